"""The title block: title, subtitle, date line, speaker and note, wherever they were printed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout
    from generator.model.structure import BlockKind

from generator.structure.markers import read_marker
from generator.structure.pieces import Piece, is_prose, open_pieces
from generator.structure.shadow import without_shadow
from generator.text.marks import DASHES, DATE, readable

_DATE = re.compile(rf"[{DASHES}]{{0,4}}[（(]?{DATE}(?![^上]{{0,40}}工作报告)")
_DAY = re.compile(DATE)
_MEETING = re.compile(r"(?:会议|大会)上[）)]?")
_WEIGHTS = {"title": 2.0, "dateline": 3.0, "date": 1.0, "speaker": 1.0, "note": 1.0, "subtitle": 1.0}
_ENDS_IN_BODY = re.compile("(?:委员会|常委会|政府|法院|检察院|[局委办])$")
_LONGEST = 100  # code points of a line of a title block
_HALF = 50  # of a line of a title that has two, of a subtitle, of a speaker
_CLAUSE = range(4, 21)  # code points of a clause of a slogan
_REACH = 10  # lines: no title block has more
_CLAUSES = (2, 3)  # clauses of a slogan
_SURE = 4.0  # a title block has a title and two points more: its place at the top, a date line, a speaker and a note
_TOP = 3  # lines of something else that may stand above a title that is nothing but a title
_PARTS = 3  # lines over which a date line or a speaker may be broken
_SHORT = 30  # code points of such a part


@dataclass(frozen=True, slots=True)
class _Run:
    """Neighbouring lines that may be a title block: places and kinds in printed order, and how sure they are."""

    places: tuple[int, ...]
    kinds: tuple[BlockKind, ...]
    score: float


def set_title_block(pieces: Sequence[Piece], layout: Layout) -> tuple[list[Piece], tuple[int, ...]]:
    """Give the pieces with the title block's kinds set, and the places of its pieces in reading order.

    Lines of one title are joined; its shadow copies become furniture. Without a title block nothing changes.
    """
    shown = open_pieces(pieces)
    lines = [pieces[i] for i in shown]
    runs = [_grow(lines, at, layout) for at in range(len(lines)) if _is_anchor(lines, at, layout)]
    best = max(runs, key=lambda run: (run.score, len(run.places), -run.places[0]), default=None)
    if best is None or best.score < _SURE:
        return list(pieces), ()
    return _settle(pieces, [shown[at] for at in best.places], best.kinds)


def cut_title_lines(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Cut lines that hold title, date line and speaker, or two of them, into one piece each."""
    out: list[Piece] = []
    for piece in pieces:
        out += _cut_title_line(piece, layout) if piece.is_open and len(piece.text) <= _LONGEST else [piece]
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


def _is_anchor(lines: Sequence[Piece], at: int, layout: Layout) -> bool:
    """Say whether a title block may be grown from a line: a title, a date line, a subtitle, a doubled headline."""
    line = lines[at]
    if len(line.text) > _LONGEST or read_marker(line.text):
        return False
    shape = shape_of(line, layout)
    if shape in ("title", "dateline") or _broken(lines, at, layout)[:1] == ("dateline",):
        return True
    if at > _TOP:
        return shape == "subtitle" and layout.has("title", line.compact.strip(DASHES))
    return shape == "subtitle" or _is_slogan(line) or without_shadow(line.text) is not None


def shape_of(line: Piece, layout: Layout) -> BlockKind | None:
    """Give the kind that a line has in a title block by its own words, or None."""
    text = line.compact
    if layout.has("note", text):
        return "note"
    if layout.has("dateline", text) or layout.has("date", text):
        return "dateline"
    if text[0] in DASHES:
        return "subtitle" if _CLAUSE.start < len(text) <= _HALF and not set(text) & set("。；：！？") else None
    if layout.has("title", readable(text)):
        return "title"
    if len(text) <= _HALF and layout.has("speaker", text):
        return "speaker"
    return None


def _broken(lines: Sequence[Piece], at: int, layout: Layout) -> tuple[BlockKind, ...]:
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


def _is_slogan(line: Piece) -> bool:
    """Say whether a line is a headline of two clauses with a space between."""
    clauses = line.text.split(" ")
    return len(clauses) in _CLAUSES and all(len(c) in _CLAUSE and c.isalpha() for c in clauses)


def _grow(lines: Sequence[Piece], at: int, layout: Layout) -> _Run:
    """Grow a title block from one of its lines over its neighbours, down and then up."""
    shape = shape_of(lines[at], layout)
    broken = () if shape else _broken(lines, at, layout)
    kinds: dict[int, BlockKind] = dict(enumerate(broken, at)) or {at: shape or "title"}
    for here in range(at + len(kinds), min(at + _REACH, len(lines))):
        kind = kinds.get(here) or _next_kind(lines, here, kinds, layout)
        if kind is None:
            parts = _broken(lines, here, layout)
            if not parts or parts[0] in kinds.values():
                break
            kinds |= enumerate(parts, here)
        else:
            kinds[here] = kind
    for here in range(at - 1, max(at - _REACH, -1), -1):
        kind = _kind_above(lines, here, kinds, layout)
        if kind is None:
            break
        kinds[here] = kind
    places = tuple(sorted(kinds))
    return _Run(places, tuple(kinds[i] for i in places), _score(lines, places, kinds, layout))


def _next_kind(lines: Sequence[Piece], here: int, kinds: dict[int, BlockKind], layout: Layout) -> BlockKind | None:
    """Give the kind of the line below a title block that still belongs to it, or None."""
    line, above, have = lines[here], kinds[here - 1], set(kinds.values())
    text = line.compact
    if len(text) > _LONGEST or read_marker(text):
        return None
    kind = shape_of(line, layout)
    if kind == "title":
        wraps = above == "title" and layout.has("title-tail", text) and not _is_whole(lines[here - 1], layout)
        same = above == "title" and text == lines[here - 1].compact
        return "title" if wraps or same or "title" not in have else None
    if kind == "dateline" and "dateline" in have and above != "dateline":
        dated = any(_DAY.search(lines[i].text) for i, have_kind in kinds.items() if have_kind == "dateline")
        return "dateline" if not dated and layout.has("date", text) else None
    if kind is None and above == "title" and _wraps(lines[here - 1], line, layout):
        return "title"
    if kind is None and "speaker" not in have and have & {"dateline", "note"} and layout.has("name", text):
        return "speaker"
    return None if kind in have and kind != "dateline" else kind


def _kind_above(lines: Sequence[Piece], here: int, kinds: dict[int, BlockKind], layout: Layout) -> BlockKind | None:
    """Give the kind of the line above a title block that still belongs to it, or None."""
    line, below, have = lines[here], kinds[here + 1], set(kinds.values())
    if len(line.text) > _HALF or read_marker(line.text) or is_prose(line):
        return None
    kind = shape_of(line, layout)
    if kind == "title":
        return "title" if "title" not in have or line.compact == lines[here + 1].compact else None
    if kind is not None:
        return None if kind in have else kind
    ends_title = "title" not in have and here > 0 and _wraps(lines[here - 1], line, layout)
    if ends_title or (below == "title" and _wraps(line, lines[here + 1], layout)):
        return "title"
    plain = line.text[-1] not in "。；：！？，、" and line.text[0] not in DASHES
    # Whatever words the first line of all has, above a date line it is the title.
    if plain and "title" not in have and (below == "subtitle" or (below == "dateline" and here == 0)):
        return "title"
    parallel = below == "title" and "subtitle" in have and len(line.text) == len(lines[here + 1].text)
    return "title" if plain and parallel and not layout.has("title", lines[here + 1].compact) else None


def _is_whole(line: Piece, layout: Layout) -> bool:
    """Say whether a line is a title that needs no line before or after it."""
    return layout.has("title", line.compact) and not layout.has("title-tail", line.compact)


def _wraps(first: Piece, second: Piece, layout: Layout) -> bool:
    """Say whether two lines are one title: together a title, the second no title of its own but 关于… below a body."""
    matter = second.compact.startswith("关于") and _ENDS_IN_BODY.search(first.compact) is not None
    if max(len(first.text), len(second.text)) > _HALF or (_is_whole(second, layout) and not matter):
        return False
    tail = matter or layout.has("title-tail", second.compact) or first.compact[-1] in "与和及的、《"
    return tail and layout.has("title", first.compact + second.compact)


def _score(lines: Sequence[Piece], places: Sequence[int], kinds: dict[int, BlockKind], layout: Layout) -> float:
    """Weigh a title block: what it has, where it stands, and whether a salutation follows."""
    have = set(kinds.values())
    if "title" not in have and "dateline" not in have:
        return 0.0
    points = sum(_WEIGHTS[kind] for kind in have)
    if "dateline" in have and not any(layout.has("dateline", lines[i].compact) for i in places):
        points -= _WEIGHTS["dateline"] - _WEIGHTS["date"]
    if places[0] <= _TOP and not any(is_prose(line) for line in lines[: places[0]]):
        points += 2.0
    below = lines[places[-1] + 1 : places[-1] + 1 + _PARTS]
    greeted = (line for line in below if layout.has("salutation", line.compact))
    if next(greeted, None) and not any(is_prose(line) for line in below[:1]):
        points += 2.0
    return points


def _settle(
    pieces: Sequence[Piece], places: Sequence[int], kinds: Sequence[BlockKind]
) -> tuple[list[Piece], tuple[int, ...]]:
    """Set the kinds, join the lines of one kind, take shadow copies out; give pieces and places in reading order."""
    out: list[Piece] = []
    block: dict[BlockKind, int] = {}
    kind_at = dict(zip(places, kinds, strict=True))
    for i, piece in enumerate(pieces):
        kind = kind_at.get(i)
        if kind is None:
            out.append(piece)
            continue
        first = block.get(kind)
        if first is not None and out[first].compact == piece.compact:
            out.append(piece.as_kind("furniture"))
        elif first is not None:
            out[first] = Piece.join([out[first], piece])
        else:
            shadows, own = _shadowed(piece) if kind == "title" else ([], piece)
            out += shadows
            block[kind] = len(out)
            out.append(replace(own, kind=kind))
    return out, tuple(sorted(block.values(), key=lambda i: (out[i].kind != "title", i)))


def _shadowed(piece: Piece) -> tuple[list[Piece], Piece]:
    """Give the shadow copies in a headline as furniture, and the headline without them."""
    own = without_shadow(piece.text)
    if own is None:
        return [], piece
    parts = [piece.cut(*span) for span in own]
    title = Piece.join(parts)
    shadows: list[Piece] = []
    at = 0
    for start, end in [*own, (len(piece.text), len(piece.text))]:
        if start > at:
            shadows.append(piece.cut(at, start).as_kind("furniture"))
        at = end
    return shadows, title
