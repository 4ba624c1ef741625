"""Glyphs put together to pieces of lines, and pieces to lines of text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Protocol, TypeVar

from generator.ingest.pdf_glyphs import Glyph
from generator.text.marks import is_han

SAME_LINE = 0.35
"""Of the size: by so much may the base lines of two fonts on one line differ."""
_TOGETHER, _SQUEEZED = 0.65, 0.6  # of the size: a wider gap parts two pieces; a glyph may be squeezed into another
_SPACE, _LATIN_SPACE, _SET_SPACE = 0.4, 0.16, 0.08  # of the size: gaps that are a space; one that pdfium sees
_FULL_SPACE, _WIDE_SPACE = 0.8, 1.6
_BACK = 30  # pieces above or beside one that are looked at


class _Mark(Protocol):
    """What stands on a base line."""

    @property
    def base(self) -> float: ...
    @property
    def size(self) -> float: ...


_M = TypeVar("_M", bound=_Mark)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Glyphs side by side on one line, from left to right; each is one by itself, not by what it says."""

    glyphs: tuple[Glyph, ...]
    left: float
    right: float
    base: float
    size: float

    @classmethod
    def of(cls, glyphs: Sequence[Glyph]) -> Piece:
        """Measure glyphs that stand on one line."""
        ordered = tuple(sorted(glyphs, key=lambda glyph: (glyph.left, glyph.right)))
        size = median(glyph.size for glyph in ordered)
        base = median(glyph.base for glyph in ordered)
        return cls(ordered, ordered[0].left, max(glyph.right for glyph in ordered), base, size)

    @property
    def faces(self) -> frozenset[tuple[bytes, int]]:
        """Give the fonts of the piece's Han characters, each with its size in half points."""
        return frozenset((glyph.font, round(2 * glyph.size)) for glyph in self.glyphs if is_han(glyph.char))

    @property
    def text(self) -> str:
        """Give the piece's text, with the spaces that its gaps stand for."""
        gaps = sorted(b.left - a.right for a, b in pairwise(self.glyphs))
        usual = max(0.0, gaps[len(gaps) // 4]) if gaps else 0.0
        spaced = (_space(a, b, usual) + b.char for a, b in pairwise(self.glyphs))
        return self.glyphs[0].char + "".join(spaced)


def find_pieces(glyphs: Sequence[Glyph]) -> list[Piece]:
    """Put glyphs together to pieces without wide gaps, from the top of the page down."""
    pieces: list[Piece] = []
    for row in rows_of(sorted(glyphs, key=lambda glyph: (glyph.base, glyph.left))):
        pieces.extend(_cut_row(sorted(row, key=lambda glyph: (glyph.left, glyph.right))))
    return _merged(sorted(pieces, key=lambda piece: (piece.base, piece.left)))


def rows_of(marks: Sequence[_M]) -> Iterator[list[_M]]:
    """Give what stands on one base line, or nearly so, row by row; `marks` come from the top of the page down."""
    row: list[_M] = []
    for mark in marks:
        if row and mark.base - row[0].base > SAME_LINE * min(mark.size, row[0].size):
            yield row
            row = []
        row.append(mark)
    if row:
        yield row


def _cut_row(row: Sequence[Glyph]) -> Iterator[Piece]:
    """Cut a row of glyphs where it has wide gaps."""
    start, right = 0, row[0].right
    for i, glyph in enumerate(row):
        if glyph.left - right > _TOGETHER * max(glyph.size, row[i - 1].size):
            yield Piece.of(row[start:i])
            start = i
        right = max(right, glyph.right)
    yield Piece.of(row[start:])


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Put pieces together that stand side by side on one line, but for a little: digits of another font."""
    done: list[Piece] = []
    for piece in pieces:
        k = next(_neighbours(done, piece), None)
        if k is None:
            done.append(piece)
        else:
            done[k] = Piece.of((*done[k].glyphs, *piece.glyphs))
    return sorted(done, key=lambda piece: (piece.base, piece.left))


def _neighbours(done: Sequence[Piece], piece: Piece) -> Iterator[int]:
    """Give the places of the pieces that one stands beside, among the last ones."""
    for k in range(len(done) - 1, max(-1, len(done) - 1 - _BACK), -1):
        other = done[k]
        size = min(piece.size, other.size)
        gap = max(piece.left - other.right, other.left - piece.right)
        near = -_SQUEEZED * size < gap <= _TOGETHER * max(piece.size, other.size)
        if near and abs(piece.base - other.base) <= SAME_LINE * size:
            yield k


def _space(a: Glyph, b: Glyph, usual: float) -> str:
    """Give the space that the gap between two glyphs stands for, where lines are spaced by `usual` points."""
    size = max(a.size, b.size)
    gap = (b.left - a.right - usual) / size
    if gap >= _WIDE_SPACE:
        return "\u3000\u3000"
    if gap >= _FULL_SPACE:
        return "\u3000"
    latin = a.char.isascii() and b.char.isascii() and (a.char.isalpha() or b.char.isalpha())
    if gap >= (_LATIN_SPACE if latin else _SPACE) or (b.spaced and gap >= _SET_SPACE):
        return " "
    return ""
