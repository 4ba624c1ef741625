"""The four things that a line can be."""

from __future__ import annotations

from enum import IntEnum


class State(IntEnum):
    """A line begins a paragraph, runs on in one, begins a heading, or runs on in one.

    A heading is here whatever stands alone and has no final stop: a title line, a date line, a caption too.
    """

    PARAGRAPH = 0
    FURTHER = 1
    HEADING = 2
    HEADING_FURTHER = 3


BEGINNINGS = (State.PARAGRAPH, State.HEADING)
