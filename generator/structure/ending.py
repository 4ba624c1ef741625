"""Captions, bylines and credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout
    from generator.model.structure import BlockKind

from generator.structure.pieces import Piece, open_pieces

END_KINDS: tuple[BlockKind, ...] = ("caption", "byline", "credits")
"""Kinds that stand after the text, in this order."""


def set_end_kinds(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Give captions, bylines and credits their kinds, by their own words."""
    out = list(pieces)
    for i in open_pieces(pieces):
        for kind in END_KINDS:
            if layout.has(kind, pieces[i].text):
                out[i] = pieces[i].as_kind(kind)
                break
    return out
