"""The most scrambled report of a site, before and after: its raw text cut where the printed order jumps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.report import Report, restore_source
from generator.model.spans import Span
from generator.model.structure import Block
from generator.render.paths import address

BODY_KINDS = ("heading", "paragraph")  # what a report says, without its title block and what is around it
_HEAD = 2  # lines of the file's beginning that are shown
_BOXES = 12  # shown at most
_LINES = 36  # raw lines that all boxes show together, so far as each shows two
_CHARS = 46  # of a line; the rest is left out


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of the raw text in which nothing is out of order: it reads on from its first block to its last.

    `number` counts boxes in printed order, from 1; `block` is the first heading or paragraph; `lines` are its first
    raw lines; `left_out` is how many of its lines, the blank ones not counted, are not shown.
    """

    number: int
    block: Block
    lines: tuple[str, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Scrap:
    """What is shown of a raw text: its first lines, boxes in printed order, and how many boxes more there are."""

    head: tuple[str, ...]
    boxes: tuple[Box, ...]
    more: int


def most_scrambled(reports: Sequence[Report]) -> Report:
    """Give the report of which most headings and paragraphs were moved, then most edits were made. At least one."""

    def damage(report: Report) -> tuple[int, int]:
        return moved_count(report), len(report.edits)

    return max(sorted(reports, key=address, reverse=True), key=damage)


def moved_count(report: Report) -> int:
    """Give the number of headings and paragraphs that do not stand where they were printed."""
    moved = {block for move in report.moves for block in move.blocks}
    return sum(block.kind in BODY_KINDS and block.id in moved for block in report.blocks)


def line_count(report: Report) -> int:
    """Give the number of lines of the raw text that are not blank."""
    return _written(restore_source(report))


def scrap(report: Report) -> Scrap:
    """Give the file's first lines above the text, then the text's boxes, each by its first lines.

    ValueError where the record does not give the raw text.
    """
    raw = restore_source(report)
    stretches = list(_stretches(report))
    begins = stretches[0][0].start if stretches else len(raw)
    shown = stretches[:_BOXES]
    lines = max(2, _LINES // max(1, len(shown)))
    boxes = (_box(number, block, span.of(raw), lines) for number, (span, block) in enumerate(shown, 1))
    head = [_cut(line) for line in raw[:begins].splitlines() if line.strip()]
    return Scrap(tuple(head[:_HEAD]), tuple(boxes), len(stretches) - len(shown))


def _stretches(report: Report) -> Iterator[tuple[Span, Block]]:
    """Give the boxes of a raw text in printed order, each with its first block."""
    body = [block for block in report.blocks if block.kind in BODY_KINDS]
    printed = sorted((span, rank) for rank, block in enumerate(body) for span in block.source)
    first, before, end = None, None, 0
    for span, rank in printed:
        if first is not None and before is not None and rank not in {before, before + 1}:
            yield Span(first[0].start, end), body[first[1]]
            first = None
        first = first or (span, rank)
        before, end = rank, span.end
    if first is not None:
        yield Span(first[0].start, end), body[first[1]]


def _box(number: int, block: Block, raw: str, most: int) -> Box:
    """Give a box by its first lines, `most` of them blank or not; blank ones at its ends are left out."""
    lines = [_cut(line) for line in raw.strip().splitlines()]
    shown = lines[:most]
    while shown and not shown[-1]:
        shown.pop()
    return Box(number, block, tuple(shown), _written("\n".join(lines[len(shown) :])))


def _cut(line: str) -> str:
    line = line.rstrip()
    return line if len(line) <= _CHARS else f"{line[:_CHARS]}…"


def _written(text: str) -> int:
    return sum(bool(line.strip()) for line in text.splitlines())
