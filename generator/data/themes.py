"""Themes: the groups that a page shows figures in, and the words that choose among them (of indicators.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.model.facts import Figure

_BARE: Final = 4


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of figures on a page: id, name in Chinese and English, and its place in the order (0 is first)."""

    id: str
    name: str
    name_en: str
    order: int


_Words = tuple[tuple[re.Pattern[str], Theme], ...]
"""Words of themes, in the order of these."""


@dataclass(frozen=True)
class ThemeTable:
    """The themes in the file's order, and by which words a figure without an indicator is of one; see indicators.yml.

    `_first` and, for each body, `_first_in` are asked about what was done (verb, space, label), `_words` about label
    and verb each alone, `_gathers` about the words before the figure.
    """

    all: tuple[Theme, ...]
    _first: _Words = field(repr=False)
    _first_in: Mapping[str, _Words] = field(repr=False)
    _words: _Words = field(repr=False)
    _gathers: _Words = field(repr=False)

    def of(self, figure: Figure, body: str | None, before: str) -> Theme:
        """Give the theme that verb and label of a figure speak of, the last one where none does.

        What is done weighs more than what it is done to, and a word may mean one thing in the reports of one `body` and
        another elsewhere. `before` are the words of the clause before the figure.
        """
        act = f"{figure.action or ''} {figure.label}"
        bare = bool(before) and len(figure.label) <= _BARE
        return (
            (_find(self._gathers, before) if bare else None)
            or self._acted(act, body)
            or self._named(figure.label)
            or self._named(figure.action or "")
            or self.all[-1]
        )

    @cached_property
    def _acted(self) -> Callable[[str, str | None], Theme | None]:
        """Give what finds the theme of what was done, in reports of any body or of one; it comes again as they do."""
        return lru_cache(maxsize=4096)(
            lambda act, body: _find(self._first, act) or _find(self._first_in.get(body or "", ()), act)
        )

    @cached_property
    def _named(self) -> Callable[[str], Theme | None]:
        """Give what finds the first theme with a word in a text; verbs and labels come again and again."""
        return lru_cache(maxsize=4096)(lambda text: _find(self._words, text) if text else None)


def read_themes(entries: Sequence[Mapping[str, Any]]) -> ThemeTable:
    """Give the themes of the file, in its order; KeyError for a missing field, re.error for a bad pattern."""
    themes = tuple(Theme(entry["id"], entry["name"], entry["name_en"], order) for order, entry in enumerate(entries))
    pairs = tuple(zip(entries, themes, strict=True))
    bodies = dict.fromkeys(body for entry in entries for body in entry.get("first_in", {}))
    return ThemeTable(
        themes,
        _patterns((entry.get("first"), theme) for entry, theme in pairs),
        {body: _patterns((entry.get("first_in", {}).get(body), theme) for entry, theme in pairs) for body in bodies},
        _patterns((entry["words"], theme) for entry, theme in pairs),
        _patterns((entry.get("gathers"), theme) for entry, theme in pairs),
    )


def _patterns(words: Iterable[tuple[str | None, Theme]]) -> _Words:
    return tuple((re.compile(pattern), theme) for pattern, theme in words if pattern)


def _find(words: _Words, text: str) -> Theme | None:
    """Give the first theme of which a word stands in the text."""
    for pattern, theme in words:
        if pattern.search(text):
            return theme
    return None
