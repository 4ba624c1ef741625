"""Parts that make up a whole, in one sentence: 310个问题，整改281个，挂号29个."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from generator.link.arithmetic.passage import Passage, addable, alike, counts, exact, step, unbracketed
from generator.model.facts import Figure
from generator.model.links import Check

_GROWN: Final = 2
"""How far behind a whole its parts begin where its growth stands between them."""
FEW: Final = 2
"""The fewest parts that make a sum."""
_MOST: Final = 16
"""Figures beside a whole that are looked at for its parts."""
_PARTS_FOLLOW: Final = re.compile("其中|包括|包含|分别|[：:]|含")
_ALL_FOLLOW: Final = re.compile("^[^，,、；：:（(]{0,12}[，,（(：:]?(?:其中|包括|分别为|分别是|即)[：:，,]?")
_LISTED: Final = re.compile("[：:]")
_OF_THOSE: Final = re.compile("其中")
_REST: Final = re.compile("其余|剩余|余下|另有|另外")
_REST_REACH: Final = 8
_TOTAL: Final = re.compile("(?:共计|合计|总计|总共|共)[^，；。、]{0,12}$")
_NEAR: Final = Decimal("0.005")
"""How far a sum of rounded amounts may be off, as a share of the whole."""
_PART_GAP: Final = 24
"""Characters between two numbers that are told off as parts of one whole."""


def find_sums(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give the sums within sentences that come out, and the parts that are more than their whole.

    Words must make parts of the numbers: 其中, 分别, a colon, a bracket after the whole, 共计 before it; or all count
    the same thing. Amounts were rounded before they were printed: theirs come out where they are off by less than
    the whole's last digit.
    """
    for passage in passages:
        for place, whole in enumerate(passage.figures):
            if exact(whole) and addable(whole):
                parts = _parts_after(passage, place) or _parts_before(passage, place)
                if parts:
                    yield sum_of(passage, whole, [(passage, part) for part in parts])
                elif over := _more_than(passage, place):
                    yield _excess(passage, whole, over)


def sum_of(passage: Passage, whole: Figure, parts: Sequence[tuple[Passage, Figure]]) -> Check:
    """Give the check of a sum that comes out; the parts come with the sentences that they stand in."""
    terms = "＋".join(there.printed(part) for there, part in parts)
    ids = (whole.id, *(part.id for _, part in parts))
    return Check("sum", ids, holds=True, statement=f"{terms}＝{passage.printed(whole)}")


def run_after(passage: Passage, place: int, *, listed: bool) -> list[Figure]:
    """Give the figures after a whole that can be its parts: of its unit, in brackets together or outside together.

    A semicolon ends them, unless the whole opens a list (`listed`).
    """
    run: list[Figure] = []
    whole = passage.figures[place]
    for at in range(place + 1, min(len(passage.figures), place + 1 + _MOST)):
        figure, deeper = passage.figures[at], passage.depths[at] - passage.depths[place + 1]
        if not listed and "；" in passage.before(at):
            break
        if deeper > 0:
            continue
        if deeper < 0 or not alike(figure, whole) or not exact(figure):
            break
        run.append(figure)
    return run


def _parts_after(passage: Passage, place: int) -> Sequence[Figure]:
    """Give the figures after a whole that add up to it, where the words say that they are its parts."""
    if place + 1 == len(passage.figures):
        return ()
    if parts := _parts_after_growth(passage, place):
        return parts
    whole = passage.figures[place]
    gap = unbracketed(passage.before(place + 1))
    told = bool(_PARTS_FOLLOW.search(gap)) or passage.depths[place + 1] > passage.depths[place]
    if not told and (not counts(whole) or "其中" in passage.before(place)):
        return ()
    run = run_after(passage, place, listed=not told or bool(_LISTED.search(gap)))
    for size in range(FEW, len(run) + 1):
        parts = run[:size]
        if _adds_up(passage, whole, parts) and (told or _same_thing(passage, whole, parts)):
            return parts
    return ()


def _parts_after_growth(passage: Passage, place: int) -> Sequence[Figure]:
    """Give the three or more parts of a whole that its growth stands behind: 生产总值[486亿元]，增长[5%]，其中一产…."""
    first = place + _GROWN
    if first >= len(passage.figures) or passage.figures[first - 1].unit != "%":
        return ()
    if not _OF_THOSE.search(passage.before(first)):
        return ()
    run = [first_part] if alike(first_part := passage.figures[first], passage.figures[place]) else []
    run += run_after(passage, first, listed=False) if run else []
    whole = passage.figures[place]
    sizes = range(FEW + 1, len(run) + 1)
    return next((run[:size] for size in sizes if _adds_up(passage, whole, run[:size])), ())


def _parts_before(passage: Passage, place: int) -> Sequence[Figure]:
    """Give the figures before a total (共计) that add up to it."""
    if not _TOTAL.search(passage.before(place)):
        return ()
    run: list[Figure] = []
    whole = passage.figures[place]
    for at in range(place - 1, max(-1, place - 1 - _MOST), -1):
        figure, deeper = passage.figures[at], passage.depths[at] - passage.depths[place]
        if deeper > 0:
            continue
        if not alike(figure, whole) or not exact(figure) or "；" in passage.before(at + 1):
            break
        run.insert(0, figure)
        if len(run) >= FEW and _adds_up(passage, whole, run):
            return run
    return ()


def _adds_up(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    off = abs(sum((part.value for part in parts), Decimal(0)) - whole.value)
    return not off or (not counts(whole) and off < step(whole, passage.block.text) and off <= whole.value * _NEAR)


def _same_thing(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Say whether the parts count what the whole counts: the same label for all, or 其余 for the last."""
    between = passage.block.text[whole.number.end : parts[-1].number.start]
    if "其中" in between:
        return False
    same = bool(whole.label) and all(part.label == whole.label for part in parts)
    return same or bool(_REST.search(between, max(0, len(between) - _REST_REACH)))


def _more_than(passage: Passage, place: int) -> Sequence[Figure]:
    """Give all parts that are told off after a whole (其中…) and are together more than it, each no more than it."""
    whole = passage.figures[place]
    if place + 1 == len(passage.figures) or not counts(whole) or not _ALL_FOLLOW.match(passage.before(place + 1)):
        return ()
    parts: list[Figure] = []
    for at, figure in enumerate(run_after(passage, place, listed=False), place + 1):
        near = len(passage.before(at)) <= _PART_GAP and (figure is passage.figures[at])
        if not near or figure.value > whole.value or (parts and "其中" in passage.before(at)):
            break
        parts.append(figure)
    return parts if len(parts) >= FEW and sum(part.value for part in parts) > whole.value else ()


def _excess(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> Check:
    total = f"{sum(part.value for part in parts):f}"
    terms = "＋".join(passage.printed(part) for part in parts)
    ids = (whole.id, *(part.id for part in parts))
    statement = f"{terms}＝{total}{whole.unit}，原文总数为{passage.printed(whole)}"
    return Check("sum", ids, holds=False, statement=statement)
