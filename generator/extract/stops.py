"""Which quantities are no figures: names, ordinals, ranks … by class, and Chinese numerals without proof."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from generator.data.figure_stops import WINDOW, stops_of
from generator.extract.proof import reported

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity
    from generator.model.spans import Span

_QUOTED: Final = re.compile('“[^“”]{0,60}”|‘[^‘’]{0,40}’|《[^《》]{0,120}》|"[^"]{0,60}"')


def keep(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Give the quantities of a block's text that are figures."""
    names = [found.span() for found in _QUOTED.finditer(text)]
    starts = [start for start, _ in names]
    return [
        quantity
        for quantity in quantities
        if not _named(quantity.number, names, starts)
        and (not quantity.chinese or quantity.family != "count" or reported(text, quantity))
        and not _stopped(text, quantity)
    ]


def _named(number: Span, names: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Say whether the number stands inside a quotation or a title: it is part of a name."""
    at = bisect_right(starts, number.start) - 1
    return at >= 0 and number.end <= names[at][1]


def _stopped(text: str, quantity: Quantity) -> bool:
    start, end = quantity.begin, quantity.number.end
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    number = text[quantity.number.start : end]
    return any(stop.beside(before, number, after) for stop in stops_of(number, chinese=quantity.chinese))
