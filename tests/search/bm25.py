"""BM25 over pairs of neighbouring characters: a plain order of units to hold search's own against."""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

SATURATION: Final = 1.2
BY_LENGTH: Final = 0.75
"""The usual values of k1 and b (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009)."""


class Bm25:
    """Units, by number, as bags of the character pairs of their folded text."""

    def __init__(self, folded: Sequence[str]) -> None:
        """Take the folded texts of the units."""
        self._lengths = [max(1, len(text) - 1) for text in folded]
        self._mean = sum(self._lengths) / max(1, len(folded))
        self._postings: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(folded):
            for pair, count in Counter(_pairs(text)).items():
                self._postings[pair].append((number, count))

    def best(self, words: Iterable[str], limit: int) -> list[int]:
        """Give the units with the highest scores for folded words, the first of equals first."""
        scores: defaultdict[int, float] = defaultdict(float)
        for pair in {pair for word in words for pair in _pairs(word)}:
            found = self._postings.get(pair, ())
            weight = math.log(1 + (len(self._lengths) - len(found) + 0.5) / (len(found) + 0.5))
            for number, count in found:
                norm = SATURATION * (1 - BY_LENGTH + BY_LENGTH * self._lengths[number] / self._mean)
                scores[number] += weight * count * (SATURATION + 1) / (count + norm)
        return heapq.nsmallest(limit, scores, key=lambda number: (-scores[number], number))


def _pairs(text: str) -> list[str]:
    return [text[at : at + 2] for at in range(len(text) - 1)]
