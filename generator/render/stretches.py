"""A raw text cut into stretches in printed order: each belongs to one block, and all of them are the whole text."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.report import Report
    from generator.model.structure import Block
    from generator.render.raw_text import RawText


@dataclass(frozen=True, slots=True)
class Stretch:
    """Raw characters in a row that belong to `block`, with the white space around them.

    `span` is where they stand in the raw text, `clean` what they became, in the block's text. `part` counts the
    stretches of a block from 1, in the order in which it is read.
    """

    span: Span
    block: Block
    clean: Span
    part: int


def stretches(report: Report, raw: RawText) -> list[Stretch]:
    """Cut the raw text. White space goes with what stands before it, an indent with the line that it opens."""
    pieces = sorted(
        ((span, clean, part, block) for block in report.blocks for span, clean, part in _parts(report, block)),
        key=lambda piece: piece[0],
    )
    cuts = [0]
    for (before, *_), (span, *_) in pairwise(pieces):
        line = raw.starts[raw.line_of(span.start) - 1]
        cuts.append(line if line >= before.end else span.start)
    cuts.append(len(raw.text))
    return [Stretch(Span(cuts[n], cuts[n + 1]), block, clean, part) for n, (_, clean, part, block) in enumerate(pieces)]


def _parts(report: Report, block: Block) -> list[tuple[Span, Span, int]]:
    """Give each span of a block with the span of its text that it became, and its number."""
    if len(block.source) == 1:
        return [(block.source[0], Span(0, len(block.text)), 1)]
    parts: list[tuple[Span, Span, int]] = []
    at = 0
    for part, span in enumerate(block.source, 1):
        end = at + len(span) + _growth(report, span)
        parts.append((span, Span(at, end), part))
        at = end
    return parts


def _growth(report: Report, span: Span) -> int:
    """Give by how many characters the edits in a span make it longer; below 0 where they make it shorter."""
    first, last = (bisect_left(report.edit_starts, edge) for edge in (span.start, span.end))
    return sum(len(edit.after) - len(edit.before) for edit in report.edits[first:last])


def parts_of(found: Sequence[Stretch]) -> dict[str, int]:
    """Give the number of stretches of each block, by its id."""
    counts: dict[str, int] = {}
    for stretch in found:
        counts[stretch.block.id] = counts.get(stretch.block.id, 0) + 1
    return counts
