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
from generator.structure.title_lines import (
    broken_kinds,
    is_broken_subtitle,
    is_slogan,
    is_whole,
    is_wrapped_title,
    shape_of,
)
from generator.text.marks import DASHES, DATE

_DAY = re.compile(DATE)
_WEIGHTS = {"title": 2.0, "dateline": 3.0, "date": 1.0, "speaker": 1.0, "note": 1.0, "subtitle": 1.0}
_LONGEST = 100  # code points of a line of a title block
_HALF = 50  # of a line of a title that has two, of a subtitle, of a speaker
_REACH = 10  # lines: no title block has more
_SURE = 4.0  # a title block has a title and two points more: its place at the top, a date line, a speaker and a note
_TOP = 3  # lines of something else that may stand above a title that is nothing but a title
_PARTS = 3  # lines over which a date line or a speaker may be broken


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


def _is_anchor(lines: Sequence[Piece], at: int, layout: Layout) -> bool:
    """Say whether a title block may be grown from a line: a title, a date line, a subtitle, a doubled headline."""
    line = lines[at]
    if len(line.text) > _LONGEST or read_marker(line.text):
        return False
    shape = shape_of(line, layout)
    if shape in ("title", "dateline") or broken_kinds(lines, at, layout)[:1] == ("dateline",):
        return True
    if at > _TOP:
        return shape == "subtitle" and layout.has("title", line.compact.strip(DASHES))
    return shape == "subtitle" or is_slogan(line) or without_shadow(line.text) is not None


def _grow(lines: Sequence[Piece], at: int, layout: Layout) -> _Run:
    """Grow a title block from one of its lines over its neighbours, down and then up."""
    shape = shape_of(lines[at], layout)
    broken = () if shape else broken_kinds(lines, at, layout)
    kinds: dict[int, BlockKind] = dict(enumerate(broken, at)) or {at: shape or "title"}
    for here in range(at + len(kinds), min(at + _REACH, len(lines))):
        kind = kinds.get(here) or _next_kind(lines, here, kinds, layout)
        if kind is None:
            parts = broken_kinds(lines, here, layout)
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
        return _next_title(lines, here, kinds, layout)
    if kind == "dateline" and "dateline" in have and above != "dateline":
        dated = any(_DAY.search(lines[i].text) for i, have_kind in kinds.items() if have_kind == "dateline")
        return "dateline" if not dated and layout.has("date", text) else None
    if kind is None and above == "title" and is_wrapped_title(lines[here - 1], line, layout):
        return "title"
    if kind is None and "speaker" not in have and have & {"dateline", "note"} and layout.has("name", text):
        return "speaker"
    return None if kind in have and kind != "dateline" else kind


def _next_title(lines: Sequence[Piece], here: int, kinds: dict[int, BlockKind], layout: Layout) -> BlockKind | None:
    """Give the kind of a line worded as a title that stands below a title block's: title, subtitle, or None."""
    line, last, above = lines[here], lines[here - 1], kinds[here - 1]
    if above == "subtitle" and is_broken_subtitle(last, line, layout):
        return "subtitle"
    wraps = above == "title" and layout.has("title-tail", line.compact) and not is_whole(last, layout)
    same = above == "title" and line.compact == last.compact
    return "title" if wraps or same or "title" not in kinds.values() else None


def _kind_above(lines: Sequence[Piece], here: int, kinds: dict[int, BlockKind], layout: Layout) -> BlockKind | None:
    """Give the kind of the line above a title block that still belongs to it, or None."""
    line, below, have = lines[here], kinds[here + 1], set(kinds.values())
    if len(line.text) > _HALF or read_marker(line.text) or is_prose(line) or layout.has("label", line.text):
        return None
    kind = shape_of(line, layout)
    if kind == "title":
        return "title" if "title" not in have or line.compact == lines[here + 1].compact else None
    if kind is not None:
        return None if kind in have else kind
    ends_title = "title" not in have and here > 0 and is_wrapped_title(lines[here - 1], line, layout)
    first = here == 0 or is_prose(lines[here - 1])
    if ends_title or (below == "title" and is_wrapped_title(line, lines[here + 1], layout, placed=first)):
        return "title"
    plain = line.text[-1] not in "。；：！？，、" and line.text[0] not in DASHES
    # Whatever words the first line of all has, above a date line it is the title.
    if plain and "title" not in have and (below == "subtitle" or (below == "dateline" and here == 0)):
        return "title"
    parallel = below == "title" and "subtitle" in have and len(line.text) == len(lines[here + 1].text)
    return "title" if plain and parallel and not layout.has("title", lines[here + 1].compact) else None


def _score(lines: Sequence[Piece], places: Sequence[int], kinds: dict[int, BlockKind], layout: Layout) -> float:
    """Weigh a title block: what it has, where it stands, and whether a salutation follows."""
    have = set(kinds.values())
    if "title" not in have and "dateline" not in have:
        return 0.0
    points = sum(_WEIGHTS[kind] for kind in have)
    points += any(kinds[i] == "subtitle" and layout.has("title", lines[i].compact.strip(DASHES)) for i in places)
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
