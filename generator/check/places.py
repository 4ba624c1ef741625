"""Pages of places held against the records: every report is listed, and every value stands under its year."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.front_parts import BODIES
from generator.check.grids import BY_BODY, BY_YEAR
from generator.check.printed import after_value, printed
from generator.data.places import load_places
from generator.data.successions import earlier, later, own_names
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.grids import Entry
    from generator.check.page import Page
    from generator.model.facts import Figure
    from generator.model.report import Report

_MOST = 20  # indicators of a place
_DIGITS = re.compile(r"\d+")
_YEAR = re.compile(r"\d{4}")

_Figures = dict[Inside, tuple["Report", "Figure"]]


def check_places(pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    """Tell what is wrong with tables by year (check.place), on pages of places and of series.

    A place's page leads to all its reports, also those under its earlier codes, and under later ones those on years
    after its own; where it has a table of years and bodies, each stands in the line of its years and the column of its
    body. Each value in a table is a certain result of the line's indicator and, on a place's page, of the column's
    time; and for each line every certain result of these reports stands there, with its value as it is printed. No
    indicator is left out unless twenty others are there.
    """
    known = {
        Inside(page_path(report), figure.anchor): (report, figure)
        for report in reports
        for figure in report.figures
        if figure.anchor is not None
    }
    for page in pages.values():
        for entry in page.grids:
            if entry.style == BY_YEAR and (fault := _value_fault(entry, page, known, addresses)):
                yield _problem(page, fault)
    for path, listed in _listed(reports).items():
        if path in pages:
            yield from _list_faults(pages[path], listed, addresses)
            yield from _missing(pages[path], listed, addresses)


def _listed(reports: Sequence[Report]) -> dict[str, list[Report]]:
    """Give by path of a place's page the reports that it must list."""
    places = load_places()
    own: dict[str, dict[str, Report]] = defaultdict(dict)
    for report in reports:
        address = report.id or ""
        region = report.meta.region
        for key in {address.rsplit("/", 2)[0], region.code if region else address.rsplit("/", 2)[0]}:
            own[key][address] = report
    found: dict[str, dict[str, Report]] = {}
    for key, mine in own.items():
        names = own_names(places, key)
        end = names[-1].valid_to if names else None
        found[key] = dict(mine)
        for code in earlier(places, key):
            found[key] |= own.get(code, {})
        for code in later(places, key):
            under = own.get(code, {})
            found[key] |= {name: report for name, report in under.items() if _after(report, end)}
    return {f"reports/{key}/index.html": list(listed.values()) for key, listed in found.items()}


def _after(report: Report, end: int | None) -> bool:
    return end is not None and report.meta.period is not None and int(report.meta.period.end) > end


def _list_faults(page: Page, listed: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    ways = {addresses.resolve(page.path, use.value) for use in page.uses}
    grid = [entry for entry in page.grids if entry.style == BY_BODY]
    standing = {(addresses.resolve(page.path, entry.href), entry.column, _years(entry.line)) for entry in grid}
    for report in listed:
        target = Inside(page_path(report), "")
        if target not in ways:
            yield _problem(page, f"{report.id} is not listed")
            continue
        period = report.meta.period
        years = sorted({period.start, period.end}) if period else []
        if grid and (target, BODIES[report.meta.body], tuple(years)) not in standing:
            yield _problem(page, f"{report.id} does not stand under its years and its body")


def _value_fault(entry: Entry, page: Page, known: _Figures, addresses: Addresses) -> str | None:
    """Say what is wrong with a value; that its words are the figure's is held with all other links to figures."""
    target = addresses.resolve(page.path, entry.href)
    found = known.get(target) if isinstance(target, Inside) else None
    name = f"{entry.words!r} under {entry.line!r}, {entry.column!r},"
    if found is None:
        return f"{name} leads to no figure"
    report, figure = found
    if not _certain(figure) or _indicator(entry, page, addresses) != figure.indicator:
        return f"{name} leads to {report.id} {figure.anchor}, which is no certain result of that indicator"
    of_place = f"reports/{(report.id or '').rsplit('/', 1)[0]}/index.html" != page.path
    if of_place and not _is_time(entry.column, figure):
        return f"{name} leads to {report.id} {figure.anchor}, whose period is {figure.period!r}"
    return None


def _missing(page: Page, listed: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    """Tell results that stand nowhere, although their indicator has a line or there is room for one."""
    shown: dict[str | None, list[Entry]] = defaultdict(list)
    for entry in page.grids:
        if entry.style == BY_YEAR:
            shown[_indicator(entry, page, addresses)].append(entry)
    for report in listed:
        for figure in report.figures:
            if not _certain(figure) or figure.period is None or figure.anchor is None:
                continue
            entries = shown.get(figure.indicator, [])
            alike = (one for one in entries if after_value(one.words, report, figure) is not None)
            room = bool(entries) or len(shown) < _MOST
            if room and not any(_is_time(one.column, figure) for one in alike):
                yield _problem(page, f"{report.id} {figure.anchor}: {printed(report, figure)!r} stands nowhere")


def _certain(figure: Figure) -> bool:
    return figure.indicator is not None and figure.confidence == "high" and figure.role == "achieved"


def _indicator(entry: Entry, page: Page, addresses: Addresses) -> str | None:
    """Give the indicator that a line leads to."""
    target = addresses.resolve(page.path, entry.line_href)
    if not isinstance(target, Inside):
        return None
    return target.path.removeprefix("indicators/").removesuffix("/index.html")


def _is_time(column: str, figure: Figure) -> bool:
    """Say whether a column is of a figure's period, number by number."""
    period = figure.period or ""
    if period == "term":
        return "届" in column
    return {int(part) for part in _DIGITS.findall(column)} == {int(part) for part in _DIGITS.findall(period)}


def _years(words: str) -> tuple[str, ...]:
    return tuple(sorted(set(_YEAR.findall(words))))


def _problem(page: Page, message: str) -> Problem:
    return Problem("error", "check.place", Where(page.path), message, "build again, and report it if this stays")
