"""A report's text while an editor's corrections change it, one after the other."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.correct.match import Part, Place
from generator.correct.ways import sources_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.model.spans import EditedText, Span
    from generator.model.structure import Block


@dataclass(frozen=True, slots=True)
class Text:
    """Blocks in reading order, furniture last, and the raw text with all edits, those of the breaks too.

    Blocks keep their ids while they are worked on: one that was split off has a new one, which `split` counts.
    `made_of` gives for such a block the one that it was split off. `moved` are those that the editor moved.
    """

    blocks: tuple[Block, ...]
    edited: EditedText
    made_of: Mapping[str, str] = field(default_factory=dict)
    moved: frozenset[str] = frozenset()

    def number(self, block_id: str) -> int:
        """Give the position of a block, from 0."""
        return next(i for i, block in enumerate(self.blocks) if block.id == block_id)

    def block(self, block_id: str) -> Block:
        """Give a block by its id."""
        return self.blocks[self.number(block_id)]

    def with_blocks(self, first: int, last: int, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Give all blocks, those at the positions from `first` up to `last` replaced."""
        return (*self.blocks[:first], *blocks, *self.blocks[last:])

    def sources(self, place: Place) -> tuple[Span, ...]:
        """Give the raw characters that words at a place stand for."""
        parts = ((self.block(part.block), part.span) for part in place.parts)
        return tuple(span for block, part in parts for span in sources_of(block, part, self.edited))


@dataclass(frozen=True, slots=True)
class Changed:
    """What a correction came to: the text as it is now, and what was changed, in words.

    `sources` are the raw characters of its passage, by which it is found again however often the text is changed
    after. `redundant`: the text was so already.
    """

    text: Text
    before: str
    after: str
    sources: tuple[Span, ...]
    redundant: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a correction cannot be made at its place, and what to write instead; `key` is the one that is wrong."""

    message: str
    hint: str
    key: str = "at"


Outcome = Changed | Refused


def within(place: Place, text: Text, to_do: str) -> Part | Refused:
    """Give the one block's part that a place is; refused where it runs over a border of blocks."""
    if place.is_within:
        return place.parts[0]
    first, last = (text.number(part.block) + 1 for part in (place.parts[0], place.parts[-1]))
    message = f"the words run over the end of a block, from b{first} to b{last}"
    return Refused(message, f"to {to_do}, name words of one block; `op: join` makes one block of several")
