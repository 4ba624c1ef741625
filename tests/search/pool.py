"""Units for a reader to judge, and taking what the reader said: `python -m tests.search pool --set SET FILE`.

FILE gets one line for each unit that is among the first of an order and that nobody judged for the query, by query and
then by hash, so that it does not tell which order a unit came from, nor at what rank. Whoever judges fills the last
column with 0 to 3 (README.md says what these mean); `pool --take FILE` then puts the lines that have a grade into
judgements.tsv. `--engine` takes the engine's own first units in as well; it needs node.
"""

from __future__ import annotations

import argparse
import csv
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from generator.model.report import Report
from tests.search.judged import HERE, SETS, Name, Orders, Query, collection, judgements, queries
from tests.search.node import NODE, asked, searched

COLUMNS: Final = ("query", "words", "wanted", "file", "unit", "report", "below", "kind", "text", "hash", "grade")
"""What a line of the pool has: `report` is what the report is about, `below` the heading that the unit stands below."""
KEPT: Final = ("query", "file", "unit", "hash", "grade")
"""What a line of judgements.tsv has."""
GRADES: Final = frozenset("0123")

Line = Mapping[str, str]
"""A line of the pool, by column."""


def main(arguments: Sequence[str]) -> str:
    """Write a pool or take what was judged, and say how many units."""
    parser = argparse.ArgumentParser(prog="python -m tests.search pool", description=__doc__)
    parser.add_argument("--set", choices=tuple(SETS), default="fresh", help="queries to judge for")
    parser.add_argument("--engine", action="store_true", help="take the first units of search itself in, too")
    parser.add_argument("--take", action="store_true", help="put the grades of FILE into judgements.tsv")
    parser.add_argument("file", type=Path, metavar="FILE")
    given = parser.parse_args(arguments)
    if given.take:
        with given.file.open(encoding="utf-8", newline="") as file:
            count = take(csv.DictReader(file, delimiter="\t"), HERE / "judgements.tsv")
        return f"{count} units were judged"
    reports = collection()
    if not reports or (given.engine and NODE is None):
        parser.error("a pool needs GONGBAO_CORPUS with the reports of collection.tsv, and with --engine node")
    count = _written(given.file, pool(reports, given.set, by_engine=given.engine))
    return f"{count} units are to be judged"


def pool(reports: Sequence[Report], name: str, *, by_engine: bool) -> list[Line]:
    """Give a line for each unit to judge for the queries of a set, by query and hash."""
    grades = judgements()
    with ExitStack() as stack:
        engine = None
        if by_engine:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="gongbao-search-")))
            engine = stack.enter_context(asked(searched(reports), folder))
        orders = Orders(reports, engine)
        some = [query for query in queries() if query.number in SETS[name]]
        return [line for query in some for line in unjudged(query, orders, grades.get(query.number, {}))]


def unjudged(query: Query, orders: Orders, grades: Mapping[Name, int]) -> Iterator[Line]:
    """Give the lines of a query, by hash; of the same text of a report one."""
    places = {orders.name(place): place for place in reversed(orders.pool(query))}
    for name in sorted(places.keys() - grades.keys(), key=lambda name: (name[1], name[0])):
        place = places[name]
        unit = orders.unit(place)
        below = orders.unit((place[0], unit.section)).text if unit.section >= 0 else ""
        shown = " | ".join((unit.text, *unit.more[:2]))
        seen = (query.text, query.wanted, name[0], str(place[1]), orders.about(place), below, unit.kind, shown, name[1])
        values = (" ".join(value.split()) for value in (str(query.number), *seen, ""))
        yield dict(zip(COLUMNS, values, strict=True))


def take(lines: Iterable[Line], path: Path) -> int:
    """Put graded lines into a file of judgements, in the place of older grades of the same; give how many."""
    with path.open(encoding="utf-8", newline="") as file:
        kept = {_key(row): row for row in csv.DictReader(file, delimiter="\t")}
    graded = [{column: line[column] for column in KEPT} for line in lines if line["grade"]]
    assert all(line["grade"] in GRADES for line in graded), "a grade is 0, 1, 2 or 3"
    kept |= {_key(line): line for line in graded}
    ordered = sorted(kept.values(), key=lambda row: (int(row["query"]), row["file"], int(row["unit"]), row["hash"]))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, KEPT, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(ordered)
    return len(graded)


def _key(row: Line) -> tuple[str, str, str]:
    return row["query"], row["file"], row["hash"]


def _written(path: Path, lines: Sequence[Line]) -> int:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    return len(lines)
