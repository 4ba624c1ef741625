"""Reports of one series in their order: which report follows directly on which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.data.successions import lasting
from generator.model.compared import Pair

if TYPE_CHECKING:
    from generator.data.places import Places
    from generator.model.report import Report

_Series = tuple[str, str, str]  # place, body, genre


def consecutive(reports: Iterable[Report], places: Places) -> tuple[Pair, ...]:
    """Give the pairs of reports of which one follows directly on the other, sorted; each is the later one of one pair.

    A series is of one place, body and genre; one that goes on under another code goes on with its series. Where years
    are known, the later report's begin in the year after the earlier one's end: of several such reports the one that
    is on as many years, else, for a report on one year, the only one. A report on several years follows on none of a
    single year. Where only the body's terms are known, term n+1 follows on term n. Two reports on one period leave open
    which is meant: neither is in a pair.
    """
    series: dict[_Series, list[Report]] = defaultdict(list)
    for report in reports:
        meta = report.meta
        if report.id and meta.region and meta.body:
            series[lasting(places, meta.region.code), meta.body, meta.genre].append(report)
    return tuple(sorted(pair for found in series.values() for pair in _pairs(_by_period(found))))


def _by_period(reports: Sequence[Report]) -> dict[tuple[int, int, bool], Report]:
    """Give the reports by first and last year, or by term (twice) and True; periods that two are on are left out."""
    held: dict[tuple[int, int, bool], list[Report]] = defaultdict(list)
    for report in reports:
        period, session = report.meta.period, report.meta.session
        if period:
            held[int(period.start), int(period.end), False].append(report)
        elif session and session.term and session.number is None:
            held[session.term, session.term, True].append(report)
    return {key: found[0] for key, found in held.items() if len(found) == 1}


def _pairs(held: Mapping[tuple[int, int, bool], Report]) -> Iterable[Pair]:
    for (first, last, term), later in held.items():
        years = last - first
        before = [(key[1] - key[0], one) for key, one in held.items() if key[1] + 1 == first and key[2] == term]
        alike = [one for length, one in before if length == years]
        longer = [one for length, one in before if length > 0]
        found = alike or longer
        if len(found) == 1 and found[0].id and later.id:
            yield Pair(found[0].id, later.id)
