"""How lines run on that a program has cut at a number of characters or of columns: from full ones, to the cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.clean.columns import LOST_INDENT
from generator.clean.counting import find_cut, is_full
from generator.clean.cues import may_not_open
from generator.clean.lines import Line, cells

_SHORT = 7.0  # the cost of running on from a line that was not yet full
_APART, _SELDOM = 4.0, 0.15  # and from one that is parted from the next, where so few or fewer full lines are
_INDENT = 1.5  # cells of white space that are meant


@dataclass(frozen=True, slots=True)
class CutLines:
    """A report whose lines a program has cut.

    `limit` is the width in cells at which it did. `parted` says that white space between two lines parts blocks:
    hardly a full line is followed by an indented one, or by an empty one.
    """

    limit: float
    parted: bool

    @classmethod
    def of(cls, lines: Sequence[Line]) -> CutLines | None:
        """Tell whether and where a program has cut some lines."""
        cut = find_cut([line.width for line in lines], [may_not_open(line.text) for line in lines])
        if cut is None:
            return None
        below = [line for last, line in pairwise(lines) if is_full(last.width, cut.width)]
        return cls(cut.width, sum(_is_apart(line) for line in below) < _SELDOM * len(below))

    def columns(self, lines: Sequence[Line]) -> list[float | None]:
        """Give the limit as the column of each line, None for one that was left whole."""
        return [self.limit if line.width <= self.limit else None for line in lines]

    def on(self, last: Line, line: Line) -> tuple[float, float]:
        """Give the costs of running on from one line to the next, if it is its block's first line and if it is not.

        A first line may have lost the white space of its indent when it had been cut.
        """
        apart = _APART * (self.parted and _is_apart(line))
        short = apart + _SHORT * (self.limit - last.width >= cells(line.text[0]))
        return apart if is_full(last.width + LOST_INDENT, self.limit) else short, short


def _is_apart(line: Line) -> bool:
    """Tell whether white space parts a line from the one before."""
    return line.blank is True or line.indent >= _INDENT
