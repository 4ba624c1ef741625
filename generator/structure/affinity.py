"""How much the words of a passage are those of a heading: shared pairs of characters, weighted by their rarity.

Pairs need no dictionary and hold for names that none has; on newspaper pages they tell boxes apart as well as words do.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.text.marks import is_han

_ENOUGH = 8.0  # weight of four or five rare pairs: with less, a passage leans to no heading strongly
_IN_LEAD = 2  # a pair in a run-in head says twice as much as one in running text


def affinities(passages: Sequence[tuple[str, str]], headings: Sequence[str]) -> list[list[float]]:
    """Give a row a passage, a column a heading: 0 where nothing is shared, the row's sum at most 1.

    A passage is its run-in heads and its whole text. Pairs that several headings share say nothing.
    """
    in_lead = [_pairs(lead) for lead, _ in passages]
    in_text = [_pairs(text) for _, text in passages]
    spread = Counter(pair for pairs in in_text for pair in pairs)
    own = Counter(pair for heading in headings for pair in _pairs(heading))
    weights = [
        {pair: log((1 + len(passages)) / spread[pair]) for pair in _pairs(heading) if own[pair] == 1 and spread[pair]}
        for heading in headings
    ]
    return [_row(lead, text, weights) for lead, text in zip(in_lead, in_text, strict=True)]


def _row(lead: set[str], text: set[str], weights: Sequence[dict[str, float]]) -> list[float]:
    """Give one passage's share in each heading."""
    raw = [
        sum(weight * (_IN_LEAD if pair in lead else 1) for pair, weight in heading.items() if pair in text)
        for heading in weights
    ]
    whole = max(sum(raw), _ENOUGH)
    return [value / whole for value in raw]


def _pairs(text: str) -> set[str]:
    """Give the pairs of neighbouring Han characters."""
    return {a + b for a, b in pairwise(text) if is_han(a) and is_han(b)}
