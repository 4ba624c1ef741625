"""The reading order of what is printed on a page: columns one after the other, headlines before what they head.

A page is cut along its gutters: strips without print that have running text on both sides over several lines. The
tallest gutter comes first. What stands above its top is read before it, then all that is left of it, then all that is
right of it, then what stands below. Each part is cut again in the same way (a recursive X-Y cut, as in Nagy, Seth and
Viswanathan 1992, with gutters instead of any white strip, so that the white of a table or of a spaced title cuts none).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.ingest.columns_gutters import Gutter, find_gutter
from generator.ingest.columns_lines import Piece


@dataclass(frozen=True, slots=True)
class Leaf:
    """A stretch of a page that is not cut any further: its pieces, and whether it is set apart from the one before."""

    pieces: tuple[Piece, ...]
    apart: bool


_DEEPEST = 30  # cuts within cuts; no page has so many


def reading_order(pieces: Sequence[Piece]) -> list[Leaf]:
    """Give a page's parts in reading order; every piece is in exactly one of them."""
    return list(_order(tuple(pieces), apart=True, depth=0))


def _order(pieces: tuple[Piece, ...], *, apart: bool, depth: int) -> Iterator[Leaf]:
    if not pieces:
        return
    gutter = find_gutter(pieces) if depth < _DEEPEST else None
    if gutter is None:
        yield Leaf(pieces, apart)
        return
    above, left, right, inset, below = _cut(pieces, gutter)
    yield from _order(above, apart=apart, depth=depth + 1)
    yield from _order(left, apart=apart or bool(above), depth=depth + 1)
    yield from _order(right, apart=False, depth=depth + 1)
    yield from _order(inset, apart=True, depth=depth + 1)
    yield from _order(below, apart=True, depth=depth + 1)


def _cut(pieces: Sequence[Piece], gutter: Gutter) -> tuple[tuple[Piece, ...], ...]:
    """Give what is above a gutter, left of it, right of it, set into it, and below it."""
    parts: tuple[list[Piece], ...] = ([], [], [], [], [])
    for piece in pieces:
        if piece.base < gutter.top:
            parts[0].append(piece)
        elif piece.base > gutter.bottom:
            parts[4].append(piece)
        elif gutter.is_inset(piece):
            parts[3].append(piece)
        else:
            parts[1 if piece.left < gutter.x else 2].append(piece)
    return tuple(tuple(part) for part in parts)
