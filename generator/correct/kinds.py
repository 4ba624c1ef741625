"""set-kind and set-level: what a block is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.correct.state import Changed, Outcome, Refused, Text, within

if TYPE_CHECKING:
    from generator.correct.match import Place
    from generator.model.structure import Block, BlockKind


def set_kind(text: Text, place: Place, kind: BlockKind, level: int | None) -> Outcome:
    """Give a block its kind, a heading its level too.

    What becomes the page's goes behind the report; what was the page's comes where it is printed.
    """
    part = within(place, text, "set a kind")
    if isinstance(part, Refused):
        return part
    at = text.number(part.block)
    block = text.blocks[at]
    new = replace(block, kind=kind, level=level, lead=None)
    changed = Changed(text, _named(block), _named(new), text.sources(place), redundant=_named(block) == _named(new))
    if changed.redundant:
        return changed
    title = next((i for i, other in enumerate(text.blocks) if other.kind == "title" and other.id != block.id), None)
    if kind == "title" and title is not None:
        hint = "join the two by `op: join`, or give that one another kind first"
        return Refused(f"the report has a title already, b{title + 1}", hint, "to")
    if (kind == "furniture") == (block.kind == "furniture"):
        return replace(changed, text=replace(text, blocks=text.with_blocks(at, at + 1, [new])))
    rest = text.with_blocks(at, at + 1, [])
    place_now = _printed_place(rest, new)
    return replace(changed, text=replace(text, blocks=(*rest[:place_now], new, *rest[place_now:])))


def set_level(text: Text, place: Place, level: int) -> Outcome:
    """Give a heading its level: 1 for the report's parts, 2 below."""
    part = within(place, text, "set a level")
    if isinstance(part, Refused):
        return part
    block = text.block(part.block)
    if block.kind != "heading":
        hint = f"write `op: set-kind`, `to: heading`, `level: {level}`"
        return Refused(f"the words stand in a {block.kind}, and only headings have levels", hint)
    return set_kind(text, place, "heading", level)


def _named(block: Block) -> str:
    """Give a block's kind as the contract names it, with a heading's level."""
    return block.kind if block.level is None else f"{block.kind} {block.level}"


def _printed_place(blocks: tuple[Block, ...], block: Block) -> int:
    """Give the position right behind the block printed last before this one, among those that stand where it goes."""
    furniture = block.kind == "furniture"
    alike = [i for i, other in enumerate(blocks) if (other.kind == "furniture") == furniture]
    before = [i for i in alike if blocks[i].source[0].start < block.source[0].start]
    if before:
        return max(before, key=lambda i: blocks[i].source[0].start) + 1
    return alike[0] if alike else len(blocks) * furniture
