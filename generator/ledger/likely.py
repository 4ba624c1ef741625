"""Which block a person is asked about where an id's text is in none for sure."""

from __future__ import annotations

from generator.ledger.fold import alike, runs
from generator.ledger.texts import Texts

_IN_PLACE = 0.1
"""What standing where the text stood weighs, in shares of a text."""
_TAKEN = 0.1
"""What it weighs against a block that it goes on as another text."""


def likeliest(texts: Texts, old: str, row: int | None) -> int | None:
    """Give the place of the new block that most likely goes on as a folded text, the row `row`; None if there is none.

    Two things count, each a share: how much of the longer text is in both in order, and how many of the old one's runs
    of four characters are in the new one. A long block has a short one's single characters in order by mere chance,
    but neither its runs nor its length. Of equals it is the one nearest in length, then the first.
    """
    own = runs(old)
    taken = {j for pair in texts.pairs for j in pair.new}
    gap = _gap(texts, row)

    def likeness(j: int) -> float:
        new = texts.new[j]
        held = sum(run in new for run in own) / len(own) if own else 0.0
        return alike(old, new) + held + _IN_PLACE * (j in gap) - _TAKEN * (j in taken)

    places = [j for j, new in enumerate(texts.new) if new]
    return max(places, key=lambda j: (likeness(j), -abs(len(texts.new[j]) - len(old)), -j), default=None)


def _gap(texts: Texts, row: int | None) -> range:
    """Give the places between the blocks that the nearest rows before and after went on as."""
    if row is None:
        return range(0)
    before = max((pair for pair in texts.pairs if pair.old[-1] < row), key=lambda pair: pair.old[-1], default=None)
    after = min((pair for pair in texts.pairs if pair.old[0] > row), key=lambda pair: pair.old[0], default=None)
    start = before.new[-1] + 1 if before else 0
    return range(start, after.new[0] if after else len(texts.new))
