"""What the tables of figures and the panel must hold by the records, as texts; worked out apart from rendering."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.data.indicators import load_indicators
from generator.model.codec import plain
from generator.model.report import source_span

if TYPE_CHECKING:
    from collections.abc import Sequence

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

_fields = attrgetter(*_FIELDS)


def expected_figures(reports: Sequence[Report]) -> dict[tuple[str, ...], list[str]]:
    """Give each figure's row in the order of FIGURE_COLUMNS, by report and id; what is not known is empty."""
    rows: dict[tuple[str, ...], list[str]] = {}
    for report in reports:
        same = of_report(report)
        for figure in report.figures:
            key = (report.id or "", figure.id)
            rows[key] = [*key, *same, *_of_figure(report, figure)]
    return rows


def of_report(report: Report) -> list[str]:
    """Give what is the same in all rows of a report: code, place, body, genre, title, first and last year, draft."""
    meta = report.meta
    return [
        as_text(meta.region.code if meta.region else None),
        as_text(" ".join(meta.region.path) if meta.region else None),
        *map(as_text, (meta.body, meta.genre)),
        as_text(f"[{meta.title}]" if meta.title_supplied else meta.title),
        as_text(meta.period.start if meta.period else None),
        as_text(meta.period.end if meta.period else None),
        as_text(report.draft),
    ]


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


def _of_figure(report: Report, figure: Figure) -> list[str]:
    raw = source_span(report, report.by_id[figure.block], figure.span)
    return [
        quote(f"reports/{report.id}/") + (f"#{figure.anchor}" if figure.anchor else ""),
        *map(as_text, _fields(figure)),
        report.quote(figure),
        *(str(offset) for span in (figure.span, figure.number, raw) for offset in (span.start, span.end)),
    ]


def expected_panel(reports: Sequence[Report]) -> dict[tuple[str, ...], list[str]]:
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
    rows: dict[tuple[str, ...], list[str]] = {}
    for (code, body), held in series.items():
        results = _results(held)
        for year in {*map(str, years), *(year for year, _ in results)}:
            found = {indicator: figures for (when, indicator), figures in results.items() if when == year}
            rows[code, body, year] = [code, body, year, *_held(held, year), *_panel_values(found)]
    return rows


def _results(reports: Sequence[Report]) -> dict[tuple[str, str], list[Figure]]:
    """Give the figures that tell one year's result of an indicator, by year and indicator."""
    found: dict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in (figure for report in reports for figure in report.figures):
        year = figure.period or ""
        of_a_year = year.isdecimal() and len(year) == len("2024")
        if figure.indicator and of_a_year and figure.role == "achieved" and not figure.is_change:
            found[str(int(year)), figure.indicator].append(figure)
    return found


def _held(reports: Sequence[Report], year: str) -> list[str]:
    """Give place, held, reports and draft of a row."""
    on_it = [
        report
        for report in reports
        if report.meta.period and int(report.meta.period.start) <= int(year) <= int(report.meta.period.end)
    ]
    dated = all(report.meta.period for report in reports)
    by_address = sorted(reports, key=lambda report: report.id or "")
    newest = max(by_address, key=lambda report: report.meta.period.end if report.meta.period else "")
    return [
        " ".join(newest.meta.region.path) if newest.meta.region else "",
        "yes" if on_it else "no" if dated else "unknown",
        " ".join(sorted(report.id or "" for report in on_it)),
        as_text(any(report.draft for report in on_it) if on_it else None),
    ]


def _panel_values(found: dict[str, list[Figure]]) -> list[str]:
    """Give several, inexact and the value of each indicator."""
    values: dict[str, str] = {}
    several: list[str] = []
    inexact: list[str] = []
    for entry in load_indicators().all:
        figures = found.get(entry.id, [])
        if len({figure.value for figure in figures}) > 1 or any(figure.value_max is not None for figure in figures):
            several.append(entry.id)
        elif figures:
            values[entry.id] = as_text(figures[0].value)
            if any(figure.qualifier for figure in figures):
                inexact.append(entry.id)
    return [" ".join(several), " ".join(inexact), *(values.get(entry.id, "") for entry in load_indicators().all)]
