"""Where each pair of neighbouring characters stands in a report: the part of the index that hangs on this report alone.

A pair's places are units, each with positions (code points of its folded text), as varints: `unit << 1 | last unit`,
then for each position `position << 3 | begins a word << 2 | ends a word << 1 | last of the unit`. Units and positions
are given as the step from the one before. The last character of a unit makes a pair with `END`, so that every
character begins just one.
"""

from __future__ import annotations

from collections import defaultdict
from operator import add
from typing import TYPE_CHECKING, Final

from generator.render.search.fold import fold
from generator.render.search.varint import SHORT, varint
from generator.render.search.word_edges import word_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.render.search.units import Unit

END: Final = "\0"
"""What follows the last character of a unit; folded text has no controls."""

_UNIT: Final = 26
"""Bits of a place that tell where in its unit it is; those above are the unit's number."""
_SPOT: Final = (1 << _UNIT) - 1


def postings_of(units: Iterable[Unit]) -> Mapping[str, bytes]:
    """Give for each pair of characters of a report's units its places, in time linear in their text."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, unit in enumerate(units):
        text = fold(unit.text)
        first = number << _UNIT
        places = map(add, range(first, first + (len(text) << 2), 1 << 2), _edges_of_pairs(text))
        for pair, place in zip(map(add, text, text[1:] + END), places, strict=True):
            found[pair].append(place)
    return {pair: _encode(places) for pair, places in found.items()}


def _edges_of_pairs(text: str) -> bytes:
    """Give for each character of a folded text: 2 where a word begins there, and 1 where one ends with the next."""
    edges = word_edges(text)
    edges.append(0)  # no word ends after END
    # All at once, as two long numbers: four times as quick as one by one.
    begins, ends = int.from_bytes(edges[:-2], "little"), int.from_bytes(edges[2:], "little")
    return (begins << 1 | ends).to_bytes(len(text), "little")


def _encode(places: list[int]) -> bytes:
    if len(places) == 1:  # as every other pair of a report has
        unit, spot = places[0] >> _UNIT << 1 | 1, (places[0] & _SPOT) << 1 | 1
        return SHORT[unit] + SHORT[spot] if max(unit, spot) < len(SHORT) else varint(unit) + varint(spot)
    numbers: list[int] = []
    head = here = last = 0
    for place in places:
        unit, spot = place >> _UNIT, place & _SPOT
        if numbers and unit == here:
            numbers.append(((spot >> 2) - last << 3) | (spot & 3) << 1)
        else:
            if numbers:
                numbers[-1] |= 1
            head = len(numbers)
            numbers += ((unit - here) << 1, spot << 1)
            here = unit
        last = spot >> 2
    numbers[-1] |= 1
    numbers[head] |= 1
    if max(numbers) < len(SHORT):
        return b"".join([SHORT[number] for number in numbers])
    return b"".join(map(varint, numbers))
