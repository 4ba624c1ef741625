"""Pages that list reports: all of them, those of a place, those of a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.facts import Figure, Period
from generator.model.report import Report
from generator.render.output import Output, page
from generator.render.paths import (
    REPORTS,
    address,
    between_files,
    indicator_file,
    place_file,
    report_file,
    series_file,
)
from generator.render.rows import place_rows, report_row
from generator.render.tree import UNPLACED, PlaceNode, below, in_order, place_of, roots, series_of
from generator.render.words import body_name, figure_period, own_period, report_years, value_words, years_words

if TYPE_CHECKING:
    from generator.data.indicators import Indicators

Crumb = tuple[str, str]  # words, link


@dataclass(frozen=True, slots=True)
class SeriesTable:
    """Indicators by report: `columns` are the reports' years, `rows` a name with its link and a cell a column."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Crumb, tuple[tuple[Crumb, ...], ...]], ...]


def render_listings(
    reports: Sequence[Report], tree: Mapping[str, PlaceNode], indicators: Indicators, gone: Sequence[Report] = ()
) -> Iterator[Output]:
    """Give every listing: `/reports/`, a page a place of the tree, a page a series.

    `gone` stand for reports that were withdrawn: they are listed as that, since their addresses stay.
    """
    withdrawn = frozenset(address(report) for report in gone)
    yield _index(reports, tree, gone)
    for node in tree.values():
        yield _place(node, tree, withdrawn)
    series: dict[str, list[Report]] = defaultdict(list)
    for report in in_order([*reports, *gone]):
        if series_of(report) != place_of(report):
            series[series_of(report)].append(report)
    for key in sorted(series):
        yield _series(key, series[key], tree, indicators, withdrawn)


def _index(reports: Sequence[Report], tree: Mapping[str, PlaceNode], gone: Sequence[Report]) -> Output:
    withdrawn = frozenset(address(report) for report in gone)
    nodes = [(0, root) for root in roots(tree)]
    whole = [
        pair for _, root in nodes for pair in ((0, root), *((depth + 1, node) for depth, node in below(root, tree)))
    ]
    return page(
        REPORTS,
        "reports_index.md.jinja",
        rows=[report_row(report, REPORTS, tree, withdrawn) for report in in_order([*reports, *gone])],
        count=len(reports),
        places=place_rows(whole, REPORTS, withdrawn),
        place_count=sum(bool(node.reports) and node.key != UNPLACED for node in tree.values()),
    )


def _place(node: PlaceNode, tree: Mapping[str, PlaceNode], withdrawn: Collection[str]) -> Output:
    here = place_file(node.key)
    siblings = tree[node.line[-2]].children if len(node.line) > 1 else ()
    beside = [(0, tree[key]) for key in siblings if key != node.key]
    return page(
        here,
        "place.md.jinja",
        name=node.name,
        code=node.key if node.key.isdigit() else "",
        level=node.level,
        unplaced=node.line[0] == UNPLACED,
        crumbs=_crumbs(node, here, tree),
        rows=[report_row(report, here, tree, withdrawn) for report in node.reports],
        noindex=any(report.draft for report in node.reports),
        children=place_rows(below(node, tree), here, withdrawn),
        siblings=place_rows(beside, here, withdrawn),
        upper=tree[node.line[-2]].name if len(node.line) > 1 else "",
    )


def _series(
    key: str,
    reports: Sequence[Report],
    tree: Mapping[str, PlaceNode],
    indicators: Indicators,
    withdrawn: Collection[str],
) -> Output:
    here = series_file(key)
    node = tree[place_of(reports[0])]
    others = {series_of(report): report.meta.body for report in node.reports if place_of(report) == node.key}
    return page(
        here,
        "series.md.jinja",
        place=node.name,
        body=body_name(reports[0].meta.body),
        crumbs=[*_crumbs(node, here, tree), (node.name, between_files(here, place_file(node.key)))],
        rows=[report_row(report, here, tree, withdrawn) for report in reports],
        noindex=any(report.draft for report in reports),
        missing=_missing_years(reports),
        table=_table([report for report in reports if report.id not in withdrawn], here, indicators),
        others=[
            (body_name(body), between_files(here, series_file(other))) for other, body in others.items() if other != key
        ],
    )


def _crumbs(node: PlaceNode, here: str, tree: Mapping[str, PlaceNode]) -> list[Crumb]:
    """Give the way down to a place: all reports, then the places above it."""
    above = [(tree[key].name, between_files(here, place_file(key))) for key in node.line[:-1]]
    return [("全部报告", between_files(here, REPORTS)), *above]


def _missing_years(reports: Sequence[Report]) -> list[str]:
    """Give the years between the first and the last of a series on which none of its reports is: 2003—2015年."""
    held = {
        year
        for report in reports
        if report.meta.period
        for year in range(int(report.meta.period.start), int(report.meta.period.end) + 1)
    }
    ends = sorted(held)
    gaps = [(last + 1, first - 1) for last, first in pairwise(ends) if first - last > 1]
    return [years_words(Period(str(first), str(last))) for first, last in gaps]


def _value(figure: Figure, report: Report) -> str:
    """Give a value, with its period where that is not the report's own."""
    period = "" if figure.period == own_period(report) else f"（{figure_period(figure, report)}）"
    return value_words(figure, report) + period


def _table(reports: Sequence[Report], here: str, indicators: Indicators) -> SeriesTable:
    """Give the indicators that are known with certainty, a column a report, every value leading to its sentence."""
    found: dict[str, dict[str, list[Crumb]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        for figure in report.figures:
            if figure.indicator and figure.confidence == "high" and figure.role == "achieved":
                link = between_files(here, report_file(address(report)), figure.anchor)
                found[figure.indicator][address(report)].append((_value(figure, report), link))
    known = [indicator for indicator in indicators.all if indicator.id in found]
    return SeriesTable(
        tuple(report_years(report) for report in reports),
        tuple(
            (
                (indicator.name, between_files(here, indicator_file(indicator.id))),
                tuple(tuple(found[indicator.id].get(address(report), ())) for report in reports),
            )
            for indicator in known
        ),
    )
