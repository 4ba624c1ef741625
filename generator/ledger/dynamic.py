"""Blocks that were corrected, split or merged where they stand: the pairing in order that keeps the most text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.ledger.fold import Pair, common

OF_SHORTER = 0.7
"""Share of the shorter text that must be in the other, in order, for the two to be one text."""
OF_LONGER = 0.12
"""Share of the longer text, one block against one: a paragraph may grow eightfold and be itself."""
OF_LONGER_GROUP = 0.5
"""Share of the longer text where blocks were split or merged."""
_MEMBER = 0.6
"""Share of each block of a group that must be of the group's common text: nothing is taken in for company."""
_SHAPES = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2))

_Step = tuple[int, int]


def pair_in_order(old: Sequence[str], new: Sequence[str], olds: range, news: range) -> list[Pair]:
    """Pair the blocks `olds` with the blocks `news`, one to one or in groups of up to three, keeping the order.

    Of all ways to pair them the one that keeps the most characters wins; of equal ones the one with fewer groups.
    """
    if not olds or not news:
        return []
    worth = _Worth(old, new, olds.start, news.start)
    best = [[0.0] * (len(news) + 1) for _ in range(len(olds) + 1)]
    steps: list[list[_Step]] = [[(0, 0)] * (len(news) + 1) for _ in range(len(olds) + 1)]
    for i in range(len(olds) + 1):
        for j in range(len(news) + 1):
            best[i][j], steps[i][j] = _best_step(best, worth, i, j)
    return _walk_back(steps, olds, news)


def _best_step(best: Sequence[Sequence[float]], worth: _Worth, i: int, j: int) -> tuple[float, _Step]:
    """Give the worth of the best pairing of the first `i` and `j` blocks, and the group that it ends with."""
    found, step = 0.0, (0, 0)
    if i:
        found, step = best[i - 1][j], (1, 0)
    if j and (not i or best[i][j - 1] > found):
        found, step = best[i][j - 1], (0, 1)
    for a, b in _SHAPES:
        if a <= i and b <= j:
            gain = worth.of(i, j, a, b)
            if gain and best[i - a][j - b] + gain > found:
                found, step = best[i - a][j - b] + gain, (a, b)
    return found, step


def _walk_back(steps: Sequence[Sequence[_Step]], olds: range, news: range) -> list[Pair]:
    pairs: list[Pair] = []
    i, j = len(olds), len(news)
    while i or j:
        a, b = steps[i][j]
        if a and b:
            pairs.append(Pair(tuple(olds[i - a : i]), tuple(news[j - b : j])))
        i, j = i - a, j - b
    return pairs


class _Worth:
    """What a group of old and new blocks is worth: the characters that it keeps, 0 where it is none."""

    def __init__(self, old: Sequence[str], new: Sequence[str], first_old: int, first_new: int) -> None:
        self._old, self._new, self._i, self._j = old, new, first_old, first_new
        self._single = cache(self._common_single)

    def _common_single(self, i: int, j: int) -> int:
        return common(self._old[i], self._new[j])

    def of(self, i: int, j: int, a: int, b: int) -> float:
        """Give the worth of the `a` old blocks before place `i` and the `b` new ones before `j`, of this gap."""
        olds = range(self._i + i - a, self._i + i)
        news = range(self._j + j - b, self._j + j)
        lengths = sum(len(self._old[k]) for k in olds), sum(len(self._new[k]) for k in news)
        shorter, longer = min(lengths), max(lengths)
        most = sum(self._single(k, m) for k in olds for m in news)  # no more can be in common
        group = a + b - 2
        least = max(OF_SHORTER * shorter, (OF_LONGER_GROUP if group else OF_LONGER) * longer, 1)
        if most < least:
            return 0.0
        if not group:
            return float(most)
        both = common("".join(self._old[k] for k in olds), "".join(self._new[k] for k in news))
        if both < least or not self._all_belong(olds, news, both):
            return 0.0
        return both - group / 2

    def _all_belong(self, olds: range, news: range, both: int) -> bool:
        """Tell whether the group without any one of its blocks would keep less, by most of that block."""
        for side, texts in ((olds, self._old), (news, self._new)):
            if len(side) == 1:
                continue
            for left_out in side:
                rest = [k for k in side if k != left_out]
                kept = (
                    common("".join(self._old[k] for k in rest), "".join(self._new[k] for k in news))
                    if side is olds
                    else common("".join(self._old[k] for k in olds), "".join(self._new[k] for k in rest))
                )
                if both - kept < _MEMBER * len(texts[left_out]):
                    return False
        return True
