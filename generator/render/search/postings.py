"""Where each pair of neighbouring characters stands in a report: the part of the index that hangs on this report alone.

A pair's places are units, each with positions (code points of its folded text), as varints: `unit << 1 | last unit`,
then for each position `position << 3 | begins a word << 2 | ends a word << 1 | last of the unit`. Units and positions
are given as the step from the one before. The last character of a unit makes a pair with `END`, so that every
character begins just one.

What is done for every character is done by `map` and its like, in a third of a loop's time.
"""

from __future__ import annotations

from collections import Counter, deque
from itertools import accumulate, chain, compress, count, repeat
from operator import add, not_, sub
from typing import TYPE_CHECKING, Final

from generator.render.search.fold import fold
from generator.render.search.varint import VARINTS
from generator.render.search.word_edges import word_edges

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from generator.render.search.units import Unit

END: Final = "\0"
"""What follows the last character of a unit; folded text has no controls."""
_OUT: Final = b"\xff"
"""What stands for the edges of END until it goes out."""
_TURNED: Final = bytes((1, *bytes(255)))
"""Makes 1 of 0 and 0 of all else, for `bytes.translate`."""


def postings_of(units: Iterable[Unit]) -> Mapping[str, bytes]:
    """Give for each pair of characters of a report's units its places, in time linear in their text."""
    texts = [fold(unit.text) for unit in units]
    pairs = list(chain.from_iterable(map(add, text, text[1:] + END) for text in texts))
    positions = chain.from_iterable(range(0, len(text) << 3, 1 << 3) for text in texts)
    spots = list(map(add, positions, _edges_of_pairs(texts)))  # as they are written where they are last of their unit
    numbers = list(chain.from_iterable(map(repeat, range(len(texts)), map(len, texts))))
    counts = Counter(pairs)
    several = bytes(map((1).__lt__, map(counts.__getitem__, pairs)))
    once = several.translate(_TURNED)  # two pairs of three
    units_of_once = [VARINTS[number << 1 | 1] for number in range(len(texts))]
    heads = map(units_of_once.__getitem__, compress(numbers, once))
    tails = map(VARINTS.__getitem__, compress(spots, once))
    found = dict(zip(compress(pairs, once), map(add, heads, tails), strict=True))
    places: dict[str, list[int]] = {pair: [] for pair, times in counts.items() if times > 1}
    into = map(places.__getitem__, compress(pairs, several))
    deque(map(list.append, into, compress(count(), several)), maxlen=0)
    if places:
        found.update(zip(places, _encode(places.values(), numbers, spots), strict=True))
    return found


def _edges_of_pairs(texts: Sequence[str]) -> bytes:
    """Give for each character of folded texts 1, 4 more where a word begins there, 2 where one ends with the next."""
    text = END.join((*texts, END))
    begins = word_edges(text)
    ends = begins[2:]  # the edge behind a pair, which is that of a word's end
    stops = list(accumulate(len(one) + 1 for one in texts))
    for stop in stops:
        ends[stop - 2 : stop - 1] = b"\0"  # no word ends with END
    # All at once, as long numbers: four times as quick as one by one.
    size = len(ends)
    parts = (int.from_bytes(one, "little") for one in (begins[:size], ends, b"\1" * size))
    first, last, ones = parts
    edges = bytearray((first << 2 | last << 1 | ones).to_bytes(size, "little"))
    for stop in stops:
        edges[stop - 1 : stop] = _OUT
    return bytes(edges.translate(None, _OUT))


def _encode(places: Collection[Sequence[int]], numbers: Sequence[int], spots: Sequence[int]) -> Iterator[bytes]:
    """Write places of pairs, at least one, given by where they stand in `numbers`, their units, and in `spots`."""
    order = list(chain.from_iterable(places))
    units = list(map(numbers.__getitem__, order))
    tails = list(map(spots.__getitem__, order))
    stops = list(accumulate(map(len, places)))
    steps = [0, *map(sub, units[1:], units)]
    starts = [0, *stops[:-1]]
    for start in starts:
        steps[start] = 1  # so that only what stands in the unit of the one before has 0
    heads = list(map(add, steps, steps))
    for start, stop in zip(starts, stops, strict=True):
        heads[start] = units[start] << 1
        last = stop - 1
        while not steps[last]:
            last -= 1
        heads[last] |= 1
    codes = list(map(VARINTS.__getitem__, heads))
    for at in reversed(list(compress(count(), map(not_, steps)))):
        codes[at] = b""
        tails[at] -= tails[at - 1] >> 3 << 3
        tails[at - 1] -= 1
    codes = list(map(add, codes, map(VARINTS.__getitem__, tails)))
    return (b"".join(codes[start:stop]) for start, stop in zip(starts, stops, strict=True))
