"""The cheapest reading of a report's lines, found by Viterbi's algorithm."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from generator.clean.evidence import Evidence
from generator.clean.habits import Habits
from generator.clean.states import State

_NEVER = float("inf")
_OFF_COLUMN = 1.0  # a first line that is far from filling its column, or has none
_EITHER = log(2)  # headings are indented or centred or neither


def read(evidence: Sequence[Evidence], last_end: tuple[float, float], habits: Habits) -> list[State]:
    """Give each line's state.

    Args:
        evidence: what is seen before each line.
        last_end: the costs of ending the report with a paragraph and with a heading.
        habits: the report's habits.
    """
    first, wrap, cut = (_costs(share) for share in (habits.blank_first, habits.blank_wrap, habits.blank_break))
    after_heading = _costs(habits.blank_heading)
    within, new = _costs(habits.indent_wrap), _costs(habits.indent_paragraph)
    opening: dict[int | None, float] = {beyond: -log(share) for beyond, share in habits.beyond.items()}
    opening[None] = _OFF_COLUMN
    costs = (0.0, _NEVER, _NEVER, _NEVER)
    back: list[tuple[State, State, State, State]] = []
    for i, seen in enumerate(evidence):
        paragraph, heading = seen.end[0] + cut[seen.blank], seen.end[1] + after_heading[seen.blank]
        ends = (costs[0] + paragraph, costs[1] + paragraph, costs[2] + heading, costs[3] + heading)
        ended = min(ends)
        last = State(ends.index(ended))
        after_first, after_further = first[seen.blank] + within[seen.indented], wrap[seen.blank] + within[seen.indented]
        on = (
            costs[0] + seen.on[0] + after_first,
            costs[1] + seen.on[1] + after_further,
            costs[2] + seen.on[2] + after_first,
            costs[3] + seen.on[3] + after_further,
        )
        body = State.PARAGRAPH if on[0] <= on[1] else State.FURTHER
        head = State.HEADING if on[2] <= on[3] else State.HEADING_FURTHER
        back.append((last, body, last, head))
        marked = habits.markers[seen.marker]
        costs = (
            ended + seen.begin[0] + marked[0] + opening[seen.beyond] + new[seen.indented],
            on[body] if i else _NEVER,
            ended + seen.begin[1] + marked[1] + (0.0 if seen.indented is None else _EITHER),
            on[head] if i else _NEVER,
        )
    finals = [cost + last_end[state >= State.HEADING] for state, cost in enumerate(costs)]
    return _trace(back, State(finals.index(min(finals))))


def _costs(blank: float) -> dict[bool | None, float]:
    return {None: 0.0, True: -log(blank), False: -log(1 - blank)}


def _trace(back: Sequence[tuple[State, State, State, State]], state: State) -> list[State]:
    states: list[State] = []
    for step in reversed(back):
        states.append(state)
        state = step[state]
    return states[::-1]
