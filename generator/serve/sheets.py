"""The pages that are worth making at once: those of reports that changed, and those that somebody looks at."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from generator.data.indicators import load_indicators
from generator.data.places import load_places
from generator.link.compared import compare
from generator.link.related import leaving
from generator.link.series import consecutive
from generator.model import codec
from generator.model.report import Report
from generator.render.citations.outputs import citation_outputs
from generator.render.compared_pages import render_compare_index, render_comparisons
from generator.render.data_page import render_data_page
from generator.render.english import render_english
from generator.render.home import render_home
from generator.render.indicator_pages import render_indicators
from generator.render.listings import render_listings
from generator.render.name_pages import render_names
from generator.render.neighbours import series_ways
from generator.render.output import Output
from generator.render.paths import address, compare_file, report_file, report_json
from generator.render.plain_text import render_texts
from generator.render.reasons import LinkView, describe_links
from generator.render.report_page import Around, render_report
from generator.render.shared_marks import SharedView, shared_view
from generator.render.source_page import render_source
from generator.render.tree import PlaceNode, grow, in_order
from generator.render.version_rows import History
from generator.render.versions import render_versions
from generator.render.withdrawn import shell
from generator.seeds_ledger import Ledgers
from generator.serve.known import known_shared
from generator.serve.press import address_of

RecordOf = Callable[[str], bytes]
"""What gives the record of a report's links, by address, as it was in the last whole site; b"" where there is none."""


def _no_record(_report_id: str) -> bytes:
    return b""


_OF_REPORT = re.compile(r"/reports/(.+?)(?:/source|/v\d+)?/")


def report_sheets(
    wanted: Sequence[str],
    reports: Mapping[str, Report],
    ledgers: Ledgers,
    site_url: str,
    record_of: RecordOf = _no_record,
    *,
    versions: bool,
) -> Iterator[Output]:
    """Give what is generated of these reports alone, `wanted` and `reports` by address: pages, texts and data.

    `record_of` gives what each shared when the whole site was last built. Records of links are left to the whole site.
    Pages of published `versions` only where they are asked for: what is published does not change.
    """
    indicators = load_indicators()
    chosen = frozenset(wanted)
    histories = {ledger.id: History.of(ledger) for ledger in ledgers.by_name.values() if ledger.id in chosen}
    everything = list(reports.values())
    places = _tree(in_order(everything), ledgers)[0]
    series = series_ways(everything, consecutive(everything, load_places()))
    for report_id in wanted:
        report = reports[report_id]
        history = histories.get(report_id)
        views, held = _linked(report, record_of(report_id), reports)
        around = Around(places, held, series.get(report_id, ()))
        page = render_report(report, views, indicators, site_url, history, around)
        yield Output(report_file(report_id), page.encode())
        yield from render_texts(report_id, report, history.ledger if history else None)
        yield from render_source(report)
        yield from citation_outputs([report], {}, site_url)
        yield Output(report_json(address(report)), codec.to_bytes(report))
        if history and (versions or len(history.ledger.revisions) == 1):  # the only one changes with the report
            yield from render_versions(history, site_url, report)


def _linked(report: Report, record: bytes, reports: Mapping[str, Report]) -> tuple[tuple[LinkView, ...], SharedView]:
    """Give what a page says of related reports and of shared words; `record` is what was known of its links."""
    known = known_shared(record, report, reports)
    links = leaving(address(report), list(reports.values()), known.passages)
    held = shared_view(report, known.passages, known.stock.get(address(report), ()), reports)
    return describe_links(links, reports, load_indicators()), held


def reports_at(pages: Iterable[str], reports: Collection[str]) -> list[str]:
    """Give the addresses of the reports that pages (`/reports/…/`, as browsers have them) are of, each once."""
    found = (_OF_REPORT.fullmatch(page) for page in pages)
    return list(dict.fromkeys(match[1] for match in found if match and match[1] in reports))


def other_sheets(
    pages: Collection[str], reports: Iterable[Report], ledgers: Ledgers, site_url: str = ""
) -> Iterator[Output]:
    """Give those of these pages, as browsers have them, that are of no single report: home, listings, indicators.

    `site_url` is the site's address, "" where it is not known.
    """
    ordered = in_order(reports)
    indicators = load_indicators()
    tree, gone = _tree(ordered, ledgers)
    by_id = {address(report): report for report in ordered}
    pairs = consecutive(ordered, load_places())
    looked_at = [pair for pair in pairs if address_of(compare_file(pair.later)) in pages]
    missing = set(pages)
    made = chain(
        [render_home(ordered, tree, indicators)],
        render_listings(ordered, tree, indicators, gone, pairs),
        render_indicators(ordered, tree, indicators, site_url, wanted=lambda path: address_of(path) in missing),
        render_names(ordered),
        [render_compare_index(pairs, by_id, tree)],
        render_comparisons(compare(looked_at, by_id), by_id, indicators),
        [render_data_page(ordered)],
        render_english(ordered, tree, indicators),
    )
    for output in made:
        if not missing:
            return
        if output.path.endswith(".md") and address_of(output.path) in missing:
            missing.discard(address_of(output.path))
            yield output


def _tree(ordered: Sequence[Report], ledgers: Ledgers) -> tuple[dict[str, PlaceNode], list[Report]]:
    """Give the places that have a page, by their folders, and what stands there for reports that were withdrawn."""
    gone = [shell(ledger) for ledger in ledgers.by_name.values() if ledger.status != "live"]
    return grow([*ordered, *gone], load_places()), gone
