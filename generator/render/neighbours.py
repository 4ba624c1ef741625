"""The report before and the one after in a series, as a reader goes on from one to the other.

Not the pairs that are set side by side (`generator.link.series`): those follow directly on each other, these may leave
years out, of which there is no report here.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from generator.data.places import load_places
from generator.data.successions import lasting
from generator.render.paths import address, between_files, report_file
from generator.render.words import report_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.report import Report

Ways = tuple[tuple[str, str], ...]
"""Words and Markdown links, from the page of a report."""


def series_ways(reports: Iterable[Report]) -> dict[str, Ways]:
    """Give for each report, by id, the ways to the one before and the one after in its series, so far there are any.

    A series is of one place, body and genre, also where the place's code changed; its order is that of the last years
    that reports are on, or of terms where a report tells its term alone. Of several reports on one year the one counts
    that was given nearest in time; where a day is not known, or two are as near, none does.
    """
    series: dict[tuple[str, str, str, bool], dict[int, list[Report]]] = defaultdict(lambda: defaultdict(list))
    for report in reports:
        meta, place = report.meta, report.meta.region
        at = _time(report)
        if place and meta.body and at is not None:
            key = (lasting(load_places(), place.code), meta.body, meta.genre, meta.period is None)
            series[key][at].append(report)
    return {
        address(report): ways
        for times in series.values()
        for at, held in times.items()
        for report in held
        if (ways := _ways(report, at, times))
    }


def _time(report: Report) -> int | None:
    """Give the last year that a report is on, or its term where it is on no years; None: unknown."""
    period, session = report.meta.period, report.meta.session
    if period:
        return int(period.end)
    return session.term if session else None


def _ways(report: Report, at: int, times: dict[int, list[Report]]) -> Ways:
    before = _nearest(report, times.get(max((time for time in times if time < at), default=at), ()))
    after = _nearest(report, times.get(min((time for time in times if time > at), default=at), ()))
    found = (("上一份", before), ("下一份", after))
    return tuple(
        (f"{name}：{report_years(one)}", between_files(report_file(address(report)), report_file(address(one))))
        for name, one in found
        if one
    )


def _nearest(report: Report, others: Sequence[Report]) -> Report | None:
    """Give the one report of another time; of several the one that was given nearest to the day of `report`."""
    if report in others:
        return None
    if len(others) <= 1:
        return next(iter(others), None)
    days = {address(one): _days_between(report, one) for one in others}
    if None in days.values():
        return None
    ranked = sorted(others, key=lambda one: days[address(one)] or 0)
    return None if days[address(ranked[0])] == days[address(ranked[1])] else ranked[0]


def _days_between(one: Report, other: Report) -> int | None:
    """Give the days between the deliveries of two reports; None where one of them is not known to the day."""
    try:
        first, last = (date.fromisoformat(each.meta.delivered or "") for each in (one, other))
    except ValueError:
        return None
    return abs((last - first).days)
