"""Reports that belong beside each other: one place, one series, the same words, names or indicators."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.data.places import load_places
from generator.data.successions import lasting
from generator.data.terms import load_terms
from generator.model.links import Link, Passage, Relation

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.report import Report

NEIGHBOURS: Final = 2
"""Reports on either side that a report of a series, or of those that give an indicator, is linked to."""
AROUND: Final = 6
"""Reports on either side that a report is linked to among all of its place."""
COMMON: Final = 3
"""What the reports of more bodies share is the phrase of the genre, and no reason to read one beside the other."""
RARE: Final = 8
"""In more reports than these a law or a term is not rare, however many reports there are."""
_TENTH: Final = 10
_NAMED: Final[Mapping[str, Relation]] = {"law": "same-law", "term": "same-term"}
_LONG: Final = 4
"""Characters that a name has at least (沙地) to be told as the reason."""


def relate(reports: Sequence[Report], passages: Sequence[Passage] = ()) -> tuple[Link, ...]:
    """Give the links between reports that have an address, sorted, each both ways.

    same-series: the same body of a place in another period or another genre; same-place: another body; shared-passage:
    words that both have and the reports of at most `COMMON` bodies (`passages` are all that the reports share);
    same-law, same-term: a law or set term (formulas of theory apart) that few reports name, two of them or a tenth, and
    `RARE` at most; same-indicator: a neighbour in the series, or a report of another place, that gives the same
    indicator with certainty. Where many reports could be linked, each is to its neighbours: in a series by year, in a
    place by year and body, for an indicator by year and code (codes that lie near each other name places that do). So
    the links grow with the reports, not with their pairs. A county that became a district is one place
    (`generator.data.successions`).
    """
    return _sorted(_links(reports, passages, None))


def leaving(report_id: str, reports: Sequence[Report], passages: Sequence[Passage] = ()) -> tuple[Link, ...]:
    """Give the links that leave one of the reports, as `relate` has them, in time that grows with the reports alone."""
    return _sorted(_links(reports, [one for one in passages if one.source.report == report_id], report_id))


def _sorted(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(set(links), key=lambda link: (link.source, link.relation, link.basis, link.target)))


@dataclass(frozen=True, slots=True, order=True)
class _Seat:
    """A report's place in a row of reports: what it is sorted by, its place's code, its body, its address."""

    order: tuple[str, ...]
    code: str
    body: str
    report: str


def _links(reports: Sequence[Report], passages: Sequence[Passage], only: str | None) -> Iterator[Link]:
    """Give all links, or those that leave the report `only`."""
    named = [report for report in reports if report.id]
    yield from _of_places(named, only)
    yield from _of_passages(named, passages)
    yield from _of_names(named, only)
    yield from _of_indicators(named, only)


def _of_places(reports: Sequence[Report], only: str | None) -> Iterator[Link]:
    """Link the reports of one place: one series where the body is the same, else one place."""
    places: dict[str, list[_Seat]] = defaultdict(list)
    for report in reports:
        if report.meta.region:
            seat = _seat(report, report.meta.body or "", report.meta.genre)
            places[seat.code].append(seat)
    for code, seats in places.items():
        for one, other in _near(seats, AROUND, only):
            if one.body != other.body or not one.body:
                yield Link(one.report, other.report, "same-place", code)
            elif one.order[0] == other.order[0]:
                yield Link(one.report, other.report, "same-series", f"{code}/{one.body}")
    for one, other in _of_series(reports, only):
        yield Link(one.report, other.report, "same-series", f"{one.code}/{one.body}")


def _of_series(reports: Iterable[Report], only: str | None) -> Iterator[tuple[_Seat, _Seat]]:
    """Give the neighbours in a series, of one genre each."""
    series: dict[tuple[str, str, str], list[_Seat]] = defaultdict(list)
    for report in reports:
        if report.meta.region and report.meta.body:
            seat = _seat(report)
            series[seat.code, seat.body, report.meta.genre].append(seat)
    for seats in series.values():
        yield from _near(seats, NEIGHBOURS, only)


def _of_passages(reports: Iterable[Report], passages: Iterable[Passage]) -> Iterator[Link]:
    """Link reports by the words that they share; `passages` are those that leave the reports asked for."""
    by_id = {report.id: report for report in reports}
    counts: Counter[tuple[str, str, str]] = Counter()
    for passage in passages:
        source, target = passage.source, passage.target
        if passage.bodies > COMMON or source.report not in by_id or target.report not in by_id:
            continue
        if passage.kind != "name":
            counts[source.report, target.report, passage.kind] += 1
            continue
        words = source.span.of(by_id[source.report].by_id[source.block].text)
        if len(words) >= _LONG:
            yield Link(source.report, target.report, "shared-passage", f"name:{words}")
    for (one, other, kind), count in counts.items():
        yield Link(one, other, "shared-passage", f"{kind}:{count}")


def _of_names(reports: Sequence[Report], only: str | None) -> Iterator[Link]:
    """Link reports that name the same law or term, where few do."""
    holders: dict[tuple[str, str], set[str]] = defaultdict(set)
    for report in reports:
        for mention in report.mentions:
            if mention.target is not None and mention.kind in _NAMED:
                holders[mention.kind, mention.target].add(report.id or "")
    for theory in (term.id for term in load_terms() if term.kind == "理论表述"):
        holders.pop(("term", theory), None)  # what all are bound to say joins no two, however few reports there are
    most = min(RARE, max(2, len(reports) // _TENTH))
    for (kind, target), found in holders.items():
        if len(found) <= most:
            for one in found if only is None else found & {only}:
                yield from (Link(one, other, _NAMED[kind], target) for other in found if other != one)


def _of_indicators(reports: Sequence[Report], only: str | None) -> Iterator[Link]:
    """Link reports of different places, and neighbours in a series, that give the same indicator with certainty."""
    holders: dict[str, dict[str, _Seat]] = defaultdict(dict)
    given: dict[str, set[str]] = {}
    for report in reports:
        if report.meta.region:
            seat = _seat(report, lasting(load_places(), report.meta.region.code))
            given[seat.report] = {one.indicator for one in report.figures if one.indicator and one.confidence == "high"}
            for indicator in given[seat.report]:
                holders[indicator][seat.report] = seat
    for one, other in _of_series(reports, only):
        for indicator in given[one.report] & given[other.report]:
            yield Link(one.report, other.report, "same-indicator", indicator)
    for indicator, seats in holders.items():
        if only is None or only in seats:
            for one, other in _near(list(seats.values()), NEIGHBOURS, only):
                if one.code != other.code:
                    yield Link(one.report, other.report, "same-indicator", indicator)


def _seat(report: Report, *then: str) -> _Seat:
    """Give a report's seat in a row that is sorted by year, and then by `then`."""
    year = report.meta.period.end if report.meta.period else ""
    code = lasting(load_places(), report.meta.region.code) if report.meta.region else ""
    return _Seat((year, *then), code, report.meta.body or "", report.id or "")


def _near(seats: Sequence[_Seat], reach: int, only: str | None) -> Iterator[tuple[_Seat, _Seat]]:
    """Give every seat, or that of the report `only`, with those within `reach` on either side in their order."""
    ordered = sorted(seats)
    for at, one in enumerate(ordered):
        if only is None or one.report == only:
            beside = (*ordered[max(0, at - reach) : at], *ordered[at + 1 : at + 1 + reach])
            yield from ((one, other) for other in beside)
