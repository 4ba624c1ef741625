"""Fifteen kinds of edit, as people and better rules make them, each at a place drawn by chance."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from random import Random

from tests.sceptic.text import Piece, Text

_HAN = "改进完善推动加强落实监督代表调研视察审议议案建议群众法治乡村经济发展环境教育医疗"
_SENTENCES = (
    "会议还听取了有关情况的说明。",
    "各有关单位按期反馈了办理结果。",
    "这项工作得到群众普遍好评。",
    "今后还要在常态长效上下功夫。",
)
_PARAGRAPHS = (
    "坚持问题导向，组织人员深入一线了解实情，形成清单逐项销号，推动事项落地见效，群众反映较好。",
    "加强队伍自身建设，组织集中学习9次，开展交流研讨6场，培训人员230人次，履职水平有新的提高。",
    "注重联系基层，走访企业42家，收集意见117条，帮助解决用工、用地等难题19个。",
)
_HEADINGS = ("一、突出重点开展监督", "二、围绕民生依法履职", "（三）强化自身建设", "三、下步工作打算")
_SHORTEST_TO_SPLIT = 40


def _paragraphs(text: Text) -> list[int]:
    return [at for at, piece in enumerate(text) if piece.kind == "paragraph" and len(piece.chars) > 1]


def _piece(text: Text, rng: Random) -> Piece:
    return text[rng.choice(_paragraphs(text))]


def _han(rng: Random, count: int) -> str:
    return "".join(rng.choice(_HAN) for _ in range(count))


def fix_character(text: Text, rng: Random) -> None:
    """Replace one character."""
    piece = _piece(text, rng)
    at = rng.randrange(len(piece.chars))
    piece.put(at, at + 1, _han(rng, 1))


def insert(text: Text, rng: Random) -> None:
    """Put in one to eight characters."""
    piece = _piece(text, rng)
    at = rng.randrange(len(piece.chars) + 1)
    piece.put(at, at, _han(rng, rng.randint(1, 8)))


def delete(text: Text, rng: Random) -> None:
    """Take out one to eight characters."""
    piece = _piece(text, rng)
    at = rng.randrange(len(piece.chars))
    piece.put(at, at + min(rng.randint(1, 8), len(piece.chars) - 1), "")


def replace_word(text: Text, rng: Random) -> None:
    """Write another word of two to four characters in the place of one."""
    piece = _piece(text, rng)
    at = rng.randrange(len(piece.chars))
    piece.put(at, at + rng.randint(2, 4), _han(rng, rng.randint(2, 4)))


def split(text: Text, rng: Random) -> None:
    """Cut a paragraph in two behind a full stop."""
    at = rng.choice(_paragraphs(text))
    piece = text[at]
    stops = [k + 1 for k, char in enumerate(piece.chars[:-1]) if char in "。；"]
    if len(piece.chars) >= _SHORTEST_TO_SPLIT and stops:
        cut = rng.choice(stops)
        text[at : at + 1] = [piece.cut(0, cut), piece.cut(cut, len(piece.chars))]


def merge(text: Text, rng: Random) -> None:
    """Join a paragraph with the next one."""
    starts = [at for at in _paragraphs(text) if at + 1 < len(text) and text[at + 1].kind == "paragraph"]
    if starts:
        at = rng.choice(starts)
        one, two = text[at : at + 2]
        text[at : at + 2] = [Piece(one.kind, one.chars + two.chars, one.origins + two.origins)]


def move(text: Text, rng: Random) -> None:
    """Put a paragraph elsewhere."""
    piece = text.pop(rng.choice(_paragraphs(text)))
    text.insert(rng.randint(1, len(text)), piece)


def duplicate(text: Text, rng: Random) -> None:
    """Put a copy of a paragraph elsewhere, as a body printed twice has it."""
    piece = _piece(text, rng)
    text.insert(rng.randint(1, len(text)), piece.cut(0, len(piece.chars)))


def respace(text: Text, rng: Random) -> None:
    """Break lines and put in spaces, as another print of the same text has them."""
    piece = _piece(text, rng)
    for _ in range(rng.randint(1, 12)):
        at = rng.randrange(len(piece.chars) + 1)
        piece.put(at, at, rng.choice((" ", "\n", "\u3000")))


def insert_paragraph(text: Text, rng: Random) -> None:
    """Put in a paragraph that was not there."""
    text.insert(rng.randint(1, len(text)), Piece.written(rng.choice(_PARAGRAPHS) + rng.choice(_SENTENCES)))


def delete_paragraph(text: Text, rng: Random) -> None:
    """Take out a paragraph."""
    del text[rng.choice(_paragraphs(text))]


def swap(text: Text, rng: Random) -> None:
    """Exchange two paragraphs."""
    one, two = rng.choice(_paragraphs(text)), rng.choice(_paragraphs(text))
    text[one], text[two] = text[two], text[one]


def change_number(text: Text, rng: Random) -> None:
    """Correct a number: other digits in its place, which stand for the same thing."""
    piece = _piece(text, rng)
    numbers = list(re.finditer(r"[0-9]+(?:\.[0-9]+)?", piece.text))
    if numbers:
        found = rng.choice(numbers)
        digits = str(rng.randint(1, 10 ** len(found[0])))
        origin = next((one for one in piece.origins[found.start() : found.end()] if one), None)
        piece.put(found.start(), found.end(), digits, [origin] * len(digits))


def rewrite_heading(text: Text, rng: Random) -> None:
    """Give a heading other words; a character of the old ones may stay by chance."""
    headings = [at for at, piece in enumerate(text) if piece.kind == "heading"]
    if headings:
        at = rng.choice(headings)
        text[at] = Piece.written(rng.choice(_HEADINGS), "heading")
        text[at].level = 1


def lengthen_or_cut(text: Text, rng: Random) -> None:
    """Add a sentence to a paragraph, or take its last one out."""
    piece = _piece(text, rng)
    stops = [k + 1 for k, char in enumerate(piece.chars[:-1]) if char == "。"]
    if stops and rng.random() < 1 / 2:
        piece.put(stops[-1], len(piece.chars), "")
    else:
        piece.put(len(piece.chars), len(piece.chars), rng.choice(_SENTENCES))


Edit = Callable[[Text, Random], None]

KINDS: Mapping[str, Edit] = {
    edit.__name__: edit
    for edit in (
        *(fix_character, insert, delete, replace_word, split, merge, move, duplicate, respace),
        *(insert_paragraph, delete_paragraph, swap, change_number, rewrite_heading, lengthen_or_cut),
    )
}
"""The fifteen kinds by name."""


def edit_text(text: Text, rng: Random, count: int) -> list[str]:
    """Edit a text in place `count` times, each time in a kind drawn by chance; gives the kinds."""
    kinds = []
    for _ in range(count):
        if not _paragraphs(text):
            break
        kinds.append(rng.choice(sorted(KINDS)))
        KINDS[kinds[-1]](text, rng)
    return kinds
