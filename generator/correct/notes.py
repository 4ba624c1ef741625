"""An editor's notes at their passages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.correct.match import Part
from generator.correct.passage import passage
from generator.correct.wrong import Wrong
from generator.model.editorial import PlacedNote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.editorial import EditorNote
    from generator.model.spans import EditedText
    from generator.model.structure import Block


@dataclass(frozen=True, slots=True)
class Placed:
    """Notes where they stand, in reading order, and those that stand nowhere or at several places."""

    notes: tuple[PlacedNote, ...] = ()
    wrong: tuple[Wrong, ...] = ()


def place_notes(notes: Sequence[EditorNote], blocks: Sequence[Block], text: EditedText) -> Placed:
    """Give the notes `n1`, `n2` … by their places in `blocks`; those at one place keep the sidecar's order.

    `text` is the raw text with its edits, by which words are found that stand so in the source alone.
    """
    order = {block.id: number for number, block in enumerate(blocks)}
    found = [(passage(note, blocks, text, "note"), note) for note in notes]
    placed = [(part, note) for part, note in found if isinstance(part, Part)]
    placed.sort(key=lambda one: (order[one[0].block], one[0].span))
    return Placed(
        tuple(
            PlacedNote(f"n{number}", part.block, part.span, note.text, note.by, note.on)
            for number, (part, note) in enumerate(placed, 1)
        ),
        tuple(part for part, _ in found if isinstance(part, Wrong)),
    )
