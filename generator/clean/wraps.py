"""Wrapped lines joined, and every other line end made a single one: after this rule one line holds one block.

All line ends of a report are decided together: each line begins or continues a paragraph or a heading (a title line, a
caption: whatever stands alone and has no final stop), and the cheapest sequence is found by Viterbi's algorithm. A
first reading of a report with the usual habits teaches its own, with which it is read again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.clean.evidence import Page
from generator.clean.footnotes import footnotes
from generator.clean.habits import Habits
from generator.clean.insets import insets
from generator.clean.lines import Line, gaps, read_lines
from generator.clean.margins import margin_lines
from generator.clean.reading import read
from generator.clean.rule import Rule
from generator.clean.states import BEGINNINGS
from generator.model.spans import Change
from generator.text.marks import ASIDE, BLOCK_END, INSET, NEXT_ASIDE

BREAK = "break.block"
JOIN = "join.wrap"


def find_wraps(text: str) -> Iterator[Change]:
    """Give a change for every line end and the white space around it.

    A wrap becomes nothing (`join.wrap`), a break one line feed (`break.block`); white space at both ends of the text
    is taken out. A page number or a footnote stands between two form feeds, a running head too where a block runs on
    across it; between two of them stands a line tabulation.
    """
    ends = iter(line_ends(text))
    for gap in gaps(text):
        after = "" if gap.start == 0 or gap.end == len(text) else next(ends)
        yield Change(gap, after, BREAK if after or gap.start == 0 or gap.end == len(text) else JOIN)


def line_ends(text: str) -> list[str]:
    """Give what becomes of the line end after each line of `text` that is not empty, but for the last one."""
    lines = read_lines(text)
    folios, heads = margin_lines(lines)
    notes = footnotes(lines, folios | heads)
    margins = folios | heads | notes.keys()
    set_in = insets(lines, margins)
    margins |= set_in
    body = [i for i in range(len(lines)) if i not in margins]
    begins = [True] * len(lines)
    aside = (folios | notes.keys()) - {0}
    found = _begins([replace(lines[i], blank=None) if i - 1 in margins else lines[i] for i in body])
    for (last, this), new in zip(pairwise(body), found[1:], strict=True):
        begins[this] = new
        if not new:
            aside.update(range(last + 1, this))
    ends = [
        _between(last_aside=i - 1 in aside, this_aside=i in aside, begins=begins[i]) + INSET * (i in aside & set_in)
        for i in range(1, len(lines))
    ]
    return ["" if notes.get(i) is False and i - 1 in aside else end for i, end in enumerate(ends, 1)]


def _between(*, last_aside: bool, this_aside: bool, begins: bool) -> str:
    """Give what stands between two lines."""
    if this_aside:
        return NEXT_ASIDE if last_aside else ASIDE
    return ASIDE * last_aside + BLOCK_END * begins


def _begins(lines: Sequence[Line]) -> list[bool]:
    """Tell for each line whether a block begins with it."""
    if not lines:
        return []
    page = Page(lines)
    evidence, last = page.evidence(), page.last_end()
    states = read(evidence, last, Habits())
    states = read(evidence, last, Habits.learn(evidence, states))
    return [state in BEGINNINGS for state in states]


WRAPS = Rule(JOIN, find_wraps)
