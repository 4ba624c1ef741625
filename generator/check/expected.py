"""What the tables of figures and the panel must hold by the records; worked out apart from rendering."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from math import isfinite
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.data.indicators import load_indicators
from generator.model.codec import plain
from generator.model.report import source_span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.facts import Figure
    from generator.model.report import Report

_OF_REPORT = ("code", "place", "body", "genre", "title", "report_start", "report_end", "draft")
_FIELDS = (
    *("label", "action", "value", "value_max", "unit", "qualifier", "period", "period_text", "role", "is_change"),
    *("from_value", "indicator", "confidence", "status", "block"),
)
"""Columns that hold a figure's field of the same name."""
_SPANS = ("start", "end", "number_start", "number_end", "raw_start", "raw_end")
FIGURE_COLUMNS = ("report", "id", *_OF_REPORT, "address", *_FIELDS, "quote", *_SPANS)
"""The columns of the table of figures that are held, `report` and `id` first; others are free."""
PANEL_COLUMNS = ("code", "body", "year", "place", "held", "reports", "draft", "several", "inexact")
"""The panel's columns before those of the indicators, its key first."""

Value = str | int | float | Decimal | None
Key = tuple[str, ...]
Rows = dict[Key, tuple[Value, ...]]
"""Rows by key: numbers still decimal, None where nothing is known."""

_fields = attrgetter(*_FIELDS)
_NUMBERS = [FIGURE_COLUMNS.index(name) for name in ("value", "value_max", "from_value")]


def expected_figures(reports: Iterable[Report]) -> Rows:
    """Give each figure's row in the order of FIGURE_COLUMNS, by report and id."""
    rows: Rows = {}
    for report in reports:
        same, page = of_report(report), quote(f"reports/{report.id}/")
        for figure in report.figures:
            key = (report.id or "", figure.id)
            rows[key] = (*key, *same, *_of_figure(report, figure, page))
    return rows


def of_report(report: Report) -> tuple[Value, ...]:
    """Give what is the same in all rows of a report: code, place, body, genre, title, first and last year, draft."""
    meta, region, period = report.meta, report.meta.region, report.meta.period
    return (
        *((region.code, " ".join(region.path)) if region else (None, None)),
        *(meta.body, meta.genre),
        f"[{meta.title}]" if meta.title_supplied else meta.title,
        *((int(period.start), int(period.end)) if period else (None, None)),
        report.draft,
    )


def in_texts(rows: Rows) -> dict[Key, list[str]]:
    """Give rows as CSV without its guards has them."""
    columns = map(_texts, zip(*rows.values(), strict=True))
    return dict(zip(rows, map(list, zip(*columns, strict=True)), strict=True))


def _texts(column: Sequence[Value]) -> Iterable[str]:
    """Give a column's cells as texts. Each value is put into words once: it is truth in all of a column, or in none."""
    texts = {value: as_text(value) for value in set(column)}
    return map(texts.__getitem__, column)


def in_doubles(figures: Rows) -> Rows:
    """Give rows of figures with their values as JSON and SQLite have them: doubles, which equal whole numbers too."""
    rows: Rows = {}
    for key, row in figures.items():
        cells = list(row)
        for at in _NUMBERS:
            cells[at] = as_double(cells[at])
        rows[key] = tuple(cells)
    return rows


def as_double(value: Value) -> Value:
    """Give a decimal value as the nearest double, None for one beyond all doubles; anything else as it is."""
    if not isinstance(value, Decimal):
        return value
    near = float(value)
    return near if isfinite(near) else None


def as_text(value: object) -> str:
    """Give a value as a cell without guard has it: numbers plain, truth in small letters, nothing for None."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    return (plain(value) or "") if isinstance(value, Decimal) else str(value).lower()


def same_row(cells: Sequence[str], wanted: Sequence[str]) -> bool:
    """Say whether cells hold what is wanted; where they differ as texts, numbers may be the same doubles."""
    return cells == wanted or all(map(same_cell, cells, wanted))


def same_cell(cell: str, wanted: str) -> bool:
    """Say whether a cell holds what is wanted, as a text or as the same double."""
    if cell == wanted:
        return True
    try:
        return float(cell) == float(wanted)
    except ValueError:
        return False


def _of_figure(report: Report, figure: Figure, page: str) -> tuple[Value, ...]:
    span, number, raw = figure.span, figure.number, source_span(report, report.by_id[figure.block], figure.span)
    return (
        f"{page}#{figure.anchor}" if figure.anchor else page,
        *_fields(figure),
        report.quote(figure),
        *(span.start, span.end, number.start, number.end, raw.start, raw.end),
    )


def expected_panel(reports: Sequence[Report]) -> Rows:
    """Give each row of the panel by code, body and year: PANEL_COLUMNS, then the indicators in the vocabulary's order.

    Rows are all years from the first to the last that any report is on, and those that a result is given for, of each
    body (but `other`) of a known place.
    """
    spans = [(int(report.meta.period.start), int(report.meta.period.end)) for report in reports if report.meta.period]
    years = range(min((first for first, _ in spans), default=0), max((last for _, last in spans), default=-1) + 1)
    series: dict[tuple[str, str], list[Report]] = defaultdict(list)
    for report in reports:
        if report.meta.region is not None and report.meta.body not in (None, "other"):
            series[report.meta.region.code, str(report.meta.body)].append(report)
    rows: Rows = {}
    for (code, body), held in series.items():
        results = _results(held)
        for year in {*years, *results}:
            rows[code, body, str(year)] = (code, body, year, *_held(held, year), *_panel_values(results[year]))
    return rows


def _results(reports: Sequence[Report]) -> defaultdict[int, dict[str, list[Figure]]]:
    """Give the figures that tell one year's result of an indicator, by year and indicator."""
    found: defaultdict[int, dict[str, list[Figure]]] = defaultdict(dict)
    for figure in (figure for report in reports for figure in report.figures):
        year = figure.period or ""
        of_a_year = year.isdecimal() and len(year) == len("2024")
        if figure.indicator and of_a_year and figure.role == "achieved" and not figure.is_change:
            found[int(year)].setdefault(figure.indicator, []).append(figure)
    return found


def _held(reports: Sequence[Report], year: int) -> tuple[Value, ...]:
    """Give place, held, reports and draft of a row."""
    on_it = [
        report
        for report in reports
        if report.meta.period and int(report.meta.period.start) <= year <= int(report.meta.period.end)
    ]
    dated = all(report.meta.period for report in reports)
    by_address = sorted(reports, key=lambda report: report.id or "")
    newest = max(by_address, key=lambda report: report.meta.period.end if report.meta.period else "")
    return (
        " ".join(newest.meta.region.path) if newest.meta.region else "",
        "yes" if on_it else "no" if dated else "unknown",
        " ".join(sorted(report.id or "" for report in on_it)),
        any(report.draft for report in on_it) if on_it else None,
    )


def _panel_values(found: dict[str, list[Figure]]) -> tuple[Value, ...]:
    """Give several, inexact and the value of each indicator."""
    values: dict[str, Decimal] = {}
    several: list[str] = []
    inexact: list[str] = []
    names = [entry.id for entry in load_indicators().all]
    for name in sorted(found, key=names.index):
        figures = found[name]
        if len({figure.value for figure in figures}) > 1 or any(figure.value_max is not None for figure in figures):
            several.append(name)
            continue
        values[name] = figures[0].value
        if any(figure.qualifier for figure in figures):
            inexact.append(name)
    return (" ".join(several), " ".join(inexact), *map(values.get, names))
