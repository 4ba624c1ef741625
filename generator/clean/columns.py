"""The width of the column that each line was set in, found from the widths of the lines alone.

A newspaper page has columns of several widths, and a report may run through them; a web page has none. So the width
is found for every line on its own: a chain of hidden states, one for each candidate width and one for "not set in a
column", is laid through the lines at the least cost (Viterbi's algorithm; the costs are negative log probabilities).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.clean.lines import Line

MIN_COLUMN, MAX_COLUMN = 8, 100
"""Cells; nothing narrower is set in columns, but lists of short words look like it; nothing wider can be read."""
LOST_INDENT = 2
"""Cells of indent that a paragraph's first line has and that extraction loses."""

_CANDIDATES = 12
_SWITCH = 6.0  # a new column begins at about one line in four hundred
_FREE = 4.1  # without a column every width up to some sixty cells is as likely
# Titles in a list have like widths too, but hardly a mark; a line of prose in a column mostly has one.
_MARK = re.compile("[，。、；：！？“”《》（）,;:]")
_LIST = 30.0
_STOP = re.compile("[。！？][”’》）]?$")
_FULL_STOP = 1.5  # nor does a full line often end with its sentence, as a line of a web page does
_HALF = 0.5  # a column's width is a whole number of cells here
_FREE_LIST, _FULL_LIST, _SHORT_LIST = 2.5, 2.65, 2.8
_FULL, _OVERFULL, _WIDE = 0.7, 1.8, 8.7
_NEARLY, _FIRST, _SHORT = 1.6, 2.5, 4.7  # a mark that may not begin a line takes the character before it along


def play(column: float) -> float:
    """Give the cells by which a full line may differ from its column: hanging marks, squeezed spacing, digits."""
    return max(1.25, 0.03 * column)


def column_widths(lines: Sequence[Line]) -> list[float | None]:
    """Give for each line the full width of its column in cells, or None where there is no column."""
    columns = _candidates(lines)
    widths = [(column, play(column)) for column in columns]
    states: list[float | None] = [None, *columns]
    costs = [0.0] * len(states)
    back: list[tuple[int, list[bool]]] = []
    for line in lines:
        cheapest = min(costs)
        switch = cheapest + _SWITCH
        back.append((costs.index(cheapest), [cost <= switch for cost in costs]))
        misfits = _misfits(line, widths)
        costs = [min(cost, switch) + more for cost, more in zip(costs, misfits, strict=True)]
    chosen: list[float | None] = []
    state = costs.index(min(costs))
    for best, stays in reversed(back):
        chosen.append(states[state])
        state = state if stays[state] else best
    return chosen[::-1]


def _candidates(lines: Sequence[Line]) -> list[float]:
    """Give the widths that neighbouring lines share more than once, most frequent first."""
    shared: Counter[float] = Counter()
    for i, line in enumerate(lines):
        if not MIN_COLUMN <= line.width <= MAX_COLUMN:
            continue
        for other in lines[i + 1 : i + 3]:
            if abs(line.beyond(other.width)) <= play(line.width):
                shared[round(max(line.width, other.width))] += 1
    support = {w: sum(count for v, count in shared.items() if abs(v - w) <= play(w) + 1) for w in shared}
    return [float(width) for width, _ in shared.most_common(_CANDIDATES) if support[width] > 1]


def _misfits(line: Line, columns: Sequence[tuple[float, float]]) -> list[float]:
    """Give the costs of a line without a column and in each of the columns, which come with their play."""
    prose = bool(_MARK.search(line.text))
    stopped = _FULL_STOP if _STOP.search(line.text) else 0.0
    costs = [_FREE if prose or line.width > _LIST else _FREE_LIST]
    for column, slack in columns:
        beyond = line.beyond(column)
        if beyond < -LOST_INDENT - 1:
            costs.append(_SHORT if prose else _SHORT_LIST)
        elif beyond > slack:
            costs.append(_WIDE)
        elif not prose:
            costs.append(_FULL_LIST)
        elif beyond >= -_HALF:
            costs.append(stopped + (_FULL if beyond <= _HALF else _OVERFULL))
        else:
            costs.append(stopped + _NEARLY if beyond >= -slack - _HALF else _FIRST)
    return costs
