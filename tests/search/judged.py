"""Readers' queries, the reports that they are asked of, and what a reader said of the units found."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from generator.model.report import Report
from generator.render.paths import address
from generator.render.search.fold import fold
from generator.render.search.units import Unit
from generator.render.words import report_title
from tests.corpus import FOLDER
from tests.search.bm25 import Bm25
from tests.search.node import Asked
from tests.search.reports import five, read
from tests.search.truth import Truth

HERE: Final = Path(__file__).parent
DEPTH: Final = 10
"""How many units of an order are looked at."""
SETS: Final[Mapping[str, range]] = {"tuned": range(1, 51), "held-out": range(51, 101), "fresh": range(101, 151)}
"""The sets of queries, by number: the ranking was tuned by the first, later by the first two; never by the third."""
_DIGITS: Final = 12

Place = tuple[str, int]
"""A unit: the address of its report and its number there."""
Name = tuple[str, str]
"""What a unit is known by in the judgements: the file of its report and its hash."""


@dataclass(frozen=True, slots=True)
class Query:
    """A query with its number, its kind, and what its reader wants."""

    number: int
    text: str
    kind: str
    wanted: str


def queries() -> list[Query]:
    """Read queries.tsv."""
    return [Query(int(row["number"]), row["query"], row["kind"], row["wanted"]) for row in _rows("queries.tsv")]


def judgements() -> dict[int, dict[Name, int]]:
    """Read judgements.tsv: for each query the grades of units."""
    grades: dict[int, dict[Name, int]] = {}
    for row in _rows("judgements.tsv"):
        grades.setdefault(int(row["query"]), {})[row["file"], row["hash"]] = int(row["grade"])
    return grades


def collection() -> list[Report]:
    """Read the five and the reports of collection.tsv; none where one of these is not there or is another."""
    files = []
    for row in _rows("collection.tsv"):
        path = Path(FOLDER) / row["file"]
        if not FOLDER or not path.is_file() or sha256(path.read_bytes()).hexdigest() != row["sha256"]:
            return []
        files.append(path)
    return [*five(), *read(files)]


def hash_of(unit: Unit) -> str:
    """Give what tells a unit from the others of its report: of a figure, its value and time are part of it."""
    return sha256("\n".join((unit.kind, unit.text, *unit.more[:2])).encode()).hexdigest()[:_DIGITS]


class Orders:
    """The three orders of units for a query: the engine's, BM25's, and that of reading the newest report first."""

    def __init__(self, reports: Sequence[Report], engine: Asked | None) -> None:
        """Take reports and an engine that runs over their files; without one, its order is empty."""
        self.truth = Truth(reports)
        self._engine = engine
        self._places = [(name, at) for name, units in self.truth.reports.items() for at in range(len(units))]
        self._bm25 = Bm25([fold(self.unit(place).text) for place in self._places])
        self._files: Mapping[str, str] = {address(one): one.source.file for one in reports}
        self._about: Mapping[str, str] = {address(one): fold(_about(one)) for one in self.truth.all}
        self._also = [(int(row["query"]), row["words"]) for row in _rows("also.tsv")]

    def unit(self, place: Place) -> Unit:
        """Give a unit."""
        report, number = place
        return self.truth.reports[report][number]

    def name(self, place: Place) -> Name:
        """Give what a unit is known by in the judgements."""
        return self._files[place[0]], hash_of(self.unit(place))

    def about(self, place: Place) -> str:
        """Give what the report of a unit is about, folded: title, place, years."""
        return self._about[place[0]]

    def engine(self, query: str) -> list[Place]:
        """Give the first units that a reader sees, from the best report down."""
        if self._engine is None:
            return []
        names = list(self.truth.reports)
        answer = self._engine.ask("search", query, {"limit": DEPTH})
        return [
            (names[found["report"]["number"]], hit["unit"]) for found in answer["reports"] for hit in found["hits"]
        ][:DEPTH]

    def bm25(self, query: str) -> list[Place]:
        """Give the first units by BM25."""
        return [self._places[at] for at in self._bm25.best(map(fold, query.split()), DEPTH)]

    def literal(self, query: str) -> list[Place]:
        """Give the first units that have all words of the query, the newest report first."""
        found = self.truth.find(query)
        return [place for place in self._places if place in found][:DEPTH]

    def placed(self, query: str) -> list[Place]:
        """Give the first units that have all words of the query but those that the report is about, newest first."""
        words = [fold(word) for word in query.split()]
        found: list[Place] = []
        for name, about in self._about.items():
            rest = [word for word in words if word not in about]
            if 0 < len(rest) < len(words):
                units = enumerate(self.truth.reports[name])
                found += [(name, at) for at, unit in units if all(word in fold(unit.text) for word in rest)]
        return found[:DEPTH]

    def pool(self, query: Query) -> list[Place]:
        """Give all units that are among the first of an order, also by other words of also.tsv, each once."""
        also = [words for number, words in self._also if number == query.number]
        literal = [place for words in (query.text, *also) for place in (*self.literal(words), *self.placed(words))]
        return list(dict.fromkeys([*self.engine(query.text), *self.bm25(query.text), *literal]))


def _about(report: Report) -> str:
    """Give what a reader takes for said in every line: title, names of the place, years."""
    meta = report.meta
    years = range(int(meta.period.start), int(meta.period.end) + 1) if meta.period else ()
    return " ".join((report_title(report), *(meta.region.path if meta.region else ()), *map(str, years)))


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t")
