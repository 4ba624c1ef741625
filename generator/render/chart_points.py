"""What a chart of an indicator's values shows: one mark for each value, and the years for which none was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby, pairwise
from typing import NamedTuple

NOT_SEEN = "未见"
"""What stands where a series has a report on a year, and no value was found in it."""
NOT_HELD = "未收"
"""What stands where a series has no report on a year."""
NOT_KNOWN = "未详"
"""What stands where it has none, but one whose own years are unknown."""


class Held(NamedTuple):
    """The years that a series' reports are on; `undated`: the years of one of them are unknown."""

    years: frozenset[int]
    undated: bool


_NO_REPORTS = Held(frozenset(), undated=False)


@dataclass(frozen=True, slots=True)
class Point:
    """A value of the table under the chart: `row` is its place there, from 1.

    `series` names whose it is (place and body), `level` the place's (县级), `report` the report by its address and `of`
    by its years. `period` puts periods in order (the year, or the term's number), `when` is the period in words,
    `words` the value as printed. `high` is the upper end of a range, `start` where a change began.
    """

    row: int
    series: str
    level: str
    report: str
    of: str
    period: str
    when: str
    words: str
    value: Decimal
    high: Decimal | None = None
    start: Decimal | None = None
    qualifier: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: from `low` to `high` (the same but for ranges and changes), `rows` of the table that it stands for.

    `period` puts marks in order, `when` is the period in words. Without rows it stands for years in which no value was
    found, and has no value; its words say why.
    """

    rows: tuple[int, ...]
    series: str
    when: str
    words: str
    low: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    period: str = ""

    @property
    def missing(self) -> bool:
        """Say whether nothing was found."""
        return not self.rows

    @property
    def single(self) -> bool:
        """Say whether it is one value, no range and no change."""
        return self.low == self.high and not self.missing


def marks_of(points: Sequence[Point], held: Mapping[str, Held], *, yearly: bool) -> list[Mark]:
    """Give the marks of each series, in the order in which series come first, earlier periods above later ones.

    What a report says twice of one period is one mark. Where two reports give a value of a series for one period, each
    names its report. `yearly`: periods are years, and those missing between the first and last of a series are marks,
    which `held` tells apart.
    """
    series: dict[str, list[Point]] = defaultdict(list)
    for point in points:
        series[point.series].append(point)
    return [mark for members in series.values() for mark in _of_series(members, held, yearly=yearly)]


def missing(series: str, years: Iterable[int], held: Collection[Held]) -> Iterator[Mark]:
    """Give the marks of the years that are missing between these, those side by side and alike as one.

    `held` is of all series that could have a value.
    """
    ordered = sorted(set(years))
    between = (range(one + 1, next_) for one, next_ in pairwise(ordered))
    for stretch in between:
        for words, found in groupby(stretch, key=lambda year: _why(year, held)):
            first, *more = found
            last = more[-1] if more else first
            when = f"{first}年" if first == last else f"{first}—{last}年"
            yield Mark((), series, when, words, period=str(first))


def _why(year: int, held: Collection[Held]) -> str:
    if any(year in one.years for one in held):
        return NOT_SEEN
    return NOT_KNOWN if any(one.undated for one in held) else NOT_HELD


def _of_series(points: Sequence[Point], held: Mapping[str, Held], *, yearly: bool) -> list[Mark]:
    reports: dict[tuple[str, str], set[str]] = defaultdict(set)
    same: dict[tuple[object, ...], list[Point]] = {}
    for point in sorted(points, key=lambda one: (one.period, one.of, one.report, one.row)):
        reports[point.period, point.when].add(point.report)
        said = (point.value, point.high, point.start, point.qualifier)
        same.setdefault((point.period, point.when, point.report, *said), []).append(point)
    dated = [
        (first[0].period, _mark(first, several=len(reports[first[0].period, first[0].when]) > 1))
        for first in same.values()
    ]
    if yearly:
        series, years = points[0].series, [int(period) for period, _ in dated]
        dated += ((mark.period, mark) for mark in missing(series, years, [held.get(series, _NO_REPORTS)]))
    return [mark for _, mark in sorted(dated, key=lambda pair: pair[0])]


def _mark(points: Sequence[Point], *, several: bool) -> Mark:
    first = points[0]
    ends = [end for end in (first.start, first.value, first.high) if end is not None]
    words = f"{first.words}（{first.of}报告）" if several else first.words
    rows = tuple(sorted(point.row for point in points))
    return Mark(rows, first.series, first.when, words, min(ends), max(ends), first.period)
