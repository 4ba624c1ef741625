"""The page of search, `/search/`, as it is without scripts: what it needs to work, and a list of the reports.

The form, which stands in its place where scripts run, is in docs/overrides/search.html, what it does in
docs/assets/search/page.js.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.render.output import Output, page
from generator.render.paths import SEARCH
from generator.render.rows import place_rows
from generator.render.tree import below, roots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.report import Report
    from generator.render.tree import PlaceNode

LISTED: Final = 300
"""Of more reports than these the page names none, but leads to the list of all."""


def render_search_page(reports: Sequence[Report], tree: Mapping[str, PlaceNode]) -> Output:
    """Give the page; `tree` holds the places of the reports, those of reports that were withdrawn too."""
    held = {report.id for report in reports}
    withdrawn = frozenset(report.id or "" for node in tree.values() for report in node.reports if report.id not in held)
    places = [
        pair for root in roots(tree) for pair in ((0, root), *((depth + 1, node) for depth, node in below(root, tree)))
    ]
    listed = places if len(reports) <= LISTED else []
    return page(SEARCH, "search.md.jinja", count=len(reports), places=place_rows(listed, SEARCH, withdrawn))
