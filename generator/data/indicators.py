"""Indicators and themes: the one reader of indicators.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from typing import TYPE_CHECKING, Any, Final

from generator.data.themes import Theme, ThemeTable, read_themes
from generator.data.vocabulary import read_yaml

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.facts import Figure
    from generator.model.report import Report


_LIST_MARK: Final = "、"
_CLAUSES: Final = re.compile("[，。；：！？,;!?、]")
_STOPS: Final = re.compile("[，。；：！？,;!?]")
_SENTENCES: Final = re.compile("[。！？!?]")
_REACH: Final = 240
_SHARED: Final = re.compile("分别|城乡|均")
_ROW: Final = re.compile("[ 　]?-?[0-9]+(?:[.][0-9]+)?[%％]?[ 　]+-?[0-9]")
"""Numbers without words behind a number: a row of a table that was not kept as one."""
_PER: Final = re.compile("每(?:平方公里|万人|[百千]人|亩)|地均|亩均")
_SINCE: Final = re.compile("[与同和跟]([0-9]{4})年[^，。；：！？,;!?]{0,16}(?:相比|比较)[，,]")
"""What opens a sentence of changes since a year: 1986年同1978年相比，…增长102%."""
_ON_LAST: Final = re.compile("同比|[比较]上年|[比较]去年")
_JOINED: Final = re.compile("以及|及|和|与")
_NAMED: Final = 4
"""How many characters of an indicator's name must stand in a clause to be its name there."""
_YEAR: Final = re.compile("[0-9]{4}")
_CHANGED: Final = re.compile("(?:增长|增加|提高|提升|上升|下降|降低|回落|减少|净增|[高超多]出|^[增升降减多少])$")
"""Verbs whose number says by how much something changed: it is none of the indicator's values."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """Something that bodies report year by year.

    `unit` is a regular expression of the units it is counted in, `family` the family of those units (`count`, `share`,
    `money` …, see units.yml), `bodies` the bodies that report it (empty: all). `yearly` says that only the value of
    one year is a value of it; `whole` that it is a sum or rate of a whole place, and of none of its parts; `level` that
    it holds at one time or for one year, so that a value of several years must be said to be one.
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
    yearly: bool
    whole: bool
    level: bool
    _label: re.Pattern[str] = field(repr=False)
    _not_label: re.Pattern[str] | None = field(repr=False)
    _not_clause: re.Pattern[str] | None = field(repr=False)
    _action: re.Pattern[str] | None = field(repr=False)
    _unit: re.Pattern[str] = field(repr=False)

    def is_reported(self, unit: str, body: str | None) -> bool:
        """Say whether reports of `body` tell this indicator, and count it in `unit`."""
        return (not self.bodies or body in self.bodies) and bool(self._unit.fullmatch(unit))

    def counts(self, label: str, action: str | None) -> bool:
        """Say whether a figure with this label and verb is one of this indicator, where it is reported at all."""
        return (
            bool(self._label.fullmatch(label))
            and (self._not_label is None or not self._not_label.search(label))
            and self._acts(action or "")
        )

    def fits(self, figure: Figure, clause: str) -> bool:
        """Say whether the time of a figure, and the clause before its number, are such as the indicator wants.

        A figure whose time is not known is of one year as much as of another: it is taken where the clause allows it.
        """
        if self.yearly and figure.period is not None and not _YEAR.fullmatch(figure.period):
            return False
        return self._not_clause is None or not self._not_clause.search(clause)

    def is_named(self, clause: str) -> bool:
        """Say whether a clause names what the indicator counts."""
        return any(len(found[0]) >= _NAMED for found in self._label.finditer(clause))

    def _acts(self, action: str) -> bool:
        """Say whether a verb is one of the indicator's; where it names none, whether it is none of change."""
        return bool(self._action.fullmatch(action)) if self._action else not _CHANGED.search(action)


@dataclass(frozen=True)
class Indicators:
    """All indicators, and the themes in the order in which a page shows them."""

    all: tuple[Indicator, ...]
    themes: tuple[Theme, ...]
    areas: re.Pattern[str] = field(repr=False)
    _table: ThemeTable = field(repr=False)
    _by_id: dict[str, Indicator] = field(repr=False)

    def by_id(self, indicator_id: str) -> Indicator:
        """Give the indicator of an id; KeyError for an unknown one."""
        return self._by_id[indicator_id]

    def match(self, label: str, action: str | None, unit: str, body: str | None) -> Indicator | None:
        """Give the one indicator that label, verb and unit are of; None where they are of none, or of more than one."""
        found = [indicator for indicator in self._reported(unit, body) if indicator.counts(label, action)]
        return found[0] if len(found) == 1 else None

    @cached_property
    def _reported(self) -> Callable[[str, str | None], tuple[Indicator, ...]]:
        """Give what finds the indicators of a unit in the reports of a body; these come again and again."""
        return lru_cache(maxsize=1024)(lambda unit, body: tuple(i for i in self.all if i.is_reported(unit, body)))

    def assign(self, figure: Figure, body: str | None, text: str = "") -> Figure:
        """Give the figure with its indicator; `text` is that of its block, where known.

        A figure whose label is in doubt gets none; nor does a change (从12%提高到90%), which has values of two times,
        nor what is told by the square kilometre, nor a row of a table, nor the growth in a clause that names something
        else than the label borrowed for it (生产总值增长5%，固定资产投资止跌回稳、力争增长5%).
        """
        if figure.confidence != "high" or figure.is_change:
            return figure
        found = self.match(figure.label, figure.action, figure.unit, body)
        if found is None:
            return replace(figure, indicator=None)
        clause = _joined(text, figure.number.start)
        apart = bool(_PER.search(clause) or _ROW.match(text, figure.number.end)) or (
            found.yearly and _grew_since(figure, _clause(text, figure.number.start, _SENTENCES), clause)
        )
        fits = found.fits(figure, clause) and not apart and not self._names_another(found, figure, clause, body)
        return replace(figure, indicator=found.id if fits else None)

    def _names_another(self, found: Indicator, figure: Figure, clause: str, body: str | None) -> bool:
        """Say whether growth told in a clause is that of another indicator, named there, than was `found`."""
        grew = found.family == "share" and _CHANGED.search(figure.action or "")
        if not grew or figure.label in clause or found.is_named(clause) or _SHARED.search(clause):
            return False
        return any(other.is_named(clause) for other in self._reported(figure.unit, body) if other is not found)

    def theme_of(self, figure: Figure, body: str | None = None, before: str = "") -> Theme:
        """Give the theme of a figure: its indicator's, else that of its verb and label in a report of `body`.

        `before` are the words of the clause before the figure, where known.
        """
        if figure.indicator is not None:
            return self._by_id[figure.indicator].theme
        return self._table.of(figure, body, before)

    def themes_of(self, report: Report) -> dict[str, Theme]:
        """Give the theme of each figure of a report by the figure's id.

        Figures of one sentence that count the same thing (问题310个，整改281个) share the theme of the first; so does
        a further item of a list (“带头人”12名、“示范员”5名) that no theme knows.
        """
        themes: dict[str, Theme] = {}
        last: Figure | None = None
        for figure in report.figures:
            text = report.by_id[figure.block].text
            theme = self.theme_of(figure, report.meta.body, _clause(text, figure.span.start))
            if last is not None and figure.indicator is None and last.block == figure.block:
                between = text[last.number.end : figure.span.start]
                listed = theme is self.themes[-1] and between == _LIST_MARK
                if listed or (figure.label == last.label and not _SENTENCES.search(between)):
                    theme = themes[last.id]
            themes[figure.id] = theme
            last = figure
        return themes


def _clause(text: str, end: int, marks: re.Pattern[str] = _CLAUSES) -> str:
    """Give what stands before `end` in its clause, which one of `marks` opens."""
    return marks.split(text[max(0, end - _REACH) : end])[-1]


def _grew_since(figure: Figure, sentence: str, clause: str) -> bool:
    """Say whether a change is one since an earlier year than the last, which the sentence named before the clause."""
    since = _SINCE.findall(sentence)
    if not since or not _CHANGED.search(figure.action or "") or _ON_LAST.search(clause):
        return False
    return not (figure.period and _YEAR.fullmatch(figure.period) and int(since[-1]) == int(figure.period) - 1)


def _joined(text: str, end: int) -> str:
    """Give the clause before `end`, with the one before it where it opens with a word that joins it to that.

    What governs a list governs its last item too: 新增专精特新企业60家，以及120家|高新技术企业.
    """
    clauses = _STOPS.split(text[max(0, end - _REACH) : end])
    return "，".join(clauses[-2:]) if _JOINED.match(clauses[-1]) else clauses[-1]


@cache
def load_indicators() -> Indicators:
    """Read the indicators. KeyError for a missing field or an unknown theme, re.error for a bad pattern."""
    record = read_yaml("indicators.yml")
    table = read_themes(record["themes"])
    by_theme = {theme.id: theme for theme in table.all}
    indicators = tuple(_indicator(entry, by_theme) for entry in record["indicators"])
    by_id = {indicator.id: indicator for indicator in indicators}
    if len(by_id) != len(indicators):
        raise ValueError("indicators.yml: an id is used twice")
    return Indicators(indicators, table.all, re.compile(record["areas"]), table, by_id)


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
        entry.get("yearly", False),
        entry.get("whole", False),
        entry.get("level", False),
        re.compile(entry["label"]),
        _optional(entry, "not_label"),
        _optional(entry, "not_clause"),
        _optional(entry, "action"),
        re.compile(entry["unit"]),
    )


def _optional(entry: dict[str, Any], name: str) -> re.Pattern[str] | None:
    return re.compile(entry[name]) if name in entry else None
