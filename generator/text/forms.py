"""Names of vocabularies in running text: widths folded, the longest at each point, never in the middle of a word."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Final, Generic

from generator.data.entries import AnEntry
from generator.data.laws import Law, load_laws
from generator.data.meetings import Meeting, load_meetings
from generator.data.places import Places, load_places
from generator.data.plans import Plan, load_plans
from generator.data.terms import Term, load_terms
from generator.model.spans import Span
from generator.text.marks import HAN
from generator.text.segment import segmenter

_WIDE: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()}
_FOLDED: Final = _WIDE | str.maketrans("(),:;!?「」『』‘’〈〉﹝﹞", "（），：；！？“”“”“”《》（）")
_QUOTE: Final = re.compile('"')
_CLAUSE: Final = re.compile(f"[{HAN}“”（）]")
_AROUND: Final = 24
"""Characters on either side of a name that are cut into words to see whether it ends where words do."""


def fold(text: str) -> str:
    """Give a text as vocabularies write it, one character for one: letters and digits half-width, the rest full-width.

    Quotation marks of all kinds become “ ”, straight ones by turns; 〈 〉 become 《 》.
    """
    folded = text.translate(_FOLDED)
    if '"' not in folded:
        return folded
    turn = iter(range(len(folded)))
    return _QUOTE.sub(lambda _: "”" if next(turn) % 2 else "“", folded)


class Forms(Generic[AnEntry]):
    """The entries of one vocabulary, to be found by any of their forms."""

    def __init__(self, entries: Iterable[AnEntry]) -> None:
        """Take the entries; a form that several have is looked for, and `entry_of` gives the one that has it alone."""
        self._by_form: dict[str, list[AnEntry]] = {}
        for entry in entries:
            for form in entry.forms:
                self._by_form.setdefault(form, []).append(entry)
        self._heads: dict[str, tuple[str, ...]] = {}
        for form in sorted(self._by_form, key=lambda form: (-len(form), form)):
            self._heads[form[:2]] = (*self._heads.get(form[:2], ()), form)
        self._first = pairs(tuple(self._heads))

    def find(self, folded: str, own: frozenset[str], year: int | None = None) -> list[tuple[Span, AnEntry]]:
        """Give the entries that a folded text names, left to right, none in another; time is linear in the text.

        `own` are the codes of the report's place and of those above it: entries that only have their meaning there
        are found in no other report. `year` is the report's, None for unknown: entries that only have their meaning
        since a later one are not found.
        """
        end = 0
        found = []
        for match in self._first.finditer(folded):
            at = match.start()
            for form in self._heads.get(folded[at : at + 2], ()) if at >= end else ():
                if folded.startswith(form, at) and (entry := self._at(folded, at, form, own, year)):
                    end = at + len(form)
                    found.append((Span(at, end), entry))
                    break
        return found

    def entry_of(self, form: str, own: frozenset[str] = frozenset()) -> AnEntry | None:
        """Give the one entry that is written so in a report of the place; None for none, and for several."""
        fit = [entry for entry in self._by_form.get(form, ()) if entry.within is None or entry.within in own]
        return fit[0] if len(fit) == 1 else None

    def _at(self, folded: str, at: int, form: str, own: frozenset[str], year: int | None) -> AnEntry | None:
        entry = self.entry_of(form, own)
        if entry is None or (year and entry.since and year < entry.since) or folded.endswith(entry.not_after, 0, at):
            return None
        return None if folded.startswith(entry.not_before, at + len(form)) else entry


@dataclass(frozen=True, slots=True)
class Names:
    """All vocabularies whose names are looked for in reports."""

    places: Places
    laws: Forms[Law]
    meetings: Forms[Meeting]
    plans: Forms[Plan]
    terms: Forms[Term]


@cache
def load_names() -> Names:
    """Read the vocabularies, once."""
    return Names(load_places(), Forms(load_laws()), Forms(load_meetings()), Forms(load_plans()), Forms(load_terms()))


def pairs(heads: Collection[str]) -> re.Pattern[str]:
    """Give a pattern that skips over what begins none of the names, told by two characters; it may stop too often."""
    first, second = (re.escape("".join(sorted({head[i] for head in heads}))) for i in (0, 1))
    return re.compile(f"[{first}](?=[{second}])" if first else "(?!)")


def torn(text: str, span: Span) -> bool:
    """Say whether a word of the text goes over an edge of `span`: 营运|城市 tears 运城市. Words are jieba's."""
    return any(start < span.start < end or start < span.end < end for start, end in words_around(text, span))


def words_around(text: str, span: Span) -> list[tuple[int, int]]:
    """Give the words of the clause that has `span`, as offsets in the text: so much of it as can touch the span."""
    low, high = span.start, span.end
    while low > max(0, span.start - _AROUND) and _CLAUSE.match(text, low - 1):
        low -= 1
    while high < min(len(text), span.end + _AROUND) and _CLAUSE.match(text, high):
        high += 1
    found = []
    for word in segmenter()(text[low:high]):
        found.append((low, low + len(word)))
        low += len(word)
    return found
