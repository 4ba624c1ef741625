"""Marks that cannot stand side by side (GB/T 15834—2011): ，， 、， 。； and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.structure import Finding
from generator.sic.slip import Reading, shown, slip

_MARKS = re.compile("[，、；：。][，、；：。！]+|！[，、；：。]+")
# A question mark may stand for a character that was lost, so what it stands beside is no sign of anything.
_LOST = frozenset("?？\ufffd")


def find_marks(reading: Reading) -> Iterator[Finding]:
    """Note stops that stand side by side, once for each run of them."""
    for block in reading.blocks:
        for match in _MARKS.finditer(block.text):
            start, end = match.span()
            if _LOST.isdisjoint(block.text[max(0, start - 1) : end + 1]):
                yield slip("mark", f"标点“{shown(match[0])}”连用", block, start, end)
