"""Headlines that are set upright, one large character below the other, as newspapers set them beside columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.ingest.pdf_glyphs import Glyph
from generator.text.marks import is_han

_LARGE, _ALIKE = 1.5, 0.1  # times the size of the text; of the size: how far sizes and left edges may differ
_STEP = (0.85, 2.2)  # sizes from one character to the one below
_BESIDE = 0.45  # of the size: nearer to another large one on its line, a character belongs to a line
_FEWEST, _MOST = 4, 600  # characters of a headline; large ones of a page that are looked at


def part_upright(glyphs: Sequence[Glyph]) -> tuple[list[Glyph], list[str], bool]:
    """Give a page's glyphs without upright headlines, then these, from right to left.

    The last part says whether they are all the headline that the page has: nothing that is set across is large.
    """
    if not glyphs:
        return [], [], False
    size = median(glyph.size for glyph in glyphs)
    large = [glyph for glyph in glyphs if glyph.size >= _LARGE * size]
    if len(large) > _MOST:
        return list(glyphs), [], False
    runs = list(_runs([g for g in large if is_han(g.char) and not _has_neighbour(g, large)]))
    taken = {id(glyph) for run in runs for glyph in run}
    rest = [glyph for glyph in glyphs if id(glyph) not in taken]
    runs.sort(key=lambda run: (-run[0].left, run[0].base))
    own = all(glyph.size < _LARGE * size for glyph in rest)
    return rest, ["".join(glyph.char for glyph in run) for run in runs], own


def _has_neighbour(glyph: Glyph, large: Sequence[Glyph]) -> bool:
    """Tell whether another large character stands close beside one, on its line."""
    return any(
        other is not glyph
        and abs(other.base - glyph.base) < glyph.size / 2
        and max(other.left - glyph.right, glyph.left - other.right) < _BESIDE * glyph.size
        for other in large
    )


def _runs(large: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """Give the characters that stand one below the other, at even steps."""
    left = sorted(large, key=lambda glyph: (round(glyph.left / (glyph.size / 2)), glyph.base))
    run: list[Glyph] = left[:1]
    for above, glyph in pairwise(left):
        if not _is_below(above, glyph):
            if len(run) >= _FEWEST:
                yield run
            run = []
        run.append(glyph)
    if len(run) >= _FEWEST:
        yield run


def _is_below(above: Glyph, glyph: Glyph) -> bool:
    """Tell whether a character of the same size stands right below another."""
    least, most = (step * above.size for step in _STEP)
    alike = (
        abs(above.size - glyph.size) <= _ALIKE * above.size and abs(above.left - glyph.left) <= 2 * _ALIKE * above.size
    )
    return alike and least <= glyph.base - above.base <= most
