"""Where numbers stand in a text: a figure is known by its digits and by which of the equal ones it is."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from generator.ledger.fold import folded
from generator.model.facts import Figure

_NUMBER = re.compile(r"[0-9０-９]+(?:[.,．，][0-9０-９]+)*|[〇零一二三四五六七八九十百千万亿两半]+")
_WINDOW = 8
"""Characters before or behind a number by which it is known elsewhere."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A number in a folded text: as printed, where it begins, and its occurrence: 1 for the first such number."""

    number: str
    start: int
    occurrence: int

    @property
    def end(self) -> int:
        """Give where the number ends."""
        return self.start + len(self.number)


@lru_cache(maxsize=1024)  # each figure of a paragraph asks for its numbers
def spots(text: str) -> tuple[Spot, ...]:
    """Give all numbers of a folded text, in order."""
    seen: Counter[str] = Counter()
    found = []
    for match in _NUMBER.finditer(text):
        seen[match[0]] += 1
        found.append(Spot(match[0], match.start(), seen[match[0]]))
    return tuple(found)


def spot_of(figure: Figure, text: str) -> Spot:
    """Give the number of a figure in its block's text, in folded offsets: its first digits; without any, all of it."""
    start, end = (len(folded(text[:at])) for at in (figure.number.start, figure.number.end))
    whole = folded(text)
    for spot in spots(whole):
        if start <= spot.start < end:
            return spot
    words = whole[start:end]
    return Spot(words, start, whole.count(words, 0, start) + 1)


def locate(text: str, number: str, occurrence: int) -> Spot | None:
    """Find a number in a folded text again by its digits and occurrence; None where it is not there."""
    for spot in spots(text):
        if (spot.number, spot.occurrence) == (number, occurrence):
            return spot
    start = -1
    for _ in range(occurrence):
        start = text.find(number, start + 1)
        if start < 0:
            return None
    return Spot(number, start, occurrence)


def around(text: str, spot: Spot) -> list[tuple[str, str]]:
    """Give a number with the characters before it, and with those behind it: by either it is known elsewhere.

    Each comes with a word for its side; a side that is too short, at the edge of a block, is left out.
    """
    sides = (
        ("before", text[max(0, spot.start - _WINDOW) : spot.end]),
        ("behind", text[spot.start : spot.end + _WINDOW]),
    )
    return [(side, words) for side, words in sides if len(words) == _WINDOW + len(spot.number)]
