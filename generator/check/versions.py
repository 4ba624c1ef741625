"""What was published held against the site: no version says anything else today, and no address or id is missing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.check.addresses import Inside
from generator.check.fidelity import difference, page_path
from generator.check.parts import fold
from generator.check.version_marks import check_marks
from generator.model.ledger import canonical_text, text_hash
from generator.model.promises import promised
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.ledger import Ledger, Revision
    from generator.model.report import Report

_LOOK = "look at the templates of versions; what was published stays"
_ERASED = "erased"
_WAYS = 2  # from the old address of a version to the version, and from that to the report


def version_path(report_id: str, number: int) -> str:
    """Give the file, below the site, of a published version's page."""
    return f"reports/{report_id}/v{number}/index.html"


def version_paths(ledgers: Iterable[Ledger]) -> frozenset[str]:
    """Give the files, below the site, of the pages of all published versions."""
    return frozenset(version_path(ledger.id, one.number) for ledger in ledgers for one in ledger.revisions)


def check_promises(
    promising: Iterable[Ledger],
    pages: Mapping[str, Page],
    files: Collection[str],
    addresses: Addresses,
) -> Iterator[Problem]:
    """Hold the site against what ledgers promise: check.promise.

    At an address that a report had before, an id is kept by the page that leads on from there.
    """
    for ledger in promising:
        lost: dict[str, list[str]] = {}
        for address, fragment in promised(ledger):
            path = f"{address}index.html" if address.endswith("/") else address
            if path not in files:
                if not fragment:
                    yield _promise(path, f"was given out as an address of {ledger.id}, and is not there")
            elif fragment and path in pages and fragment not in _ids(pages, path, addresses):
                lost.setdefault(path, []).append(fragment)
        for path, names in lost.items():
            yield _promise(path, f"lacks ids that were given out on it: {', '.join(names)}")


def check_versions(
    site: Path,
    pages: Mapping[str, Page],
    reports: Iterable[Report],
    ledgers: Mapping[str, Ledger],
    addresses: Addresses,
) -> Iterator[Problem]:
    """Hold versions, plain texts, notes on what is gone, and statements of withdrawal against the ledgers.

    Where a version's page leads on to the report's, that one is held against the version.
    """
    by_id = {report.id: report for report in reports}
    for report in by_id.values():
        text = canonical_text(block.text for block in report.blocks if block.kind != "furniture")
        yield from _check_text(site, f"reports/{report.id}/text.txt", text)
        if page := pages.get(page_path(report)):
            yield from _check_latest(page, report, ledgers.get(report.id or ""))
    for ledger in ledgers.values():
        for revision in ledger.revisions:
            page = pages.get(version_path(ledger.id, revision.number))
            if page:
                shown = _shown(page, ledger, by_id.get(ledger.id), pages)
                yield from _check_page(page, shown, ledger, revision, addresses)
            if ledger.status != _ERASED:
                yield from _check_text(site, f"reports/{ledger.id}/v{revision.number}/text.txt", revision.text)
            if ledger.status != _ERASED and text_hash(revision.text) != revision.sha256:
                yield _problem(page.path if page else ledger.id, "the ledger's text is not that of its SHA-256")
        if ledger.status != "live":
            yield from _check_withdrawn(site, pages, ledger)


def _ids(pages: Mapping[str, Page], path: str, addresses: Addresses) -> frozenset[str]:
    """Give the ids on a page; of one that leads on those where it leads: an old address of a version, twice at most."""
    page = pages[path]
    for _ in range(_WAYS):
        targets = [addresses.resolve(page.path, href) for href in page.published.canonical] if page.moved else []
        there = [pages[one.path] for one in targets if isinstance(one, Inside) and one.path in pages]
        page = there[0] if there else page
    return page.ids


def _check_text(site: Path, path: str, wanted: str) -> Iterator[Problem]:
    try:
        found = (site / path).read_bytes().decode("utf-8")
    except FileNotFoundError:
        yield _problem(path, "the plain text is not there")
        return
    if parted := difference(found, wanted):
        yield _problem(path, f"the plain text is another: {parted}")


def _check_latest(page: Page, report: Report, ledger: Ledger | None) -> Iterator[Problem]:
    """Hold what a report's page says of its versions, aliases and what is gone."""
    publication = report.publication
    if publication is None or ledger is None:
        if page.published.gone:
            yield _problem(page.path, f"{report.id}: tells of text that is gone, and was never published")
        return
    if page.published.changed != publication.changed:
        is_said = "says" if page.published.changed else "does not say"
        yield _problem(page.path, f"{report.id}: {is_said} that its text is not published yet")
    links = {use.value for use in page.uses}
    for revision in ledger.revisions:
        if f"v{revision.number}/" not in links:
            yield _problem(page.path, f"{report.id}: does not lead to its version {revision.number}")
    told = dict(page.published.gone)
    for gone in publication.gone:
        if told.get(gone.anchor) != f"v{ledger.anchors[gone.anchor].last}/#{gone.anchor}":
            yield _problem(page.path, f"{report.id}: {gone.anchor} is gone, and no note leads to its last text")
    live = {name for name, anchor in ledger.anchors.items() if anchor.state == "live"}
    if wrong := sorted(live.intersection(told) & {shown.anchor for shown in page.shown}):
        yield _problem(page.path, f"{report.id}: tells that {', '.join(wrong)} are gone, which are not")
    yield from _check_aliases(page, report)


def _check_aliases(page: Page, report: Report) -> Iterator[Problem]:
    """Tell aliases that do not stand within the block that their text is part of now."""
    publication = report.publication
    within = {shown.anchor: {piece.id for piece in shown.pieces} for shown in page.shown}
    for host, names in publication.aliases.items() if publication else ():
        if host in within and (lost := [name for name in names if name not in within[host]]):
            yield _problem(page.path, f"{report.id}: {', '.join(lost)} do not lead to {host}, which took them in")


def _check_page(page: Page, shown: Page, ledger: Ledger, revision: Revision, addresses: Addresses) -> Iterator[Problem]:
    """Hold a version's page, and the one that shows its text, against its revision."""
    yield from _check_version(page, ledger, revision, addresses)
    yield from _check_shown(shown, ledger, revision, led=page.moved)
    said = check_marks(page, ledger, revision) if ledger.status != _ERASED and not page.moved else ()
    yield from (_problem(page.path, f"{ledger.id} v{revision.number}: {words}") for words in said)


def _check_version(page: Page, ledger: Ledger, revision: Revision, addresses: Addresses) -> Iterator[Problem]:
    """Hold what a version's page tells engines: that the report's page is its canonical link, and whether it is open.

    A page leads on only where its version is the only one of a report that is not withdrawn.
    """
    name = f"{ledger.id} v{revision.number}"
    targets = [addresses.resolve(page.path, href) for href in page.published.canonical]
    if targets != [Inside(f"reports/{ledger.id}/index.html", "")]:
        yield _problem(page.path, f"{name}: its canonical link is {list(page.published.canonical)!r}, not its report")
    if page.noindex != (ledger.status != "live"):
        yield _problem(page.path, f"{name}: is {'kept from' if page.noindex else 'open to'} engines, and should not be")
    if page.moved and (ledger.status != "live" or len(ledger.revisions) != 1):
        yield _problem(page.path, f"{name}: leads on, and does not show its text, which the report's page has not")


def _shown(page: Page, ledger: Ledger, report: Report | None, pages: Mapping[str, Page]) -> Page:
    """Give the page that shows a version's text: its own, or the report's, with the version's numbers of blocks."""
    there = pages.get(f"reports/{ledger.id}/index.html")
    if not page.moved or report is None or there is None:
        return page
    rows = (block.id for block in report.blocks if block.kind != "furniture")
    numbers = {block: str(number) for number, block in enumerate(rows, 1)}
    return replace(
        there, shown=tuple(replace(one, block=numbers[one.block]) for one in there.shown if one.block in numbers)
    )


def _check_shown(page: Page, ledger: Ledger, revision: Revision, *, led: bool) -> Iterator[Problem]:
    """Hold the page that shows a version against its revision: every row with its text and id, every figure.

    A version's own page marks a figure from its first character on. A report's, which is `led` to, marks the number
    alone where the words of two figures overlap.
    """
    name = f"{ledger.id} v{revision.number}"
    shown = {block.block: block for block in page.shown}
    rows = {str(number): row for number, row in enumerate(revision.rows, 1)}
    for number in sorted(rows.keys() ^ shown.keys()):
        has = "lacks" if number in rows else "has"
        yield _problem(page.path, f"{name}: the page {has} a block {number}, the ledger does not agree")
    if len(shown) != len(page.shown):
        yield _problem(page.path, f"{name}: shows a block twice")
    for number, row in rows.items():
        block = shown.get(number)
        if block and ((found := difference(block.text, row.text)) or block.anchor != row.anchor):
            yield _problem(page.path, f"{name} {row.anchor or number}: {found or f'has the id {block.anchor!r}'}")
    pieces = {(block.anchor, piece.id): piece for block in page.shown for piece in block.pieces}
    for mark in revision.figures:
        piece = pieces.get((mark.block, mark.anchor))
        ends = piece.start + len(piece.text) if piece else 0
        starts = piece.start if piece and led else mark.span.start
        if piece is None or not mark.span.start <= starts == piece.start < ends <= mark.span.end:
            yield _problem(page.path, f"{name} {mark.anchor}: is not marked where it was published")


def _check_withdrawn(site: Path, pages: Mapping[str, Page], ledger: Ledger) -> Iterator[Problem]:
    """Hold the statement in a withdrawn report's place: it gives the reason, is kept from engines, shows no text."""
    path = f"reports/{ledger.id}/index.html"
    page, why = pages.get(path), fold(ledger.withdrawn or "").rstrip("。")
    if page and (why not in "".join(page.stray or ()) or not page.noindex or page.shown):
        yield _problem(path, f"{ledger.id} was withdrawn, and its page does not say so, or is open to engines")
    texts = ["text.txt"]
    texts += [f"v{one.number}/text.txt" for one in ledger.revisions if ledger.status == _ERASED]
    for text in (f"reports/{ledger.id}/{name}" for name in texts):
        file = site / text
        if file.is_file() and why not in fold(file.read_text("utf-8")):
            yield _problem(text, f"{ledger.id} was withdrawn, and its plain text does not say why")


def _promise(path: str, message: str) -> Problem:
    return Problem(
        "error", "check.promise", Where(path), message, "an address that was given out stays: see docs/policy"
    )


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.version", Where(path), message, _LOOK)
