"""Footnotes: what the foot of a printed page explains is read after the text, as notes; the rule above it is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout

from generator.data.layout import LONGEST
from generator.structure.pieces import Piece


def set_footnotes(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make notes of what stands among the page's own lines and opens as a footnote does, and furniture of rules."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.kind == "furniture" and layout.has("footnote", piece.text[:LONGEST]):
            out.append(piece.as_kind("note"))
        elif piece.is_open and layout.has("rule", piece.text):
            out.append(piece.as_kind("furniture"))
        else:
            out.append(piece)
    return out
