"""Reports that belong beside each other: the same place, the same series, the same indicator elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.model.links import Link, Passage
from generator.model.report import Report

NEIGHBOURS = 2  # reports on either side, in the order of place codes, that an indicator is linked to


def relate(reports: Sequence[Report], passages: Sequence[Passage] = ()) -> tuple[Link, ...]:  # noqa: ARG001  used by the next change
    """Give the links between reports that have an address, sorted, each both ways.

    same-place: another body of the same place; same-series: the same body in another period; same-indicator: a report
    of another place that gives the same indicator. Codes that lie near each other name places that do, so an
    indicator is linked to its neighbours in the order of codes: the number of links grows with the reports, not with
    their pairs.
    """
    links = {*_of_places(reports), *_of_indicators(reports)}
    return tuple(sorted(links, key=lambda link: (link.source, link.relation, link.basis, link.target)))


def leaving(report_id: str, reports: Sequence[Report]) -> tuple[Link, ...]:
    """Give the links that leave one of the reports, as `relate` has them, in time that grows with the reports alone."""
    mine = [report for report in reports if report.id == report_id]
    codes = {report.meta.region.code for report in mine if report.meta.region}
    here = [report for report in reports if report.meta.region and report.meta.region.code in codes]
    links = {link for link in _of_places(here) if link.source == report_id}
    named = {figure.indicator for report in mine for figure in report.figures}
    for indicator, found in _holders(reports).items():
        if indicator not in named:
            continue
        ordered = sorted(found)
        for at, (code, one) in enumerate(ordered):
            if one == report_id:
                near = (*ordered[max(0, at - NEIGHBOURS) : at], *ordered[at + 1 : at + 1 + NEIGHBOURS])
                links |= {Link(one, other, "same-indicator", indicator) for place, other in near if place != code}
    return tuple(sorted(links, key=lambda link: (link.source, link.relation, link.basis, link.target)))


def _holders(reports: Iterable[Report]) -> dict[str, set[tuple[str, str]]]:
    """Give the reports, each with its place's code, that give an indicator with certainty, by indicator."""
    holders: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for report in reports:
        for figure in report.figures:
            if figure.indicator and figure.confidence == "high" and report.id and report.meta.region:
                holders[figure.indicator].add((report.meta.region.code, report.id))
    return holders


def _of_places(reports: Sequence[Report]) -> Iterable[Link]:
    """Link the reports of one place: one series where the body is the same, else one place."""
    places: dict[str, list[Report]] = defaultdict(list)
    for report in reports:
        if report.meta.region:
            places[report.meta.region.code].append(report)
    for code, here in places.items():
        for one in here:
            for other in here:
                if one is not other and one.id and other.id:
                    same = one.meta.body == other.meta.body and one.meta.body is not None
                    basis = f"{code}/{one.meta.body}" if same else code
                    yield Link(one.id, other.id, "same-series" if same else "same-place", basis)


def _of_indicators(reports: Sequence[Report]) -> Iterable[Link]:
    """Link reports of different places that give the same indicator with certainty."""
    for indicator, found in _holders(reports).items():
        ordered = sorted(found)
        for step in range(1, NEIGHBOURS + 1):
            for (code, one), (other_code, other) in zip(ordered, ordered[step:], strict=False):
                if code != other_code:
                    yield Link(one, other, "same-indicator", indicator)
                    yield Link(other, one, "same-indicator", indicator)
