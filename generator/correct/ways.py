"""The ways between the text of a block, the cleaned text and the raw text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
    touched = any(source.start < span.end and span.start < source.end for source in block.source)
    for stretch in stretches(block, text) if touched else ():
        start, end = max(span.start, stretch.source.start), min(span.end, stretch.source.end)
        if start < end:
            by = stretch.text.start - stretch.clean.start
            first, last = text.to_clean(start) + by, text.to_clean(end) + by
            found += [Span(first, last)] if first < last else []
    if found:
        yield Span(min(part.start for part in found), max(part.end for part in found))


def sources_of(block: Block, span: Span, text: EditedText) -> Iterator[Span]:
    """Give the raw characters that a span of a block's text stands for, stretch by stretch."""
    for stretch in stretches(block, text):
        start, end = max(span.start, stretch.text.start), min(span.end, stretch.text.end)
        if start < end:
            by = stretch.clean.start - stretch.text.start
            yield text.to_source(Span(start + by, end + by))


def span_now(sources: Sequence[Span], blocks: Sequence[Block], text: EditedText) -> tuple[str, Span] | None:
    """Give the block, and what of its text, that raw characters stand in; an empty span where they were taken out."""
    for block in blocks:
        found = [span for source in sources for span in spans_from_source(block, source, text)]
        if found:
            return block.id, Span(min(span.start for span in found), max(span.end for span in found))
    for block in blocks:
        if any(source.start <= sources[0].start < source.end for source in block.source):
            for stretch in stretches(block, text):
                if stretch.source.start <= sources[0].start < stretch.source.end:
                    at = text.to_clean(sources[0].start) - stretch.clean.start + stretch.text.start
                    return block.id, Span(at, at)
    return None
