"""The gutters of a page: strips without print between columns of running text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from generator.ingest.columns_lines import Piece, rows_of

_WIDTH, _HANGING = 0.7, 0.15  # of the size: a gutter's width; what may hang over its right edge
_EDGE = 0.5  # of the size: left edges that are one
_ROWS = 3  # on each side, to show two columns
_TEXT_WIDTH, _REACH = 6.0, 2.5  # sizes: a line of text is so long; a full line comes so near to the gutter
_TEXT = 0.4  # of the lines beside a gutter: are running text
_PITCH = 1.35  # times the usual pitch: what stands further off above a column is no line of it
_BELOW = 2.6  # the same below it: paragraphs may be set apart
_STOPS = "。！？；…”’》）】)"


@dataclass(frozen=True, slots=True)
class Gutter:
    """A strip whose right edge is `x`, between the base lines `top` and `bottom`.

    `insets` are stretches of base lines, from and to, with left and right, of what is set across it.
    """

    x: float
    top: float
    bottom: float
    insets: tuple[tuple[float, float, float, float], ...] = ()

    def is_inset(self, piece: Piece) -> bool:
        """Tell whether a piece belongs to what is set across the gutter."""
        return any(
            top <= piece.base <= bottom and left <= piece.left and piece.right <= right
            for top, bottom, left, right in self.insets
        )


@dataclass(frozen=True, slots=True)
class _Row:
    """The pieces of a row that stand left and right of a strip; `crossed` where print stands in the strip."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]
    crossed: bool

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return self.left + self.right


def find_gutter(pieces: Sequence[Piece]) -> Gutter | None:
    """Give the gutter that runs beside most lines, the leftmost of several; None where there is none."""
    rows = list(rows_of(sorted(pieces, key=lambda piece: (piece.base, piece.left))))
    size = median(piece.size for piece in pieces)
    best: tuple[int, Gutter] | None = None
    for x in _left_edges(pieces, size):
        sides = [_beside(row, x, size) for row in rows]
        for stretch in _through(_stretches(sides), sides):
            lines = sum(len(part) for part in stretch)
            if (best is None or lines > best[0]) and (gutter := _gutter(x, stretch, sides, size)):
                best = lines, gutter
    return best[1] if best else None


def _left_edges(pieces: Sequence[Piece], size: float) -> Iterator[float]:
    """Give the left edges that several pieces share, from left to right, but for the first."""
    edges = sorted(piece.left for piece in pieces)
    start = 0
    for i in range(1, len(edges) + 1):
        if i == len(edges) or edges[i] - edges[start] > _EDGE * size:
            if start and i - start >= _ROWS:
                yield edges[start]
            start = i


def _beside(row: Sequence[Piece], x: float, size: float) -> _Row:
    """Sort a row's pieces by the side of the strip whose right edge is `x` on which they stand."""
    start, end = x - _WIDTH * size, x - _HANGING * size
    left = tuple(piece for piece in row if piece.left < start)
    right = tuple(piece for piece in row if piece.left >= start)
    crossed = any(piece.right > start for piece in left) or any(piece.left < end for piece in right)
    return _Row(left, right, crossed)


def _stretches(sides: Sequence[_Row]) -> list[range]:
    """Give the stretches of rows that do not cross a strip, without rows at their ends that are of no column."""
    found: list[range] = []
    start = 0
    for i in range(len(sides) + 1):
        if i == len(sides) or sides[i].crossed:
            if i > start and (stretch := _trimmed(range(start, i), sides)):
                found.append(stretch)
            start = i + 1
    return found


def _trimmed(stretch: range, sides: Sequence[_Row]) -> range:
    """Take rows off a stretch's ends that stand on one side alone, further from the next than lines of a column."""
    columns = ([row.left for row in _of(stretch, sides)], [row.right for row in _of(stretch, sides)])
    bases = [[pieces[0].base for pieces in column if pieces] for column in columns]
    pitches = [b - a for column in bases for a, b in pairwise(column)]
    if not pitches:
        return range(0)
    usual = median(pitches)
    start = _first_of_column(stretch, sides, _PITCH * usual)
    stop = _first_of_column(stretch[::-1], sides, _BELOW * usual) + 1
    return range(start, stop)


def _of(stretch: range, sides: Sequence[_Row]) -> Iterator[_Row]:
    return (sides[i] for i in stretch)


def _first_of_column(stretch: range, sides: Sequence[_Row], most: float) -> int:
    """Give the first row from an end of a stretch that is no more than `most` from the next, or has both columns."""
    first = stretch[0]
    for i, after in pairwise(stretch):
        if sides[i].left and sides[i].right:
            break
        if abs(sides[after].pieces[0].base - sides[i].pieces[0].base) > most:
            first = after
    return first


def _through(stretches: Sequence[range], sides: Sequence[_Row]) -> Iterator[tuple[range, ...]]:
    """Give the stretches, those put together between which a sentence runs on across what is set between them."""
    together: list[range] = []
    for stretch in stretches:
        if together and not _runs_on(together[-1], sides):
            yield tuple(together)
            together = []
        together.append(stretch)
    if together:
        yield tuple(together)


def _runs_on(stretch: range, sides: Sequence[_Row]) -> bool:
    """Tell whether the last column of a stretch ends in the middle of a sentence, so that it must go on below."""
    column = max(
        (piece for i in stretch for piece in sides[i].right), key=lambda piece: (piece.left, piece.base), default=None
    )
    if column is None:
        return False
    last = max((p for i in stretch for p in sides[i].right if p.right > column.left), key=lambda piece: piece.base)
    return last.glyphs[-1].char not in _STOPS


def _gutter(x: float, stretch: Sequence[range], sides: Sequence[_Row], size: float) -> Gutter | None:
    """Give the gutter of some rows if there is running text on both its sides."""
    rows = [sides[i] for part in stretch for i in part]
    lefts = [max(row.left, key=lambda piece: piece.right) for row in rows if row.left]
    rights = [min(row.right, key=lambda piece: piece.left) for row in rows if row.right]
    if min(len(lefts), len(rights)) < _ROWS:
        return None
    edge = max(piece.right for piece in lefts)
    full = sum(_is_long(piece) and edge - piece.right <= _REACH * size for piece in lefts)
    if full < _TEXT * len(lefts) or sum(map(_is_long, rights)) < _TEXT * len(rights):
        return None
    pieces = [piece for row in rows for piece in row.pieces]
    top, bottom = min(piece.base for piece in pieces), max(piece.base for piece in pieces)
    return Gutter(x - _WIDTH * size, top, bottom, tuple(_insets(x, size, stretch, sides)))


def _is_long(piece: Piece) -> bool:
    """Tell whether a piece is long enough to be a line of running text."""
    return piece.right - piece.left >= _TEXT_WIDTH * piece.size


def _insets(
    x: float, size: float, stretch: Sequence[range], sides: Sequence[_Row]
) -> Iterator[tuple[float, float, float, float]]:
    """Give where something is set across a gutter between its stretches."""
    for above, below in pairwise(stretch):
        between = [piece for i in range(above.stop, below.start) for piece in sides[i].pieces]
        across = [p for p in between if p.left < x - _HANGING * size and p.right > x - _WIDTH * size]
        bases = [piece.base for piece in between]
        yield min(bases), max(bases), min(piece.left for piece in across), max(piece.right for piece in across)
