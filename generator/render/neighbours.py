"""The report before and the one after in a series, as a reader goes on from one to the other.

The pairs that are set side by side (`generator.link.series`) follow directly on each other; these may leave years out,
of which there is no report here. Where a neighbour is one of a pair, the way to the comparison stands behind it.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from generator.data.places import load_places
from generator.data.successions import lasting
from generator.render.paths import address, between_files, compare_file, report_file
from generator.render.words import report_years

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.compared import Pair
    from generator.model.report import Report


class Way(NamedTuple):
    """A way from a report's page to a neighbour: words and Markdown link, both empty for one that is compared alone.

    `beside` is the Markdown link to the page that sets both side by side, and `said` are words for it that say with
    what; both are empty where there is none.
    """

    words: str
    href: str
    beside: str = ""
    said: str = ""


Ways = tuple[Way, ...]


def series_ways(reports: Iterable[Report], pairs: Iterable[Pair] = ()) -> dict[str, Ways]:
    """Give for each report, by id, the ways to the one before and the one after in its series, so far there are any.

    `pairs` are those of which there is a comparison: what a report is compared with and no neighbour comes last.

    A series is of one place, body and genre, also where the place's code changed; its order is that of the last years
    that reports are on, or of terms where a report tells its term alone. Of several reports on one year the one counts
    that was given nearest in time; where a day is not known, or two are as near, none does.
    """
    series: dict[tuple[str, str, str, bool], dict[int, list[Report]]] = defaultdict(lambda: defaultdict(list))
    by_id = {address(report): report for report in reports}
    compared = _compared(pairs, by_id)
    for report in by_id.values():
        meta, place = report.meta, report.meta.region
        at = _time(report)
        if place and meta.body and at is not None:
            key = (lasting(load_places(), place.code), meta.body, meta.genre, meta.period is None)
            series[key][at].append(report)
    found: dict[str, Ways] = {}
    for times in series.values():
        for at, held in times.items():
            for report in held:
                beside = compared.pop(address(report), {})
                ways = _ways(report, at, times, beside)
                if ways or beside:
                    found[address(report)] = (*ways, *beside.values())
    return found | {one: tuple(beside.values()) for one, beside in compared.items()}


def _compared(pairs: Iterable[Pair], reports: dict[str, Report]) -> dict[str, dict[str, Way]]:
    """Give for each report, by id, the ways to its comparisons, by the id of the other one."""
    found: dict[str, dict[str, Way]] = defaultdict(dict)
    for pair in pairs:
        for one, other in ((pair.earlier, pair.later), (pair.later, pair.earlier)):
            href = between_files(report_file(one), compare_file(pair.later))
            found[one][other] = Way("", "", href, f"与{report_years(reports[other])}对照")
    return found


def _time(report: Report) -> int | None:
    """Give the last year that a report is on, or its term where it is on no years; None: unknown."""
    period, session = report.meta.period, report.meta.session
    if period:
        return int(period.end)
    return session.term if session else None


def _ways(report: Report, at: int, times: dict[int, list[Report]], beside: dict[str, Way]) -> Ways:
    """Give the ways to the neighbours; their comparisons are taken out of `beside`."""
    before = _nearest(report, times.get(max((time for time in times if time < at), default=at), ()))
    after = _nearest(report, times.get(min((time for time in times if time > at), default=at), ()))
    found = (("上一份", before), ("下一份", after))
    here = report_file(address(report))
    return tuple(
        Way(f"{name}：{report_years(one)}", between_files(here, report_file(address(one))), *both[2:])
        for name, one in found
        if one
        for both in [beside.pop(address(one), Way("", ""))]
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
