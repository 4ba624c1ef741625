"""Everything that the site is generated from: the pages and the data of all reports."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.model.links import NOTHING_SHARED, Link, Shared
from generator.model.report import Report
from generator.render.citations.outputs import citation_outputs
from generator.render.compared_pages import render_compared
from generator.render.data_page import render_data_page
from generator.render.english import render_english
from generator.render.exports import export_data
from generator.render.home import render_home
from generator.render.indicator_pages import render_indicators
from generator.render.listings import render_listings
from generator.render.moved import render_moved
from generator.render.name_pages import render_names
from generator.render.neighbours import series_ways
from generator.render.output import Output
from generator.render.paths import address, report_file
from generator.render.plain_text import render_texts
from generator.render.reasons import describe_links
from generator.render.report_page import Around, render_report
from generator.render.search import render_search
from generator.render.search_page import render_search_page
from generator.render.shared_marks import by_source, shared_view
from generator.render.source_page import render_source
from generator.render.tree import grow, in_order
from generator.render.version_rows import History
from generator.render.versions import render_versions
from generator.render.withdrawn import render_withdrawn, shell

if TYPE_CHECKING:
    from generator.model.compared import Comparison, Pair
    from generator.model.ledger import Ledger


def render_site(
    reports: Sequence[Report],
    links: Sequence[Link],
    ledgers: Mapping[str, Ledger] | None = None,
    site_url: str = "",
    shared: Shared = NOTHING_SHARED,
    compared: Sequence[Comparison] = (),
) -> tuple[Output, ...]:
    """Give every generated file, sorted by path: the same for the same reports, whatever their order.

    `links` are those between these reports, `ledgers` all that was ever published, by address; `site_url` is the
    site's address, "" where it is not known; `shared` is what the reports share, `compared` what came of
    comparing. ValueError where a report has no address, KeyError where a link leads out.
    """
    ordered = in_order(reports)
    indicators = load_indicators()
    histories = {report_id: History.of(ledger) for report_id, ledger in (ledgers or {}).items()}
    gone = [shell(ledger) for ledger in (ledgers or {}).values() if ledger.status != "live"]
    tree = grow([*ordered, *gone], load_places())
    pairs = [one.pair for one in compared]
    outputs = [
        render_home(ordered, tree, indicators),
        *_report_pages(ordered, links, histories, site_url, _Commons(tree, shared, pairs)),
        *_version_pages(histories.values(), ordered, site_url),
        *citation_outputs(ordered, ledgers or {}, site_url),
        *render_listings(ordered, tree, indicators, gone, pairs),
        *render_indicators(ordered, tree, indicators, site_url),
        *render_names(ordered),
        *render_compared(compared, ordered, tree, indicators),
        render_data_page(ordered),
        *render_english(ordered, tree, indicators),
        *export_data(ordered, links, shared),
        *render_search(ordered),
        render_search_page(ordered, tree),
    ]
    made = {output.path: output for output in outputs}
    outputs += (moved for ledger in (ledgers or {}).values() for moved in render_moved(ledger, made))
    return tuple(sorted(outputs))


@dataclass(frozen=True, slots=True)
class _Commons:
    """What all reports' pages draw on: codes of the places that have a page, what reports share, which are paired."""

    places: Collection[str]
    shared: Shared
    pairs: Sequence[Pair]


def _report_pages(
    reports: Sequence[Report],
    links: Sequence[Link],
    histories: Mapping[str, History],
    site_url: str,
    commons: _Commons,
) -> Iterator[Output]:
    indicators = load_indicators()
    by_id = {address(report): report for report in reports}
    leaving: dict[str, list[Link]] = defaultdict(list)
    for link in links:
        leaving[link.source].append(link)
    series = series_ways(reports, commons.pairs)
    passages = by_source(commons.shared.passages)
    for report_id, report in by_id.items():
        views = describe_links(leaving[report_id], by_id, indicators)
        history = histories.get(report_id)
        held = shared_view(report, passages.get(report_id, ()), commons.shared.stock.get(report_id, ()), by_id)
        around = Around(commons.places, held, series.get(report_id, ()))
        page = render_report(report, views, indicators, site_url, history, around)
        yield Output(report_file(report_id), page.encode())
        yield from render_texts(report_id, report, history.ledger if history else None)
        yield from render_source(report)


def _version_pages(histories: Iterable[History], reports: Iterable[Report], site_url: str) -> Iterator[Output]:
    """Give the pages of all versions, and the statements in the place of reports that were withdrawn."""
    by_id = {report.id: report for report in reports}
    for history in histories:
        ledger = history.ledger
        yield from render_versions(history, site_url, by_id.get(ledger.id))
        if ledger.status != "live":
            yield from render_withdrawn(history)
            yield from render_texts(ledger.id, None, ledger)
