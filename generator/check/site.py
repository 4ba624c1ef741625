"""The check of a whole site: every page is read once, then held against records, files and other pages.

Codes: check.site (there is none, and nothing else is told), check.page (not there, or no UTF-8), check.title,
check.block (missing, doubled, unknown, under another id), check.text, check.stray, check.order, check.figure (in the
text, in the margin, in listings), check.card, check.opening, check.paper, check.note, check.source (its page, the raw
file, ways there and back), check.id, check.policy, check.link, check.fragment, check.scheme, check.request, check.chart
(of indicators), check.data, check.csv, check.name (links to what reports name), check.place (tables), check.passage,
check.related, check.compare (two side by side), check.export (other files), check.search, check.news, check.front
(front pages), check.draft, check.sitemap, check.promise (not there), check.version, check.citation.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.check.addresses import Addresses
from generator.check.card import check_card
from generator.check.charts import check_charts
from generator.check.citations import check_citations
from generator.check.collector import without_collector
from generator.check.compared import check_compared
from generator.check.erased import check_erased
from generator.check.exports import check_exports
from generator.check.fidelity import check_page, page_path
from generator.check.finding import check_outside_search
from generator.check.front import check_front
from generator.check.guard import check_guard
from generator.check.head import check_head
from generator.check.linked import check_linked, passages_of, table_rows
from generator.check.links import check_ids, check_links
from generator.check.named import check_named
from generator.check.news import check_news
from generator.check.notes import check_notes
from generator.check.page import Page, read_page, read_style
from generator.check.paper import check_paper
from generator.check.places import check_places
from generator.check.pointers import check_pointers
from generator.check.records import check_records
from generator.check.related import check_related
from generator.check.same import check_same
from generator.check.searched import check_searched
from generator.check.sidebar import check_sidebar
from generator.check.source_page import check_source
from generator.check.stray import check_stray
from generator.check.versions import check_promises, check_versions, version_paths
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.head_parts import Said
    from generator.model.compared import Comparison
    from generator.model.ledger import Ledger
    from generator.model.report import Report


class _Built(NamedTuple):
    """A site: its folder, the paths of its files, its pages, and how its addresses are read."""

    site: Path
    files: frozenset[str]
    pages: Mapping[str, Page]
    addresses: Addresses


@without_collector
def check_site(
    site: Path,
    reports: Sequence[Report],
    base: str = "",
    ledgers: Mapping[str, Ledger] | None = None,
    compared: Sequence[Comparison] = (),
    openings: Mapping[str, Sequence[Said]] | None = None,
) -> list[Problem]:
    """Hold a built site against the records of all its reports.

    Args:
        site: the folder that MkDocs built; it is only read.
        reports: the records, each with its address (`id`).
        base: where the site will be served (`site_url`), or only the path below the host; "" where unknown. Links
            that name it count as inside.
        ledgers: all that was ever published, by address, also of reports that were withdrawn.
        compared: the reports that follow on each other in a series, held against each other, every two of them.
        openings: by address the sentences that each report's page opens with; None where they are not known.

    Returns:
        What is wrong, in the order of the paths, which are below the site; empty where all is well. The codes are
        those that this module's docstring lists.
    """
    if not (site / "index.html").is_file():
        return [Problem("error", "check.site", Where(str(site)), "there is no site here", "run `make site` first")]
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    pages, problems = _read_pages(site, files)
    addresses, published = Addresses.below(base), ledgers or {}
    problems += (*_check_reports(site, pages, reports), *_check_pages(pages))
    problems += check_links(pages, frozenset(files), addresses)
    problems += (*check_pointers(pages, reports, addresses), *check_places(pages, reports, addresses))
    problems += (*check_charts(site, pages, reports, addresses), *check_records(site, reports, _withdrawn(published)))
    problems += (*check_exports(site, reports), *_check_named(site, pages, reports, compared, addresses))
    problems += (*check_head(pages, reports, addresses, openings), *check_paper(pages, reports, addresses))
    problems += check_front(site, pages, reports, published.values(), addresses)
    problems += _check_found(site, pages, reports, addresses, version_paths(published.values()))
    problems += _check_published(_Built(site, frozenset(files), pages, addresses), reports, published)
    return sorted(problems, key=lambda problem: (problem.where.path, problem.code, problem.message))


def _check_found(
    site: Path, pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses, versions: frozenset[str]
) -> Iterator[Problem]:
    """Hold what the site's own search finds, and what others may, against pages and records."""
    yield from check_searched(site, reports)
    yield from check_outside_search(site, pages, reports, addresses, versions)


def _check_named(
    site: Path,
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    compared: Sequence[Comparison],
    addresses: Addresses,
) -> Iterator[Problem]:
    """Follow links to what reports name and to what other reports have, and hold what pages show of them."""
    yield from check_named(site, pages, reports, addresses)
    links = table_rows(site)
    yield from check_linked(site, pages, reports, links)
    yield from check_related(pages, reports, links, addresses)
    yield from check_news(pages, reports, addresses)
    yield from check_same(site, pages, reports, passages_of(links), addresses)
    yield from check_compared(site, pages, reports, compared, addresses)


def _check_published(built: _Built, reports: Sequence[Report], published: Mapping[str, Ledger]) -> Iterator[Problem]:
    """Hold what was given out for good: every address, every version, every reference."""
    site, files, pages, addresses = built
    yield from check_promises(published.values(), pages, files, addresses)
    yield from check_versions(site, pages, reports, published, addresses)
    yield from check_erased(published.values())
    yield from check_citations(site, files, reports, published.values(), addresses)


def _withdrawn(published: Mapping[str, Ledger]) -> set[str]:
    """Give the addresses, old ones too, of reports that were withdrawn."""
    return {name for ledger in published.values() if ledger.status != "live" for name in (ledger.id, *ledger.old)}


def _read_pages(site: Path, files: Sequence[str]) -> tuple[dict[str, Page], list[Problem]]:
    """Read the pages and style sheets among the files, by their paths, and tell those that are no text."""
    pages: dict[str, Page] = {}
    problems: list[Problem] = []
    for path in files:
        try:
            page = _read(site, path)
        except UnicodeDecodeError as error:
            message = f"is not UTF-8 at byte {error.start}"
            problems.append(Problem("error", "check.page", Where(path), message, "build again"))
            continue
        if page is not None:
            pages[path] = page
    return pages, problems


def _read(site: Path, path: str) -> Page | None:
    """Read a page or a style sheet; None for any other file."""
    if path.endswith(".html"):
        html = (site / path).read_bytes()
        html.decode("utf-8")
        return read_page(path, html)
    if path.endswith(".css"):
        return read_style(path, (site / path).read_text("utf-8"))
    return None


def _check_pages(pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Hold each page against itself: its ids, and the policy that it has."""
    for page in pages.values():
        yield from check_ids(page)
        yield from check_guard(page.path, page.guard)


def _check_reports(site: Path, pages: dict[str, Page], reports: Sequence[Report]) -> Iterator[Problem]:
    for report in reports:
        path = page_path(report)
        if path in pages:
            page = pages[path]
            yield from check_page(page, report)
            yield from check_stray(page, report)
            yield from check_card(page, report)
            yield from check_notes(page, report)
            yield from check_sidebar(page, report, load_indicators())
            yield from check_source(site, pages, page, report)
        else:
            yield Problem("error", "check.page", Where(path), f"the page of {report.id} is not there", "build again")
