"""How good the order of search's answers is: nDCG@10 over judged queries, against BM25 (`python -m tests.search ndcg`).

Gains are 2^grade - 1, discounted by the binary logarithm of the rank plus one (Järvelin and Kekäläinen 2002, in the
form of Burges 2005). The ideal order is that of all judged units of the query; a unit that nobody judged counts 0.
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.model.report import Report
from tests.search.judged import DEPTH, SETS, Name, Orders, Query, judgements, queries
from tests.search.node import asked, searched

FLOORS: Final[Mapping[str, float]] = {"tuned": 0.86, "held-out": 0.86, "fresh": 0.83}
"""Means that the engine's order does not fall below, by set of queries; see README.md for what they are."""

Row = tuple[Query, float | None, float | None, int]
"""A query, nDCG of the engine's order and of BM25's, and how many of the engine's first units nobody judged."""


def ndcg(order: Sequence[Name], grades: Mapping[Name, int]) -> float | None:
    """Give nDCG@10 of an order, None where nothing that was judged is of use.

    A unit whose like came before in the same report (the same text) is of no further use.
    """
    ideal = _dcg(sorted(grades.values(), reverse=True))
    seen: set[Name] = set()
    gained = []
    for name in order:
        gained.append(0 if name in seen else grades.get(name, 0))
        seen.add(name)
    return _dcg(gained) / ideal if ideal else None


def _dcg(grades: Sequence[int]) -> float:
    return math.fsum((2**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(grades[:DEPTH]))


def measured(reports: Sequence[Report]) -> list[Row]:
    """Measure nDCG by query; needs node."""
    grades = judgements()
    with (
        tempfile.TemporaryDirectory(prefix="gongbao-search-") as folder,
        asked(searched(reports), Path(folder)) as engine,
    ):
        orders = Orders(reports, engine)
        return [(query, *_measured(query, orders, grades.get(query.number, {}))) for query in queries()]


def low(rows: Sequence[Row]) -> list[str]:
    """Give the sets of queries whose mean is below its floor, or is of nothing."""
    means = {name: _known([row[1] for row in rows if row[0].number in SETS[name]]) for name in FLOORS}
    return [name for name, some in means.items() if not some or sum(some) / len(some) < FLOORS[name]]


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """Say nDCG by query and in the mean, of each set of queries, and which of these are too low."""
    yield "     engine       bm25"
    for query, ours, floor, unjudged in rows:
        tail = f"  ({unjudged} of the first {DEPTH} not judged)" if unjudged else ""
        yield f"{query.number:>4} {_shown(ours)}        {_shown(floor)}  {query.text}{tail}"
    for name, numbers in (*SETS.items(), ("all", range(1, len(rows) + 1))):
        some = [row for row in rows if row[0].number in numbers]
        yield f"     {_mean([row[1] for row in some])}  {_mean([row[2] for row in some])}  {name}"
    for name in low(rows):
        yield f"the order is worse than it was: {name} is below {FLOORS[name]}"


def _measured(query: Query, orders: Orders, grades: Mapping[Name, int]) -> tuple[float | None, float | None, int]:
    """Give nDCG of the engine and of BM25, and how many of the engine's units nobody judged."""
    ours = [orders.name(place) for place in orders.engine(query.text)]
    floor = [orders.name(place) for place in orders.bm25(query.text)]
    return ndcg(ours, grades), ndcg(floor, grades), sum(name not in grades for name in ours)


def _mean(values: Sequence[float | None]) -> str:
    known = _known(values)
    return f"{sum(known) / len(known):.3f} of {len(known)}" if known else "-"


def _known(values: Sequence[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _shown(value: float | None) -> str:
    return "  -  " if value is None else f"{value:.3f}"
