"""Headings: lines that name what follows, and their level."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from generator.data.layout import Layout

from generator.structure.markers import RANKS, Marker, read_marker
from generator.structure.pieces import Piece, is_prose, open_pieces

_NUMBERED, _PLAIN = 70, 42  # code points: longer lines are no headings, with and without a marker
_INNER_STOPS = set("。；！？")
_ENDS = set("。；！？：，、…—")
_LISTED = ("digit", "bracket-digit", "circle")  # styles of plain lists, too
_WORDS = 4  # Han characters that a heading without marker has at least
_RUN = 3  # so many short lines in a row are a list or a table, not headings


def set_headings(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Give headings their kind; levels come later, when the reading order stands."""
    shown = open_pieces(pieces)
    lines = [pieces[i] for i in shown]
    markers = [read_marker(line.text) for line in lines]
    could = [_could_be(line, marker, layout) for line, marker in zip(lines, markers, strict=True)]
    out = list(pieces)
    for at, i in enumerate(shown):
        if could[at] and _is_heading(lines, markers, could, at, layout):
            out[i] = pieces[i].as_kind("heading")
    return out


def _could_be(line: Piece, marker: Marker | None, layout: Layout) -> bool:
    """Say whether a line has the shape of a heading: short, and no sentence."""
    text = line.text
    if len(text) > (_NUMBERED if marker else _PLAIN) or text[-1] in _ENDS or set(text) & _INNER_STOPS:
        return False
    if marker:
        return marker.end < len(text) or marker.style == "bare"
    words = sum("\u4e00" <= char <= "\u9fff" for char in text)
    if layout.has("part-heading", line.compact):
        return True
    return (
        words >= _WORDS
        and 2 * words > len(text)
        and text[0] not in "—－–-（(※*|·"
        and not text.startswith("附件")
        and not (layout.has("date", line.compact) or layout.has("chrome", text))
    )


def _is_heading(
    lines: Sequence[Piece], markers: Sequence[Marker | None], could: Sequence[bool], at: int, layout: Layout
) -> bool:
    """Say whether a line that could be a heading is one, by its neighbours."""
    marker = markers[at]
    if marker and marker.style not in _LISTED:
        return True
    if not _has_text_below(lines, markers, could, at):
        return False
    if marker is None and layout.has("part-heading", lines[at].compact):
        return True
    run = 1
    for step in (-1, 1):
        here = at + step
        while 0 <= here < len(lines) and could[here] and _same_style(marker, markers[here]):
            run += 1
            here += step
    return run < (_RUN if marker is None else 2)


def _same_style(one: Marker | None, other: Marker | None) -> bool:
    """Say whether two lines are numbered alike, or are both without number."""
    return (one.style if one else None) == (other.style if other else None)


def _has_text_below(lines: Sequence[Piece], markers: Sequence[Marker | None], could: Sequence[bool], at: int) -> bool:
    """Say whether running text or a numbered line follows, with at most one more heading between."""
    for here in range(at + 1, min(at + 3, len(lines))):
        if is_prose(lines[here]) or (markers[here] and markers[here] != markers[at]):
            return True
        if not could[here]:
            return len(lines[here].text) > _PLAIN
    return False


def set_levels(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Give each heading its level, in reading order: 1 for the report's parts, 2 for all below."""
    places = [i for i, piece in enumerate(pieces) if piece.kind == "heading"]
    markers = [read_marker(pieces[i].text) for i in places]
    ranks = _ranks(markers, [pieces[i] for i in places], layout)
    out = list(pieces)
    top = min(ranks, default=0)
    for i, rank in zip(places, ranks, strict=True):
        out[i] = replace(pieces[i], level=1 if rank == top else 2)
    return out


def _ranks(markers: Sequence[Marker | None], headings: Sequence[Piece], layout: Layout) -> list[float]:
    """Rank each heading: the lower the number, the higher it stands."""
    loose = [_is_loose(marker) for marker in markers]
    present = sorted({RANKS[marker.style] for marker in markers if marker and marker.style in RANKS})
    if not present:
        return _loose_ranks(markers)
    top = present[0]
    fixed: list[float | None] = [
        None if free or marker is None else RANKS[marker.style] for marker, free in zip(markers, loose, strict=True)
    ]
    above = _stand_above(markers, loose, top)
    return [_rank(fixed, at, top, above, layout.has("part-heading", headings[at].compact)) for at in range(len(fixed))]


def _rank(fixed: Sequence[float | None], at: int, top: int, above: Mapping[int, bool], part: bool) -> float:  # noqa: FBT001 - a private step
    """Give the rank of one heading; one without number stands above, beside or below the highest style."""
    own = fixed[at]
    if own is not None:
        return own
    if above.get(at):
        return top - 1
    inside = _is_inside(fixed, at, top)
    if inside and not (part and any(above.values())):
        return top + 0.5
    return top - 1 if any(above.values()) else top


def _is_loose(marker: Marker | None) -> bool:
    """Say whether a heading's style has no rank of its own: no number, or a bullet."""
    return marker is None or marker.style not in RANKS


def _loose_ranks(markers: Sequence[Marker | None]) -> list[float]:
    """Rank headings of which none is numbered: the style that comes first stands above."""
    first = markers[0] if markers else None
    return [0.0 if _same_style(first, marker) else 1.0 for marker in markers]


def _stand_above(markers: Sequence[Marker | None], loose: Sequence[bool], top: int) -> dict[int, bool]:
    """Say of each unnumbered heading whether a chain of the highest style starts anew below it."""
    above: dict[int, bool] = {}
    for at, free in enumerate(loose):
        if not free:
            continue
        below = next((m for m in markers[at + 1 :] if m and RANKS.get(m.style) == top), None)
        before = next((m for m in reversed(markers[:at]) if m and RANKS.get(m.style) == top), None)
        above[at] = below is not None and below.number == 1 and (before is None or before.number >= 1)
    return above


def _is_inside(fixed: Sequence[float | None], at: int, top: int) -> bool:
    """Say whether a heading stands between two headings of the highest style."""
    return top in fixed[:at] and top in fixed[at + 1 :]
