"""Which quantities are no figures: names, ordinals, ranks … by class, and Chinese numerals without proof."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

from generator.data.figure_stops import WINDOW, load_figure_stops
from generator.data.report_words import load_report_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity
    from generator.model.spans import Span

_QUOTED: Final = re.compile('“[^“”]{0,60}”|‘[^‘’]{0,40}’|《[^《》]{0,120}》|"[^"]{0,60}"')
_END: Final = "，。；：、！？,;"
_VERB: Final = 4
_ASPECT: Final = "了过成出共有达计为"


def keep(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Give the quantities of a block's text that are figures."""
    names = [found.span() for found in _QUOTED.finditer(text)]
    starts = [start for start, _ in names]
    return [
        quantity
        for quantity in quantities
        if not _named(quantity.number, names, starts)
        and not _stopped(text, quantity)
        and (not quantity.chinese or quantity.family != "count" or _reported(text, quantity))
    ]


def _named(number: Span, names: Sequence[tuple[int, int]], starts: Sequence[int]) -> bool:
    """Say whether the number stands inside a quotation or a title: it is part of a name."""
    at = bisect_right(starts, number.start) - 1
    return at >= 0 and number.end <= names[at][1]


def _stopped(text: str, quantity: Quantity) -> bool:
    start, end = quantity.begin, quantity.number.end
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    number = text[quantity.number.start : end]
    return any(stop.holds(before, number, after, chinese=quantity.chinese) for stop in load_figure_stops())


def _reported(text: str, quantity: Quantity) -> bool:
    """Say whether a Chinese numeral reports a count: a verb of the genre stands right before it, or a mark after.

    Chinese numerals serve names and turns of phrase far more often than counts, so they need proof.
    """
    lexicon = load_report_words()
    edge = quantity.begin
    while edge and text[edge - 1] in _ASPECT:
        edge -= 1
    strong = lexicon.strong
    if any(text[max(0, edge - size) : edge] in strong for size in (4, 3, 2)):
        return True
    if text[max(0, edge - 2) : edge] in {"先后", "累计", "分别", "共计", "其中"}:
        return True
    closed = text[quantity.number.end : quantity.number.end + 1] in _END
    return closed and quantity.begin >= _VERB and text[quantity.begin - 1] not in f"{_END}“”的这那"
