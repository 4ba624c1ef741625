"""Where each pair of neighbouring characters stands in a report: the part of the index that hangs on this report alone.

A pair's places are units, each with positions (code points of its folded text), as varints: `unit << 1 | last unit`,
then for each position `position << 3 | begins a word << 2 | ends a word << 1 | last of the unit`. Units and positions
are given as the step from the one before. The last character of a unit makes a pair with `END`, so that every
character begins just one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import accumulate, chain, compress, repeat
from operator import add
from typing import TYPE_CHECKING, Final

from generator.render.search.fold import fold
from generator.render.search.varint import SHORT, varint
from generator.render.search.word_edges import word_edges

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.render.search.units import Unit

END: Final = "\0"
"""What follows the last character of a unit; folded text has no controls."""
_OUT: Final = b"\xff"
"""What stands for the edges of END until it goes out."""


class _LastSpots(dict[int, bytes]):
    """Spots (`position << 2 | begins << 1 | ends`) as they are written where they are the last of their unit."""

    def __missing__(self, spot: int) -> bytes:
        """Give one that is too far on to be looked up."""
        return varint(spot << 1 | 1)


_LAST_SPOTS: Final = _LastSpots({spot: SHORT[spot << 1 | 1] for spot in range(len(SHORT) >> 1)})


def postings_of(units: Iterable[Unit]) -> Mapping[str, bytes]:
    """Give for each pair of characters of a report's units its places, in time linear in their text."""
    texts = [fold(unit.text) for unit in units]
    # What is done for every character is done by `map` and its like, in half of a loop's time.
    pairs = list(chain.from_iterable(map(add, text, text[1:] + END) for text in texts))
    positions = chain.from_iterable(range(0, len(text) << 2, 1 << 2) for text in texts)
    spots = list(map(add, positions, _edges_of_pairs(texts)))
    numbers = list(chain.from_iterable(map(repeat, range(len(texts)), map(len, texts))))
    # Two pairs of three stand once. All are written as if they did, and then the others anew.
    heads = [varint(number << 1 | 1) for number in range(len(texts))]
    once = map(add, map(heads.__getitem__, numbers), map(_LAST_SPOTS.__getitem__, spots))
    found = dict(zip(pairs, once, strict=True))
    several = {pair for pair, count in Counter(pairs).items() if count > 1}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, pair in compress(enumerate(pairs), map(several.__contains__, pairs)):
        places[pair].append(at)
    found.update((pair, _encode(some, numbers, spots)) for pair, some in places.items())
    return found


def _edges_of_pairs(texts: Sequence[str]) -> bytes:
    """Give for each character of folded texts: 2 where a word begins there, and 1 where one ends with the next."""
    text = END.join((*texts, END))
    begins = word_edges(text)
    ends = begins[2:]  # the edge behind a pair, which is that of a word's end
    stops = list(accumulate(len(one) + 1 for one in texts))
    for stop in stops:
        ends[stop - 2 : stop - 1] = b"\0"  # no word ends with END
    # All at once, as two long numbers: four times as quick as one by one.
    long = int.from_bytes(begins[: len(ends)], "little") << 1 | int.from_bytes(ends, "little")
    edges = bytearray(long.to_bytes(len(ends), "little"))
    for stop in stops:
        edges[stop - 1 : stop] = _OUT
    return bytes(edges.translate(None, _OUT))


def _encode(places: Sequence[int], numbers: Sequence[int], spots: Sequence[int]) -> bytes:
    """Write places, given by where they stand in `numbers`, their units, and in `spots`."""
    made: list[int] = []
    head = here = last = 0
    for place in places:
        unit, spot = numbers[place], spots[place]
        if made and unit == here:
            made.append(((spot >> 2) - last << 3) | (spot & 3) << 1)
        else:
            if made:
                made[-1] |= 1
            head = len(made)
            made += ((unit - here) << 1, spot << 1)
            here = unit
        last = spot >> 2
    made[-1] |= 1
    made[head] |= 1
    if max(made) < len(SHORT):
        return b"".join([SHORT[number] for number in made])
    return b"".join(map(varint, made))
