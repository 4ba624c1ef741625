"""Which blocks of a new text go on as which blocks of an old one (docs/dev/decisions/0018-ledger.md)."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """Old blocks and the new ones that hold their text, both by their places (0 is the first block)."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def align(old: Sequence[str], new: Sequence[str]) -> list[Pair]:
    """Pair the blocks of two texts, given folded; an old block is in one pair at most, and so is a new one."""
    return [Pair((i,), (j,)) for i, j in same_in_order(old, new)]


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
