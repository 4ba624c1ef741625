"""The same rare name in reports of one place, within sentences that differ: 科尔沁沙地歼灭战 in two bodies' reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from generator.link.passages_windows import Paragraph
from generator.model.report import Report
from generator.text.marks import HAN
from generator.text.similarity_names import LEAST, named_things

NEIGHBOURS: Final = 4
"""Reports of the place, in the order of ids, with which one is compared."""

_RUN: Final = re.compile(f"[{HAN}]{{{LEAST},}}")


class Spot(NamedTuple):
    """Where a name begins: the number of its paragraph, and the character."""

    paragraph: int
    start: int


class _Thing(NamedTuple):
    """Where a name first stands in a report, and the place that it begins with."""

    spot: Spot
    place: str


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name in two reports of one place, where it stands first in each."""

    name: str
    spots: tuple[Spot, Spot]


_Things = Mapping[str, _Thing]
"""A report's things by their names."""


def shared_names(reports: Sequence[Report], paragraphs: Sequence[Paragraph]) -> list[SharedName]:
    """Give the names that two of the reports of one place share; `paragraphs` are those of all `reports`."""
    places = [place for place in _places(reports) if len(place[1]) > 1]
    asked = frozenset(number for _, place in places for number in place)
    things: list[dict[str, _Thing]] = [{} for _ in reports]
    for number, paragraph in enumerate(paragraphs):
        if paragraph.report in asked:
            for name, thing in _things(number, paragraph):
                things[paragraph.report].setdefault(name, thing)
    return [
        shared
        for own, place in places
        for at, one in enumerate(place)
        for other in place[at + 1 : at + 1 + NEIGHBOURS]
        for shared in _of_two(things[one], things[other], own)
    ]


def _things(number: int, paragraph: Paragraph) -> Iterator[tuple[str, _Thing]]:
    for clause, said in zip(paragraph.clauses, paragraph.bare, strict=True):
        if said:
            for match in _RUN.finditer(paragraph.text, clause.start, clause.end):
                for start, place, names in named_things(match.group()):
                    thing = _Thing(Spot(number, match.start() + start), place)
                    yield from ((name, thing) for name in names)


def _places(reports: Sequence[Report]) -> Iterator[tuple[frozenset[str], list[int]]]:
    """Give the names of each place and of those around it, and the numbers of its reports, in order."""
    coded = sorted((report.meta.region.code, number) for number, report in enumerate(reports) if report.meta.region)
    for _, group in groupby(coded, key=lambda pair: pair[0]):
        numbers = [number for _, number in group]
        region = reports[numbers[0]].meta.region
        yield frozenset(region.path if region else ()), numbers


def _of_two(one: _Things, other: _Things, own: frozenset[str]) -> Iterator[SharedName]:
    """Give the names that two reports share, the longest from a spot on, but those that begin with their own place."""
    met: set[tuple[Spot, Spot]] = set()
    for name in sorted(one.keys() & other.keys(), key=lambda name: (-len(name), name)):
        spots = one[name].spot, other[name].spot
        if spots not in met and one[name].place not in own:
            met.add(spots)
            yield SharedName(name, spots)
