"""Headings: lines that name what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout

from generator.structure.markers import Marker, read_marker
from generator.structure.pieces import Piece, is_prose, open_pieces
from generator.text.marks import DASHES, is_han

_NUMBERED, _PLAIN = 70, 42  # code points: longer lines are no headings, with and without a marker
_INNER_STOPS = set("。；！？")
_ENDS = set("。；！？：，、…—")
_GOES_ON = set("的了着和与及并，。、；）”》")  # no line begins so but the rest of one
# What makes a sentence of a short line: a copula, the speaker, a salutation; and an item of a table begins with digits.
_SENTENCE = re.compile(r"，是|我们|我代表|^各位|^\[?\d(?!\d{3}年)")
_LISTED = ("digit", "bracket-digit", "circle")  # styles of plain lists, too
_WORDS = 4  # Han characters that a heading without marker has at least
_RUN, _LIST = 3, 2  # so many lines in a row are a table or a list, without number and with one


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that has no kind yet: its words, its marker, and whether it has the shape of a heading."""

    piece: Piece
    marker: Marker | None
    could: bool

    @property
    def style(self) -> str | None:
        """Give the style of the line's number, None where it has none."""
        return self.marker.style if self.marker else None


def set_headings(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Give headings their kind; levels come later, when the reading order stands."""
    shown = open_pieces(pieces)
    lines = _read_lines([pieces[i] for i in shown], layout)
    runs = _run_lengths(lines)
    out = list(pieces)
    for at, i in enumerate(shown):
        if lines[at].could and _is_heading(lines, at, runs[at], layout):
            out[i] = pieces[i].as_kind("heading")
    return out


def _read_lines(pieces: Sequence[Piece], layout: Layout) -> list[_Line]:
    """Read markers and shapes; after the first annex only what is numbered or named as a part can be a heading."""
    lines: list[_Line] = []
    in_annex = False
    for piece, below in zip_longest(pieces, pieces[1:]):
        marker = read_marker(piece.text)
        could = _could_be(piece, marker, layout) and not (below and below.text[0] in _GOES_ON)
        loose = marker is None and not layout.has("part-heading", piece.compact)
        lines.append(_Line(piece, marker, could and not (in_annex and loose)))
        in_annex = in_annex or layout.has("annex", piece.text)
    return lines


def _run_lengths(lines: Sequence[_Line]) -> list[int]:
    """Give for each line how many neighbours of its style, itself counted, have the shape of a heading."""
    lengths: list[int] = []
    for _, run in groupby(lines, key=lambda line: (line.could, line.style)):
        size = len(list(run))
        lengths += [size] * size
    return lengths


def _could_be(line: Piece, marker: Marker | None, layout: Layout) -> bool:
    """Say whether a line has the shape of a heading: short, and no sentence."""
    text = line.text
    if len(text) > (_NUMBERED if marker else _PLAIN) or text[-1] in _ENDS or set(text) & _INNER_STOPS:
        return False
    if marker:
        return marker.end < len(text) or marker.style == "bare"
    if layout.has("part-heading", line.compact):
        return True
    words = sum(map(is_han, text))
    return (
        words >= _WORDS
        and 2 * words > len(text)
        and text[0] not in DASHES + "（(※*|·"
        and not _SENTENCE.search(text)
        and not text.startswith("附件")
        and not (layout.has("date", line.compact) or layout.has("chrome", text))
    )


def _is_heading(lines: Sequence[_Line], at: int, run: int, layout: Layout) -> bool:
    """Say whether a line that could be a heading is one, by its neighbours; `run` is the length of its run."""
    line = lines[at]
    if line.marker and line.marker.style not in _LISTED:
        return True
    if not _has_text_below(lines, at):
        return False
    if line.marker is None and layout.has("part-heading", line.piece.compact):
        return True
    return run < (_RUN if line.marker is None else _LIST)


def _has_text_below(lines: Sequence[_Line], at: int) -> bool:
    """Say whether running text or a line of another number follows, with at most one more heading between."""
    for line in lines[at + 1 : at + 3]:
        if is_prose(line.piece) or (line.marker and line.marker != lines[at].marker):
            return True
        if not line.could:
            return len(line.piece.text) > _PLAIN
    return False
