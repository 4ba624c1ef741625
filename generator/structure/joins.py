"""Running text that a title block, a caption or a page's margin cuts in the middle of a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.structure.markers import read_marker
from generator.structure.pieces import Piece, breaks_off


def close_over(pieces: Sequence[Piece], title: Sequence[int]) -> tuple[list[Piece], tuple[int, ...]]:
    """Join running text over what is no text, where a sentence stops before it and goes on after it.

    `title` are the places of the title block; they are given again as they are after the joins.
    """
    parts: list[list[Piece]] = []
    places: list[int] = []
    last, cut = -1, False
    for piece in pieces:
        if piece.is_open and cut and last >= 0 and breaks_off(parts[last][-1].text) and not read_marker(piece.text):
            parts[last].append(piece)
            places.append(last)
            cut = False
            continue
        if piece.is_open:
            last, cut = len(parts), False
        else:
            cut = True
        places.append(len(parts))
        parts.append([piece])
    return [Piece.join(some) for some in parts], tuple(places[i] for i in title)
