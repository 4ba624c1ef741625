"""The parts of a page, in reading order, as lines of plain text.

What the cleaning goes by is kept: each printed line is a line, the white space before it stands for its indent (one
ideographic space a cell), and an empty line for more room between two lines than is usual.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.data.layout import load_layout
from generator.ingest.columns import Leaf, reading_order
from generator.ingest.columns_initials import set_initials
from generator.ingest.columns_lines import Piece, find_pieces, rows_of
from generator.ingest.pdf_glyphs import Glyph
from generator.text.marks import DATE, compact

_INDENT = "\u3000"  # a cell
_LEAST, _MOST = 0.7, 2.7  # cells of white space that are an indent; a line further in is centred or set to the right
_CENTRED = 0.35  # cells by which the room on both sides of a centred line differs
_EDGE, _SHARE = 0.5, 0.12  # cells: left edges that are one; of a column's lines, to be its edge
_MORE_ROOM = 1.35  # times the usual pitch: an empty line
_MOST_PIECES = 4_000  # a broadsheet page has some 1,500
_MARGIN_ROWS = 2  # at the head and at the foot of a page
_LONGEST = 40  # code points of a line of furniture
_APART = 1.5  # sizes between two parts of a running head
# A browser prints on every page when it prints, a page's name of any length beside it, and the page's address.
_PRINTED = re.compile(r"(?:file|https?)://|\d{1,4}/\d{1,2}/\d{1,4},? ?(?:上午|下午)?\d{1,2}:\d{2}")
_NUMBER = re.compile(r"\W{0,3}[Pp]?\.?\s?\d{1,4}\W{0,3}")
_DATE = re.compile(DATE)


def page_lines(glyphs: Sequence[Glyph]) -> list[str] | None:
    """Give the lines of a page in reading order, furniture at its head and foot in lines of its own.

    None where there is more than lines and columns could be: no page is set so.
    """
    pieces = find_pieces(set_initials(glyphs))
    if len(pieces) > _MOST_PIECES:
        return None
    if not pieces:
        return []
    rows = list(rows_of(pieces))
    head, foot = _head(rows), _head(rows[::-1])
    foot = min(foot, len(rows) - head)
    body = [piece for row in rows[head : len(rows) - foot] for piece in row]
    lines = [part for row in rows[:head] for part in _parts(row)]
    for leaf in reading_order(body):
        if lines and leaf.apart:
            lines.append("")
        lines.extend(_leaf_lines(leaf))
    furniture = [part for row in rows[len(rows) - foot :] for part in _parts(row)]
    return [*lines, *([""] if lines and furniture else []), *furniture]


def _head(rows: Sequence[Sequence[Piece]]) -> int:
    """Count the rows at a page's end that are furniture: page numbers, running heads with a date or a page's name."""
    found = 0
    for number, row in enumerate(rows[:_MARGIN_ROWS], 1):
        parts = list(_parts(row))
        furniture = [_is_furniture(part) for part in parts]
        printed = any(_PRINTED.match(part) for part in parts)
        if any(furniture) and (printed or all(len(part) <= _LONGEST for part in parts)):
            found = number
    return found


def _is_furniture(part: str) -> bool:
    layout, text = load_layout(), compact(part)
    shaped = layout.has("masthead", part) or any(layout.has(kind, text) for kind in ("page-number", "masthead"))
    return shaped or _NUMBER.fullmatch(text) is not None or _DATE.fullmatch(text) is not None


def _parts(row: Sequence[Piece]) -> Iterator[str]:
    """Give the parts of a row that stand wide apart, each with its own text; a browser's head of a page is one."""
    ordered = sorted(row, key=lambda piece: piece.left)
    if _PRINTED.match(whole := Piece.of([glyph for piece in ordered for glyph in piece.glyphs]).text):
        yield whole
        return
    start = 0
    for i in range(1, len(ordered) + 1):
        if i == len(ordered) or ordered[i].left - ordered[i - 1].right > _APART * ordered[i].size:
            yield Piece.of([glyph for piece in ordered[start:i] for glyph in piece.glyphs]).text
            start = i


def _leaf_lines(leaf: Leaf) -> Iterator[str]:
    """Give the lines of a part of a page, indented against its left edge, with empty lines where there is more room.

    An empty line stands for another font too: what is set in one of its own is a block of its own.
    """
    lines = [Piece.of([g for piece in row for g in piece.glyphs]) for row in rows_of(sorted(leaf.pieces, key=_place))]
    size = median(line.size for line in lines)
    left, right = _left_edge(lines, size), max(line.right for line in lines)
    usual = median([b.base - a.base for a, b in pairwise(lines)] or [0.0])
    last: Piece | None = None
    begun = ""
    for line in lines:
        if last and not begun and (line.base - last.base > _MORE_ROOM * usual or _is_other_face(last, line)):
            yield ""
        begun = begun + line.text if begun else _INDENT * _indent(line, left, right) + line.text
        if not any(glyph.runs_on for glyph in line.glyphs):
            yield begun
            begun = ""
        last = line
    if begun:
        yield begun


def _is_other_face(last: Piece, line: Piece) -> bool:
    """Tell whether two lines have no font in common, each being set in one."""
    return len(last.faces) == 1 == len(line.faces) and last.faces != line.faces


def _indent(line: Piece, left: float, right: float) -> int:
    """Give the cells of a line's indent in a column, none for a line that is centred or set to the right."""
    cells, room = (line.left - left) / line.size, (right - line.right) / line.size
    if not _LEAST <= cells <= _MOST or (abs(cells - room) < _CENTRED and len(line.glyphs) > 1):
        return 0
    return round(cells)


def _place(piece: Piece) -> tuple[float, float]:
    return piece.base, piece.left


def _left_edge(lines: Sequence[Piece], size: float) -> float:
    """Give the left edge of a column: the first that enough of its lines share."""
    edges = Counter(round(line.left / (_EDGE * size)) for line in lines)
    for edge in sorted(edges):
        if edges[edge] + edges[edge + 1] >= max(2.0, _SHARE * len(lines)):
            return min(line.left for line in lines if round(line.left / (_EDGE * size)) >= edge)
    return min(line.left for line in lines)
