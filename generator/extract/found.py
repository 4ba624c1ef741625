"""What the parts of the extractor hand one another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.extract.words import Word, join

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.extract.numbers import Quantity


@dataclass(frozen=True, slots=True)
class Label:
    """What a number counts: `text`, the verb `action`, and the quotation's bounds in the block.

    `sure` is false where the label's boundary or reference is in doubt. `own` is false for a label that was taken
    over from a figure before it.
    """

    text: str
    action: str | None
    start: int
    end: int
    sure: bool = True
    own: bool = True


@dataclass(frozen=True, slots=True)
class Labelled:
    """A quantity with its label; `field` is where the stretch of text that may name it begins."""

    quantity: Quantity
    label: Label
    field: int
    left: bool


MEASURED = frozenset({"share", "times", "money", "area", "volume", "length", "weight", "energy", "time", "score"})
"""Families of units that measure a thing, where the others count it."""

EVENTS = frozenset("次场期轮批堂课讲届")
"""First characters of units that count acts: the act itself is the label (集中视察1次)."""

PERSONS = ("人次", "名", "人", "位")
"""Units that count persons."""

_LONG: Final = 30
_DANGLING: Final = frozenset({"、", "和", "及", "或", "的"})


def label_of(
    words: Sequence[Word], action: str | None, start: int, *, end: int | None = None, sure: bool = True
) -> Label:
    """Give the label that `words` make up, quoted from `start`; in doubt where they are no clean name."""
    text = join(words).strip("、，, 　")
    clean = len(text) > 1 and len(text) <= _LONG and "，" not in text and words[0].text not in _DANGLING
    return Label(text, action or None, start, words[-1].end if end is None else end, sure=sure and clean)
