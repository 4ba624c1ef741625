"""The gutters of a page: strips without print between columns of running text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise
from math import inf
from statistics import median

from generator.ingest.columns_lines import SAME_LINE, Piece, rows_of

_WIDTH, _HANGING = 0.7, 0.15  # of the size: a gutter's width; what may hang over its right edge
_EDGE = 0.5  # of the size: left edges that are one
_MOST_EDGES = 60  # that are tried; a page of six columns, each with indents, has twelve and some by chance
_ROWS = 3  # on each side, to show two columns
_TEXT_WIDTH, _REACH = 6.0, 2.5  # sizes: a line of text is so long; a full line comes so near to the gutter
_TEXT = 0.4  # of the lines beside a gutter: are running text
_PITCH = 1.35  # times the usual pitch: what stands further off above a column is no line of it
_FEW = 5  # rows of a title block that may stand above one column alone
_SHARE = 0.03  # of the pieces: begin where a column or its paragraphs do; some headings may by chance
_BELOW = 2.6  # the same below it: paragraphs may be set apart
_AHEAD = 60  # pieces further down the page that are looked at
_OFF = 3.0  # sizes: twice what a line may be off the middle
_LARGER = 1.2  # times the size of the text: a headline
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

    @property
    def base(self) -> float:
        return self.pieces[0].base


@dataclass(frozen=True, slots=True)
class _Pitches:
    """The room from each piece's base line to the next one above and below it, and the usual one."""

    above: Mapping[Piece, float]
    below: Mapping[Piece, float]
    usual: float

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> _Pitches:
        """Measure pieces that come from the top of the page down."""
        above, below = dict.fromkeys(pieces, inf), dict.fromkeys(pieces, inf)
        for i, piece in enumerate(pieces):
            for other in pieces[i + 1 : i + 1 + _AHEAD]:
                pitch = other.base - piece.base
                if pitch > SAME_LINE * piece.size and min(piece.right, other.right) > max(piece.left, other.left):
                    below[piece] = pitch
                    above[other] = min(above[other], pitch)
                    break
        return cls(above, below, median([pitch for pitch in below.values() if pitch < inf] or [0.0]))


def find_gutter(pieces: Sequence[Piece]) -> Gutter | None:
    """Give the gutter that runs beside most lines, the leftmost of several; None where there is none."""
    ordered = sorted(pieces, key=lambda piece: (piece.base, piece.left))
    rows, pitches = list(rows_of(ordered)), _Pitches.of(ordered)
    size = median(piece.size for piece in pieces)
    best: tuple[int, Gutter] | None = None
    for x in islice(_left_edges(pieces, size), _MOST_EDGES):
        sides = [_beside(row, x, size) for row in rows]
        for stretch in _through(_stretches(sides, pitches), sides, size):
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


def _stretches(sides: Sequence[_Row], pitches: _Pitches) -> list[range]:
    """Give the stretches of rows that do not cross a strip, without rows at their ends that are of no column.

    A white band across the page, wider than what parts paragraphs, ends a stretch too.
    """
    found: list[range] = []
    start = 0
    for i in range(len(sides) + 1):
        band = 0 < i < len(sides) and sides[i].base - sides[i - 1].base > _BELOW * pitches.usual
        if i == len(sides) or band or sides[i].crossed:
            if i > start and (stretch := _trimmed(range(start, i), sides, pitches)):
                found.append(stretch)
            start = i if band and not sides[i].crossed else i + 1
    return found


def _trimmed(stretch: range, sides: Sequence[_Row], pitches: _Pitches) -> range:
    """Take rows off a stretch's ends that stand on one side alone, further from the next than lines of a column."""
    start = _first_of_column(stretch, sides, pitches.below, _PITCH * pitches.usual)
    stop = _first_of_column(stretch[::-1], sides, pitches.above, _BELOW * pitches.usual) + 1
    return range(start, stop)


def _first_of_column(stretch: range, sides: Sequence[_Row], room: Mapping[Piece, float], most: float) -> int:
    """Give the first row from an end of a stretch behind the rows of no column.

    These are a few on one side alone, the last of them more than `most` from the next or in the page's middle: short
    lines of a title block.
    """
    first, side = stretch[0], bool(sides[stretch[0]].left)
    pieces = [piece for row in sides for piece in row.pieces]
    middle = (min(piece.left for piece in pieces) + max(piece.right for piece in pieces)) / 2
    for i, after in pairwise(stretch[: _FEW + 1]):
        row = sides[i]
        if (row.left and row.right) or bool(row.left) != side:
            break
        if min(room[piece] for piece in row.pieces) > most or _is_centred(row, pieces, middle):
            first = after
    return first


def _is_centred(row: _Row, pieces: Sequence[Piece], middle: float) -> bool:
    """Tell whether a row is one line in the middle between both sides that does not begin where a column does."""
    piece = row.pieces[0]
    if len(row.pieces) > 1 or abs(piece.left + piece.right - 2 * middle) >= _OFF * piece.size:
        return False
    beginning = sum(abs(other.left - piece.left) < _EDGE * piece.size for other in pieces)
    return beginning < max(_ROWS, _SHARE * len(pieces))


def _through(stretches: Sequence[range], sides: Sequence[_Row], size: float) -> Iterator[tuple[range, ...]]:
    """Give the stretches, those put together between which columns run on past what is set across them."""
    together: list[range] = []
    for stretch in stretches:
        if together and not _runs_on(together[-1], stretch, sides, size):
            yield tuple(together)
            together = []
        together.append(stretch)
    if together:
        yield tuple(together)


def _runs_on(above: range, below: range, sides: Sequence[_Row], size: float) -> bool:
    """Tell whether columns run on past what stands between two stretches of them, a picture's caption or a box.

    So it is where the last column above ends in the middle of a sentence; and where the text below begins in the middle
    of a paragraph, as no article does, with no headline above it.
    """
    if min(sum(bool(sides[i].left) for i in above), sum(bool(sides[i].right) for i in above)) < _ROWS:
        return False
    firsts = [max(sides[i].left, key=lambda piece: piece.right) for i in below if sides[i].left]
    if sum(map(_is_long, firsts)) < max(1.0, _TEXT * len(firsts)) or not any(sides[i].right for i in below):
        return False  # a table, or its head
    last = _last_line(above, sides)
    if last and last[0].glyphs[-1].char not in _STOPS and last[1] - last[0].right < size:
        return True
    headline = any(p.size > _LARGER * size for i in range(above.stop, below.start) for p in sides[i].pieces)
    if headline:
        return False
    return _is_long(firsts[0]) and firsts[0].left - min(piece.left for piece in firsts) < _EDGE * size


def _last_line(stretch: range, sides: Sequence[_Row]) -> tuple[Piece, float] | None:
    """Give the last line of the last column of a stretch, and the right edge of that column."""
    pieces = [piece for i in stretch for piece in sides[i].right if _is_long(piece)]
    if not pieces:
        return None
    full = max(pieces, key=lambda piece: (round(piece.right / piece.size), -piece.left))
    column = [piece for i in stretch for piece in sides[i].right if piece.right > full.left]
    return max(column, key=lambda piece: (piece.base, piece.left)), max(piece.right for piece in column)


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
        if not across:
            continue
        bases = [piece.base for piece in between]
        yield min(bases), max(bases), min(piece.left for piece in across), max(piece.right for piece in across)
