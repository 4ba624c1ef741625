"""Large initials that run down beside the first lines of a paragraph: read at the head of the first of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from generator.ingest.pdf_glyphs import Glyph
from generator.text.marks import is_han

_LARGE = 1.7  # times the size of the text
_CAP, _DROP = 0.95, 0.35  # of the initial's size: how far its top is above its base line; what hangs below
_WIDE, _BELOW = 2.6, 1.5  # sizes of the text: no indent is so wide; one more line below then makes room for it
_GAP = 1.3  # sizes of the text between the initial and the lines beside it
_MOST = 300  # large characters of a page that are looked at; headlines have them too
_FEWEST = 2  # lines beside it


def set_initials(glyphs: Sequence[Glyph]) -> list[Glyph]:
    """Put each large initial on its paragraph's first line, and let the lines beside it begin at its left edge.

    These run on: they are shorter than the column, and no paragraph ends with them.
    """
    if not glyphs:
        return []
    size = median(glyph.size for glyph in glyphs)
    found = list(glyphs)
    large = [i for i, glyph in enumerate(found) if glyph.size >= _LARGE * size and is_han(glyph.char)]
    for i in large[:_MOST]:
        _set(found, i, size)
    return found


def _set(found: list[Glyph], i: int, size: float) -> None:
    """Set the initial at place `i`, if it is one: it has lines of text on its right."""
    initial = found[i]
    hanging = _BELOW if initial.size >= _WIDE * size else _DROP
    top, bottom = initial.base - _CAP * initial.size, initial.base + hanging * size
    beside = [
        k
        for k, other in enumerate(found)
        if other.size < initial.size / _LARGE * 1.1
        and top < other.base <= bottom
        and -_DROP * size <= other.left - initial.right <= _GAP * size
    ]
    beside = [k for k in beside if not _has_before(found, found[k], initial, size)]
    firsts: list[int] = []
    for k in sorted(beside, key=lambda k: (found[k].base, found[k].left)):
        if not firsts or found[k].base - found[firsts[-1]].base > size / 2:
            firsts.append(k)
    if len(firsts) < _FEWEST:
        return
    found[i] = replace(initial, base=found[firsts[0]].base, size=found[firsts[0]].size)
    for k in firsts[1:]:
        found[k] = replace(found[k], left=initial.left)
    for k in firsts[:-1]:
        found[k] = replace(found[k], runs_on=True)


def _has_before(found: Sequence[Glyph], first: Glyph, initial: Glyph, size: float) -> bool:
    """Tell whether something stands before a character on its line, below the initial: then that is no line beside."""
    near, start = size / 2, initial.left - size / 2
    return any(
        start <= other.left < first.left - near / 2 and abs(other.base - first.base) < near
        for other in found
        if other is not initial
    )
