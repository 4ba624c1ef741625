"""Boxed columns: headings above or below their blocks, with one group printed far from its heading."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random

from tests.damage.sheet import BODY, Line, Piece, Sheet

_MARKER = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|●")
_FEWEST = 3
Box = tuple[Piece, ...]
"""A heading and the blocks under it."""


def headings_above(sheet: Sheet, rnd: Random) -> Sheet:
    """Print every heading above its group, as usual, but one group away: at the top, the end, or another box."""
    return _printed(sheet, rnd, below=False, away=True)


def headings_below(sheet: Sheet, rnd: Random) -> Sheet:
    """Print the headings of the first boxes below their groups."""
    return _printed(sheet, rnd, below=True, away=False)


def below_and_away(sheet: Sheet, rnd: Random) -> Sheet:
    """Print the headings of the first boxes below their groups, and one group far away."""
    return _printed(sheet, rnd, below=True, away=True)


def _printed(sheet: Sheet, rnd: Random, *, below: bool, away: bool) -> Sheet:
    boxes = _boxes(sheet)
    if len(boxes) < _FEWEST:
        return sheet
    if rnd.random() < 0.5:
        sheet, boxes = _bulleted(sheet, boxes, rnd.choice("●■◆★"))
    inner = boxes[:-1]  # what the last box ends with may be the report's closing, which belongs to no heading
    turned = rnd.randint(1, len(inner)) if below else 0
    far = rnd.randrange(len(inner)) if away else None
    units = list[list[Piece]]()
    for number, (heading, *body) in enumerate(boxes):
        kept = [] if number == far else body
        units += [kept, [heading]] if number < turned else [[heading], kept]
    units = [unit for unit in units if unit]
    if far is not None:
        places = [0, len(units), rnd.randrange(len(units) + 1)]
        units.insert(rnd.choice(places), list(inner[far][1:]))
    return _print(sheet, boxes, [piece for unit in units for piece in unit])


def _boxes(sheet: Sheet) -> list[Box]:
    """Give the longest row of headings of one level, each with the blocks down to the next."""
    pieces = [piece for piece in sheet.pieces if piece.kind in BODY]
    best = list[Box]()
    for level in (1, 2):
        row, box = list[Box](), list[Piece]()
        for piece in [*pieces, Piece(-2, "heading", "", 0)]:
            if piece.level is not None and piece.level <= level:
                row += [tuple(box)] if len(box) > 1 else []
                box = [piece] if piece.level == level else []
                if piece.level < level:
                    best, row = max(best, row, key=len), []
            elif box:
                box.append(piece)
    return best


def _bulleted(sheet: Sheet, boxes: Sequence[Box], bullet: str) -> tuple[Sheet, list[Box]]:
    """Give the headings of boxes a bullet instead of their numbers."""
    heads = {box[0].key: bullet + _MARKER.sub("", box[0].text, count=1) for box in boxes}
    pieces = tuple(replace(piece, text=heads.get(piece.key, piece.text)) for piece in sheet.pieces)
    lines = tuple(replace(line, text=heads.get(line.owner, line.text)) for line in sheet.lines)
    new = {piece.key: piece for piece in pieces}
    return replace(sheet, pieces=pieces, lines=lines), [tuple(new[piece.key] for piece in box) for box in boxes]


def _print(sheet: Sheet, boxes: Sequence[Box], order: Sequence[Piece]) -> Sheet:
    """Print the lines of the boxes in this order, where the first of them stood; all lines are whole blocks."""
    keys = {piece.key for piece in order}
    own = {line.owner: line for line in sheet.lines if line.owner in keys}
    first = next(number for number, line in enumerate(sheet.lines) if line.owner in keys)
    rest = [line for line in sheet.lines if line.owner not in keys]
    placed: list[Line] = [own[piece.key] for piece in order]
    lines = [*rest[:first], *placed, *rest[first:]]
    printed = [line.owner for line in lines if line.owner in {piece.key for piece in sheet.pieces}]
    truth = [piece.key for piece in sheet.pieces if piece.key in set(printed)]
    moved = any(pair not in set(pairwise(truth)) for pair in pairwise(printed))
    given = tuple(tuple(piece.key for piece in box) for box in boxes) if moved else ()
    return replace(sheet, lines=tuple(lines), boxes=given)
