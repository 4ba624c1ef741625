"""The index of a whole site: each pair of characters with its places in all reports, cut into shards.

A shard is a run of entries, ordered by pair (code points) and report: the pair as a step from the one before (`first
* 2**21 + second`, as a varint), the number of bytes that follow, and for each report its number as a step from the one
before, and its places. A long entry is cut between reports; the newest, whose numbers are the lowest, come first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.search.varint import VARINTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SHARD: Final = 32_768
"""The bytes that a shard has at most, unless one report's places of one pair alone take more."""
_SECOND: Final = 21
"""Bits of a pair's key that hold its second character: code points end at U+10FFFF."""


@dataclass(frozen=True, slots=True)
class Shard:
    """A file of the index: the pair that it begins with, and its bytes.

    `report` is the number of the first report where an earlier shard holds the pair's reports before that, else 0.
    """

    pair: str
    report: int
    data: bytes


@dataclass(slots=True)
class _Run:
    """Places of one pair in reports from number `first` on to `latest`, as bytes; it grows."""

    first: int
    latest: int
    data: bytearray


def shards_of(postings: Iterable[Mapping[str, bytes]], size: int = SHARD) -> Iterator[Shard]:
    """Give the shards of reports' postings, in order; reports are numbered as they come, from 0."""
    runs: dict[str, _Run] = {}
    full: dict[str, list[_Run]] = {}
    most = size - _HEAD
    for number, found in enumerate(postings):
        begin = VARINTS[number]
        for pair, places in found.items():
            run = runs.get(pair)
            if run is None:
                runs[pair] = _Run(0, number, bytearray(begin + places))
            elif len(run.data) + len(places) > most:
                full.setdefault(pair, []).append(run)
                runs[pair] = _Run(number, number, bytearray(begin + places))
            else:
                run.data += VARINTS[number - run.latest] + places
                run.latest = number
    yield from _pack(runs, full, size)


_HEAD: Final = 16
"""Bytes kept free for the pair, the length, and a report's number."""


def _pack(runs: dict[str, _Run], full: dict[str, list[_Run]], size: int) -> Iterator[Shard]:
    """Lay the runs into shards, `full` ones first, and forget them, since together they are as large as the index."""
    data, before = bytearray(), 0
    start = ("", 0)
    for pair in sorted(runs):
        key = ord(pair[0]) << _SECOND | ord(pair[1])
        last = runs.pop(pair)
        for run in (*full.pop(pair), last) if pair in full else (last,):
            if data and len(data) + len(run.data) + _HEAD > size:
                yield Shard(*start, bytes(data))
                data, before = bytearray(), 0
            if not data:
                start = (pair, run.first)
            data += VARINTS[key - before] + VARINTS[len(run.data)]
            data += run.data
            before = key
    if data:
        yield Shard(*start, bytes(data))
