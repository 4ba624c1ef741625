"""From the characters of old blocks to those of the new blocks that hold their text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Postfix, Prefix

from generator.ledger.fold import Pair

_MOST = 1_000_000_000
"""Characters of the one text times those of the other, up to which the way between them is looked for: that takes a
bit each, 125 MB, and half a second. Beyond, only what is the same at both ends is on the way."""

_Place = tuple[int, int]
"""A block and an offset in its folded text."""


@dataclass(frozen=True, slots=True)
class Way:
    """The way from the characters of the old blocks of a pair to those of the new ones, laid end to end.

    `to` gives for each old character the new one that it became, -1 where it is gone.
    """

    pair: Pair
    old_starts: tuple[int, ...]
    new_starts: tuple[int, ...]
    to: tuple[int, ...]
    end: int

    def intact(self, row: int, start: int, end: int) -> _Place | None:
        """Give where characters `start` to `end` of block `row` begin now; None unless they are there in one run."""
        first = self.old_starts[self.pair.old.index(row)] + start
        run = self.to[first : first + end - start]
        if not run or run[0] < 0 or any(at != run[0] + k for k, at in enumerate(run)):
            return None
        return self._place(run[0])

    def between(self, row: int, start: int, end: int) -> tuple[_Place, int] | None:
        """Give what stands now between the characters before and after `start` to `end` of the old block `row`.

        It is where that begins and how long it is; None where either neighbour is gone.
        """
        first = self.old_starts[self.pair.old.index(row)] + start
        last = first + end - start
        left = self.to[first - 1] if first else -1
        right = self.to[last] if last < len(self.to) else self.end
        if (first and left < 0) or right < 0:
            return None
        return self._place(left + 1), right - left - 1

    def _place(self, at: int) -> _Place:
        k = max(k for k, start in enumerate(self.new_starts) if start <= at)
        return self.pair.new[k], at - self.new_starts[k]


def way_between(pair: Pair, old: Sequence[str], new: Sequence[str]) -> Way:
    """Align the characters of a pair's blocks, given folded, by their longest common subsequence."""
    before = "".join(old[i] for i in pair.old)
    after = "".join(new[j] for j in pair.new)
    to = [-1] * len(before)
    start, end = _shared_ends(before, after)
    to[:start] = range(start)
    to[len(before) - end :] = range(len(after) - end, len(after))
    olds, news = before[start : len(before) - end], after[start : len(after) - end]
    for step in LCSseq.opcodes(olds, news) if len(olds) * len(news) <= _MOST else ():
        if step.tag == "equal":
            to[start + step.src_start : start + step.src_end] = range(start + step.dest_start, start + step.dest_end)
    return Way(pair, _starts(pair.old, old), _starts(pair.new, new), tuple(to), len(after))


def _shared_ends(one: str, other: str) -> tuple[int, int]:
    """Give how many characters two texts share at the beginning, and how many of what is left at the end."""
    start = Prefix.similarity(one, other)
    return start, Postfix.similarity(one[start:], other[start:])


def _starts(blocks: Sequence[int], texts: Sequence[str]) -> tuple[int, ...]:
    starts = [0]
    for block in blocks[:-1]:
        starts.append(starts[-1] + len(texts[block]))
    return tuple(starts)
