"""Links from reports to what they name: the table against the records, each followed, each quotation compared."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
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
    "plan": "plans/index.html",
}
"""By kind of mention the page that gathers it; of terms it names all, which are explained on pages below it."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """The pages that gather names as they are built, and where the links on each lead."""

    pages: Mapping[str, Page]
    addresses: Addresses
    ways: dict[str, frozenset[Inside]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)

    def home(self, kind: MentionKind, entry: str) -> str:
        """Give the page on which an entry stands: that which has its id, of terms one below the index, if there is."""
        index = _GATHERED[kind]
        if kind == "term" and not self.homes:
            folder = index.removesuffix("index.html")
            below = (path for path in self.pages if path.startswith(folder) and path != index)
            terms = _known()["term"]
            held = ((name, path) for path in below for name in self.pages[path].ids & terms)
            self.homes.update((name, path) for name, path in held if path != f"{folder}{name}/index.html")  # its own
        return self.homes.get(entry, index) if kind == "term" else index

    def page_of(self, kind: MentionKind, entry: str) -> str:
        """Give the page that must have all sentences of an entry: its own where it has one, else where it stands."""
        own = f"{_GATHERED[kind].removesuffix('index.html')}{entry}/index.html"
        return own if own in self.pages else self.home(kind, entry)

    def leads(self, path: str, there: Inside) -> bool:
        """Tell whether a link on the page `path` leads there."""
        if path not in self.ways:
            found = (self.addresses.resolve(path, use.value) for use in self.pages[path].uses)
            self.ways[path] = frozenset(target for target in found if isinstance(target, Inside))
        return there in self.ways[path]


def check_named(
    site: Path, pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses
) -> Iterator[Problem]:
    """Tell what is wrong with links to what reports name: check.csv (the table), check.name (all else).

    Each mention with a target leads to an entry of a vocabulary; a term, law, meeting or plan stands on the index that
    gathers them, a term also on the page that explains it, to which the index leads, and the entry's own page, where it
    has one, else that on which it stands, leads back to the paragraph. Each sentence
    that is quoted there is the report's, and an entry's own page has those of all mentions. Each link in a report's
    text covers the words of a mention, and leads to what the record says that they mean.
    """
    yield from check_link_table(site, {(row[0], row[1]): row for row in map(_texts, expected_links(reports))})
    known = _known()
    gathered = _Gathered(pages, addresses)
    for report in reports:
        for mention in report.mentions:
            if mention.target is not None:
                yield from _check_target(mention, report, known, gathered)
        if (page := pages.get(page_path(report))) is not None:
            yield from _check_marks(page, report, addresses)
    yield from _check_quotes(reports, gathered)


def expected_links(reports: Sequence[Report]) -> Iterator[tuple[Value, ...]]:
    """Give the rows that the table of links must have for what is named, in the order of its columns."""
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
            there = (mention.kind, mention.target, *(None,) * 5, "own" if own else "name")
            yield (report.id, position, *place, *there, *(None,) * 4)


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
    gathered: _Gathered,
) -> Iterator[Problem]:
    block, target = report.by_id[mention.block], mention.target or ""
    name = f"{report.id} {block.anchor or block.id}: {mention.span.of(block.text)!r}"
    there = load_places().by_code(target) if mention.kind == "region" else target in known.get(mention.kind, ())
    if not there:
        yield _problem(page_path(report), f"{name} leads to the {mention.kind} {target!r}, which no vocabulary has")
    path = _GATHERED.get(mention.kind, "")
    if path not in gathered.pages:
        return
    if target not in gathered.pages[path].ids:
        yield _problem(path, f"{name} is named, but there is no entry {target!r}")
    elif (stands := gathered.home(mention.kind, target)) != path and not gathered.leads(path, Inside(stands, target)):
        yield _problem(path, f"{name} is named, but nothing leads to its entry {target!r}")
    home = gathered.page_of(mention.kind, target)
    if block.anchor and not gathered.leads(home, Inside(page_path(report), block.anchor)):
        yield _problem(home, f"{name} is named, but nothing leads there")


def _check_quotes(reports: Sequence[Report], gathered: _Gathered) -> Iterator[Problem]:
    """Hold the sentences against the reports, each way; where a report's block has no anchor, its page is the place."""
    said: dict[tuple[MentionKind, str], Counter[tuple[Inside, str]]] = defaultdict(Counter)
    texts: dict[Inside, list[str]] = defaultdict(list)
    for report in reports:
        for mention in report.mentions:
            if mention.kind in _GATHERED and mention.target is not None:
                block = report.by_id[mention.block]
                there = Inside(page_path(report), block.anchor or "")
                said[mention.kind, mention.target][there, mention.span.of(block.text)] += 1
                if block.text not in texts[there]:
                    texts[there].append(block.text)
    for kind, index in _GATHERED.items():
        folder = index.removesuffix("index.html")
        for path in (path for path in gathered.pages if path.startswith(folder)):
            entry = path.removeprefix(folder).removesuffix("/index.html") if path != index else ""
            found: Counter[tuple[Inside, str]] = Counter()
            for quote in gathered.pages[path].quotes:
                target = gathered.addresses.resolve(path, quote.cite)
                spot = (target if isinstance(target, Inside) else Inside("", ""), quote.words)
                found[spot] += 1
                if spot not in said[kind, quote.entry] or not _is_in(quote.text, texts[spot[0]]):
                    yield _problem(
                        path, f"{quote.text!r} is quoted for {quote.entry!r} from {quote.cite!r}, but not there"
                    )
            if entry:
                yield from _check_entry(kind, entry, said[kind, entry] - found, gathered)


def _check_entry(
    kind: MentionKind, entry: str, missing: Counter[tuple[Inside, str]], gathered: _Gathered
) -> Iterator[Problem]:
    path = gathered.page_of(kind, entry)
    for (there, words), count in missing.items():
        yield _problem(path, f"{words!r} of {there.path}#{there.fragment} is not quoted ({count})")
    home = gathered.home(kind, entry)
    if home in gathered.pages and not gathered.leads(home, Inside(path, "")):
        yield _problem(home, f"nothing leads to {path}")


def _is_in(quoted: str, texts: Sequence[str]) -> bool:
    """Tell whether a quotation, cut at its ends with … maybe, is in one of the texts."""
    return any(quoted.removeprefix("…").removesuffix("…") in text for text in texts)


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
