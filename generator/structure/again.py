"""Structure after a person changed blocks: run-in heads, moves and doubts as the rules read them now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.data.layout import load_layout
from generator.model.spans import Span
from generator.model.structure import Structure
from generator.structure.boxes import Reason
from generator.structure.doubts import find_doubts
from generator.structure.leads import set_leads
from generator.structure.order import CORRECTED, find_moves
from generator.structure.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.model.structure import Block, Finding, Move


def read_again(
    before: Structure, blocks: Sequence[Block], came_from: Mapping[str, str], moved: AbstractSet[str]
) -> Structure:
    """Read what follows from blocks anew, where a person changed those of `before`.

    `came_from` gives for each block the id that it had before; `moved` are the blocks that the person moved, by the
    ids that they have now.
    """
    pieces = [Piece(block.text, block.source, block.kind, block.level) for block in blocks]
    read = tuple(
        replace(block, lead=Span(0, piece.lead) if piece.lead else None)
        for block, piece in zip(blocks, set_leads(pieces), strict=True)
    )
    fresh = find_doubts(read, load_layout(), set(), from_page=False)
    findings = (*_kept(before.findings, read, came_from, moved), *fresh)
    return Structure(read, _moves(before, read, pieces, came_from, moved), findings)


def _kept(
    findings: Sequence[Finding], blocks: Sequence[Block], came_from: Mapping[str, str], moved: AbstractSet[str]
) -> Iterator[Finding]:
    """Give the findings of the first reading that blocks alone do not tell, where they still hold."""
    now = {came_from[block.id]: block for block in reversed(blocks)}
    holds_of = {"order.doubt": not moved, "page.title": "title", "page.copies": "furniture"}
    for finding in findings:
        block = now.get(finding.block or "")
        stays = finding.code == "order.margin" and block is not None and block.id not in moved
        if block and (stays or holds_of.get(finding.code) in (True, block.kind)):
            yield replace(finding, block=block.id)


def _moves(
    before: Structure,
    blocks: Sequence[Block],
    pieces: Sequence[Piece],
    came_from: Mapping[str, str],
    moved: AbstractSet[str],
) -> tuple[Move, ...]:
    """Give the moves that make the printed order this one; those of the first reading where the order is the same."""
    shown = [block for block in blocks if block.kind != "furniture"]
    if [came_from[block.id] for block in shown] == [one.id for one in before.blocks if one.kind != "furniture"]:
        return before.moves
    printed = sorted(range(len(blocks)), key=lambda i: blocks[i].source[0].start)
    place_of = {number: place for place, number in enumerate(printed)}
    known = {block: Reason(dict(move.evidence), move.margin) for move in before.moves for block in move.blocks}
    reasons = {
        place_of[number]: CORRECTED if block.id in moved else known[came_from[block.id]]
        for number, block in enumerate(blocks)
        if block.id in moved or came_from[block.id] in known
    }
    order = [place_of[number] for number, block in enumerate(blocks) if block.kind != "furniture"]
    return tuple(find_moves([pieces[number] for number in printed], order, reasons, CORRECTED))
