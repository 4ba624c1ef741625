"""The head of a report's page held against the records: its opening sentences, and the ways to its neighbours."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.data.places import load_places
from generator.data.successions import lasting
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.head_parts import Said
    from generator.check.page import Page
    from generator.model.report import Report
    from generator.model.structure import Block

_MOST: Final = 3
_SHORTEST, _LONGEST = 20, 110
_CLOSING: Final = "”’》〉）)」』】〕"
_BEGINS: Final = re.compile(rf"(?:^|[。！？；][{_CLOSING}]*)\s*\Z")
_ENDS: Final = re.compile(rf"[。！？][{_CLOSING}]*\Z")
_Series = tuple[str, str, str, bool] | None
_HINT: Final = "look at the template of the head, and at what it is made from"


def check_head(
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    addresses: Addresses,
    openings: Mapping[str, Sequence[Said]] | None = None,
) -> Iterator[Problem]:
    """Hold each report's opening against its text, and its ways to other reports against their records: check.opening.

    A quotation is whole sentences of the paragraph that it leads to, of 20 to 110 characters, unchanged; what goes on
    after a semicolon says so by …. There are three at most, of different paragraphs, in the order of the text; no
    figure in them is in doubt, and no indicator is in two of them. `openings` are by address the sentences that were
    chosen (`generator.render.opening`): a page has these and no others; None where they are not known.
    """
    series: dict[_Series, list[Report]] = defaultdict(list)
    for report in reports:
        series[_series(report)].append(report)
    for report in reports:
        path = page_path(report)
        if (page := pages.get(path)) is None:
            continue
        others = series[_series(report)] if _series(report) else ()
        chosen = (openings or {}).get(report.id or "", page.head.opening)
        faults = [*_choice_faults(page, chosen), *_opening_faults(page, report)]
        faults += _series_faults(page, report, others, addresses)
        yield from (Problem("error", "check.opening", Where(path), f"{report.id}: {one}", _HINT) for one in faults)


def _choice_faults(page: Page, chosen: Sequence[Said]) -> Iterator[str]:
    """Tell sentences that were chosen and are not there, and those that are there and were not chosen."""
    shown = page.head.opening
    for one in chosen:
        if one not in shown:
            yield f"the opening is without the sentence {one.text[:20]!r} of {one.href}, which was chosen"
    for one in shown:
        if one not in chosen:
            yield f"the opening has the sentence {one.text[:20]!r} of {one.href}, which was not chosen"


def _opening_faults(page: Page, report: Report) -> Iterator[str]:
    said = page.head.opening
    blocks = {f"#{block.anchor}": block for block in report.blocks if block.kind == "paragraph" and block.anchor}
    order = {href: place for place, href in enumerate(blocks)}
    if len(said) > _MOST:
        yield f"the opening has {len(said)} sentences, which is more than {_MOST}"
    places = [order.get(one.href, -1) for one in said]
    if places != sorted(set(places)):
        yield "the sentences of the opening are not in the order of the text, or two are of one paragraph"
    had: set[str] = set()
    for one in said:
        block = blocks.get(one.href)
        fault = _sentence_fault(one, block) if block else f"leads to {one.href}, which is no paragraph"
        told = {name for name in _indicators(one, block, report) if name} if block and not fault else set()
        if not fault and block and _is_doubted(one, block, report):
            fault = "holds a figure that is in doubt"
        if not fault and told & had:
            fault = f"tells {sorted(told & had)} a second time"
        had |= told
        if fault:
            yield f"the opening's sentence {one.text[:20]!r} {fault}"


def _sentence_fault(one: Said, block: Block) -> str | None:
    before, found, after = block.text.partition(one.text)
    if not found or not one.text:
        return f"does not stand so in {one.href}"
    if not _SHORTEST <= len(one.text) <= _LONGEST:
        return f"has {len(one.text)} characters"
    lead = block.lead.of(block.text) if block.lead else None
    if before != lead and not _BEGINS.search(before):
        return "does not begin where a sentence does"
    if one.cut != after.startswith("；") or (not one.cut and not _ENDS.search(one.text)):
        return "does not end where a sentence does, or does not say that it goes on"
    return None


def _held(one: Said, block: Block, report: Report) -> list[tuple[str | None, str]]:
    """Give indicator and confidence of each figure in a quotation."""
    start = block.text.index(one.text)
    end = start + len(one.text)
    inside = [it for it in report.figures if it.block == block.id and start <= it.number.start < end]
    return [(it.indicator, it.confidence) for it in inside]


def _indicators(one: Said, block: Block, report: Report) -> set[str | None]:
    return {name for name, _ in _held(one, block, report)}


def _is_doubted(one: Said, block: Block, report: Report) -> bool:
    return any(confidence != "high" for _, confidence in _held(one, block, report))


def _series_faults(page: Page, report: Report, reports: Sequence[Report], addresses: Addresses) -> Iterator[str]:
    wanted = [(name, page_path(one)) for name, one in _neighbours(report, reports) if one]
    shown = page.head.series
    if wanted and len(shown) != len(("head", "end")):
        yield f"the ways to its neighbours {wanted} are not at its head and at its end"
    for ways in shown:
        ends = [addresses.resolve(page.path, href) for _, href in ways]
        found = [
            (words.partition("：")[0], end.path if isinstance(end, Inside) else "")
            for (words, _), end in zip(ways, ends, strict=True)
        ]
        if found != wanted:
            yield f"leads to {found} as neighbours, by the records to {wanted}"


def _neighbours(report: Report, reports: Sequence[Report]) -> Iterator[tuple[str, Report | None]]:
    """Give of a series the reports before and after one; None where none is, or more than one could be."""
    own = _time(report)
    timed = [(_time(one), one) for one in reports]
    before = [time for time, _ in timed if time and own and time < own]
    after = [time for time, _ in timed if time and own and time > own]
    yield "上一份", _one([one for time, one in timed if before and time == max(before)], report)
    yield "下一份", _one([one for time, one in timed if after and time == min(after)], report)


def _one(found: Sequence[Report], report: Report) -> Report | None:
    if len(found) <= 1:
        return found[0] if found else None
    days = [_days(one, report) for one in found]
    least = min((day for day in days if day is not None), default=None)
    if least is None or None in days or days.count(least) > 1:
        return None
    return found[days.index(least)]


def _days(one: Report, other: Report) -> int | None:
    try:
        return abs((date.fromisoformat(one.meta.delivered or "") - date.fromisoformat(other.meta.delivered or "")).days)
    except ValueError:
        return None


def _series(report: Report) -> _Series:
    meta = report.meta
    if meta.region is None or meta.body is None:
        return None
    return lasting(load_places(), meta.region.code), meta.body, meta.genre, meta.period is None


def _time(report: Report) -> int | None:
    meta = report.meta
    return int(meta.period.end) if meta.period else meta.session.term if meta.session else None
