"""Pieces: what becomes a block, while its kind is still being found out.

Offsets are code points of the cleaned text, one block a line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.structure import BlockKind

from generator.model.spans import Span
from generator.structure.markers import read_marker
from generator.text.marks import ASIDE, BLOCK_END, DEBRIS, INSET, NEXT_ASIDE, compact, is_han

_DEBRIS = re.compile(f"(?:{DEBRIS}| )+")
_BREAK = re.compile(r"\\[rn]")
_NOTE = re.compile(r"[\[〔【［(（] ?\d{1,3} ?[\]〕】］)）]|注 ?\d{0,3}[：.．、]|\d{1,3}[：．.、]")
_STOPS = "。！？；：…"
_RUNNING = 60  # code points: no heading is longer
_TOLD = re.compile("，[^，]*了(?![解然却])")  # nor does one say in a second clause what was done
_PROSE = 25  # code points: running text is longer
_NOT_FIRST = "，。、；：？！”’》）%％"  # no line begins with these (GB/T 15834—2011, 5.1.10)
_OPENING, _CLOSING = "“《（‘【〔", "”》）’】〕"

ANNEX = "附"
"""How a line begins that opens an annex, or names one: 附件1, 附录, 附：名词解释."""


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
        return compact(self.text)

    @property
    def is_open(self) -> bool:
        """Say whether no kind but the default has been given."""
        return self.kind == "paragraph"

    def as_kind(self, kind: BlockKind) -> Piece:
        """Give the same stretch as another kind."""
        return replace(self, kind=kind)

    @classmethod
    def join(cls, parts: Sequence[Piece]) -> Piece:
        """Give pieces, at least one, as one piece of the first one's kind: their words directly one after the other."""
        if len(parts) == 1:
            return parts[0]
        spans = tuple(span for part in parts for span in part.spans)
        return replace(parts[0], text="".join(part.text for part in parts), spans=spans)

    def cut(self, start: int, end: int) -> Piece:
        """Give the part from `start` to `end`."""
        spans = []
        at = 0
        for span in self.spans:
            a, b = max(start - at, 0), min(end - at, len(span))
            if a < b:
                spans.append(Span(span.start + a, span.start + b))
            at += len(span)
        return replace(self, text=self.text[start:end], spans=tuple(spans))


def cut_pieces(text: str) -> list[Piece]:
    """Cut a cleaned text at its line ends; spelt-out line ends and entities inside lines become one piece of furniture.

    It stands last. Page furniture inside a line stands after the line's own words.
    """
    pieces: list[Piece] = []
    debris: list[Piece] = []
    at = 0
    for line in text.split(BLOCK_END):
        whole = Piece(line, (Span(at, at + len(line)),))
        piece, *asides = _step_aside(whole) if ASIDE in line else [whole]
        if line.isspace():
            debris.append(piece)
        elif line:
            dirty = "\\" in line or "&" in line or "<U+" in line
            pieces += _close_breaks(_step_over(piece, debris), debris) if dirty else [piece]
        pieces += asides
        at += len(line) + 1
    return [*pieces, Piece.join(debris).as_kind("furniture")] if debris else pieces


def _step_aside(line: Piece) -> Iterator[Piece]:
    """Give a line's own words, then each line across which it runs on: page furniture, or an inset."""
    own: list[Piece] = []
    asides: list[Piece] = []
    at = 0
    for number, part in enumerate(line.text.split(ASIDE)):
        if number % 2 == 0:
            own.append(line.cut(at, at + len(part)))
            at += len(part) + 1
            continue
        for aside in part.split(NEXT_ASIDE):
            end = at + len(aside)
            inset = aside.startswith(INSET)
            asides.append(line.cut(at + 1, end) if inset else line.cut(at, end).as_kind("furniture"))
            at = end + 1
    yield Piece.join(own)
    yield from asides


def _step_over(line: Piece, debris: list[Piece]) -> Iterator[Piece]:
    """Cut a line at spelt-out line ends and lead its pieces over other debris, which goes to `debris`."""
    held: list[Piece] = []
    at = 0
    for match in _DEBRIS.finditer(line.text):
        if match[0].isspace():
            continue
        if match.start() > at:
            held.append(line.cut(at, match.start()))
        if _BREAK.search(match[0]) and held:
            yield Piece.join(held)
            held = []
        debris.append(line.cut(match.start(), match.end()))
        at = match.end()
    if at < len(line.text):
        held.append(line.cut(at, len(line.text)))
    if held:
        yield Piece.join(held)


def _close_breaks(parts: Iterable[Piece], debris: list[Piece]) -> Iterator[Piece]:
    """Join running text that a spelt-out line end cuts in the middle of a sentence; the spaces there go to `debris`."""
    held: list[Piece] = []
    for part in parts:
        if held and _runs_on(held[-1].text.rstrip(), part.text.lstrip()):
            start, end = len(part.text) - len(part.text.lstrip()), len(held[-1].text.rstrip())
            spaces = held[-1].cut(end, len(held[-1].text)), part.cut(0, start)
            debris += [space for space in spaces if space.text]
            held[-1:] = [held[-1].cut(0, end), part.cut(start, len(part.text))]
        else:
            if held:
                yield Piece.join(held)
            held = [part]
    if held:
        yield Piece.join(held)


def _runs_on(last: str, text: str) -> bool:
    """Say whether running text goes on from one line to the next, cut in a sentence, a number or a word of letters."""
    if not last or not text or read_marker(text):
        return False
    in_number = last[-1].isascii() and last[-1].isalnum() and _is_running(last)
    return text[0] in _NOT_FIRST or in_number or breaks_off(last)


def ends_open(text: str) -> bool:
    """Say whether a line must go on: it ends in a comma, or inside a quotation or a bracket."""
    if text[-1:] in "，、—":
        return True
    return any(text.count(a) > text.count(b) for a, b in zip(_OPENING, _CLOSING, strict=True))


def breaks_off(text: str) -> bool:
    """Say whether running text stops in the middle of a sentence, which no heading does."""
    if ends_open(text):
        return True
    return text[-1] not in _STOPS + _CLOSING and is_han(text[-1]) and _is_running(text)


def _is_running(text: str) -> bool:
    """Say whether a line is of running text, whole or not: too long for a heading, or with a sentence in it."""
    return len(text) > _RUNNING or any(stop in text for stop in "。；！？") or is_told(text)


def is_told(text: str) -> bool:
    """Say whether a line tells what was done, as a sentence does: 围绕…，作出了…."""
    return _TOLD.search(text) is not None


def is_prose(piece: Piece) -> bool:
    """Say whether a piece is running text that ends as a sentence does."""
    return piece.is_open and len(piece.text) >= _PROSE and piece.text.rstrip("”）》 ")[-1:] in set("。！？；：…")


def is_note(text: str) -> bool:
    """Say whether a line is a note to a word of the text, with its number before it: [1] 〔2〕 【3】 （见第4页）."""
    return _NOTE.match(text) is not None or text.endswith("页）")


def open_pieces(pieces: Sequence[Piece]) -> list[int]:
    """Give the places of the pieces that have no kind yet."""
    return [i for i, piece in enumerate(pieces) if piece.is_open]
