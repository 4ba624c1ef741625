"""Blocks that stand elsewhere now, or within another block."""

from __future__ import annotations

from collections.abc import Sequence

from generator.ledger.fold import Pair, alike

MOVED = 0.6
"""How much of the longer text must be in the other for a block that stands elsewhere to be the same one."""
_SHORTEST_INSIDE = 8
"""Characters; shorter texts are inside others by chance."""


def moved(old: Sequence[str], new: Sequence[str], olds: Sequence[int], news: Sequence[int]) -> list[Pair]:
    """Pair what is left on both sides, the most alike first; equal ones in their order."""
    found = []
    for i in olds:
        for j in news:
            shorter, longer = sorted((len(old[i]), len(new[j])))
            if shorter >= MOVED * longer and (share := alike(old[i], new[j])) >= MOVED:
                found.append((-share, i, j))
    pairs: list[Pair] = []
    taken_old, taken_new = set[int](), set[int]()
    for _, i, j in sorted(found):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            pairs.append(Pair((i,), (j,)))
    return pairs


def contained(old: Sequence[str], new: Sequence[str], olds: Sequence[int]) -> list[Pair]:
    """Pair each old block that is left with the one new block that holds its text whole, where there is just one."""
    pairs: list[Pair] = []
    for i in olds:
        if len(old[i]) < _SHORTEST_INSIDE:
            continue
        holders = [j for j, text in enumerate(new) if old[i] in text]
        if len(holders) == 1:
            pairs.append(Pair((i,), (holders[0],)))
    return pairs
