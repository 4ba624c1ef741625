"""Links from reports to what they name: the table against the records, each followed, each quotation compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.table import check_link_table
from generator.data.laws import load_laws
from generator.data.meetings import load_meetings
from generator.data.places import load_places
from generator.data.plans import load_plans
from generator.data.terms import load_terms
from generator.problems import Problem, Where
from generator.text.placing import OWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.check.expected import Value
    from generator.check.page import Page
    from generator.model.facts import Mention, MentionKind
    from generator.model.report import Report

_GATHERED: Final[dict[MentionKind, str]] = {
    "term": "terms/index.html",
    "law": "laws/index.html",
    "meeting": "meetings/index.html",
}
"""By kind of mention the page that gathers it."""


def check_named(
    site: Path, pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses
) -> Iterator[Problem]:
    """Tell what is wrong with links to what reports name: check.csv (the table), check.name (all else).

    Each mention with a target leads to an entry of a vocabulary; a term, law or meeting stands on the page that gathers
    them, which leads back to the paragraph; and each link in a report's text covers the words of a mention, and leads
    to what the record says that they mean.
    """
    yield from check_link_table(site, {(row[0], row[1]): row for row in map(_texts, expected_links(reports))})
    known = _known()
    ways = {
        path: {target for use in pages[path].uses if isinstance(target := addresses.resolve(path, use.value), Inside)}
        for path in _GATHERED.values()
        if path in pages
    }
    for report in reports:
        for mention in report.mentions:
            if mention.target is not None:
                yield from _check_target(mention, report, known, pages, ways)
        if (page := pages.get(page_path(report))) is not None:
            yield from _check_marks(page, report, addresses)


def expected_links(reports: Sequence[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows that the table of links must have, in the order of its columns."""
    for report in reports:
        position = 0
        for mention in report.mentions:
            if mention.target is None:
                continue
            position += 1
            block, span = report.by_id[mention.block], mention.span
            quote = block.text[span.start : span.end]
            own = mention.kind == "region" and OWN.fullmatch(quote)
            place = (block.anchor, block.id, span.start, span.end, quote)
            yield (report.id, position, *place, mention.kind, mention.target, "own" if own else "name")


def _texts(row: tuple[Value, ...]) -> list[str]:
    return ["" if value is None else str(value) for value in row]


def _known() -> dict[MentionKind, frozenset[str]]:
    """Give the ids of the vocabularies, by kind of mention; of places there are too many to list."""
    return {
        "term": frozenset(term.id for term in load_terms()),
        "law": frozenset(law.id for law in load_laws()),
        "meeting": frozenset(meeting.id for meeting in load_meetings()),
        "plan": frozenset(plan.id for plan in load_plans()),
    }


def _check_target(
    mention: Mention,
    report: Report,
    known: Mapping[MentionKind, frozenset[str]],
    pages: Mapping[str, Page],
    ways: Mapping[str, set[Inside]],
) -> Iterator[Problem]:
    block, target = report.by_id[mention.block], mention.target or ""
    name = f"{report.id} {block.anchor or block.id}: {mention.span.of(block.text)!r}"
    there = load_places().by_code(target) if mention.kind == "region" else target in known.get(mention.kind, ())
    if not there:
        yield _problem(page_path(report), f"{name} leads to the {mention.kind} {target!r}, which no vocabulary has")
    path = _GATHERED.get(mention.kind, "")
    if path not in pages:
        return
    if target not in pages[path].ids:
        yield _problem(path, f"{name} is named, but there is no entry {target!r}")
    if block.anchor and Inside(page_path(report), block.anchor) not in ways[path]:
        yield _problem(path, f"{name} is named, but nothing leads there")


def _check_marks(page: Page, report: Report, addresses: Addresses) -> Iterator[Problem]:
    mentions = {(one.block, one.span.start, one.span.end): one for one in report.mentions if one.target is not None}
    for shown in page.shown:
        for name in shown.names:
            place = (shown.block, name.start, name.start + len(name.text))
            target = addresses.resolve(page.path, name.href)
            mention = mentions.get(place)
            if mention is None or target not in _ends(mention, page):
                said = f"the {mention.kind} {mention.target}" if mention else "nothing"
                words = f"{name.text!r} at {place[1]} of {shown.block} leads to {name.href!r}, by the record to {said}"
                yield _problem(page.path, f"{report.id}: {words}")


def _ends(mention: Mention, page: Page) -> tuple[Inside, ...]:
    """Give where a link over a mention may lead."""
    target = mention.target or ""
    if mention.kind == "term":
        return (Inside(page.path, f"term-{target}"),)
    if mention.kind == "region":
        return (Inside(f"reports/{target}/index.html", ""),)
    return (Inside(_GATHERED[mention.kind], target),) if mention.kind in _GATHERED else ()


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.name", Where(path), message, "build again, and report it if this stays")
