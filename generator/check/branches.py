"""The list of all reports held against the records: places as a tree, what each counts and holds, and the table."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.front_parts import (
    BODIES,
    GENRES,
    UNKNOWN,
    Front,
    homes,
    is_time_of,
    line_of,
    numbers,
    place_names,
    place_page,
    shown_title,
    words_of,
)
from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from generator.model.facts import Metadata
    from generator.model.ledger import Ledger
    from generator.model.report import Report

_OWN: Final = "本级："
_GONE: Final = "（已撤回）"
_CELLS: Final = 5  # of a row: report, place, body, years, day


class Listed(NamedTuple):
    """A report as it is listed: its address, what is known of it, whether it is a draft, whether it was withdrawn."""

    id: str
    meta: Metadata
    draft: bool
    gone: bool

    @property
    def page(self) -> str:
        """Give the file of its page."""
        return f"reports/{self.id}/index.html"


class _Branch(NamedTuple):
    """A place in the tree: its page, its name, the page of the place above, the number told, its reports in words."""

    page: str
    name: str
    above: str
    told: int | None
    own: tuple[tuple[str, str], ...]


def listed(reports: Iterable[Report], ledgers: Iterable[Ledger]) -> list[Listed]:
    """Give all that is listed: the reports, and those that were withdrawn as their last version had them."""
    held = [Listed(report.id or "", report.meta, report.draft, gone=False) for report in reports]
    gone = [one for one in ledgers if one.status != "live"]
    return [*held, *(Listed(one.id, one.latest.meta, draft=False, gone=True) for one in gone)]


def branch_faults(front: Front, reports: Sequence[Listed]) -> Iterator[str]:
    """Say what is wrong on the page of all reports.

    Each place that has reports, or has some below it, stands in the tree once, below the place above it, with the
    number of reports there and below where it unfolds; each report stands at its places, and once in the table.
    """
    kept = [one for one in reports if not one.gone]
    count = len({one.meta.region.code for one in kept if one.meta.region})
    of_places = f"，来自{count}个地区" if count else ""
    if f"现有报告{len(kept)}份{of_places}。" not in front.words():
        yield f"does not say that there are {len(kept)} reports of {count} places"
    yield from _tree_faults(front, reports)
    yield from _table_faults(front, {one.page: one for one in reports})


def _tree_faults(front: Front, reports: Sequence[Listed]) -> Iterator[str]:
    own: dict[str, dict[str, Listed]] = defaultdict(dict)
    below: dict[str, dict[str, Listed]] = defaultdict(dict)
    lines = {key: line_of(key) for one in reports for key in homes(one.id, one.meta)}
    above = {
        place_page(key): (key, line[at - 1] if at else "") for line in lines.values() for at, key in enumerate(line)
    }
    for one in reports:
        for key in homes(one.id, one.meta):
            own[key][one.page] = one
            for part in lines[key]:
                below[part][one.page] = one
    unfolding = {parent for _, parent in above.values()}
    top = front.body.css_first(".gb-tree")
    for branch in _branches(front, top, "") if top is not None else ():
        key, parent = above.pop(branch.page, ("", ""))
        if not key or branch.above != (place_page(parent) if parent else ""):
            yield f"has {branch.name!r} below {branch.above!r}, which is no place of reports, or stands elsewhere"
            continue
        names = place_names(key, [one.meta for one in own[key].values()])
        count = len(below[key]) if key in unfolding else None
        if branch.name not in map(fold, names) or branch.told != count:
            yield f"says {branch.name!r} with {branch.told} reports, by the records {sorted(names)} with {count}"
        yield from (f"{branch.name}: {fault}" for fault in _own_faults(branch, own[key]))
    for key, _ in above.values():
        yield f"is without the place {key}, which has {len(below[key])} reports"


def _branches(front: Front, tree: LexborNode, above: str) -> Iterator[_Branch]:
    """Give the places of a list and of all lists below it."""
    for item in tree.iter():
        details = item.child
        while details is not None and not details.is_element_node:
            details = details.next
        if item.tag != "li" or fold(item.text()).startswith(_OWN):
            continue
        if details is None or details.tag != "details":
            place, links = item.css_first("a"), item.css("a")[1:]
            yield _Branch(front.target(place).path, words_of(place), above, None, tuple(_ways(front, links)))
            continue
        summary, way = details.css_first("summary"), front.target(details.css_first(".gb-tree__way")).path
        told = words_of(summary.css_first("span") if summary is not None else None)
        inner = next((node for node in details.iter() if node.tag == "ul"), None)
        items = list(inner.iter()) if inner is not None else []
        own = [link for one in items if fold(one.text()).startswith(_OWN) for link in one.css("a")]
        name = words_of(summary).removesuffix(told)
        yield _Branch(way, name, above, sum(numbers(told)), tuple(_ways(front, own)))
        if inner is not None:
            yield from _branches(front, inner, way)


def _ways(front: Front, links: Iterable[LexborNode]) -> Iterator[tuple[str, str]]:
    """Give where links lead, and their words as they stand: between a kind and its years is a space."""
    for link in links:
        yield front.target(link).path, " ".join(link.text().split())


def _own_faults(branch: _Branch, own: dict[str, Listed]) -> Iterator[str]:
    """Tell reports that are not listed at their place, and words on one that are not its own."""
    left = dict(own)
    kind = ""
    for path, words in branch.own:
        kind, _, years = words.rpartition(" ") if " " in words else (kind, "", words)
        one = left.pop(path, None)
        if one is None:
            yield f"has {words!r}, which leads to no report of it, or to one a second time"
        elif kind != BODIES[one.meta.body] + ("" if one.meta.genre == "work" else GENRES[one.meta.genre]):
            yield f"calls {one.id} {kind!r}"
        elif not is_time_of(years.removesuffix(_GONE), one.meta) or years.endswith(_GONE) != one.gone:
            yield f"says {years!r} of {one.id}"
    for one in left.values():
        yield f"is without {one.id}"


def _table_faults(front: Front, left: dict[str, Listed]) -> Iterator[str]:
    for row in front.body.css(".gb-listing tbody tr"):
        cells = row.css("td")
        links = [cell.css_first("a") for cell in cells]
        one = left.pop(front.target(links[0]).path, None) if len(cells) == _CELLS else None
        if one is None:
            yield f"has a row {words_of(row)!r}, which is of no report, or of one a second time"
            continue
        place, marks = homes(one.id, one.meta)[0], ["已撤回"] if one.gone else ["草稿"] if one.draft else []
        wanted = {
            "title": words_of(links[0]) == shown_title(one.meta),
            "state": [words_of(mark) for mark in cells[0].css(".gb-draft")] == marks,
            "place": words_of(links[1]) in map(fold, place_names(place, [one.meta])),
            "way to the place": front.target(links[1]).path == place_page(place),
            "body": words_of(links[2]) == BODIES[one.meta.body],
            "way to the series": front.target(links[2]).path == f"reports/{one.id.rpartition('/')[0]}/index.html",
            "years": is_time_of(words_of(cells[3]), one.meta),
            "day": words_of(cells[4]) == one.meta.delivered if one.meta.delivered else UNKNOWN in words_of(cells[4]),
        }
        for name, right in wanted.items():
            if not right:
                yield f"{one.id}: its row {words_of(row)!r} has not its {name}"
    for one in left.values():
        yield f"{one.id}: has no row"
