"""What every kind of slip is made of: the blocks that are read, and a note on characters of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.facts import Metadata
from generator.model.spans import Span
from generator.model.structure import Block, Finding


@dataclass(frozen=True, slots=True)
class Reading:
    """A report as the finders of slips see it: its blocks in reading order, without furniture, and what it is."""

    blocks: Sequence[Block]
    meta: Metadata


_SHOWN = 40


def slip(code: str, message: str, block: Block, start: int, end: int) -> Finding:
    """Make the note on `start`..`end` of a block's text (code points); `code` goes without its `sic.`.

    The message says what is printed and why it attracts attention, never that it is wrong.
    """
    return Finding("note", f"sic.{code}", message, block.id, Span(start, end))


def shown(text: str) -> str:
    """Give a text as a message quotes it: whole, or how it begins where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
