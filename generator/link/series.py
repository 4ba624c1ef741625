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
_Time = tuple[int, int, bool]  # first and last year, or the term twice and True


def consecutive(reports: Iterable[Report], places: Places) -> tuple[Pair, ...]:
    """Give the pairs of reports of which one follows directly on the other, sorted; each is the later one of one pair.

    A series is of one place, body and genre; one that goes on under another code goes on with its series. Where years
    are known, a report follows on the one whose last year is the year before its own last: 2020, or 2016 to 2020, on
    2019, since reports are given once a year, on five years where a term has ended. Where there is none, one on several
    years follows on the several years before its own. Of several such reports the one that is on as many years counts,
    else the only one. Where only the body's terms are known, term n+1 follows on term n. Two reports on one period
    leave open which is meant: neither is in a pair.
    """
    series: dict[_Series, list[Report]] = defaultdict(list)
    for report in reports:
        meta = report.meta
        if report.id and meta.region and meta.body:
            series[lasting(places, meta.region.code), meta.body, meta.genre].append(report)
    return tuple(sorted(pair for found in series.values() for pair in _pairs(_by_period(found))))


def _by_period(reports: Sequence[Report]) -> dict[_Time, Report]:
    """Give the reports by first and last year, or by term (twice) and True; periods that two are on are left out."""
    held: dict[_Time, list[Report]] = defaultdict(list)
    for report in reports:
        period, session = report.meta.period, report.meta.session
        if period:
            held[int(period.start), int(period.end), False].append(report)
        elif session and session.term and session.number is None:
            held[session.term, session.term, True].append(report)
    return {key: found[0] for key, found in held.items() if len(found) == 1}


def _pairs(held: Mapping[_Time, Report]) -> Iterable[Pair]:
    for (first, last, term), later in held.items():
        by_end = (_ending(held, end, last - first, term, least) for end, least in ((last - 1, 0), (first - 1, 1)))
        found: Sequence[Report] = next(filter(None, by_end), ())
        if len(found) == 1 and found[0].id and later.id:
            yield Pair(found[0].id, later.id)


def _ending(held: Mapping[_Time, Report], end: int, years: int, term: bool, least: int) -> list[Report]:  # noqa: FBT001 # a part of the key
    """Give the reports whose time ends in a year: those on as many years, else those on `least` years more than one."""
    before = [(key[1] - key[0], one) for key, one in held.items() if key[1] == end and key[2] == term]
    return [one for length, one in before if length == years] or [one for length, one in before if length >= least]
