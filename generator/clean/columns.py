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
_FREE_LIST, _FULL_LIST = 2.5, 2.8
_FULL, _NEARLY, _FIRST, _SHORT, _WIDE = 1.0, 2.0, 2.5, 4.7, 8.7


def play(column: float) -> float:
    """Give the cells by which a full line may differ from its column: hanging marks, squeezed spacing, digits."""
    return max(1.25, 0.03 * column)


def column_widths(lines: Sequence[Line]) -> list[float | None]:
    """Give for each line the full width of its column in cells, or None where there is no column."""
    states: list[float | None] = [None, *_candidates(lines)]
    costs = [0.0] * len(states)
    back: list[list[int]] = []
    for line in lines:
        best = min(range(len(states)), key=costs.__getitem__)
        switch = costs[best] + _SWITCH
        back.append([i if costs[i] <= switch else best for i in range(len(states))])
        costs = [min(cost, switch) + _misfit(line, state) for cost, state in zip(costs, states, strict=True)]
    chosen: list[float | None] = []
    state = min(range(len(states)), key=costs.__getitem__)
    for step in reversed(back):
        chosen.append(states[state])
        state = step[state]
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


def _misfit(line: Line, column: float | None) -> float:
    """Give the cost of a line in a column."""
    prose = bool(_MARK.search(line.text))
    if column is None:
        return _FREE if prose or line.width > _LIST else _FREE_LIST
    beyond, room = line.beyond(column), play(column)
    if beyond > room:
        return _WIDE
    if beyond >= -0.75:  # noqa: PLR2004 - half a cell of rounding on each side
        return _FULL if prose else _FULL_LIST
    if beyond >= -room - 0.5:  # a mark that may not begin a line takes the character before it along
        return _NEARLY if prose else _FULL_LIST
    return _FIRST if beyond >= -LOST_INDENT - 1 else _SHORT
