"""The ceiling: what the best reader of a damaged page could reach where cues are gone.

Line ends. The oracle knows the truth, but must decide alike for all line ends of a page that look alike, by majority
(a tie joins). What a line end looks like: how full its line is beside the page's widest usual line, how many blank
lines follow, whether furniture stands between, with what kind of character it ends, how the next line begins, whether
that one is narrower, whether this line has a heading's form or length, and whether a dictionary word runs across. The
blocks that come of these decisions, furniture known and kinds known, are scored as the program's are.

Order. Of a report in boxes, the oracle puts a group that was printed away from its heading in its place only where
something tells: its items are numbered from （一） on, or it shares more rare pairs of characters with its own heading
than with any other. What cannot be told stays as printed. All other damage leaves the order to be known.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

from tests.damage.column import width_of
from tests.damage.sheet import BODY, Line, Sheet

_STOPS, _PAUSES, _OPEN = "。！？", "，；、：", "“‘《（【("
_CLOSE = "”’》）】)"
_LONGEST_HEADING = 40
_MARKERS = ("一是", "二是", "三是", "四是", "五是", "一要", "二要", "三要")


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A line end between two printed lines of the report: whether the block goes on, and what it looks like."""

    joins: bool
    looks: tuple[object, ...]


def best_blocks(sheet: Sheet) -> list[tuple[str, int | None, str]]:
    """Give kind, level and text of the body blocks that the oracle makes of a page."""
    lines = [line for line in sheet.lines if sheet.kind(line) in BODY]
    ends = list(_line_ends(sheet, lines))
    votes: dict[tuple[object, ...], Counter[bool]] = defaultdict(Counter)
    for end in ends:
        votes[end.looks][end.joins] += 1
    blocks, text = list[tuple[str, int | None, str]](), ""
    goes_on = [votes[end.looks][True] >= votes[end.looks][False] for end in ends]
    for line, joined in zip(lines, [*goes_on, False], strict=True):
        text += line.text
        if joined:
            continue
        piece = sheet.piece(line.owner)
        if piece:
            blocks.append((piece.kind, piece.level, text))
        text = ""
    return blocks


def _line_ends(sheet: Sheet, lines: Sequence[Line]) -> Iterator[LineEnd]:
    """Look at every line end between lines of the body; those of furniture and title block are known."""
    full = _full(lines)
    at = {id(line): number for number, line in enumerate(sheet.lines)}
    for line, after in pairwise(lines):
        gap = sheet.lines[at[id(line)] + 1 : at[id(after)] + 1]
        ends = sum(min(other.ends, 2) for other in gap)
        yield LineEnd(line.owner == after.owner, (*_looks(line, after, full), min(ends, 3), len(gap) > 1))


def _looks(line: Line, after: Line, full: float) -> tuple[object, ...]:
    text, following = line.text.strip(), after.text.strip()
    room = full - width_of(text)
    indent = after.text[:1].isspace() and after.text[:1] != "\f"
    narrower = 1.5 <= full - width_of(following) < 3.5
    return (
        0 if room < 1 else 1 if room < 3 else 2,
        _tail(text),
        _start(following),
        indent,
        narrower,
        _heading_shaped(text),
        len(text) > _LONGEST_HEADING,
        bool(text and following) and _word_across(text, following),
    )


def _full(lines: Sequence[Line]) -> float:
    """Give the width that a page's lines usually have at most, in cells."""
    widths = sorted(width_of(line.text.strip()) for line in lines)
    return widths[int(0.9 * (len(widths) - 1))] if widths else 0.0


def _tail(text: str) -> str:
    last = text[-1:]
    if last in _CLOSE and text[-2:-1] in _STOPS:
        return "stop"
    return next(
        (
            name
            for name, marks in (("stop", _STOPS), ("pause", _PAUSES), ("open", _OPEN), ("close", _CLOSE))
            if last and last in marks
        ),
        "digit" if last.isdigit() else "other",
    )


def _start(text: str) -> str:
    if _heading_shaped(text, 99):
        return "marker"
    if text.startswith(("——", "--", "●", "■", "各位代表")):
        return "opening"
    if text.startswith(_MARKERS):
        return "item"
    return "quote" if text[:1] in _OPEN else "digit" if text[:1].isdigit() else "other"


def _heading_shaped(text: str, longest: int = 36) -> bool:
    numeral = text.lstrip("（(").lstrip("一二三四五六七八九十")
    return len(text) <= longest and numeral != text and numeral[:1] in tuple("、）)") and numeral != text.lstrip("（(")


def _word_across(text: str, following: str) -> bool:
    """Tell whether a word of the dictionary runs from a line's last characters into the next line."""
    from generator.text.segment import segmenter

    at, end = 0, len(text[-8:])
    for word in segmenter()(text[-8:] + following[:8]):
        at += len(word)
        if at >= end:
            return at > end
    return False


def known_order(sheet: Sheet) -> list[int]:
    """Give the body blocks' keys in the best order that the page's numbers and words tell."""
    truth = [piece.key for piece in sheet.pieces if piece.kind in BODY]
    if not sheet.boxes:
        return truth
    texts = {piece.key: piece.text for piece in sheet.pieces}
    untold = {key for box in sheet.boxes if not _tells(box, sheet.boxes, texts) for key in box[1:]}
    if not untold:
        return truth
    printed = [key for key in dict.fromkeys(line.owner for line in sheet.lines) if key in texts and key in set(truth)]
    order = [key for key in truth if key not in untold]
    for key in (key for key in printed if key in untold):
        before = printed[: printed.index(key)]
        place = order.index(before[-1]) + 1 if before and before[-1] in order else 0
        order.insert(place, key)
    return order


def _tells(box: Sequence[int], boxes: Sequence[Sequence[int]], texts: dict[int, str]) -> bool:
    """Tell whether a group's numbers or words show its heading."""
    heading, *body = box
    if texts[body[0]].startswith(("（一）", "(一)")):
        return True
    words = "".join(texts[key] for key in body)
    heads = {other[0]: {a + b for a, b in pairwise(texts[other[0]])} for other in boxes}
    spread = Counter(pair for pairs in heads.values() for pair in pairs)

    def shared(head: int) -> float:
        rare = log(1 + len(boxes))
        return sum((rare - log(spread[pair])) * min(3, words.count(pair)) for pair in heads[head])

    return all(shared(heading) > shared(other) for other in heads if other != heading)
