"""move: blocks that are read elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.correct.state import Changed, Outcome, Refused, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.correct.match import Place
    from generator.model.structure import Block

_SHOWN = 12  # code points of a block by which it is named


def move_blocks(text: Text, first: Place, last: Place, target: Place, *, after: bool) -> Outcome:
    """Move the run of blocks from `first` to `last` to stand before or after the block of `target`."""
    start, end = text.number(first.block), text.number(last.parts[-1].block) + 1
    goal = text.number((target.parts[-1] if after else target.parts[0]).block)
    if end <= start:
        hint = "`through` names the last block of the run that begins with the block of `at`"
        return Refused(f"the run would end at b{end}, before it begins at b{start + 1}", hint, "through")
    if start <= goal < end:
        message = f"b{goal + 1} is among the blocks that are to be moved"
        return Refused(message, "name a block outside the run", "after" if after else "before")
    run = text.blocks[start:end]
    if any(block.kind == "furniture" for block in (*run, text.blocks[goal])):
        hint = "give it a kind of the report's own first, by `op: set-kind`"
        return Refused("what belongs to the page stands after the report, and cannot be moved", hint)
    goal += after
    if goal in (start, end):
        place = _place(text.blocks, start)
        return Changed(text, place, place, text.sources(first), redundant=True)
    rest = (*text.blocks[:start], *text.blocks[end:])
    goal -= len(run) if goal > start else 0
    blocks = (*rest[:goal], *run, *rest[goal:])
    done = replace(text, blocks=blocks, moved=text.moved | {block.id for block in run})
    return Changed(done, _place(text.blocks, start), _place(blocks, goal), text.sources(first))


def _place(blocks: Sequence[Block], number: int) -> str:
    """Say after which block one stands."""
    if not number:
        return "篇首"
    text = blocks[number - 1].text
    return f"“{text[:_SHOWN]}…”之后" if len(text) > _SHOWN else f"“{text}”之后"
