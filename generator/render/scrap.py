"""The most scrambled report of a site, before and after: a scrap of its raw text, and where each line of it went."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from generator.model.report import Report, restore_source
from generator.model.structure import Block
from generator.render.paths import address

BODY_KINDS = ("heading", "paragraph")  # what a report says, without its title block and what is around it
_HEAD = 2  # lines of the file's beginning that are shown
_BEFORE, _AFTER = 8, 6  # lines around the place where the printed order jumps
_CHARS = 46  # of a line; the rest is left out


@dataclass(frozen=True, slots=True)
class Piece:
    """Raw lines that follow each other and belong to one block; `block` is None for the mark of left out lines.

    `number` is the line number of the first, from 1.
    """

    number: int
    lines: tuple[str, ...]
    block: Block | None


def most_scrambled(reports: Sequence[Report]) -> Report:
    """Give the report of which most headings and paragraphs were moved, then most edits were made. At least one."""

    def damage(report: Report) -> tuple[int, int]:
        moved = {block for move in report.moves for block in move.blocks}
        return sum(block.kind in BODY_KINDS and block.id in moved for block in report.blocks), len(report.edits)

    return max(sorted(reports, key=address, reverse=True), key=damage)


def scrap(report: Report) -> list[Piece]:
    """Give the file's first lines, then those around the first place where the printed order jumps back.

    Where it never does, the lines go on from the beginning. ValueError where the record does not give the raw text.
    """
    raw = restore_source(report)
    lines = raw.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    jump = _jump(report)
    middle = bisect_right(starts, jump) - 1 if jump is not None else _HEAD + _BEFORE
    first, last = max(_HEAD, middle - _BEFORE), min(len(lines), middle + _AFTER)
    chosen = [*range(min(_HEAD, len(lines))), *range(first, last)]
    pieces = _pieces(report, lines, starts, chosen)
    if first > _HEAD:
        at = next((i for i, piece in enumerate(pieces) if piece.number > _HEAD), len(pieces))
        pieces.insert(at, Piece(0, ("⋮",), None))
    return pieces


def line_count(report: Report) -> int:
    """Give the number of lines of the raw text that are not blank."""
    return sum(bool(line.strip()) for line in restore_source(report).splitlines())


def _jump(report: Report) -> int | None:
    """Give the source offset at which, in printed order, a paragraph follows that is read before the one above it."""
    read = {block.id: place for place, block in enumerate(report.blocks)}
    printed = sorted(
        (block for block in report.blocks if block.kind == "paragraph" and block.source),
        key=lambda block: block.source[0].start,
    )
    for above, under in pairwise(printed):
        if read[under.id] < read[above.id]:
            return under.source[0].start
    return None


def _pieces(report: Report, lines: Sequence[str], starts: Sequence[int], chosen: Sequence[int]) -> list[Piece]:
    """Put lines that follow each other and belong to one block together; blank lines go with the line above."""
    stretches = sorted((span, block) for block in report.blocks for span in block.source)
    begins = [span.start for span, _ in stretches]
    owners: list[tuple[int, str, Block | None]] = []
    owner: Block | None = None
    for number in chosen:
        text = lines[number].rstrip()
        if text:
            at = starts[number] + len(lines[number]) - len(lines[number].lstrip())
            owner = stretches[max(0, bisect_right(begins, at) - 1)][1] if stretches else None
        owners.append((number, text if len(text) <= _CHARS else f"{text[:_CHARS]}…", owner))
    grouped = groupby(owners, key=lambda entry: (entry[2].id if entry[2] else "", entry[0] < _HEAD))
    pieces = []
    for _, group in grouped:
        entries = list(group)
        pieces.append(Piece(entries[0][0] + 1, tuple(text for _, text, _ in entries), entries[0][2]))
    return pieces
