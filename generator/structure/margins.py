"""What stands around the text on a printed or a web page: page numbers, running heads, lines known as page chrome."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.layout import Layout

from generator.structure.joins import close_over
from generator.structure.markers import read_marker
from generator.structure.pieces import Piece, breaks_off, is_prose, open_pieces

_DIGITS = re.compile(r"\d+")
_FOLIO = re.compile(r"^[—－·-]{0,2}\d{1,3}[—－·-]{0,2}(?=\D)(?!年)|(?<=\D)[—－·-]{0,2}第?\d{1,3}[—－·-]{0,2}页?$")
_RUNNING_TIMES = 3  # a running head without page number beside it is printed on three pages at least
_PAGES = 2  # and one with
_RUNNING_GAP = 150  # code points: two heads of one page are not so far apart
_HEAD = 40  # code points: a running head is no longer
_STOPS = "。！？；："  # what is a sentence or an address (各位代表！) comes back without being a running head
_TITLED = 12  # lines above the first running head in which the title block stands
# Where a jump line may stand within a line; the table of shapes says what one is.
_JUMP = re.compile(
    r" ?(?:[（(【][^（()）【】]{3,16}[版页][^（()）【】]{0,5}[）)】]|(?:下转|上接|紧接)[^，。（(]{1,6}版)"
)


def set_margins_apart(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make furniture of page numbers, jump lines and running heads, and join the sentences that they cut."""
    lines = [part for piece in pieces for part in _without_jumps(piece, layout)]
    out = list(lines)
    for i in open_pieces(lines):
        line = lines[i].text
        if any(layout.has(kind, line.lstrip()) for kind in ("page-number", "jump", "masthead")):
            out[i] = lines[i].as_kind("furniture")
    for i in _running_heads(out, layout):
        out[i] = out[i].as_kind("furniture")
    cuts = {i for i in open_pieces(lines) if out[i].kind == "furniture"}
    return close_over(out, cuts)[0]


def _without_jumps(piece: Piece, layout: Layout) -> Iterator[Piece]:
    """Give a line without the jump lines printed in it (下转第3版), then these: its words run on across them."""
    jumps = [match.span() for match in _JUMP.finditer(piece.text) if layout.has("jump", match[0].lstrip())]
    if not jumps or not piece.is_open:
        yield piece
        return
    edges = [0, *(edge for jump in jumps for edge in jump), len(piece.text)]
    own = [piece.cut(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if a < b]
    if own:
        yield Piece.join(own)
    yield from (piece.cut(*jump) for jump in jumps)


def _running_heads(pieces: Sequence[Piece], layout: Layout) -> list[int]:
    """Give the places of short lines that come back page after page, and of the report's own title the later ones."""
    places: dict[str, list[int]] = {}
    starts: dict[int, int] = {}
    at = 0
    for i, piece in enumerate(pieces):
        starts[i] = at
        at += len(piece.text)
        known = piece.is_open or piece.kind == "furniture"
        if known and len(piece.text) <= _HEAD and piece.text[-1:] not in _STOPS and not read_marker(piece.text):
            places.setdefault(_shape(piece.compact), []).append(i)
    heads: list[int] = []
    for key, found in places.items():
        is_title = layout.has("title", key)
        own = _own_place(pieces, found, layout) if is_title else -1
        pages = [i for i in found if i != own]
        gaps = [starts[b] - starts[a] for a, b in pairwise(pages)]
        if len(pages) < _PAGES or min(gaps) < _RUNNING_GAP:
            continue
        margins = sum(_is_in_margin(pieces, i, layout) for i in pages)
        often = len(found) >= _RUNNING_TIMES
        if margins == len(pages) or (often and (is_title or 2 * sum(_cuts(pieces, i) for i in pages) >= len(pages))):
            heads += pages
    return [i for i in heads if pieces[i].is_open]


def _shape(line: str) -> str:
    """Give what is the same on every page of a running head: without page number, other numbers as noughts."""
    return _DIGITS.sub("0", _FOLIO.sub("", line) or line)


def _own_place(pieces: Sequence[Piece], found: Sequence[int], layout: Layout) -> int:
    """Give the place at which a repeated title is the report's own: before a date line, else the first.

    It is nowhere among them, -1, where the title itself is printed in two lines.
    """
    found = [i for i in found if pieces[i].is_open]
    for i in found:
        if i + 1 < len(pieces) and layout.has("dateline", pieces[i + 1].compact):
            return i
    return found[0] if found and not _in_two_lines(pieces, found[0]) else -1


def _in_two_lines(pieces: Sequence[Piece], place: int) -> bool:
    """Say whether two lines above a running head together have its words."""
    words = _shape(pieces[place].compact)
    above = [_DIGITS.sub("0", piece.compact) for piece in pieces[max(0, place - _TITLED) : place]]
    return any(first + second == words for first, second in pairwise(above))


def _is_in_margin(pieces: Sequence[Piece], i: int, layout: Layout) -> bool:
    """Say whether a line stands beside a page number."""
    around = (pieces[j] for j in (i - 1, i + 1) if 0 <= j < len(pieces))
    return any(piece.kind == "furniture" and layout.has("page-number", piece.text) for piece in around)


def _cuts(pieces: Sequence[Piece], i: int) -> bool:
    """Say whether a line stands beside the page's own lines or in the middle of a sentence."""
    around = [pieces[j] for j in (i - 1, i, i + 1) if 0 <= j < len(pieces)]
    return any(piece.kind == "furniture" for piece in around) or (i > 0 and breaks_off(pieces[i - 1].text))


def set_chrome_apart(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make furniture of lines that have the shape of page chrome and stand before or after all running text."""
    known = {i for i in open_pieces(pieces) if layout.has("chrome", pieces[i].text)}
    prose = [i for i in open_pieces(pieces) if i not in known and is_prose(pieces[i])]
    if not prose:
        return list(pieces)
    known -= {i for i in known if i > prose[-1] and layout.has("credits", pieces[i].text)}
    return [
        piece.as_kind("furniture") if i in known and not prose[0] < i < prose[-1] else piece
        for i, piece in enumerate(pieces)
    ]
