"""Pieces: what becomes a block, while its kind is still being found out.

Offsets are code points of the cleaned text, one block a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.structure import BlockKind

from generator.model.spans import Span

# What a spreadsheet or a page's source leaves in a text, spelt out: line ends as backslash and letter, entities, code
# points in angle brackets. The semicolon may have been printed full-width since.
_DEBRIS = re.compile(
    r"(?:\\r\\n|\\[nr](?![a-z])|&(?:nbsp|emsp|ensp|lt|gt|amp|quot|#\d{2,5})[;；]|<U\+[0-9A-F]{4,6}>| )+"
)
_BREAK = re.compile(r"\\[rn]")
_STOPS = "。！？；：…"
_RUNNING = 60  # code points: no heading is longer
_PROSE = 25  # code points: running text is longer
_OPENING, _CLOSING = "“《（‘【〔", "”》）’】〕"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text on its way to be a block: its words, its spans in reading order, its kind so far.

    `level` is a heading's; `lead` is the end of the run-in head, in the piece's own offsets, 0 where there is none.
    """

    text: str
    spans: tuple[Span, ...]
    kind: BlockKind = "paragraph"
    level: int | None = None
    lead: int = 0

    @property
    def compact(self) -> str:
        """Give the text without white space."""
        return "".join(self.text.split())

    @property
    def is_open(self) -> bool:
        """Say whether no kind but the default has been given."""
        return self.kind == "paragraph"

    def as_kind(self, kind: BlockKind) -> Piece:
        """Give the same stretch as another kind."""
        return replace(self, kind=kind)

    def join(self, other: Piece) -> Piece:
        """Give both as one piece, the other's words directly after the own."""
        return replace(self, text=self.text + other.text, spans=self.spans + other.spans)

    def cut(self, start: int, end: int) -> Piece:
        """Give the part from `start` to `end` of a piece that has one span."""
        at = self.spans[0].start
        return replace(self, text=self.text[start:end], spans=(Span(at + start, at + end),))


def cut_pieces(text: str) -> list[Piece]:
    """Cut a cleaned text at its line ends; spelt-out line ends and entities inside a line become furniture."""
    pieces: list[Piece] = []
    at = 0
    for line in text.split("\n"):
        if line:
            piece = Piece(line, (Span(at, at + len(line)),))
            pieces += _step_over(piece) if "\\" in line or "&" in line or "<U+" in line else [piece]
        at += len(line) + 1
    return pieces


def _step_over(line: Piece) -> Iterator[Piece]:
    """Cut a line at spelt-out line ends, and lead its pieces over other debris."""
    held: Piece | None = None
    at = 0
    for match in _DEBRIS.finditer(line.text):
        if match[0].isspace():
            continue
        if match.start() > at:
            part = line.cut(at, match.start())
            held = held.join(part) if held else part
        if _BREAK.search(match[0]) and held:
            yield held
            held = None
        yield line.cut(match.start(), match.end()).as_kind("furniture")
        at = match.end()
    if at < len(line.text):
        part = line.cut(at, len(line.text))
        held = held.join(part) if held else part
    if held:
        yield held


def ends_open(text: str) -> bool:
    """Say whether a line must go on: it ends in a comma, or inside a quotation or a bracket."""
    if text[-1:] in "，、—":
        return True
    return any(text.count(a) > text.count(b) for a, b in zip(_OPENING, _CLOSING, strict=True))


def breaks_off(text: str) -> bool:
    """Say whether running text stops in the middle of a sentence, which no heading does."""
    if ends_open(text):
        return True
    running = len(text) > _RUNNING or any(stop in text for stop in "。；！？")
    return running and text[-1] not in _STOPS + _CLOSING and "\u4e00" <= text[-1] <= "\u9fff"


def is_prose(piece: Piece) -> bool:
    """Say whether a piece is running text that ends as a sentence does."""
    return piece.is_open and len(piece.text) >= _PROSE and piece.text.rstrip("”）》 ")[-1:] in set("。！？；：…")


def open_pieces(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of the pieces that have no kind yet."""
    return [i for i, piece in enumerate(pieces) if piece.is_open]
