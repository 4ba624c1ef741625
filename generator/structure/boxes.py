"""Newspaper boxes: numbered groups of paragraphs that were cut out of a page before, after or far from their headings.

The printed order is believed unless it cannot be right. Then groups are given to headings as one assignment, by
numbering, words and nearness; where that is not clear the printed order stays, and a finding says so.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.structure.affinity import affinities
from generator.structure.assignment import assign, margin
from generator.structure.markers import RANKS, Marker, read_marker
from generator.structure.pieces import Piece

_ITEMS = ("bracket", "comma")  # styles whose groups may be boxes: （一） and 一、
_BOXES = 2  # so many groups and headings at least; a single group beside a single heading may be in place
_MOST = 30  # boxes of one report; a page with more is no report, and the assignment would take long
_SIGNS = 2  # signs that an order is broken; a single one happens in sound reports
_UNEVEN = 0.2  # headings without number whose lengths differ by more are of several kinds
# Weight against words of a group directly below its heading, and directly above it. All groups above, or one moved away
# and the others below: both give the same page, so the two sums are about alike and words decide.
_NEAR = {1: 0.4, -1: 0.32}
_CLEAR = 0.15  # least margin of an assignment that is believed


@dataclass(slots=True)
class Unit:
    """A heading with its introduction, or a numbered group: places in printed order."""

    places: list[int]
    marker: Marker | None = None  # of a heading
    numbers: list[int] = field(default_factory=list)  # of a group's items


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a box stands where it does: each cue's weight from 0 to 1, and how much worse the next best place is."""

    evidence: dict[str, float]
    margin: float


@dataclass(frozen=True, slots=True)
class Boxes:
    """The text's places in reading order, the reason for each place that has one, and where a doubt begins."""

    places: tuple[int, ...]
    reasons: dict[int, Reason]
    doubt: int | None = None


def order_boxes(pieces: Sequence[Piece], places: Sequence[int]) -> Boxes:
    """Put the boxes among `places` (the text's pieces, in printed order) under their headings."""
    printed = tuple(places)
    for style in _ITEMS:
        lead, units, closing = _cut_units(pieces, places, style)
        heads = [unit for unit in units if not unit.numbers]
        if not _are_alike(pieces, heads) or sum(_signs(units).values()) < _SIGNS:
            continue
        if 2 * len(heads) == len(units) or {"again", "bare"} <= _signs(units).keys():
            return _place(pieces, lead, units, closing) or Boxes(printed, {}, units[0].places[0])
    return Boxes(printed, {})


def _cut_units(pieces: Sequence[Piece], places: Sequence[int], style: str) -> tuple[list[int], list[Unit], list[int]]:
    """Cut the text into what comes before all units, the units, and what comes after them.

    Pieces without number stay with the unit before them; after the last unit they close the report, unless the
    unit's items are headings, which own what follows.
    """
    lead: list[int] = []
    units: list[Unit] = []
    waiting: list[int] = []
    for i in places:
        marker = read_marker(pieces[i].text)
        is_item = marker is not None and marker.style == style
        is_head = pieces[i].kind == "heading" or (marker is not None and marker.style in RANKS)
        if not is_item and not (is_head and _outranks(marker, style)):
            waiting.append(i)
            continue
        (units[-1].places if units else lead).extend(waiting)
        waiting = []
        if marker is None or not is_item:
            units.append(Unit([i], marker))
        elif units and units[-1].numbers and marker.number == units[-1].numbers[-1] + 1:
            units[-1].places.append(i)
            units[-1].numbers.append(marker.number)
        else:
            units.append(Unit([i], None, [marker.number]))
    if units and any(pieces[i].kind == "heading" for i in units[-1].places[1:]):
        units[-1].places += waiting
        waiting = []
    return lead, units, waiting


def _outranks(marker: Marker | None, style: str) -> bool:
    """Say whether a heading stands above items of `style`."""
    return marker is None or marker.style == "bullet" or RANKS.get(marker.style, len(RANKS)) < RANKS[style]


def _are_alike(pieces: Sequence[Piece], heads: Sequence[Unit]) -> bool:
    """Say whether headings are of one kind: numbered or marked alike, or without number and about as long."""
    if len({_style(head) for head in heads}) != 1:
        return False
    lengths = [len(pieces[head.places[0]].text) for head in heads]
    return heads[0].marker is not None or max(lengths) - min(lengths) <= _UNEVEN * max(lengths)


def _signs(units: Sequence[Unit]) -> Counter[str]:
    """Give the signs that an order is broken.

    A group before any heading; a chain that starts anew under the same heading; two headings with nothing between; a
    heading at the end with nothing below it.
    """
    groups = sum(bool(unit.numbers) for unit in units)
    if min(groups, len(units) - groups) < _BOXES:
        return Counter()
    pairs = list(pairwise(units))
    return +Counter(
        {
            "early": bool(units[0].numbers),
            "again": any(a.numbers and b.numbers and b.numbers[0] == 1 for a, b in pairs),
            "bare": any(not a.numbers and not b.numbers and len(a.places) == 1 for a, b in pairs),
            "late": not units[-1].numbers and len(units[-1].places) == 1,
        }
    )


def _style(unit: Unit) -> str | None:
    """Give the style of a heading's marker."""
    return unit.marker.style if unit.marker else None


def _place(pieces: Sequence[Piece], lead: list[int], units: list[Unit], closing: list[int]) -> Boxes | None:
    """Give each group its heading; None where that is not clear."""
    groups = [unit for unit in units if unit.numbers]
    heads = [unit for unit in units if not unit.numbers]
    if len(groups) != len(heads) or len(groups) > _MOST or any(group.numbers[0] != 1 for group in groups):
        return None
    if heads[0].marker and heads[0].marker.number:
        heads.sort(key=lambda head: head.marker.number if head.marker else 0)
        if [head.marker.number for head in heads if head.marker] != list(range(1, len(heads) + 1)):
            return None
    words = affinities([_passage(pieces, group) for group in groups], [pieces[head.places[0]].text for head in heads])
    near = [[_NEAR.get(units.index(group) - units.index(head), 0.0) for head in heads] for group in groups]
    gains = [[w + n for w, n in zip(*rows, strict=True)] for rows in zip(words, near, strict=True)]
    columns = assign(gains)
    margins = [min(1.0, round(margin(gains, columns, row) / (1 + _NEAR[1]), 3)) for row in range(len(groups))]
    if min(margins) < _CLEAR:
        return None
    out = list(lead)
    reasons: dict[int, Reason] = {}
    for column, head in enumerate(heads):
        row = columns.index(column)
        cues = {"numbering": 1.0, "words": round(words[row][column], 3), "near": float(near[row][column] > 0)}
        box = [*head.places, *groups[row].places]
        reasons.update(dict.fromkeys(box, Reason(cues, margins[row])))
        out += box
    return Boxes((*out, *closing), reasons)


def _passage(pieces: Sequence[Piece], group: Unit) -> tuple[str, str]:
    """Give the run-in heads and the whole text of a group."""
    texts = [pieces[i].text for i in group.places]
    return "\n".join(text.partition("。")[0] for text in texts), "\n".join(texts)
