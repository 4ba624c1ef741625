"""Running text that a title block, a caption or a page's margin cuts in the middle of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

from generator.structure.markers import read_marker
from generator.structure.pieces import Piece, breaks_off


def close_over(pieces: Sequence[Piece], cuts: Collection[int]) -> tuple[list[Piece], list[int]]:
    """Join running text over the pieces at the places `cuts`, where a sentence stops before and goes on after them.

    Gives the pieces, and for each piece that was given the place at which it is now.
    """
    parts: list[list[Piece]] = []
    places: list[int] = []
    last, is_cut = -1, False
    for i, piece in enumerate(pieces):
        if piece.is_open and is_cut and last >= 0 and breaks_off(parts[last][-1].text) and not read_marker(piece.text):
            parts[last].append(piece)
            places.append(last)
            is_cut = False
            continue
        if piece.is_open:
            last, is_cut = len(parts), False
        is_cut = is_cut or i in cuts
        places.append(len(parts))
        parts.append([piece])
    return [Piece.join(some) for some in parts], places
