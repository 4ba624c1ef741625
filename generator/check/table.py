"""The table of all figures (CSV) held against the records: a row a figure, and every cell what the record says."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.model.codec import plain
from generator.model.report import source_span
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.model.facts import Figure
    from generator.model.report import Report

TABLE = "data/figures.csv"
_LONGEST = 1 << 22  # characters of a cell; a raw file has no more, while the csv module by itself stops at 131072
_FORMULAS = (
    "=",
    "+",
    "-",
    "@",
    "＝",
    "＋",
    "－",
    "＠",
    "\t",
    "\r",
    "'",
)  # a text that begins so stands behind an apostrophe
_OF_REPORT = ("code", "place", "body", "genre", "title", "report_start", "report_end", "draft")
_FIELDS = (
    *("label", "action", "value", "value_max", "unit", "qualifier", "period", "period_text", "role", "is_change"),
    *("from_value", "indicator", "confidence", "status", "block"),
)
"""Columns that hold a figure's field of the same name."""
_SPANS = ("start", "end", "number_start", "number_end", "raw_start", "raw_end")
_COLUMNS = (*_OF_REPORT, "address", *_FIELDS, "quote", *_SPANS)
_fields = attrgetter(*_FIELDS)


def check_table(site: Path, reports: Sequence[Report]) -> Iterator[Problem]:
    """Read the table (RFC 4180): every figure has one row, and each column that is known here has what the record has.

    A text that a spreadsheet program would take for a formula stands behind an apostrophe. Other columns are free.
    """
    try:
        head, *rows = _rows((site / TABLE).read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        yield _problem("the table of figures is not there")
        return
    except (csv.Error, ValueError) as error:
        yield _problem(f"is no table: {error}")
        return
    missing_columns = [name for name in ("report", "id", *_COLUMNS) if name not in head]
    if missing_columns:
        yield _problem(f"has no column {', '.join(missing_columns)}")
        return
    yield from _check_rows(head, rows, reports)


def _rows(text: str) -> list[list[str]]:
    before = csv.field_size_limit(_LONGEST)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    finally:
        csv.field_size_limit(before)


def _check_rows(head: list[str], rows: list[list[str]], reports: Sequence[Report]) -> Iterator[Problem]:
    missing = {(report.id or "", figure.id): (report, figure) for report in reports for figure in report.figures}
    of_report = {report.id: _of_report(report) for report in reports}
    report_at, id_at, places = head.index("report"), head.index("id"), [head.index(name) for name in _COLUMNS]
    for line, row in enumerate(rows, 2):
        if len(row) != len(head):
            yield _problem(f"row {line} has {len(row)} cells, the head of the table {len(head)}")
            continue
        key = (row[report_at], row[id_at])
        if key not in missing:
            yield _problem(f"row {line} is on {' '.join(key)!r}, which no record has, or an earlier row")
            continue
        report, figure = missing.pop(key)
        wanted = [*of_report[report.id], *_of_figure(report, figure)]
        cells = [row[place] for place in places]
        if cells != wanted:
            column, cell, right = next(
                three for three in zip(_COLUMNS, cells, wanted, strict=True) if three[1] != three[2]
            )
            yield _problem(f"{' '.join(key)}: {column} is {cell!r}, by the record {right!r}")
    for key in missing:
        yield _problem(f"{' '.join(key)}: has no row")


def _of_report(report: Report) -> list[str]:
    meta = report.meta
    return [
        _cell(meta.region.code if meta.region else None),
        _cell(" ".join(meta.region.path) if meta.region else None),
        *map(_cell, (meta.body, meta.genre)),
        _cell(f"[{meta.title}]" if meta.title_supplied else meta.title),
        _cell(meta.period.start if meta.period else None),
        _cell(meta.period.end if meta.period else None),
        _cell(report.draft),
    ]


def _of_figure(report: Report, figure: Figure) -> list[str]:
    raw = source_span(report, report.by_id[figure.block], figure.span)
    return [
        quote(f"reports/{report.id}/") + (f"#{figure.anchor}" if figure.anchor else ""),
        *map(_cell, _fields(figure)),
        _cell(report.quote(figure)),
        *(str(offset) for span in (figure.span, figure.number, raw) for offset in (span.start, span.end)),
    ]


def _cell(value: object) -> str:
    """Give a value as a cell has it: texts guarded, numbers plain, nothing for what is not known."""
    if isinstance(value, str):
        return f"'{value}" if value.startswith(_FORMULAS) else value
    if value is None:
        return ""
    return (plain(value) or "") if isinstance(value, Decimal) else str(value).lower()


def _problem(message: str) -> Problem:
    return Problem("error", "check.csv", Where(TABLE), message, "build again, and report it if this stays")
