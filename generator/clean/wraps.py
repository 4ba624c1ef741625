"""Wrapped lines joined, and every other line end made a single one: after this rule one line holds one block.

All line ends of a report are decided together: each line begins or continues a paragraph or a heading (a title line, a
caption: whatever stands alone and has no final stop), and the cheapest sequence is found by Viterbi's algorithm. A
first reading of a report with the usual habits teaches its own, with which it is read again.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.clean.evidence import Page
from generator.clean.habits import Habits
from generator.clean.lines import gaps, read_lines
from generator.clean.reading import read
from generator.clean.rule import Rule
from generator.clean.states import BEGINNINGS
from generator.model.spans import Change

BREAK = "break.block"
JOIN = "join.wrap"


def find_wraps(text: str) -> Iterator[Change]:
    """Give a change for every line end and the white space around it.

    A wrap becomes nothing (`join.wrap`), a break one line feed (`break.block`); white space at both ends of the text
    is taken out.
    """
    begins = block_starts(text)
    number = 0
    for gap in gaps(text):
        if gap.start == 0 or gap.end == len(text):
            yield Change(gap, "", BREAK)
            continue
        number += 1
        yield Change(gap, "\n", BREAK) if begins[number] else Change(gap, "", JOIN)


def block_starts(text: str) -> list[bool]:
    """Tell for each line of `text` that is not empty whether a block begins with it."""
    lines = read_lines(text)
    if not lines:
        return []
    page = Page(lines)
    evidence, last = page.evidence(), page.last_end()
    states = read(evidence, last, Habits())
    states = read(evidence, last, Habits.learn(evidence, states))
    return [state in BEGINNINGS for state in states]


WRAPS = Rule(JOIN, find_wraps)
