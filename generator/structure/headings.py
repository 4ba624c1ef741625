"""Headings: lines that name what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.layout import Layout

from generator.structure.markers import Marker, read_marker
from generator.structure.pieces import Piece, is_prose, is_told, open_pieces
from generator.text.marks import DASHES, is_han

_NUMBERED, _PLAIN = 70, 42  # code points: longer lines are no headings, with and without a marker
_INNER_STOPS = set("。；！？")
_ENDS = set("。；！？：，、…—;!?:,.")  # half-width marks are left beside digits and letters: 增长8.5%;
# No line begins so but the rest of one; 着力, 和谐, 与时俱进 … are words of their own.
_GOES_ON = re.compile(
    r"的(?!确)|了(?!解)|着(?![力眼重手])|和(?![谐平睦美])|与(?![时会民])|及(?!时)|并(?!购)|[，。、；）”》]"
)
# What makes a sentence of a short line: a copula, the speaker, a salutation, a rate of change; and an item of a table
# begins with digits.
_SENTENCE = re.compile(r"，是|我们|我代表|^各位|^\[?\d(?!\d{3}年)|(?:长|升|降|少|加|幅|速|比)[^，]{0,4}\d[\d.]*[%％‰]")
_LISTED = ("digit", "bracket-digit", "circle")  # styles of plain lists, too
_WORDS = 4  # Han characters that a heading without marker has at least
_STOPPED = ("part", "comma", "section", "bracket", "digit")  # styles of headings that may be printed with a full stop
_KIN = 3  # code points by which lines are of one kin
_RUN, _LIST = 3, 2  # so many lines in a row are a table or a list, without number and with one
_CLAUSES = re.compile(r"([^，]{2,8})，[^，]{3,20}")  # a heading of two clauses


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that has no kind yet: its words, its marker, and whether it has the shape of a heading.

    `kin` is what it has in common with others like it, where only their number tells that they are headings.
    """

    piece: Piece
    marker: Marker | None
    could: bool
    kin: str = ""

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
    found = [at for at, line in enumerate(lines) if line.could and _is_heading(lines, at, runs[at], layout)]
    for at in (*found, *_heaped(lines, found), *_kin(lines)):
        out[shown[at]] = pieces[shown[at]].as_kind("heading")
    return out


def _read_lines(pieces: Sequence[Piece], layout: Layout) -> list[_Line]:
    """Read markers and shapes; after the first annex only what is numbered or named as a part can be a heading."""
    lines: list[_Line] = []
    in_annex = False
    for piece, below in zip_longest(pieces, pieces[1:]):
        marker = read_marker(piece.text)
        could = _could_be(piece, marker, layout) and not (below and _GOES_ON.match(below.text))
        loose = marker is None and not layout.has("part-heading", piece.compact)
        kin = "" if in_annex or could else _kin_of(piece, marker)
        lines.append(_Line(piece, marker, could and not (in_annex and loose), kin))
        in_annex = in_annex or layout.has("annex", piece.text)
    return lines


def _run_lengths(lines: Sequence[_Line]) -> list[int]:
    """Give for each line how many neighbours of its style, itself counted, have the shape of a heading."""
    lengths: list[int] = []
    for _, run in groupby(lines, key=lambda line: (line.could, line.style)):
        size = len(list(run))
        lengths += [size] * size
    return lengths


def _heaped(lines: Sequence[_Line], found: Sequence[int]) -> Iterator[int]:
    """Give the lines of runs that are headings printed apart from their texts, as boxes of a newspaper print them.

    They are built alike, and as one of the headings `found` is, each of two clauses: the first of one length.
    """
    known = {_build(lines[at]) for at in found} - {0}
    for build, run in groupby(range(len(lines)), key=lambda at: _build(lines[at])):
        heap = list(run)
        if build in known and len(heap) >= _RUN:
            yield from heap


def _build(line: _Line) -> int:
    """Give the length of the first of two clauses of a line that could be a heading without marker, else 0."""
    clauses = _CLAUSES.fullmatch(line.piece.text) if line.could and not line.marker else None
    return len(clauses[1]) if clauses else 0


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
        and not is_told(text)
        and not text.startswith("附件")
        and not (layout.has("date", line.compact) or layout.has("chrome", text))
    )


def _kin_of(line: Piece, marker: Marker | None) -> str:
    """Give the kin of a line that is a heading only if others are like it, or nothing.

    That is a numbered line of one sentence with its stop, and a line without stop that begins with a dash or says 我们.
    """
    text = line.text
    stopped = marker is not None and marker.style in _STOPPED and text[-1] == "。"
    words = text[:-1] if stopped else text
    if len(text) > _PLAIN or set(words) & _INNER_STOPS or words[-1:] in _ENDS or "：" in words:
        return ""
    if marker:
        return marker.style if stopped and marker.end < len(words) else ""
    return text[:_KIN] if sum(map(is_han, text)) >= _WORDS and (text[0] in DASHES or "我们" in text) else ""


def _kin(lines: Sequence[_Line]) -> Iterator[int]:
    """Give the lines of a kin that each have running text below, where most lines that begin so are of it."""
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        below = lines[at + 1] if at + 1 < len(lines) else None
        if line.kin and below and is_prose(below.piece) and not (below.marker and below.style == line.style):
            found.setdefault(line.kin, []).append(at)
    for kin, places in found.items():
        alike = sum(kin in (line.style, line.piece.text[:_KIN]) for line in lines)
        if len(places) > 1 and 2 * len(places) >= alike:
            yield from places


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
