"""The page of a series: the reports of one body of a place, year by year."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.render.compared_pages import compared_rows
from generator.render.output import Output, page
from generator.render.paths import between_files, place_file, series_file
from generator.render.rows import report_row
from generator.render.tree import PlaceNode, crumbs, place_of, series_of
from generator.render.words import body_name, missing_years, years_words
from generator.render.year_tables import series_tables

if TYPE_CHECKING:
    from generator.data.indicators import Indicators
    from generator.model.compared import Pair
    from generator.model.report import Report


def render_series(
    key: str,
    reports: Sequence[Report],
    tree: Mapping[str, PlaceNode],
    indicators: Indicators,
    withdrawn: Collection[str],
    pairs: Sequence[Pair] = (),
) -> Output:
    """Give the page of the series `key` (`210921/renda`) with its reports, one at least, in the order of listings.

    `withdrawn` are the ids of reports that were taken back: they are listed, but have no figures. `pairs` are those
    that are set side by side.
    """
    here = series_file(key)
    node = tree[place_of(reports[0])]
    others = {series_of(report): report.meta.body for report in node.reports if place_of(report) == node.key}
    return page(
        here,
        "series.md.jinja",
        place=node.name,
        body=body_name(reports[0].meta.body),
        crumbs=[*crumbs(node, here, tree), (node.name, between_files(here, place_file(node.key)))],
        rows=[report_row(report, here, tree, withdrawn) for report in reports],
        noindex=any(report.draft for report in reports),
        missing=[years_words(gap) for gap in missing_years(reports)],
        tables=series_tables([report for report in reports if report.id not in withdrawn], here, indicators),
        compared=compared_rows(reports, pairs, here),
        others=[
            (body_name(body), between_files(here, series_file(other))) for other, body in others.items() if other != key
        ],
    )
