"""The SQLite file held against the records: every table that is made of them, and the file's own soundness."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.check.expected import FIGURE_COLUMNS, PANEL_COLUMNS, as_text, of_report, same_row
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.model.report import Report

DATABASE = "data/gongbao.sqlite"
_REPORTS = (
    "SELECT id, code, place, body, genre, title, report_start, report_end, draft, sha256, chars, figures FROM reports"
)
_BLOCKS = "SELECT report, position, id, anchor, kind, level, text FROM blocks"
_MENTIONS = 'SELECT report, position, kind, block, start, "end", surface, target FROM mentions'
_PANEL_ROWS = "SELECT code, body, year, place, held, reports, draft FROM panel_rows"
_PANEL_CELLS = "SELECT code, body, year, indicator, state, value, inexact FROM panel_cells"
_BOOLEANS = {"draft", "is_change"}
_FIGURE_BOOLEANS = [at for at, name in enumerate(FIGURE_COLUMNS) if name in _BOOLEANS]
_FALSE_TRUE = {"false": "0", "true": "1"}


def check_database(
    site: Path,
    reports: Sequence[Report],
    figures: Mapping[tuple[str, ...], list[str]],
    panel: Mapping[tuple[str, ...], list[str]],
) -> Iterator[Problem]:
    """Read the tables and compare them, row for row, with the records; `figures` and `panel` are wanted rows by key.

    The file must be sound by SQLite's own check, and lead to nothing that is not there.
    """
    path = site / DATABASE
    if not path.is_file():
        yield _problem("the database is not there")
        return
    wanted: dict[str, Sequence[Sequence[object]]] = {
        _REPORTS: [_of_report(report) for report in reports],
        _BLOCKS: [row for report in reports for row in _of_blocks(report)],
        _MENTIONS: [row for report in reports for row in _of_mentions(report)],
        _select_figures(): [_figure_as_stored(row) for row in figures.values()],
        "SELECT id FROM indicators": [[entry.id] for entry in load_indicators().all],
        _PANEL_ROWS: [_as_stored(row[:7], PANEL_COLUMNS[:7]) for row in panel.values()],
        _PANEL_CELLS: [cell for row in panel.values() for cell in _cells(row)],
    }
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1", uri=True)) as base:
            sound = base.execute("PRAGMA quick_check").fetchone()[0]
            if sound != "ok" or base.execute("PRAGMA foreign_key_check").fetchone():
                yield _problem(f"is not sound: {sound if sound != 'ok' else 'a row leads to nothing'}")
            for query, rows in wanted.items():
                yield from _compare(query, base.execute(query).fetchall(), rows)
    except sqlite3.Error as error:
        yield _problem(f"is no database of ours: {error}")


def _select_figures() -> str:
    names = ", ".join(f'"{name}"' for name in FIGURE_COLUMNS)
    return f"SELECT {names} FROM figure_rows"  # noqa: S608 # our own names


def _of_report(report: Report) -> list[str]:
    *same, draft = of_report(report)
    return [
        report.id or "",
        *same,
        _FALSE_TRUE[draft],
        report.source.sha256,
        str(report.source.chars),
        str(len(report.figures)),
    ]


def _of_blocks(report: Report) -> Iterator[tuple[object, ...]]:
    for position, block in enumerate(report.blocks, 1):
        yield (report.id, position, block.id, block.anchor, block.kind, block.level, block.text)


def _of_mentions(report: Report) -> Iterator[tuple[object, ...]]:
    for position, mention in enumerate(report.mentions, 1):
        span, text = mention.span, report.by_id[mention.block].text
        found = (mention.kind, mention.block, span.start, span.end, span.of(text), mention.target)
        yield (report.id, position, *found)


def _as_stored(row: Sequence[str], columns: Sequence[str]) -> list[str]:
    """Give a row as SQLite has it, which knows no truth but 0 and 1."""
    return [_FALSE_TRUE.get(cell, cell) if name in _BOOLEANS else cell for name, cell in zip(columns, row, strict=True)]


def _figure_as_stored(row: list[str]) -> list[str]:
    row = row.copy()
    for at in _FIGURE_BOOLEANS:
        row[at] = _FALSE_TRUE[row[at]]
    return row


def _cells(row: Sequence[str]) -> Iterator[list[str]]:
    """Give the rows of panel_cells that a row of the panel stands for."""
    several, inexact = row[7].split(), row[8].split()
    for entry, value in zip(load_indicators().all, row[len(PANEL_COLUMNS) :], strict=True):
        if value:
            yield [*row[:3], entry.id, "value", value, str(int(entry.id in inexact))]
        elif entry.id in several:
            yield [*row[:3], entry.id, "several", "", "0"]


def _compare(query: str, rows: Sequence[Sequence[object]], wanted: Sequence[Sequence[object]]) -> Iterator[Problem]:
    """Hold what a query gives against the wanted rows, in whatever order either stands."""
    table = query.rpartition(" ")[2]
    if len(rows) == len(wanted) and set(rows) == set(map(tuple, wanted)):
        return
    if len(rows) != len(wanted):
        yield _problem(f"{table} has {len(rows)} rows, by the records {len(wanted)}")
        return
    for cells, right in zip(_texts(rows), _texts(wanted), strict=True):
        if cells != right and not same_row(cells, right):
            cell, value = next(two for two in zip(cells, right, strict=True) if two[0] != two[1])
            yield _problem(f"{table}: {' '.join(right[:2])}: has {cell!r}, by the record {value!r}")
            return


def _texts(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    return sorted([value if isinstance(value, str) else as_text(value) for value in row] for row in rows)


def _problem(message: str) -> Problem:
    return Problem("error", "check.export", Where(DATABASE), message, "build again, and report it if this stays")
