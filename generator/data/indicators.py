"""Indicators and themes: the one reader of indicators.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from generator.data.vocabulary import read_yaml

if TYPE_CHECKING:
    from generator.model.facts import Figure


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of figures on a page: id, name in Chinese and English, and its place in the order (0 is first)."""

    id: str
    name: str
    name_en: str
    order: int


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something that bodies report year by year.

    `unit` is a regular expression of the units it is counted in, `family` the family of those units (`count`, `share`,
    `money` …, see units.yml), `bodies` the bodies that report it (empty: all).
    `examples` are fragments with a figure of this indicator, `counters` fragments whose figure is none.
    """

    id: str
    name: str
    name_en: str
    theme: Theme
    unit: str
    family: str
    definition: str
    bodies: tuple[str, ...]
    examples: tuple[str, ...]
    counters: tuple[str, ...]
    first: int
    _label: re.Pattern[str] = field(repr=False)
    _not_label: re.Pattern[str] | None = field(repr=False)
    _action: re.Pattern[str] | None = field(repr=False)
    _unit: re.Pattern[str] = field(repr=False)

    def counts(self, label: str, action: str | None, unit: str, body: str | None) -> bool:
        """Say whether a figure with this label, verb and unit, in a report of `body`, is one of this indicator."""
        return (
            (not self.bodies or body in self.bodies)
            and bool(self._unit.fullmatch(unit))
            and bool(self._label.fullmatch(label))
            and (self._not_label is None or not self._not_label.search(label))
            and (self._action is None or bool(self._action.fullmatch(action or "")))
        )


@dataclass(frozen=True)
class Indicators:
    """All indicators, and the themes in the order in which a page shows them."""

    all: tuple[Indicator, ...]
    themes: tuple[Theme, ...]
    _words: tuple[re.Pattern[str], ...] = field(repr=False)
    _by_id: dict[str, Indicator] = field(repr=False)

    def by_id(self, indicator_id: str) -> Indicator:
        """Give the indicator of an id; KeyError for an unknown one."""
        return self._by_id[indicator_id]

    def match(self, label: str, action: str | None, unit: str, body: str | None) -> str | None:
        """Give the id of the one indicator that fits; None where none does, or more than one."""
        found = [indicator.id for indicator in self.all if indicator.counts(label, action, unit, body)]
        return found[0] if len(found) == 1 else None

    def assign(self, figure: Figure, body: str | None) -> Figure:
        """Give the figure with its indicator; a figure whose label is in doubt gets none."""
        if figure.confidence != "high" or figure.is_change:
            return figure
        return replace(figure, indicator=self.match(figure.label, figure.action, figure.unit, body))

    def theme_of(self, figure: Figure) -> Theme:
        """Give the theme of a figure: its indicator's, else the first whose words its label or its verb holds."""
        if figure.indicator is not None:
            return self._by_id[figure.indicator].theme
        for text in (figure.label, figure.action or ""):
            for theme, words in zip(self.themes, self._words, strict=True):
                if text and words.search(text) and theme is not self.themes[-1]:
                    return theme
        return self.themes[-1]


@cache
def load_indicators() -> Indicators:
    """Read the indicators. KeyError for a missing field or an unknown theme, re.error for a bad pattern."""
    record = read_yaml("indicators.yml")
    themes = tuple(Theme(t["id"], t["name"], t["name_en"], order) for order, t in enumerate(record["themes"]))
    by_theme = {theme.id: theme for theme in themes}
    indicators = tuple(_indicator(entry, by_theme) for entry in record["indicators"])
    words = tuple(re.compile(entry["words"]) for entry in record["themes"])
    by_id = {indicator.id: indicator for indicator in indicators}
    if len(by_id) != len(indicators):
        raise ValueError("indicators.yml: an id is used twice")
    return Indicators(indicators, themes, words, by_id)


def _indicator(entry: dict[str, Any], themes: dict[str, Theme]) -> Indicator:
    return Indicator(
        entry["id"],
        entry["name"],
        entry["name_en"],
        themes[entry["theme"]],
        entry["unit"],
        entry.get("family", "count"),
        entry["definition"],
        tuple(entry.get("bodies", ())),
        tuple(entry["examples"]),
        tuple(entry["counters"]),
        entry.get("first", 0),
        re.compile(entry["label"]),
        re.compile(entry["not_label"]) if "not_label" in entry else None,
        re.compile(entry["action"]) if "action" in entry else None,
        re.compile(entry["unit"]),
    )
