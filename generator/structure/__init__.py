"""From cleaned text to blocks: their kinds, levels, run-in heads and reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.data.layout import load_layout
from generator.model.spans import Span
from generator.model.structure import Block, Structure
from generator.structure.contents import set_contents_apart
from generator.structure.doubts import find_doubts
from generator.structure.ending import cut_credits, set_end_kinds
from generator.structure.footnotes import set_footnotes
from generator.structure.glossary import set_glossary_heads
from generator.structure.headings import set_headings
from generator.structure.headline import supply_printed_title
from generator.structure.joins import close_over
from generator.structure.leads import set_leads
from generator.structure.levels import set_levels
from generator.structure.margins import set_chrome_apart, set_margins_apart
from generator.structure.order import find_order
from generator.structure.page import set_page_apart
from generator.structure.pieces import cut_pieces
from generator.structure.repeats import set_copies_apart
from generator.structure.title import set_title_block
from generator.structure.title_lines import cut_title_lines

if TYPE_CHECKING:
    from generator.model.spans import EditedText
    from generator.structure.pieces import Piece

__all__ = ["read_structure"]


def read_structure(cleaned: EditedText) -> Structure:
    """Read the blocks of a cleaned text, one block a line, and put them in reading order, furniture last.

    Every character of the text but the line ends is in exactly one block. What was moved is in `moves`; where an
    order is in doubt, the printed one is kept and a finding `order.doubt` says so; what else an editor should look at
    is in the findings too.
    """
    layout = load_layout()
    lines = set_margins_apart(set_footnotes(cut_pieces(cleaned.text), layout), layout)
    pieces = set_copies_apart(lines, layout)
    copies = {new.spans for old, new in zip(lines, pieces, strict=True) if old.kind != new.kind}
    pieces = set_contents_apart(pieces, layout)
    pieces = set_end_kinds(cut_credits(set_chrome_apart(pieces, layout), layout), layout)
    pieces, title = set_title_block(cut_title_lines(pieces, layout), layout)
    titled = any(piece.kind == "title" for piece in pieces)
    pieces, title = supply_printed_title(set_page_apart(pieces, layout, title), title, layout)
    pieces, places = close_over(pieces, {i for i, piece in enumerate(pieces) if not piece.is_open})
    pieces = set_glossary_heads(set_headings(pieces, layout), layout)
    ordered = find_order(pieces, [places[i] for i in title])
    read = set_leads(set_levels([pieces[i] for i in ordered.places], layout))
    blocks = tuple(_block(cleaned, f"b{n}", piece) for n, piece in enumerate(read, 1))
    copied = {block.id for block, piece in zip(blocks, read, strict=True) if piece.spans in copies}
    doubts = find_doubts(blocks, layout, copied, from_page=not titled)
    return Structure(blocks, ordered.moves, (*ordered.findings, *doubts))


def _block(cleaned: EditedText, block_id: str, piece: Piece) -> Block:
    """Take a piece out of the cleaned text as a block."""
    lead = Span(0, piece.lead) if piece.lead else None
    return Block.cut(cleaned, block_id, piece.kind, piece.spans, piece.level, lead)
