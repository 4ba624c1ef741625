"""The giver of ids."""

from __future__ import annotations

from collections.abc import Mapping


class Minter:
    """Gives out new ids, each once, from the numbers that the next id of each letter takes."""

    def __init__(self, counters: Mapping[str, int]) -> None:
        """Take the counters of a ledger, which stay as they are; those of a new one are empty."""
        self.counters = dict(counters)

    def mint(self, letter: str) -> str:
        """Give the next id of a letter; the first is p1, s1 or f1."""
        number = self.counters.get(letter, 1)
        self.counters[letter] = number + 1
        return f"{letter}{number}"
