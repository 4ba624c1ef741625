"""What differs from report to report: where blank lines stand, whether first lines are narrower, what markers open."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log

from generator.clean.cues import MARKERS, PLAIN, Marker
from generator.clean.evidence import Evidence
from generator.clean.states import BEGINNINGS, State

_USUAL_BEYOND = {-3: 0.1, -2: 0.35, -1: 0.2, 0: 0.3, 1: 0.05}
_LINES = 12.0
"""How many lines the usual habits weigh as much as."""


def _usual_markers() -> dict[Marker, tuple[float, float]]:
    return {marker: (marker.paragraph, marker.heading) for marker in (*MARKERS, PLAIN)}


@dataclass(frozen=True, slots=True)
class Habits:
    """A report's habits as probabilities and costs.

    `blank_first`: a blank line stands after the first line of a block that runs on; `blank_wrap`: at another wrap;
    `blank_break`: after a paragraph; `blank_heading`: after a heading. `indent_wrap` and `indent_paragraph`: a line
    that runs on, one that begins a paragraph is indented, where some lines are. `beyond`: a first line of a paragraph
    differs by so many cells from its column. `markers`: the costs of a paragraph and of a heading that begin with a
    marker.
    """

    blank_first: float = 0.2
    blank_wrap: float = 0.1
    blank_break: float = 0.75
    blank_heading: float = 0.5
    indent_wrap: float = 0.02
    indent_paragraph: float = 0.8
    beyond: Mapping[int, float] = field(default_factory=lambda: _USUAL_BEYOND)
    markers: Mapping[Marker, tuple[float, float]] = field(default_factory=_usual_markers)

    @classmethod
    def learn(cls, evidence: Sequence[Evidence], states: Sequence[State]) -> Habits:
        """Count the habits in a first reading of a report, with the usual ones as a start."""
        usual = cls()
        blanks = {
            "first": [_LINES * usual.blank_first, _LINES],
            "wrap": [_LINES * usual.blank_wrap, _LINES],
            "break": [_LINES * usual.blank_break, _LINES],
            "heading": [_LINES * usual.blank_heading, _LINES],
        }
        indents = {
            False: [_LINES * usual.indent_wrap, _LINES],
            True: [_LINES * usual.indent_paragraph, _LINES],
        }
        beyond = {width: _LINES * share for width, share in usual.beyond.items()}
        kinds: dict[Marker, list[float]] = {}
        for i, (seen, state) in enumerate(zip(evidence, states, strict=True)):
            begins = state in BEGINNINGS
            if begins:
                kinds.setdefault(seen.marker, [0.0, 0.0])[state is State.HEADING] += 1
            if state is State.PARAGRAPH and seen.beyond is not None:
                beyond[seen.beyond] += 1
            if seen.indented is not None and state is not State.HEADING:
                count = indents[begins]
                count[0] += seen.indented
                count[1] += 1
            if i and seen.blank is not None:
                where = _place(states[i - 1], begins=begins)
                blanks[where][0] += seen.blank
                blanks[where][1] += 1
        first, wrap, cut, head = (min(0.98, count / total) for count, total in blanks.values())
        on, new = (min(0.98, count / total) for count, total in indents.values())
        total = sum(beyond.values())
        shares = {width: count / total for width, count in beyond.items()}
        return cls(first, wrap, cut, head, on, new, shares, {**usual.markers, **_marker_costs(kinds, usual)})


def _place(last: State, *, begins: bool) -> str:
    """Name the place between two lines at which a blank line may stand."""
    if begins:
        return "break" if last < State.HEADING else "heading"
    return "first" if last in BEGINNINGS else "wrap"


def _marker_costs(kinds: Mapping[Marker, Sequence[float]], usual: Habits) -> dict[Marker, tuple[float, float]]:
    """Shift the costs of each marker by what it opens in this report."""
    costs: dict[Marker, tuple[float, float]] = {}
    for marker, (paragraphs, headings) in kinds.items():
        paragraph, heading = usual.markers[marker]
        if marker is PLAIN:
            continue
        share = exp(-heading) / (exp(-heading) + exp(-paragraph))
        learnt = (headings + 4 * share) / (paragraphs + headings + 4)
        costs[marker] = paragraph + log((1 - share) / (1 - learnt)), heading + log(share / learnt)
    return costs
