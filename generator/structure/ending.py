"""Captions, bylines and credits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout
    from generator.model.structure import BlockKind

from generator.structure.pieces import Piece, breaks_off, is_prose, open_pieces
from generator.text.marks import SIGNS

END_KINDS: tuple[BlockKind, ...] = ("caption", "byline", "credits")
"""Kinds that stand after the text, in this order."""

# Credits that run on behind the last sentence, and a button of the page before them.
_TAIL = re.compile(
    "[。！][”’]?[ \u3000\xa0]*((?:（?(?:责任)?编辑|(?:信息|稿件|文章)?来源|来自|作者|供稿|撰稿)[^。！；]{2,40})$"
)
_BUTTON = re.compile("(?:【[^】]{2,8}】|\\[[^]]{2,8}\\])(?=.)")
# What a picture shows: an act, or who and what was there.
_SHOWN = re.compile(
    "视察|调研|走访|召开|举行|举办|组织|参加|接待|座谈|慰问|检查|现场|合影|宣誓|揭牌|一角|发言|投票|摄|拍|图"
)
_SIGNED = 2  # headings behind ▲ at least
_REACH = 50  # code points at a paragraph's end in which credits begin
_LAST = 3  # paragraphs behind which credits are looked for


def cut_credits(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Cut credits off the end of the last paragraphs, and a page's button off the start of credits."""
    last = set(open_pieces(pieces)[-_LAST:])
    out: list[Piece] = []
    for i, piece in enumerate(pieces):
        tail = _TAIL.search(piece.text, max(0, len(piece.text) - _REACH)) if i in last else None
        button = _BUTTON.match(piece.text) if i in last else None
        if tail:
            out += [piece.cut(0, tail.start(1)), piece.cut(tail.start(1), len(piece.text)).as_kind("credits")]
        elif button and layout.has("chrome", button[0]) and layout.has("credits", piece.text[button.end() :]):
            out.append(piece.cut(0, button.end()).as_kind("furniture"))
            out.append(piece.cut(button.end(), len(piece.text)))
        else:
            out.append(piece)
    return out


def set_end_kinds(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Give captions, bylines and credits their kinds, by their own words; headings behind ▲ are left to be found."""
    out = list(pieces)
    headings = _headed(pieces)
    for i in open_pieces(pieces):
        if i in headings:
            continue
        for kind in END_KINDS:
            if layout.has(kind, pieces[i].text):
                out[i] = pieces[i].as_kind(kind)
                break
    return out


def _headed(pieces: Sequence[Piece]) -> set[int]:
    """Give the places of lines behind ▲ that are headings: each has running text below, and none tells of a picture."""
    shown = open_pieces(pieces)
    found: set[int] = set()
    for last, here, below in zip(shown, shown[1:], [*shown[2:], -1], strict=False):
        text = pieces[here].text
        if text[0] not in SIGNS[:2]:
            continue
        named = _SHOWN.search(text) is None and text[-1] not in "。，；："
        if not named or below < 0 or not is_prose(pieces[below]) or breaks_off(pieces[last].text):
            return set()
        found.add(here)
    return found if len(found) >= _SIGNED else set()
