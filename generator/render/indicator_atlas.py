"""The page of all indicators: how many values each has, of how many places and years, the latest, and one series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.facts import Figure
from generator.model.report import Report
from generator.render.output import Output, page
from generator.render.paths import INDICATORS, address, between_files, indicator_file, report_file
from generator.render.spark import spark, spark_words
from generator.render.tree import PlaceNode, home_of
from generator.render.words import body_name, figure_period, span_of, value_words

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.data.indicators import Indicator, Indicators

Found = Sequence[tuple[Report, Figure]]
"""The values of one indicator, in the order of listings."""

_SERIES = 3  # years at least
_YEAR, _MONTH = 4, 7  # characters of 2024, of 2024-12


@dataclass(frozen=True, slots=True)
class Latest:
    """The value of the latest year: as printed, the way to its sentence, whose, for when; others of the same year."""

    words: str
    href: str
    place: str
    period: str
    kind: str  # 变化, 目标, or nothing for a result
    others: int
    draft: bool


@dataclass(frozen=True, slots=True)
class Series:
    """The longest series of yearly results: its picture (SVG), whose it is and from when to when."""

    picture: str
    name: str
    years: str


@dataclass(frozen=True, slots=True)
class AtlasRow:
    """An indicator on the page of all: `years` are those that its values are of, `undated` how many name no year."""

    name: str
    href: str
    latest: Latest
    series: Series | None
    values: int
    places: int
    years: str
    undated: int


def render_atlas(found: Mapping[str, Found], tree: Mapping[str, PlaceNode], indicators: Indicators) -> Output:
    """Give `/indicators/`; `found` holds, by id, the values of each indicator that has some."""
    themes = []
    for theme in indicators.themes:
        members = [indicator for indicator in indicators.all if indicator.theme == theme]
        rows = [_row(indicator, found[indicator.id], tree) for indicator in members if indicator.id in found]
        empty = [indicator.name for indicator in members if indicator.id not in found]
        if members:
            themes.append((theme, rows, empty))
    return page(
        INDICATORS,
        "indicators_index.md.jinja",
        themes=themes,
        held=sum(len(rows) for _, rows, _ in themes),
        values=sum(row.values for _, rows, _ in themes for row in rows),
        drawn=any(row.series for _, rows, _ in themes for row in rows),
        drafts=any(report.draft for values in found.values() for report, _ in values),
    )


def _row(indicator: Indicator, found: Found, tree: Mapping[str, PlaceNode]) -> AtlasRow:
    years = sorted({year for _, figure in found for year in _years(figure)})
    return AtlasRow(
        name=indicator.name,
        href=between_files(INDICATORS, indicator_file(indicator.id)),
        latest=_latest(found, tree),
        series=_longest(found, tree),
        values=len(found),
        places=len({home_of(report) for report, _ in found}),
        years=("" if not years else f"{years[0]}年" if years[0] == years[-1] else f"{years[0]}—{years[-1]}年"),
        undated=sum(not _years(figure) for _, figure in found),
    )


def _latest(found: Found, tree: Mapping[str, PlaceNode]) -> Latest:
    """Give a value of the latest year that any names, results before changes before targets; else the first of all."""
    kinds = [_kind(figure) for _, figure in found]
    kind = min(kinds)
    alike = [pair for pair, its in zip(found, kinds, strict=True) if its == kind]
    newest = max(_end(figure) for _, figure in alike)
    last = [(report, figure) for report, figure in alike if _end(figure) == newest]
    report, figure = last[0]
    return Latest(
        words=value_words(figure, report),
        href=between_files(INDICATORS, report_file(address(report)), figure.anchor),
        place=tree[home_of(report)].name,
        period=figure_period(figure, report),
        kind=("", "变化", "目标")[kind],
        others=len(last) - 1 if newest else 0,
        draft=report.draft,
    )


def _kind(figure: Figure) -> int:
    """Give 0 for a result, 1 for a change, 2 for a target."""
    return 2 if figure.role == "target" else int(figure.is_change)


def _years(figure: Figure) -> tuple[str, ...]:
    """Give the first and last year of a figure's period; none where it names none."""
    if figure.period in (None, "term"):
        return ()
    start, _, end = (figure.period or "").partition("/")
    return (start[:_YEAR], (end or start)[:_YEAR])


def _end(figure: Figure) -> str:
    """Give what puts figures in order of time: the month in which the period ends, "" where that names no year."""
    if not _years(figure):
        return ""
    start, _, end = (figure.period or "").partition("/")
    return f"{end or start}-12"[:_MONTH]


def _longest(found: Found, tree: Mapping[str, PlaceNode]) -> Series | None:
    """Give the series of most years, three at least: exact results of single years, in one unit, of one body.

    A year of which it has two different values is left out, for no rule says which of them to draw.
    """
    values: dict[tuple[str, str], dict[int, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for report, figure in found:
        exact = figure.value_max is None and figure.qualifier is None
        if _kind(figure) == 0 and exact and span_of(figure.period) == "一年":
            name = f"{tree[home_of(report)].name}{body_name(report.meta.body)}"
            values[name, figure.unit][int(_years(figure)[0])].add(figure.value)
    lines = {
        key: [(year, next(iter(held))) for year, held in sorted(years.items()) if len(held) == 1]
        for key, years in values.items()
    }
    name, unit = max(lines, key=lambda key: len(lines[key]), default=("", ""))
    line = lines.get((name, unit), [])
    if len(line) < _SERIES:
        return None
    return Series(spark(line, f"{name}：{spark_words(line, unit)}"), name, f"{line[0][0]}—{line[-1][0]}年")
