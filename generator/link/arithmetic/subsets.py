"""Numbers that are counted within another: 建议137条，其中采纳33条."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.link.arithmetic.passage import Passage, addable, exact, unbracketed
from generator.link.arithmetic.sums import run_after
from generator.model.facts import Figure
from generator.model.links import Check

_AVERAGE: Final = re.compile("人均|平均|每")
_OF_WHICH: Final = re.compile("^[^，,、；（(]{0,16}[，,（(]?其中[，,：:]?[^，,；]*$")


def find_subsets(passages: Sequence[Passage]) -> Iterator[Check]:
    """Give the numbers that 其中 right after a number of the same unit counts as a part of it, and that are one."""
    for passage in passages:
        for place, whole in enumerate(passage.figures[:-1]):
            if _AVERAGE.search(whole.label) or not (exact(whole) and addable(whole)):
                continue
            parts = _within(passage, place) if _OF_WHICH.match(unbracketed(passage.before(place + 1))) else ()
            if parts:
                shown = "、".join(passage.printed(part) for part in parts)
                ids = (whole.id, *(part.id for part in parts))
                yield Check("subset", ids, holds=True, statement=f"{shown}，计在{passage.printed(whole)}之内")


def _within(passage: Passage, place: int) -> Sequence[Figure]:
    """Give the part after 其中 and those coordinated with it (、), as long as they are no more than the whole."""
    parts: list[Figure] = []
    left = passage.figures[place].value
    for at, figure in enumerate(run_after(passage, place, listed=False), place + 1):
        coordinated = figure is passage.figures[at] and (not parts or passage.before(at).startswith("、"))
        if not coordinated or figure.value > left:
            break
        parts.append(figure)
        left -= figure.value
    return parts
