"""The ways between the text of a block, the cleaned text and the raw text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.spans import Span

if TYPE_CHECKING:
    from generator.model.spans import EditedText
    from generator.model.structure import Block


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a block: `text` in the block's code points, `clean` in the cleaned text's, `source` in the raw's."""

    text: Span
    clean: Span
    source: Span


def stretches(block: Block, text: EditedText) -> Iterator[Stretch]:
    """Give the stretches of a block whose text `text`, the edits of the breaks made, holds."""
    at = 0
    for source in block.source:
        clean = Span(text.to_clean(source.start), text.to_clean(source.end))
        yield Stretch(Span(at, at + len(clean)), clean, source)
        at += len(clean)


def spans_from_source(block: Block, span: Span, text: EditedText) -> Iterator[Span]:
    """Give the part of a block's text that stands for a span of the raw text, from its first character to its last."""
    found: list[Span] = []
    for stretch in stretches(block, text):
        start, end = max(span.start, stretch.source.start), min(span.end, stretch.source.end)
        if start < end:
            by = stretch.text.start - stretch.clean.start
            first, last = text.to_clean(start) + by, text.to_clean(end) + by
            found += [Span(first, last)] if first < last else []
    if found:
        yield Span(min(part.start for part in found), max(part.end for part in found))
