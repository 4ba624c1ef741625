"""Sentences with their figures, and what arithmetic has to know of a printed number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.data.units import load_units
from generator.model.facts import Figure
from generator.model.structure import Block

_SENTENCE_END: Final = re.compile("[。！？!?\n]")
_MANTISSA: Final = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.([0-9]+))?")
_CLOSED: Final = re.compile("（[^（）]*）|[(][^()]*[)]|“[^“”]*”|《[^《》]*》")
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_OPENING: Final = "（(【［"
_CLOSING: Final = "）)】］"
_ADDED: Final = frozenset({"count", "money", "area", "length", "weight", "volume"})
PERSONS: Final = frozenset({"人", "名", "位"})
"""Units that count the same persons."""

TURNS: Final = "人次"
"""The unit that counts the turns of persons."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence of a block, `start` to `end` in its text, with its figures in order.

    `depths` says for each figure in how many brackets its number stands.
    """

    block: Block
    start: int
    end: int
    figures: tuple[Figure, ...]
    depths: tuple[int, ...]

    def before(self, place: int) -> str:
        """Give the text between a figure's number and that of the one before it, or the sentence's start."""
        start = self.figures[place - 1].number.end if place else self.start
        return self.block.text[start : self.figures[place].number.start]

    def printed(self, figure: Figure) -> str:
        """Give a number as it is printed, with qualifier and unit."""
        return "".join(figure.number.of(self.block.text).split())


def unbracketed(text: str) -> str:
    """Give a text without what stands in closed brackets, quotation marks and titles."""
    return _CLOSED.sub("", text)


def passages(blocks: Sequence[Block], figures: Sequence[Figure]) -> list[Passage]:
    """Give the sentences that hold figures, in reading order; each figure is in one."""
    held: dict[str, list[Figure]] = {}
    for figure in figures:
        held.setdefault(figure.block, []).append(figure)
    return [passage for block in blocks if block.id in held for passage in _sentences(block, held[block.id])]


def _sentences(block: Block, figures: list[Figure]) -> Iterator[Passage]:
    ordered = sorted(figures, key=lambda figure: figure.number)
    start = at = 0
    for end in (*(match.end() for match in _SENTENCE_END.finditer(block.text)), len(block.text)):
        first = at
        while at < len(ordered) and ordered[at].number.start < end:
            at += 1
        if at > first:
            inside = tuple(ordered[first:at])
            yield Passage(block, start, end, inside, _depths(block.text, start, inside))
        start = end


def _depths(text: str, start: int, figures: Sequence[Figure]) -> tuple[int, ...]:
    depth, depths = 0, []
    for figure in figures:
        for char in text[start : figure.number.start]:
            depth += (char in _OPENING) - (char in _CLOSING)
        start = figure.number.start
        depths.append(depth)
    return tuple(depths)


def exact(figure: Figure) -> bool:
    """Say whether a figure is one number and no less than that: no 余, no range, no change."""
    return figure.qualifier is None and figure.value_max is None and not figure.is_change and figure.value >= 0


def counts(figure: Figure) -> bool:
    """Say whether a figure counts whole things, so that a share of it is a whole number over it."""
    return load_units().family(figure.unit) == "count" and figure.value == figure.value.to_integral_value()


def addable(figure: Figure) -> bool:
    """Say whether a figure is of a sort that is added up: things, money, areas, lengths, weights; no share."""
    return load_units().family(figure.unit) in _ADDED


def alike(one: Figure, other: Figure) -> bool:
    """Say whether two figures can be added: the same unit, or both count persons."""
    return one.unit == other.unit or (one.unit in PERSONS and other.unit in PERSONS)


def decimals(figure: Figure, text: str) -> int:
    """Give how many digits a number has after its point."""
    found = _mantissa(figure, text)
    return len(found[1] or "") if found else max(0, -int(figure.value.as_tuple().exponent))


def step(figure: Figure, text: str) -> Decimal:
    """Give the worth of a number's last printed digit: 10000000 for 119.7亿元; 1 where it has no Arabic digits."""
    found = _mantissa(figure, text)
    mantissa = Decimal(found[0].replace(",", "")) if found else Decimal(0)
    if not mantissa or found is None:
        return Decimal(1)
    return (figure.value / mantissa).scaleb(-len(found[1] or ""))


def _mantissa(figure: Figure, text: str) -> re.Match[str] | None:
    """Find a number's Arabic digits, half-width, with those after its point as the group."""
    return _MANTISSA.search(figure.number.of(text).translate(_FULL_WIDTH))
