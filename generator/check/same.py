"""What pages show of words that reports share, held against the table of links: marks, lists, and stock phrase."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.linked import Shared, read_record
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.report import Report

_SAME: Final = 100
_LONG: Final = 44  # characters of words that the list shows whole
_END: Final = 18  # characters at each end of longer ones
_COUNT: Final = re.compile("本报告(?:没有|共([0-9]+)字)")
_Line = tuple[str, str, Inside, str, str]
"""A passage in the list: its part, the way back, where it leads, its words, the remark without spaces."""


def check_same(
    site: Path,
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    passages: Iterable[Shared],
    addresses: Addresses,
) -> Iterator[Problem]:
    """Tell marks, entries and stock phrase that pages have and the data has not, or the reverse: check.passage.

    `passages` are those of the table of links.
    """
    held: dict[str, list[Shared]] = defaultdict(list)
    for one in passages:
        held[one.source.report].append(one)
    for report in reports:
        if (page := pages.get(page_path(report))) is not None:
            yield from _check_marks(page, report, held[report.id or ""])
            yield from _check_list(page, report, held[report.id or ""], addresses)
            yield from _check_stock(site, page, report)


def _check_marks(page: Page, report: Report, passages: Sequence[Shared]) -> Iterator[Problem]:
    others: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in passages:
        others[one.source.block, one.source.anchor].add(one.target.report)
    wanted = {(block, f"#shared-{anchor}", str(len(targets))) for (block, anchor), targets in others.items() if anchor}
    shown = Counter(tuple(mark) for mark in page.same.marks)
    for mark in sorted(set(shown) ^ wanted | {mark for mark, count in shown.items() if count > 1}):
        told = "stands on the page, by the table it should not" if mark in shown else "is not on the page"
        yield _problem(page, f"{report.id} {mark[0]}: the mark ≈{mark[2]} to {mark[1]} {told}")
    lines = sum(map(len, others.values()))
    if page.same.lines != lines:
        yield _problem(page, f"{report.id}: its list has {page.same.lines} lines, by the table {lines}")


def _check_list(page: Page, report: Report, passages: Sequence[Shared], addresses: Addresses) -> Iterator[Problem]:
    shown: Counter[_Line] = Counter()
    for entry in page.same.entries:
        target = addresses.resolve(page.path, entry.href)
        where = target if isinstance(target, Inside) else Inside("", entry.href)
        shown[entry.part, entry.back, where, entry.words, entry.remark] += 1
    wanted = Counter(map(_line, passages))
    for line in sorted(shown - wanted):
        yield _problem(page, f"{report.id} {line[0]}: the list has {line[3]!r} ({line[4]}), the table has not")
    for line in sorted(wanted - shown):
        yield _problem(page, f"{report.id} {line[0]}: the table has {line[3]!r} ({line[4]}), the list has not")


def _line(one: Shared) -> _Line:
    anchor, words = one.source.anchor, one.source.quote
    part, back = (f"shared-{anchor}", f"#{anchor}") if anchor else ("", "")
    short = words if len(words) <= _LONG else f"{words[:_END]}……{words[-_END:]}"
    there = Inside(f"reports/{one.target.report}/index.html", one.target.anchor)
    return part, back, there, short, _remark(one)


def _remark(one: Shared) -> str:
    kind, likeness, differ, reports, bodies = one.told
    alike = "" if likeness == _SAME and differ else "相同" if likeness == _SAME else f"相近{likeness}%"
    alike = f"句式{alike}" if alike and differ else alike
    numbers = "数字不同" if differ else ""
    said = "同一名称" if kind == "name" else "，".join(filter(None, (alike, numbers)))
    return f"{said}，见于{reports}份、{bodies}个机构"


def _check_stock(site: Path, page: Page, report: Report) -> Iterator[Problem]:
    """Hold the spans of stock phrase on the page against the report's record of links, and both against the foot."""
    record = read_record(site, report) or {}
    stock = record.get("stock")
    held = stock if isinstance(stock, list) else []
    try:
        wanted = {(one["block"], one["start"], one["end"]): one["quote"] for one in held}
    except (KeyError, TypeError):
        yield _problem(page, f"{report.id}: its record of links has stock phrase without place or words")
        return
    shown = {(block.block, *span) for block in page.shown for span in _joined(block.stock)}
    for block, start, end in sorted(shown ^ wanted.keys(), key=str):
        told = "is marked" if (block, start, end) in shown else "is not marked"
        yield _problem(page, f"{report.id} {block} {start}–{end}: {told} as stock phrase, against the record of links")
    for (block, start, end), quote in wanted.items():
        if block not in report.by_id or report.by_id[block].text[start:end] != quote:
            yield _problem(page, f"{report.id} {block} {start}–{end}: the report does not read {quote!r} there")
    count = sum(end - start for _, start, end in shown)
    said = _COUNT.search(page.same.said or "")
    if (int(said[1] or 0) if said else 0) != count or (said is None and bool(page.same.said or shown)):
        yield _problem(page, f"{report.id}: {count} characters are marked as stock phrase, the foot tells otherwise")


def _joined(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Put together what other marks have cut."""
    first: int | None = None
    last = -1
    for start, end in spans:
        if first is not None and start != last:
            yield first, last
            first = None
        first, last = start if first is None else first, end
    if first is not None:
        yield first, last


def _problem(page: Page, message: str) -> Problem:
    return Problem("error", "check.passage", Where(page.path), message, "build again, and report it if this stays")
