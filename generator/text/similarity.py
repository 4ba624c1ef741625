"""Short texts that are nearly the same: candidates by MinHash of character 5-grams, then a measure of each pair.

The sketch only proposes pairs (A. Broder, On the resemblance and containment of documents, 1997); each is then measured
by its longest common subsequence. Both are whole-number work from a fixed seed: every machine finds the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rensa import RMinHash

GRAM: Final = 5
"""Characters in a gram."""

SAME: Final = 100
"""Likeness, in percent, of texts that are the same."""

NEAR: Final = 85
"""Likeness, in percent, from which on two texts are nearly the same."""

LONG: Final = 8000
"""Characters above which two texts are measured piece by piece: time is quadratic in the length of what is measured."""

_BANDS: Final = 24
_ROWS: Final = 3
"""24 bands of 3: 19 in 20 of the pairs that share half of their grams are proposed, one in 6 that share a fifth."""

_SEED: Final = 1
_AT_ONCE: Final = 4096


def likeness(one: str, other: str) -> int:
    """Give in percent, rounded down, how much of two texts is one text: twice their common subsequence to their sum.

    Of texts above `LONG` it is that of their pieces, as many and as long for their length, side by side: no more than
    that of the whole.
    """
    whole = len(one) + len(other)
    count = -(-max(len(one), len(other)) // LONG)
    if count <= 1:
        return 2 * SAME * _measure()(one, other) // whole if whole else SAME
    common = sum(_measure()(*pieces) for pieces in zip(_pieces(one, count), _pieces(other, count), strict=True))
    return 2 * SAME * common // whole


def _pieces(text: str, count: int) -> list[str]:
    cuts = [len(text) * number // count for number in range(count + 1)]
    return [text[start:end] for start, end in pairwise(cuts)]


def holds(text: str, part: str) -> bool:
    """Say whether `part`, but for a quarter of its characters at the most, stands in a text in its order."""
    return 4 * _measure()(part, text) >= 3 * len(part)


@cache
def _measure() -> Callable[[str, str], int]:
    """Give what measures a common subsequence, in characters: millions of pairs ask, and an import is not free."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity


def near_pairs(texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Give the positions of two different texts that are nearly the same, the lower first, and their likeness.

    The pairs come in order. Texts of fewer than `GRAM` characters are near none.
    """
    for one, others in _proposed(texts):
        for other in others:
            percent = likeness(texts[one], texts[other])
            if percent >= NEAR:
                yield one, other, percent


def _proposed(texts: Sequence[str]) -> Iterator[tuple[int, list[int]]]:
    """Give each text's position with those of later texts that share a band of the sketch with it."""
    from rensa import RMinHashLSH

    sketches = [sketch for at in range(0, len(texts), _AT_ONCE) for sketch in _sketches(texts[at : at + _AT_ONCE])]
    index = RMinHashLSH(threshold=0.5, num_perm=_BANDS * _ROWS, num_bands=_BANDS)
    index.insert_many(sketches)
    for at in range(0, len(texts), _AT_ONCE):
        for number, found in enumerate(index.query_all(sketches[at : at + _AT_ONCE]), at):
            yield number, sorted(other for other in found if other > number)


def _sketches(texts: Sequence[str]) -> list[RMinHash]:
    from rensa import RMinHash

    grams = [list(_grams(text)) for text in texts]
    return list(RMinHash.from_token_sets(grams, num_perm=_BANDS * _ROWS, seed=_SEED))


def _grams(text: str) -> Iterator[str]:
    return (text[at : at + GRAM] for at in range(len(text) - GRAM + 1))
