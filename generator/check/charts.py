"""Charts of indicators and the tables to take away, held against the records and against the tables on the pages."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.check.addresses import Inside
from generator.check.chart_parts import DrawnMark, Picture, ValueTable, read_tables
from generator.check.expected import as_text, of_report
from generator.check.fidelity import page_path
from generator.check.printed import printed
from generator.check.table import check_values, read_csv
from generator.data.places import load_places
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.facts import Figure
    from generator.model.report import Report

_Told = tuple["Report", "Figure"]
_LEAST = 2  # values, below which nothing is drawn
_APART = 10  # times, beyond which levels have axes of their own
_BEYOND = 10**18  # beyond which a table is not drawn either
_NEAR = 0.6  # of a pixel: how far a mark may be off


def check_charts(
    site: Path, pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses
) -> Iterator[Problem]:
    """Hold the charts and tables of every indicator that a record has a value of: check.chart, check.csv.

    Each value of a table is drawn once above it, but for the only one of a level of places that has no axis in common
    with the others, and nothing else is; each mark has the length, or the place, of its
    value on an axis that begins at zero; a bar has its value in words. A table to take away has a row for each value.
    """
    told: dict[str, list[_Told]] = defaultdict(list)
    for report in reports:
        for figure in report.figures:
            if figure.indicator:
                told[figure.indicator].append((report, figure))
    for indicator, values in told.items():
        path = f"indicators/{indicator}/index.html"
        if path in pages:
            yield from _check_page(site, path, values, addresses)
            yield from _check_data(site, f"indicators/{indicator}/data.csv", values)


def _check_page(site: Path, path: str, values: Sequence[_Told], addresses: Addresses) -> Iterator[Problem]:
    from selectolax.lexbor import LexborHTMLParser

    known = {Inside(page_path(report), figure.anchor or ""): (report, figure) for report, figure in values}
    for table in read_tables(LexborHTMLParser((site / path).read_bytes())):
        targets = (addresses.resolve(path, href) for href in table.hrefs)
        rows = [known.get(target) if isinstance(target, Inside) else None for target in targets]
        drawn = Counter(row for picture in table.pictures for mark in picture.marks for row in mark.rows)
        wanted = _wanted(rows) if len(rows) >= _LEAST and not _beyond(rows) else ()
        if drawn != Counter(wanted):
            wrong = sorted((drawn - Counter(wanted)).keys() | (Counter(wanted) - drawn).keys())
            yield _problem(path, f"{_name(table)}: row {wrong[0]} of the table is not drawn once")
            continue
        for picture in table.pictures:
            yield from (_problem(path, f"{picture.name}: {fault}") for fault in _faults(picture, rows))


def _wanted(rows: Sequence[_Told | None]) -> list[int]:
    """Give the rows that are drawn: where levels of places lie more than tenfold apart, a level's only one is not."""
    levels: dict[str, list[tuple[int, Decimal]]] = defaultdict(list)
    for number, told in enumerate(rows, 1):
        if told:
            report, figure = told
            ends = (figure.value, figure.value_max, figure.is_change and figure.from_value)
            levels[_level(report)].append((number, max(abs(Decimal(end)) for end in ends if end is not None)))
    sizes = [size for held in levels.values() if (size := max(one for _, one in held))]
    if len(sizes) < _LEAST or max(sizes) <= _APART * min(sizes):
        return list(range(1, len(rows) + 1))
    return [number for held in levels.values() if len(held) >= _LEAST for number, _ in held]


def _level(report: Report) -> str:
    code = report.meta.region.code if report.meta.region else (report.id or "").partition("/")[0]
    place = load_places().by_code(code)
    return place.level if place else "township" if code.isdigit() else ""


def _name(table: ValueTable) -> str:
    return table.pictures[0].name if table.pictures else "a table without a chart"


def _beyond(rows: Sequence[_Told | None]) -> bool:
    figures = (told[1] for told in rows if told)
    values = (value for one in figures for value in (one.value, one.value_max, one.is_change and one.from_value))
    return any(abs(value) > _BEYOND for value in values if value)


def _faults(picture: Picture, rows: Sequence[_Told | None]) -> Iterator[str]:
    yield from picture.faults
    if picture.zero is None:
        yield "its axis has no zero"
        return
    places: list[tuple[float, float, int]] = []
    for mark in picture.marks:
        of = [found for row in mark.rows if (found := rows[row - 1])]
        if len({_same(report, figure) for report, figure in of}) != 1:
            yield f"the mark of row {mark.rows[:1]} stands for several values, or for none"
            continue
        places += _places(picture, mark, of[0][1])
        if not picture.dots and not any(printed(*of[0]) in words for words in picture.words):
            yield f"the value of row {mark.rows[0]} is not in its words"
    yield from _out_of_place(places, picture.zero)


def _same(report: Report, figure: Figure) -> tuple[object, ...]:
    """Give what the values that one mark stands for must have in common."""
    said = (figure.value, figure.value_max, figure.from_value, figure.qualifier)
    return (report.id, figure.period, figure.unit, figure.role, figure.is_change, *said)


def _places(picture: Picture, mark: DrawnMark, figure: Figure) -> Iterator[tuple[float, float, int]]:
    """Give values with the places that show them: both ends of a mark, a bar's foot being at zero."""
    of_change = figure.from_value if figure.is_change else None
    ends = [float(end) for end in (of_change, figure.value, figure.value_max) if end is not None]
    low, high = min(ends), max(ends)
    if low == high and not picture.dots:
        low, high = min(low, 0.0), max(high, 0.0)
    yield low, mark.start, mark.rows[0]
    yield high, mark.end, mark.rows[0]


def _out_of_place(places: Sequence[tuple[float, float, int]], zero: float) -> Iterator[str]:
    """Tell the marks that are not where their values are on one even axis; its unit is that of the largest value."""
    value, place, _ = max(places, key=lambda one: abs(one[0]), default=(0.0, 0.0, 0))
    unit = (place - zero) / value if value else 0.0
    for value, place, row in places:
        if abs(zero + unit * value - place) > _NEAR or (value > 0 > place - zero):
            yield f"the mark of row {row} is not where its value is"
            return


def _check_data(site: Path, path: str, values: Sequence[_Told]) -> Iterator[Problem]:
    rows = map(_row, values)
    yield from check_values(site, path, {(row[0], row[1]): row for row in rows})
    quotes = {(report.id or "", figure.id): report.quote(figure) for report, figure in values}
    try:
        head, *found = read_csv(site, path)
        at = [head.index(name) for name in ("report", "id", "sentence", "citation", "address")]
        cells = [[row[place] for place in at] for row in found]
    except (OSError, csv.Error, ValueError, IndexError):
        return  # which the table's own check tells, but for these three columns
    for report, name, sentence, citation, address in cells:
        if quotes.get((report, name), "") not in sentence or not _cites(citation, address):
            message = f"{report} {name}: the sentence has not its quotation, or the citation not its address"
            yield Problem("error", "check.csv", Where(path), message, "look at render/indicator_data.py")


def _cites(citation: str, address: str) -> bool:
    """Say whether a reference leads to the figure at this address, or to the same mark of a version below it."""
    page, _, mark = address.partition("#")
    return page in citation and citation.endswith(f"#{mark}" if mark else "/")


def _row(told: _Told) -> list[str]:
    report, figure = told
    code, place, body, *_, draft = of_report(report)
    page = f"reports/{report.id}/"
    address = f"{page}#{figure.anchor}" if figure.anchor else page
    of_figure = (figure.period, figure.value, figure.value_max, figure.unit, figure.qualifier, figure.role)
    cells = (report.id, figure.id, address, figure.indicator, code, place, body, draft, *of_figure)
    return [as_text(cell) for cell in (*cells, figure.is_change, figure.from_value)]


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.chart", Where(path), message, "look at render/chart.py")
