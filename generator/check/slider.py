"""The home page's example held against the report that it names: its raw boxes, what they became, and the numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.fidelity import page_path
from generator.check.front_parts import Front, by_page, numbers, shown_title, words_of
from generator.check.parts import fold
from generator.model.report import restore_source
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborNode

    from generator.model.report import Report
    from generator.model.structure import Block

_BODY: Final = ("heading", "paragraph")
_CUT: Final = "…"
_STYLES: Final = {"heading": "gb-turn__heading", "run-in": "gb-turn__paragraph", "plain": "gb-turn__plain"}


class _Box(NamedTuple):
    """A stretch of the raw text that reads on: its span, and the block that it begins with."""

    span: Span
    block: Block


def slider_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Say what is wrong with the example: each raw line, each heading and paragraph is that of the report it names.

    A box begins where the printed order jumps, reads on line by line, and bears the number of the block that it begins
    with; what is left out is counted; so are lines, paragraphs, moves and figures.
    """
    if not reports:
        return
    link = front.body.css_first(".gb-turn__title a")
    report = by_page(reports).get(front.target(link).path)
    if report is None:
        yield f"shows as its example {words_of(link)!r}, which is no report"
        return
    raw, boxes = restore_source(report), list(_boxes(report))
    faults = [
        *_head_faults(front, report),
        *_raw_faults(front, raw, boxes),
        *_outline_faults(front, report, boxes),
        *_count_faults(front, report, raw),
    ]
    yield from (f"its example, {report.id}, {fault}" for fault in faults)


def _boxes(report: Report) -> Iterator[_Box]:
    """Give the boxes of a raw text in printed order."""
    body = [block for block in report.blocks if block.kind in _BODY]
    printed = sorted((span, rank) for rank, block in enumerate(body) for span in block.source)
    jumps = [at for at, ((_, before), (_, rank)) in enumerate(pairwise(printed), 1) if rank - before not in (0, 1)]
    for first, end in pairwise([0, *jumps, len(printed)] if printed else []):
        yield _Box(Span(printed[first][0].start, printed[end - 1][0].end), body[printed[first][1]])


def _head_faults(front: Front, report: Report) -> Iterator[str]:
    title = words_of(front.body.css_first(".gb-turn__title"))
    subtitle = words_of(front.body.css_first(".gb-turn__subtitle"))
    if title != shown_title(report.meta) or subtitle != fold(report.meta.subtitle or ""):
        yield f"has the title {title!r}, {subtitle!r}; the record {report.meta.title!r}, {report.meta.subtitle!r}"


def _raw_faults(front: Front, raw: str, boxes: Sequence[_Box]) -> Iterator[str]:
    shown = front.body.css(".gb-raw__box")
    head = front.body.css_first(".gb-raw > pre")
    begins = boxes[0].span.start if boxes else len(raw)
    above = [line for line in raw[:begins].splitlines() if line.strip()]
    lines = head.text().splitlines() if head is not None else []
    if not _are(lines, above) or bool(above) != bool(lines):
        yield "does not begin with the first lines of its raw file"
    for number, (item, box) in enumerate(zip(shown, boxes, strict=False), 1):
        fault = _box_fault(item, raw[box.span.start : box.span.end], number, len(shown))
        if fault:
            yield f"box {number}: {fault}"
    more = numbers(words_of(front.body.css_first(".gb-raw > .gb-raw__more")))
    if len(shown) + sum(more) != len(boxes) or (boxes and not shown):
        yield f"has {len(shown)} boxes and tells of {sum(more)} more, by the record there are {len(boxes)}"


def _box_fault(item: LexborNode, raw: str, number: int, of: int) -> str | None:
    pre = item.css_first("pre")
    shown, lines = pre.text().splitlines() if pre is not None else [], raw.strip().splitlines()
    if not shown or not _are(shown, lines):
        return f"its lines {shown[:1]} … are not those of the raw file, {lines[:1]} …"
    left = sum(bool(line.strip()) for line in lines[len(shown) :])
    said = sum(numbers(words_of(item.css_first(".gb-raw__more"))))
    if said != left:
        return f"tells of {said} lines more, of which the raw file has {left}"
    mark = words_of(item.css_first(".gb-turn__mark"))
    return None if mark == (str(number) if of > 1 else "") else f"bears the number {mark!r}"


def _are(shown: Sequence[str], lines: Sequence[str]) -> bool:
    """Say whether lines are how a text begins, each whole or, with …, as it begins."""
    return len(shown) <= len(lines) and all(
        one.rstrip() == line.rstrip()
        or (one.endswith(_CUT) and one != _CUT and line.startswith(one.removesuffix(_CUT)))
        for one, line in zip(shown, lines, strict=False)
    )


def _outline_faults(front: Front, report: Report, boxes: Sequence[_Box]) -> Iterator[str]:
    """Tell entries that are not the report's headings and paragraphs in their order, and numbers in a wrong place."""
    path = page_path(report)
    body = {block.anchor: (at, block) for at, block in enumerate(b for b in report.blocks if b.kind in _BODY)}
    shown = len(front.body.css(".gb-raw__box"))
    marks = {number: box.block.id for number, box in enumerate(boxes[:shown], 1)} if shown > 1 else {}
    before, count = -1, 0
    for item in front.body.css(".gb-turn__outline > li"):
        link = item.css_first("a")
        target = front.target(link)
        at, block = body.get(target.fragment, (-1, None))
        count += 1
        if block is None or target.path != path or at <= before:
            yield f"has the entry {words_of(link)!r}, which is no heading or paragraph, or stands before its time"
            continue
        before = at
        if fault := _entry_fault(item, link.text() if link is not None else "", block):
            yield f"{block.anchor}: {fault}"
        said = [int(mark) for one in item.css(".gb-turn__mark") if (mark := words_of(one)).isdecimal()]
        wanted = [number for number, name in marks.items() if name == block.id]
        if said != wanted:
            yield f"{block.anchor}: bears the numbers {said}, by the record {wanted}"
        for number in wanted:
            del marks[number]
    if marks:
        yield f"has no entry for the boxes {sorted(marks)}"
    more = numbers(words_of(front.body.css_first(".gb-turn__page > .gb-raw__more")))
    if count + sum(more) != len(body):
        yield f"has {count} entries and tells of {sum(more)} more, by the record there are {len(body)}"


def _entry_fault(item: LexborNode, words: str, block: Block) -> str | None:
    kind = "heading" if block.kind == "heading" else "run-in" if block.lead else "plain"
    if item.attributes.get("class") != _STYLES[kind]:
        return f"looks as {item.attributes.get('class')!r}"
    whole = block.lead.of(block.text) if kind == "run-in" and block.lead else block.text
    begun, cut, _ = words.partition(_CUT) if kind == "plain" else (words, "", "")
    right = fold(whole).startswith(fold(begun)) if cut and begun else fold(whole) == fold(words)
    return None if right else f"reads {words!r}, the record {whole[: len(words) + 1]!r}"


def _count_faults(front: Front, report: Report, raw: str) -> Iterator[str]:
    """Tell numbers below the example that are not the record's, and a promise that it does not keep."""
    words = words_of(front.body.css_first(".gb-turn__counts"))
    away = {block for move in report.moves for block in move.blocks}
    moved = sum(block.kind in _BODY and block.id in away for block in report.blocks)
    counts = {
        "行原文": sum(bool(line.strip()) for line in raw.splitlines()),
        "段": sum(block.kind == "paragraph" for block in report.blocks),
        "个标题和段落移回": moved,
        "个关键数字": len(report.figures),
    }
    if numbers(words) != [count for name, count in counts.items() if count or name in ("行原文", "段")]:
        yield f"says {words!r}, by the record {counts}"
    by_hand = any(edit.rule.startswith("correction.") for edit in report.edits)
    if ("没有改动一个汉字" in words) == by_hand:
        yield "does not tell whether a person corrected its text"
