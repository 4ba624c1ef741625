"""What the figures of a report say together: blocks and figures in, checks out; nothing is judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.link.arithmetic.apart import find_sums_apart
from generator.link.arithmetic.counts import find_counts
from generator.link.arithmetic.growth import find_growth
from generator.link.arithmetic.lists import find_lists
from generator.link.arithmetic.passage import passages
from generator.link.arithmetic.rates import find_rates
from generator.link.arithmetic.subsets import find_subsets
from generator.link.arithmetic.sums import find_sums
from generator.model.facts import Figure
from generator.model.links import Check
from generator.model.structure import Block, Finding

_FINDERS = (find_sums, find_sums_apart, find_subsets, find_rates, find_growth, find_lists, find_counts)

__all__ = ["find_checks", "notes_of"]


def find_checks(blocks: Sequence[Block], figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Give what the figures of a report say about each other, in the order of the figures that are held against others.

    Pure, in linear time. A sum is no subset too: numbers are told to make a whole, or to be within it, not both.
    """
    sentences = passages(blocks, figures)
    order = {figure.id: place for place, figure in enumerate(figures)}
    found = [check for find in _FINDERS for check in find(sentences)]
    whole = {check.figures[0] for check in found if check.kind == "sum"}
    kept = [check for check in found if check.kind != "subset" or check.figures[0] not in whole]
    return tuple(sorted(kept, key=lambda check: (order[check.figures[0]], check.kind, check.figures)))


def notes_of(checks: Iterable[Check], figures: Sequence[Figure]) -> tuple[Finding, ...]:
    """Give a note for each check that does not come out, at the number that was held against others."""
    by_id = {figure.id: figure for figure in figures}
    found = ((check, by_id[check.figures[0]]) for check in checks if not check.holds)
    return tuple(Finding("note", f"arithmetic.{check.kind}", check.statement, at.block, at.span) for check, at in found)
