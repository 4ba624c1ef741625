"""Groups that their items tell: where each list 一 二 三 is one group, and there are as many as headings.

Nothing is to be cut then. The groups are given to the headings as one assignment, however headings and groups are
heaped. Weights are natural logarithms.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.structure.assignment import assign, swaps, total
from generator.structure.boxed import Page, Text
from generator.structure.cuts import LEAD, add_logs
from generator.structure.layout import DISORDER, Layout

FAR = -4.0
"""Weight of a group that stands neither right below nor right above its heading."""


def give_units(page: Page) -> tuple[Layout, float] | None:
    """Give the likeliest layout that leaves each list of items whole, and the weight of all; None where none can be.

    What stands before the first list is the introduction; what stands after the last item, if it is not read last, may
    be the closing, so that nothing can be said.
    """
    units = _units(page)
    if units is None or len(units) != page.heads:
        return None
    near = [_near(page, head) for head in range(page.heads)]
    words = [[sum(text.likely[head] for text in texts) for head in range(page.heads)] for _, texts in units]
    rows = [
        [value + (0.0 if gap in near[head] else FAR) for head, value in enumerate(row)]
        for (gap, _), row in zip(units, words, strict=True)
    ]
    heads = assign(rows)
    trails = units[-1][0] == page.heads and not page.gaps[-1][-1].number
    if trails and heads[-1] != page.heads - 1:
        return None
    weight = DISORDER + total(rows, heads)
    whole = add_logs([weight, *(DISORDER + total(rows, other) for other in swaps(heads))])
    return Layout(_owners(page, heads), weight, weight), whole


def _units(page: Page) -> list[tuple[int, Sequence[Text]]] | None:
    """Give the gap and the texts of each list of items; None where any text is of none, or a list is broken."""
    units: list[tuple[int, Sequence[Text]]] = []
    for gap, texts in enumerate(page.gaps):
        starts = [at for at, text in enumerate(texts) if text.number == 1]
        before = texts[: starts[0] if starts else len(texts)]
        if any(text.number for text in before) or (before and gap):
            return None
        for start, end in pairwise([*starts, len(texts)]):
            items = [text.number for text in texts[start:end] if text.number]
            if items != list(range(1, len(items) + 1)):
                return None
            units.append((gap, texts[start:end]))
    return units


def _near(page: Page, head: int) -> set[int]:
    """Give the gaps right above and below a heading, or below and above the headings that it is heaped with."""
    above = next((gap for gap in range(head, -1, -1) if page.gaps[gap]), head)
    below = next((gap for gap in range(head + 1, page.heads + 1) if page.gaps[gap]), head + 1)
    return {above, below}


def _owners(page: Page, heads: Sequence[int]) -> tuple[tuple[int, ...], ...]:
    """Give the owner of each text; `heads` are those of the lists, in printed order."""
    rows: list[tuple[int, ...]] = []
    given = iter(heads)
    for texts in page.gaps:
        owner, row = LEAD, list[int]()
        for text in texts:
            owner = next(given) if text.number == 1 else owner
            row.append(owner)
        rows.append(tuple(row))
    return tuple(rows)
