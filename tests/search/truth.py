"""What search ought to find, by reading every unit; and strings to ask for, drawn from the units themselves."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.report import Report
from generator.render.paths import address
from generator.render.search import newest_first
from generator.render.search.fold import fold
from generator.render.search.units import Unit, units_of
from generator.text.segment import segmenter

Found = frozenset[tuple[str, int]]
"""Units, each by its report's address and its number there."""

SEED = 8
SHORTEST, LONGEST = 2, 12
QUOTES = '"＂'


@dataclass(frozen=True)
class Score:
    """Of how many units that search found and that hold the words (`both`), and that only one of the two has."""

    both: int
    found_only: int
    truth_only: int

    @property
    def recall(self) -> float:
        """Give the share of the true units that was found."""
        return self.both / max(1, self.both + self.truth_only)

    @property
    def precision(self) -> float:
        """Give the share of the found units that is true."""
        return self.both / max(1, self.both + self.found_only)


class Truth:
    """The folded units of reports, to be read through for each question."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take the reports."""
        self.all = newest_first(reports)
        self.reports: Mapping[str, Sequence[Unit]] = {address(one): units_of(one) for one in self.all}
        self._folded = [
            (name, number, fold(unit.text)) for name, units in self.reports.items() for number, unit in enumerate(units)
        ]
        self._whole = "\0".join(text for _, _, text in self._folded)

    def find(self, query: str) -> Found:
        """Give the units that have every part of the query between spaces; quotes mean nothing here."""
        words = [word for part in query.split() if (word := fold(part))]
        if not words or any(word not in self._whole for word in words):
            return frozenset()
        return frozenset((name, number) for name, number, text in self._folded if all(word in text for word in words))

    def strings(self, count: int) -> Iterator[str]:
        """Draw strings of 2 to 12 characters that stand in a unit, spaces and marks as they come, but no quotes."""
        rng = random.Random(SEED)
        units = [unit.text for units in self.reports.values() for unit in units if len(unit.text) >= SHORTEST]
        weights = [len(text) for text in units]
        while count:
            (text,) = rng.choices(units, weights)
            start = rng.randrange(len(text) - 1)
            drawn = text[start : start + rng.randint(SHORTEST, LONGEST)]
            if len(fold(drawn)) >= SHORTEST and not set(QUOTES) & set(drawn):
                yield drawn
                count -= 1

    def words(self, count: int) -> list[str]:
        """Draw words of two and more characters from the dictionary's cut of the text."""
        cut = segmenter()
        words = {word for _, _, text in self._folded for word in cut(text) if len(word) >= SHORTEST and word.isalpha()}
        return random.Random(SEED).sample(sorted(words), min(count, len(words)))


def score(found: Iterable[tuple[Found, Found]]) -> Score:
    """Add up pairs of what was found and what is true."""
    pairs = list(found)
    return Score(
        sum(len(mine & true) for mine, true in pairs),
        sum(len(mine - true) for mine, true in pairs),
        sum(len(true - mine) for mine, true in pairs),
    )
