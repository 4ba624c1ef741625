"""The same rare name in reports of one place, within sentences that differ: 科尔沁沙地歼灭战 in two bodies' reports."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final, NamedTuple

from generator.link.passages_windows import Paragraph
from generator.model.report import Report
from generator.text.marks import HAN
from generator.text.similarity_names import named_things

LEAST: Final = 8
"""Han characters below which a name is no passage: it is for the pages of places and terms to link."""

NEIGHBOURS: Final = 4
"""Reports of the place, in the order of ids, with which one is compared."""

_MOST: Final = 64
"""Different words after the beginning of one name that are read in a report; of a name said more often, the first."""

_RUN: Final = re.compile(f"[{HAN}]{{{LEAST},}}")


class Spot(NamedTuple):
    """Where a name begins: the number of its paragraph, and the character."""

    paragraph: int
    start: int


class _Thing(NamedTuple):
    """What may be a name, with all the words that follow it."""

    spot: Spot
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SharedName:
    """A name in two reports, where it stands first in each, and the numbers of all the reports in which it stands."""

    name: str
    spots: tuple[Spot, Spot]
    reports: frozenset[int]


_Things = Mapping[str, Sequence[_Thing]]
"""A report's things by their first `LEAST` characters."""


def shared_names(reports: Sequence[Report], paragraphs: Sequence[Paragraph]) -> list[SharedName]:
    """Give the names that two of the reports of one place share; `paragraphs` are those of all `reports`."""
    places = [place for place in _places(reports) if len(place[1]) > 1]
    things: list[dict[str, list[_Thing]]] = [defaultdict(list) for _ in reports]
    met: set[tuple[int, tuple[str, ...]]] = set()
    for number, paragraph in enumerate(paragraphs if places else ()):
        for thing in _things(number, paragraph):
            held = things[paragraph.report]["".join(thing.words)[:LEAST]]
            if len(held) < _MOST and (paragraph.report, thing.words) not in met:
                met.add((paragraph.report, thing.words))
                held.append(thing)
    found = [
        shared
        for own, place in places
        for at, one in enumerate(place)
        for other in place[at + 1 : at + 1 + NEIGHBOURS]
        for shared in _of_two(things[one], things[other], own)
    ]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, its in enumerate(things):
        for head in its:
            holders[head].append(number)
    return [SharedName(name, spots, _standing(name, things, holders[name[:LEAST]])) for name, spots in found]


def _things(number: int, paragraph: Paragraph) -> Iterator[_Thing]:
    for clause, said in zip(paragraph.clauses, paragraph.bare, strict=True):
        if said:
            for match in _RUN.finditer(paragraph.text, clause.start, clause.end):
                for start, words in named_things(match.group()):
                    if sum(map(len, words)) >= LEAST:
                        yield _Thing(Spot(number, match.start() + start), words)


def _places(reports: Sequence[Report]) -> Iterator[tuple[frozenset[str], list[int]]]:
    """Give the names of each place and of those around it, and the numbers of its reports, in order."""
    coded = sorted((report.meta.region.code, number) for number, report in enumerate(reports) if report.meta.region)
    for _, group in groupby(coded, key=lambda pair: pair[0]):
        numbers = [number for _, number in group]
        region = reports[numbers[0]].meta.region
        yield frozenset(region.path if region else ()), numbers


def _of_two(one: _Things, other: _Things, own: frozenset[str]) -> Iterator[tuple[str, tuple[Spot, Spot]]]:
    """Give the names that two reports share, but those that begin with the name of their own place."""
    met: set[str] = set()
    for head in sorted(one.keys() & other.keys()):
        for mine in one[head]:
            for its in other[head]:
                name = _common(mine.words, its.words)
                if len(name) >= LEAST and name not in met and mine.words[0] not in own:
                    met.add(name)
                    yield name, (mine.spot, its.spot)


def _common(one: Sequence[str], other: Sequence[str]) -> str:
    """Give the whole words with which both begin, but single characters at their end: 的, 和, 等, or half a word."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    while same and len(one[same - 1]) == 1:
        same -= 1
    return "".join(one[:same])


def _standing(name: str, things: Sequence[_Things], holders: Sequence[int]) -> frozenset[int]:
    """Give the numbers of the reports that have a name, of those that have its beginning."""
    return frozenset(
        number
        for number in holders
        if any("".join(thing.words).startswith(name) for thing in things[number][name[:LEAST]])
    )
