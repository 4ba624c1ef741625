"""Newspaper boxes: groups of paragraphs that were cut out of a page before, after or far from their headings.

The printed order is believed unless it looks broken and another is far likelier. Where none is clear the printed order
stays, and a finding says so.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from math import exp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.structure.assignment import assign, swaps, total
from generator.structure.boxed import Page
from generator.structure.cuts import LEAD, add_logs
from generator.structure.disorder import find_disorder
from generator.structure.forms import item_numbers, read_page
from generator.structure.layout import DISORDER, Choice, Layout, choose_layout
from generator.structure.pieces import Piece
from generator.structure.stretches import Stretch, find_stretches
from generator.structure.units import FAR, give_units
from generator.text.marks import HAN

_CLEAR = 0.9  # least share of the best layout that is believed, of all layouts
_CLEAR_UNITS = 0.98  # and where lists of items are given to headings by words alone
_CUT = 0.8  # and of the one way to cut its gaps
_DOUBT = 0.05  # share of the printed order below which it is in doubt
_WORDS = 3  # pairs of characters by which headings and groups must agree better otherwise than as printed
_LONGEST, _LARGEST = 80, 400  # texts between two headings, and in all; what has more is no page, and takes too long
_STRAY = 42  # code points: a line without stop that is no longer may be a heading that was not known for one

_HAN_PAIR = re.compile(f"(?=([{HAN}]{{2}}))")  # at every character, so that pairs overlap


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a box stands where it does: each cue's weight from 0 to 1, and how much worse the next best place is."""

    evidence: dict[str, float]
    margin: float


@dataclass(frozen=True, slots=True)
class Boxes:
    """The text's places in reading order, the reason for each place that has one, and where a doubt begins."""

    places: tuple[int, ...]
    reasons: dict[int, Reason] = field(default_factory=dict)
    doubt: int | None = None


def order_boxes(pieces: Sequence[Piece], places: Sequence[int]) -> Boxes:
    """Put the boxes among `places` (the text's pieces, in printed order) under their headings."""
    printed = tuple(places)
    found = (_order(pieces, stretch) for stretch in find_stretches(pieces, places))
    boxes = next((boxes for boxes in found if boxes is not None), Boxes(()))
    if boxes.doubt is not None:
        return Boxes(printed, doubt=boxes.doubt)
    inside = set(boxes.places)
    first = next((at for at, place in enumerate(printed) if place in inside), 0)
    rest = [place for place in printed if place not in inside]
    read = (*rest[:first], *boxes.places, *rest[first:])
    doubt = find_disorder(pieces, read)
    return Boxes(read, boxes.reasons) if doubt is None else Boxes(printed, doubt=doubt)


def _order(pieces: Sequence[Piece], stretch: Stretch) -> Boxes | None:
    """Give the order of one stretch; None where it is to be read as it is printed."""
    sizes = [len(gap) for gap in stretch.gaps]
    if max(sizes) > _LONGEST or sum(sizes) > _LARGEST or not _is_suspect(pieces, stretch):
        return _by_number(stretch)
    page, is_numbered = read_page(pieces, stretch)
    choice = choose_layout(page)
    best, whole = _assign(page, choice)
    has_bare = not all(stretch.gaps[1:-1])
    if best.is_printed and not has_bare:
        return _by_number(stretch)
    believed = _believe(page, best, whole)
    if believed and stretch.order is not None and not _has_stray(pieces, stretch):
        boxes = _placed(stretch, page, *believed, is_numbered=is_numbered)
        return None if list(boxes.places) == stretch.places else boxes
    is_doubtful = has_bare or exp(choice.printed.weight - whole) < _DOUBT
    return Boxes((), doubt=stretch.places[0]) if is_doubtful else None


def _believe(page: Page, best: Layout, whole: float) -> tuple[Layout, float] | None:
    """Give the layout that is believed, and its margin; `whole` is the weight of all layouts.

    Lists of items may tell it alone; the best layout must not be at odds with them. None where nothing is clear.
    """
    units = give_units(page)
    if units and _is_clear(page, *units, _CLEAR_UNITS):
        best, whole = units
    elif (units and _reading(page, units[0]) != _reading(page, best)) or not _is_clear(page, best, whole, _CLEAR):
        return None
    return best, 2 * exp(best.weight - whole) - 1


def _is_clear(page: Page, layout: Layout, whole: float, least: float) -> bool:
    """Say whether a layout has at least this share of all, gives every heading a group, and is sure where to cut."""
    likely = exp(layout.weight - whole) >= least and exp(layout.single - whole) >= _CUT
    return likely and len(_groups(page, layout)) == page.heads and not layout.is_printed and not _has_seam(page, layout)


def _reading(page: Page, layout: Layout) -> list[list[int]]:
    """Give the owners of each gap's texts, the closing being the last heading's: it is read after it in any case."""
    return [[min(owner, page.heads - 1) for owner in owners] for owners in layout.owners]


def _by_number(stretch: Stretch) -> Boxes | None:
    """Give groups below their headings in the order of the headings' numbers; None where they are printed so."""
    if stretch.order is None or list(stretch.order) == sorted(stretch.order):
        return None
    places = [*stretch.gaps[0]]
    for head in stretch.order:
        places += [stretch.heads[head], *stretch.gaps[head + 1]]
    reason = Reason({"numbering": 1.0, "words": 0.0, "near": 1.0}, 1.0)
    return Boxes(tuple(places), dict.fromkeys(places, reason))


def _is_suspect(pieces: Sequence[Piece], stretch: Stretch) -> bool:
    """Say whether anything looks broken, at little cost.

    Two headings have nothing between; items begin before any heading, or begin anew under the same one; or groups
    share more words with other headings than with those above them. A heading that has no words of its own
    (一、2023年工作 beside 二、2024年工作) shares none with its own text either, and is left out of that.
    """
    if not all(stretch.gaps[1:]):
        return True
    numbers = item_numbers(pieces, stretch)
    starts = [sum(numbers.get(i) == 1 for i in gap) for gap in stretch.gaps]
    if starts[0] or max(starts) > 1:
        return True
    own = _own_pairs(pieces, stretch)
    shared = _shared_pairs(pieces, stretch, own)
    heads = [at for at, pairs in enumerate(own) if pairs]
    if sum(shared[a][a] for a in heads) < sum(shared[a][b] for a, b in pairwise(heads) if b == a + 1):
        return True
    return any(shared[a][b] + shared[b][a] > shared[a][a] + shared[b][b] + _WORDS for a, b in combinations(heads, 2))


def _own_pairs(pieces: Sequence[Piece], stretch: Stretch) -> list[set[str]]:
    """Give each heading's pairs of characters that no other heading has."""
    pairs = [set(_HAN_PAIR.findall(pieces[i].text)) for i in stretch.heads]
    owners = Counter(pair for row in pairs for pair in row)
    return [{pair for pair in row if owners[pair] == 1} for row in pairs]


def _shared_pairs(pieces: Sequence[Piece], stretch: Stretch, own: Sequence[set[str]]) -> list[list[int]]:
    """Count, for the text below each heading, the pairs of characters that it shares with each heading alone."""
    texts = ["\n".join(pieces[i].text for i in gap) for gap in stretch.gaps[1:]]
    return [[sum(pair in text for pair in row) for row in own] for text in texts]


def _has_stray(pieces: Sequence[Piece], stretch: Stretch) -> bool:
    """Say whether one of the headings, which have no mark, may be among the texts: it would be missed."""
    texts = (pieces[i].text for gap in stretch.gaps for i in gap if pieces[i].kind != "heading")
    return stretch.style is None and any(len(text) <= _STRAY and text[-1] not in "。！？；：…，”" for text in texts)


def _has_seam(page: Page, layout: Layout) -> bool:
    """Say whether two groups meet in a gap, and nothing but words tells where: no number, and no usual size of one."""
    if page.usual == 1:
        return False
    return any(
        a != b and LEAD not in (a, b) and page.heads not in (a, b) and text.number != 1
        for texts, owners in zip(page.gaps, layout.owners, strict=True)
        for (a, b), text in zip(pairwise(owners), texts[1:], strict=True)
    )


def _assign(page: Page, choice: Choice) -> tuple[Layout, float]:
    """Let the groups of the likeliest layouts change places; give the best order and the weight of all."""
    best, weights = choice.best, [choice.whole]
    layouts = [choice.printed] if choice.best.is_printed else [choice.printed, choice.best]
    for layout in layouts:
        groups = _groups(page, layout)
        if len(groups) != page.heads:
            continue
        given = [owner for owner, _ in groups]
        gains = [[value + (0.0 if head == owner else FAR) for head, value in enumerate(row)] for owner, row in groups]
        base = layout.weight - total(gains, given) + (DISORDER if layout.is_printed else 0.0)
        columns = assign(gains)
        rivals = [other for other in (columns, *swaps(columns)) if other != given]
        weights += [base + total(gains, other) for other in rivals]
        if columns != given and base + total(gains, columns) > best.weight:
            best = _changed(layout, dict(zip(given, columns, strict=True)), base + total(gains, columns))
    return best, add_logs(weights)


def _changed(layout: Layout, owner: dict[int, int], weight: float) -> Layout:
    """Give a layout with other owners."""
    owners = tuple(tuple(owner.get(old, old) for old in gap) for gap in layout.owners)
    return Layout(owners, weight, weight - (layout.weight - layout.single))


def _groups(page: Page, layout: Layout) -> list[tuple[int, list[float]]]:
    """Give the owner of each group, and how likely it is under each heading."""
    sums: dict[int, list[float]] = {}
    for gap, owners in zip(page.gaps, layout.owners, strict=True):
        for text, owner in zip(gap, owners, strict=True):
            if owner not in (LEAD, page.heads):
                row = sums.setdefault(owner, [0.0] * page.heads)
                sums[owner] = [a + b for a, b in zip(row, text.likely, strict=True)]
    return list(sums.items())


def _placed(stretch: Stretch, page: Page, layout: Layout, margin: float, *, is_numbered: bool) -> Boxes:
    """Put the groups below their headings."""
    given: dict[int, list[int]] = {}
    likely: dict[int, list[float]] = {}
    near: set[int] = set()
    for at, (gap, owners) in enumerate(zip(stretch.gaps, layout.owners, strict=True)):
        for place, text, owner in zip(gap, page.gaps[at], owners, strict=True):
            given.setdefault(owner, []).append(place)
            likely.setdefault(owner, []).extend(text.likely[owner : owner + 1] if owner >= 0 else ())
            near |= {owner} if owner in (at, at - 1) else set()
    out = list(given.get(LEAD, []))
    reasons: dict[int, Reason] = {}
    for head in stretch.order or ():
        rows = likely.get(head, [])
        words = round(exp(sum(rows) / len(rows)), 3) if rows else 0.0
        cues = {"numbering": float(is_numbered), "words": words, "near": float(head in near)}
        box = [stretch.heads[head], *given.get(head, [])]
        reasons |= dict.fromkeys(box, Reason(cues, round(max(margin, 0.0), 3)))
        out += box
    return Boxes((*out, *given.get(page.heads, [])), reasons)
