"""The lines of a title block, each by itself and with its neighbour: what shapes they have, and where they are cut."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout
    from generator.model.structure import BlockKind

from generator.structure.markers import read_marker
from generator.structure.pieces import Piece, is_prose
from generator.text.marks import DASHES, DATE, readable
from generator.text.segment import segmenter

_DATE = re.compile(rf"[{DASHES}]{{0,4}}[（(]?{DATE}(?![^上]{{0,40}}工作报告)")
_DAY = re.compile(DATE)
_MEETING = re.compile(r"(?:会议|大会)上[）)]?")
_ENDS_IN_BODY = re.compile("(?:委员会|常委会|政府|法院|检察院|[局委办])$")
# What a title begins with whose line above names the place or the body alone: 某县 / 人民政府工作报告.
_PLACE_END = re.compile("[省市县区旗州盟乡镇年]$|(?:会议|委员会|大会|[^民]政府|法院|检察院)$")
_PLACELESS = re.compile("(?:人民|政府|常务|工作|人大|政协|监察|主席团|第.{1,3}[届次])")
_LONGEST = 100  # code points of a line of a title block
_NAME = 20  # of a place or a body that has a line of its own
_HALF = 50  # of a line of a title that has two, of a subtitle, of a speaker
_CLAUSE = range(4, 21)  # code points of a clause of a slogan
_CLAUSES = (2, 3)  # clauses of a slogan
_PARTS = 3  # lines over which a date line or a speaker may be broken
_SHORT = 30  # code points of such a part
_AROUND = 6  # code points on both sides of a line end that are cut into words


def cut_title_lines(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Cut lines that hold title, date line and speaker, or two of them, into one piece each."""
    out: list[Piece] = []
    for piece in pieces:
        if piece.is_open and len(piece.text) <= _LONGEST:
            out += _cut_title_line(piece, layout) if _DATE.search(piece.text) else _cut_tail(out[-1:], piece, layout)
        else:
            out.append(piece)
    return out


def _cut_title_line(line: Piece, layout: Layout) -> list[Piece]:
    """Cut one line before its date and after its meeting, where all parts then have the shapes of a title block."""
    date = _DATE.search(line.text)
    if date is None:
        return [line]
    meeting = next(iter(_MEETING.finditer(line.text, date.end())), None)
    start, end = date.start(), meeting.end() if meeting else date.end()
    parts = [line.cut(a, b) for a, b in ((0, start), (start, end), (end, len(line.text))) if line.text[a:b].strip()]
    shapes = [shape_of(part, layout) for part in parts]
    whole = ["title"] * (start > 0) + ["dateline"] + ["speaker"] * (end < len(line.text))
    return parts if len(parts) > 1 and shapes == whole else [line]


def _cut_tail(above: Sequence[Piece], line: Piece, layout: Layout) -> list[Piece]:
    """Cut a line that ends the date line above it and goes on with the speaker."""
    meeting = _MEETING.search(line.text)
    if not above or meeting is None or meeting.end() == len(line.text):
        return [line]
    parts = [line.cut(0, meeting.end()), line.cut(meeting.end(), len(line.text))]
    dated = layout.has("dateline", above[0].compact + parts[0].compact)
    return parts if dated and shape_of(parts[1], layout) == "speaker" else [line]


def shape_of(line: Piece, layout: Layout) -> BlockKind | None:
    """Give the kind that a line has in a title block by its own words, or None."""
    text = line.compact
    if layout.has("note", text):
        return "note"
    if layout.has("dateline", text) or layout.has("date", text):
        return "dateline"
    if text[0] in DASHES:
        plain = _CLAUSE.start < len(text) <= _HALF and not set(text) & set("。；：！？") and not _DAY.search(text)
        return "subtitle" if plain else None
    if layout.has("title", readable(text)):
        return "title"
    return "speaker" if len(text) <= _HALF and layout.has("speaker", text) else None


def broken_kinds(lines: Sequence[Piece], at: int, layout: Layout) -> tuple[BlockKind, ...]:
    """Give the kinds of the lines from `at` on that only together are a date line or a speaker, or nothing."""
    words = ""
    kind: BlockKind
    for n, line in enumerate(lines[at : at + _PARTS], 1):
        if len(line.text) > _SHORT or is_prose(line) or read_marker(line.text) or shape_of(line, layout) == "title":
            break
        words += line.compact
        if n == 1:
            continue
        for kind in ("dateline", "speaker"):
            if layout.has(kind, words):
                return (kind,) * n
    return ()


def is_slogan(line: Piece) -> bool:
    """Say whether a line is a headline of two clauses with a space between."""
    clauses = line.text.split(" ")
    return len(clauses) in _CLAUSES and all(len(c) in _CLAUSE and c.isalpha() for c in clauses)


def is_broken_subtitle(first: Piece, second: Piece, layout: Layout) -> bool:
    """Say whether two lines are one subtitle: a dash and the place, then what could be a title."""
    place = first.compact.strip(DASHES)
    return _PLACE_END.search(place) is not None and layout.has("title", place + second.compact)


def is_whole(line: Piece, layout: Layout) -> bool:
    """Say whether a line is a title that needs no line before or after it."""
    return layout.has("title", line.compact) and not layout.has("title-tail", line.compact)


def is_wrapped_title(first: Piece, second: Piece, layout: Layout, *, placed: bool = False) -> bool:
    """Say whether two lines are one title: together a title, the second no title of its own but 关于… below a body.

    A word that runs across the line end says so, too. `placed` says that the first may be the name of a place or a
    body, for nothing stands right above it.
    """
    if max(len(first.text), len(second.text)) > _HALF:
        return False
    matter = second.compact.startswith("关于") and _ENDS_IN_BODY.search(first.compact) is not None
    named = placed and len(first.compact) <= _NAME and _PLACE_END.search(first.compact) is not None
    matter = matter or (named and _PLACELESS.match(second.compact) is not None)
    matter = matter or _word_across(first.compact, second.compact)
    if is_whole(second, layout) and not matter:
        return False
    tail = matter or layout.has("title-tail", second.compact) or first.compact[-1] in "与和及的、《"
    return tail and layout.has("title", first.compact + second.compact)


def _word_across(first: str, second: str) -> bool:
    """Say whether a word of the dictionary begins in one line and ends in the next, which begins with none itself."""
    cut = segmenter()
    if len(cut(second[:_AROUND])[0]) > 1:
        return False
    at, end = 0, len(first[-_AROUND:])
    for word in cut(first[-_AROUND:] + second[:_AROUND]):
        at += len(word)
        if at >= end:
            return at > end
    return False
