"""Which blocks of a new text go on as which blocks of an old one (docs/dev/decisions/0018-ledger.md)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.ledger.dynamic import pair_in_order
from generator.ledger.fold import Pair
from generator.ledger.moves import contained, moved, with_parts


def align(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pair the blocks of two texts, given folded: what is the same, what was corrected, split, merged or moved.

    An old block is in one pair at most. So is a new one, but for a block that took in another from elsewhere.
    """
    fixed = [(-1, -1), *same_in_order(old, new), (len(old), len(new))]
    pairs = [Pair((i,), (j,)) for i, j in fixed[1:-1]]
    for (i, j), (i_end, j_end) in pairwise(fixed):
        pairs += pair_in_order(old, new, range(i + 1, i_end), range(j + 1, j_end))
    pairs += moved(old, new, *left_over(pairs, len(old), len(new)))
    pairs = with_parts(old, new, pairs, left_over(pairs, len(old), len(new))[1])
    pairs += contained(old, new, left_over(pairs, len(old), len(new))[0])
    return sorted(pairs)


def left_over(pairs: Sequence[Pair], old: int, new: int) -> tuple[list[int], list[int]]:
    """Give the old and the new blocks, of so many each, that are in no pair."""
    olds = {i for pair in pairs for i in pair.old}
    news = {j for pair in pairs for j in pair.new}
    return [i for i in range(old) if i not in olds], [j for j in range(new) if j not in news]


def same_in_order(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Pair the texts that are equal and stand once on either side, by the longest run that is in order on both."""
    olds, news = Counter(old), Counter(new)
    places = {text: j for j, text in enumerate(new) if news[text] == 1}
    pairs = [(i, places[text]) for i, text in enumerate(old) if olds[text] == 1 and text in places]
    return longest_run(pairs)


def longest_run(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give the longest part of pairs (sorted by their first) whose seconds rise (patience sorting)."""
    tails: list[int] = []
    last: list[int] = []  # the pair that ends the best run of each length
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        length = bisect_left(tails, second)
        before.append(last[length - 1] if length else -1)
        if length == len(tails):
            tails.append(second)
            last.append(index)
        else:
            tails[length], last[length] = second, index
    run: list[tuple[int, int]] = []
    index = last[-1] if last else -1
    while index >= 0:
        run.append(pairs[index])
        index = before[index]
    return run[::-1]
