"""Themes: the groups that a page shows figures in, and the words that choose among them (of indicators.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.model.facts import Figure

_BARE: Final = 4


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of figures on a page: id, name in Chinese and English, and its place in the order (0 is first)."""

    id: str
    name: str
    name_en: str
    order: int


@dataclass(frozen=True, slots=True)
class ThemeWords:
    """By which words a figure without an indicator is of a theme; see the head of indicators.yml."""

    theme: Theme
    _words: re.Pattern[str] | None = field(repr=False)
    _first: re.Pattern[str] | None = field(repr=False)
    _first_in: Mapping[str, re.Pattern[str]] = field(repr=False)
    _gathers: re.Pattern[str] | None = field(repr=False)

    def leads_in(self, act: str, body: str | None) -> bool:
        """Say whether `act` (verb, space, label) decides for the theme in reports of `body`."""
        words = self._first_in.get(body or "")
        return bool(words and words.search(act))

    def leads(self, act: str) -> bool:
        """Say whether `act` (verb, space, label) decides for the theme in any report."""
        return bool(self._first and self._first.search(act))

    def names(self, text: str) -> bool:
        """Say whether a label or a verb holds a word of the theme."""
        return bool(text and self._words and self._words.search(text))

    def gathers(self, before: str) -> bool:
        """Say whether the words before a figure end in those whom the theme is about."""
        return bool(self._gathers and self._gathers.search(before))


def read_themes(entries: Sequence[Mapping[str, Any]]) -> tuple[ThemeWords, ...]:
    """Give the themes of the file, in its order; KeyError for a missing field, re.error for a bad pattern."""
    return tuple(_theme(entry, order) for order, entry in enumerate(entries))


def theme_by_words(themes: Sequence[ThemeWords], figure: Figure, body: str | None, before: str) -> Theme:
    """Give the theme that verb and label of a figure speak of, the last of `themes` where none does.

    What is done weighs more than what it is done to, and a word may mean one thing in the reports of one `body` and
    another elsewhere. `before` are the words of the clause before the figure.
    """
    act = f"{figure.action or ''} {figure.label}"
    if len(figure.label) <= _BARE and before:
        for theme in themes:
            if theme.gathers(before):
                return theme.theme
    return next(_candidates(themes, figure, body, act), themes[-1].theme)


def _candidates(themes: Sequence[ThemeWords], figure: Figure, body: str | None, act: str) -> Iterator[Theme]:
    """Give the themes that fit, those with the better reason first."""
    yield from (words.theme for words in themes if words.leads(act))
    yield from (words.theme for words in themes if words.leads_in(act, body))
    yield from (words.theme for words in themes if words.names(figure.label))
    yield from (words.theme for words in themes if words.names(figure.action or ""))


def _theme(entry: Mapping[str, Any], order: int) -> ThemeWords:
    return ThemeWords(
        Theme(entry["id"], entry["name"], entry["name_en"], order),
        _pattern(entry["words"]),
        _pattern(entry.get("first")),
        {body: re.compile(words) for body, words in entry.get("first_in", {}).items()},
        _pattern(entry.get("gathers")),
    )


def _pattern(words: str | None) -> re.Pattern[str] | None:
    return re.compile(words) if words else None
