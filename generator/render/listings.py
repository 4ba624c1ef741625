"""Pages that list reports: all of them, those of a place, those of a series."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.render.output import Output, page
from generator.render.paths import REPORTS, address
from generator.render.place_branches import place_branches
from generator.render.place_pages import render_place
from generator.render.rows import report_row
from generator.render.series_pages import render_series
from generator.render.tree import PlaceNode, in_order, place_of, series_of

if TYPE_CHECKING:
    from generator.data.indicators import Indicators
    from generator.model.compared import Pair
    from generator.model.report import Report


def render_listings(
    reports: Sequence[Report],
    tree: Mapping[str, PlaceNode],
    indicators: Indicators,
    gone: Sequence[Report] = (),
    pairs: Sequence[Pair] = (),
) -> Iterator[Output]:
    """Give every listing: `/reports/`, a page a place of the tree, a page a series.

    `gone` stand for reports that were withdrawn: they are listed as that, since their addresses stay.
    `pairs` are those that are set side by side.
    """
    withdrawn = frozenset(address(report) for report in gone)
    yield _index(reports, tree, gone)
    for node in tree.values():
        yield render_place(node, tree, indicators, withdrawn)
    series: dict[str, list[Report]] = defaultdict(list)
    for report in in_order([*reports, *gone]):
        if series_of(report) != place_of(report):
            series[series_of(report)].append(report)
    for key in sorted(series):
        yield render_series(key, series[key], tree, indicators, withdrawn, pairs)


def _index(reports: Sequence[Report], tree: Mapping[str, PlaceNode], gone: Sequence[Report]) -> Output:
    withdrawn = frozenset(address(report) for report in gone)
    return page(
        REPORTS,
        "reports_index.md.jinja",
        rows=[report_row(report, REPORTS, tree, withdrawn) for report in in_order([*reports, *gone])],
        count=len(reports),
        places=place_branches(tree, REPORTS, withdrawn),
        place_count=len({report.meta.region.code for report in reports if report.meta.region}),
    )
