"""Text that a program has cut at a number of characters or of columns: its lines are full to the cell.

No press sets so: marks that may not begin a line (GB/T 15834—2011, 5.1.10) begin some, numbers and words are cut
anywhere, and no line that runs on leaves room.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_NARROWEST, _WIDEST = 8.0, 100.0  # cells
_FEWEST = 6  # full lines that can show it
_TORN = 0.03  # of the lines below full ones; about a tenth of the characters of a text are marks
_WIDER = 0.05  # titles and addresses may have been left whole
_NEARLY = 1.5  # cells that are left where a mark takes the character before it to the next line
_NEAR, _FEW_NEAR = 0.04, 1.0  # of the full lines
_BY_CHANCE = 2.0  # times as many short lines may be nearly full as come to be so by chance


@dataclass(frozen=True, slots=True)
class Cut:
    """The width in cells at which lines were cut, and the number of lines that are wider or nearly so wide."""

    width: float
    off: int


def find_cut(widths: Sequence[float], torn: Sequence[bool]) -> Cut | None:
    """Tell where a program has cut lines, None where none has.

    Args:
        widths: the lines' widths in cells, in whole and half ones.
        torn: whether each line begins with a mark that may not begin one.
    """
    counts = Counter(widths)
    shown = {width: counts[width] + counts[width - 0.5] for width in counts if _NARROWEST <= width <= _WIDEST}
    if not shown:
        return None
    limit = max(shown, key=lambda width: (shown[width], -width))
    full = shown[limit]
    below = sum(torn[i + 1] for i in range(len(widths) - 1) if is_full(widths[i], limit))
    if full < _FEWEST or below < max(1.0, _TORN * full):
        return None
    wider = sum(count for width, count in counts.items() if width > limit)
    short = sum(count for width, count in counts.items() if width < limit - 0.5)
    near = sum(count for width, count in counts.items() if limit - _NEARLY <= width < limit - 0.5)
    if wider > _WIDER * full or near > _FEW_NEAR + _NEAR * full + _BY_CHANCE * _NEARLY * short / limit:
        return None
    return Cut(limit, wider + near)


def is_full(width: float, limit: float) -> bool:
    """Tell whether a line is full to the cell; half a cell is left where the next character needs a whole one."""
    return limit - 0.5 <= width <= limit
