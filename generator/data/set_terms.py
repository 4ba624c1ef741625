"""Set terms of the genre, and words that are often misprinted: the one reader of set_terms.tsv and set_forms.tsv."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_AHEAD = 8
"""Characters: so much of what follows a form is looked at, more than any row of `after` asks for."""
SHORTEST = 5
"""Characters: of a shorter term too many near forms are words of their own."""


@dataclass(frozen=True, slots=True)
class SetTerm:
    """A term that is always printed alike; `but`: near forms that are in use too, or arise where two words meet."""

    term: str
    but: frozenset[str]
    example: str
    counter: str

    def near(self) -> Iterator[str]:
        """Give the forms one slip away: a character left out, set twice, or two in each other's place.

        Not at the ends, where such a form is as often a part of other words.
        """
        text = self.term
        for at in range(1, len(text) - 1):
            yield from self._usable(text[:at] + text[at + 1 :])
            yield from self._usable(text[:at] + text[at] + text[at:])
            if at + 2 < len(text):
                yield from self._usable(text[:at] + text[at + 1] + text[at] + text[at + 2 :])

    def _usable(self, form: str) -> Iterator[str]:
        if form != self.term and form not in self.but:
            yield form


@dataclass(frozen=True, slots=True)
class SetForm:
    """A word that is often misprinted, and the usual form.

    `before` is a regular expression for the character before it, the start of a text always allowed; `after` one for
    what follows it. Empty: anything.
    """

    before: str
    printed: str
    after: str
    usual: str
    example: str
    counter: str

    def places(self, text: str) -> Iterator[int]:
        """Give the offsets at which it stands in `text`."""
        at = text.find(self.printed)
        while at >= 0:
            end = at + len(self.printed)
            if (at == 0 or re.match(self.before, text[at - 1])) and re.match(self.after, text[end : end + _AHEAD]):
                yield at
            at = text.find(self.printed, end)


@cache
def load_set_terms() -> tuple[SetTerm, ...]:
    """Read the terms."""
    return tuple(
        SetTerm(row["term"], frozenset(row["but"].split()), row["example"], row["counter"])
        for row in _rows("set_terms.tsv")
    )


@cache
def load_set_forms() -> tuple[SetForm, ...]:
    """Read the misprints."""
    return tuple(SetForm(**row) for row in _rows("set_forms.tsv"))


def _rows(name: str) -> list[dict[str, str]]:
    lines = files("generator.data").joinpath(name).read_text("utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
