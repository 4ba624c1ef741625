"""Pieces broken into lines of a column, as a press breaks them (GB/T 15834—2011, 5.1.10)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont

from tests.damage.sheet import Piece

HAN_FONT = "STSong-Light"  # one of Adobe's CID fonts: every reader of PDF has its metrics, no file is needed
pdfmetrics.registerFont(UnicodeCIDFont(HAN_FONT))

_TOKEN = re.compile(r"[A-Za-z0-9.%]+|——|……|.", re.DOTALL)
_NOT_FIRST = "，。、；：？！”’》）】％%…—,;:?!)"
_NOT_LAST = "“‘《（【("
HEADS = ("title", "subtitle", "dateline", "speaker", "note")


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line to be set: `offset` points from its column's left edge; `last` where its block ends with it."""

    text: str
    size: float
    offset: float
    last: bool
    kind: str


def width(text: str, size: float, latin: str = HAN_FONT) -> float:
    """Give the width of `text` in points, its digits and Latin letters in `latin`."""
    return sum(pdfmetrics.stringWidth(part, font, size) for part, font in runs(text, latin))


def runs(text: str, latin: str) -> Iterator[tuple[str, str]]:
    """Cut `text` into stretches of one font each."""
    for match in re.finditer(r"[\x20-\x7e]+|[^\x20-\x7e]+", text):
        yield match.group(), latin if match.group()[0] <= "~" else HAN_FONT


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are set: the measure and the size in points, headings larger by a factor and `centred` or not.

    Digits and Latin letters are set in the font `latin`.
    """

    measure: float
    size: float
    centred: bool
    heading: float
    latin: str


def break_block(block: Piece, setting: Setting) -> list[SetLine]:
    """Break a block into lines; what heads a report is always centred, other headings are so or indented."""
    measure, latin = setting.measure, setting.latin
    middle = block.kind in HEADS or (setting.centred and block.kind == "heading")
    size = setting.size * {"title": 1.8, "subtitle": 1.2, "heading": setting.heading}.get(block.kind, 1.0)
    indent = 0.0 if middle else 2 * size
    texts = list(_break(block.text, measure, size, indent, latin))
    return [
        SetLine(
            text,
            size,
            (measure - width(text, size, latin)) / 2 if middle else indent * (number == 0),
            last=middle or number == len(texts) - 1,
            kind=block.kind,
        )
        for number, text in enumerate(texts)
    ]


def _break(text: str, measure: float, size: float, indent: float, latin: str) -> Iterator[str]:
    line: list[str] = []
    room = measure - indent
    for token in _TOKEN.findall(text):
        taken = width(token, size, latin)
        if taken > room + 0.01 and line:
            carried = _carried(line, token)
            yield "".join(line).rstrip()
            line = carried
            room = measure - sum(width(each, size, latin) for each in line)
        line.append(token)
        room -= taken
    yield "".join(line)


def _carried(line: list[str], token: str) -> list[str]:
    """Take off a line's end what must go along to the next line with `token`."""
    carried: list[str] = []
    first = token
    while len(line) > 1 and (first[0] in _NOT_FIRST or line[-1] in _NOT_LAST):
        first = line.pop()
        carried.insert(0, first)
    return carried


def break_all(blocks: Sequence[Piece], setting: Setting) -> list[SetLine]:
    """Break blocks into lines, one after the other."""
    return [line for block in blocks for line in break_block(block, setting)]
