"""The SQLite file held against the records: every table that is made of them, and the file's own soundness."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING
from urllib.parse import quote

from generator.check.expected import FIGURE_COLUMNS, PANEL_COLUMNS, Rows, Value, as_double, as_text, of_report
from generator.check.linked import table_rows
from generator.check.table import LINK_COLUMNS
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from generator.model.report import Report

DATABASE = "data/gongbao.sqlite"
_COLUMNS = {
    "reports": (
        *("id", "code", "place", "body", "genre", "title", "report_start", "report_end", "draft"),
        *("sha256", "chars", "figures"),
    ),
    "blocks": ("report", "position", "id", "anchor", "kind", "level", "text"),
    "mentions": ("report", "position", "kind", "block", "start", "end", "surface", "target"),
    "links": LINK_COLUMNS,
    "notes": ("report", "id", "block", "start", "end", "quote", "text", "by", "on"),
    "corrections": ("report", "position", "op", "kind", "block", "start", "end", "before", "after", "why", "by", "on"),
    "figure_rows": FIGURE_COLUMNS,
    "indicators": ("id",),
    "panel_rows": PANEL_COLUMNS[:7],
    "panel_cells": ("code", "body", "year", "indicator", "state", "value", "inexact"),
}
"""By table or view the columns that are held; others are free."""


def check_database(site: Path, reports: Sequence[Report], figures: Rows, panel: Rows) -> Iterator[Problem]:
    """Read the tables and compare them, row for row, with the records.

    `figures`, with doubles for values, and `panel` are the wanted rows; of links, those that the published table has.
    The file must be sound by SQLite's own check, and lead to nothing that is not there.
    """
    path = site / DATABASE
    if not path.is_file():
        yield _problem("the database is not there")
        return
    wanted: tuple[list[tuple[Value, ...]], ...] = (
        [_of_report(report) for report in reports],
        [row for report in reports for row in _of_blocks(report)],
        [row for report in reports for row in _of_mentions(report)],
        table_rows(site),
        [row for report in reports for row in _of_notes(report)],
        [row for report in reports for row in _of_corrections(report)],
        list(figures.values()),
        [(entry.id,) for entry in load_indicators().all],
        [row[:7] for row in panel.values()],
        [cell for row in panel.values() for cell in _cells(row)],
    )
    try:
        with closing(sqlite3.connect(f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1", uri=True)) as base:
            sound = base.execute("PRAGMA quick_check").fetchone()[0]
            if sound != "ok" or base.execute("PRAGMA foreign_key_check").fetchone():
                yield _problem(f"is not sound: {sound if sound != 'ok' else 'a row leads to nothing'}")
            for (table, columns), rows in zip(_COLUMNS.items(), wanted, strict=True):
                # In [ ] a name is a column's and nothing else; in quotes, one that is not there would be a text.
                found = base.execute(f"SELECT {', '.join(f'[{name}]' for name in columns)} FROM {table}")  # noqa: S608 # our own names
                yield from _compare(table, found.fetchall(), rows)
    except (sqlite3.Error, ValueError) as error:
        yield _problem(f"is no database of ours: {error}")


def _of_report(report: Report) -> tuple[Value, ...]:
    return (report.id, *of_report(report), report.source.sha256, report.source.chars, len(report.figures))


def _of_blocks(report: Report) -> Iterator[tuple[Value, ...]]:
    for position, block in enumerate(report.blocks, 1):
        yield (report.id, position, block.id, block.anchor, block.kind, block.level, block.text)


def _of_mentions(report: Report) -> Iterator[tuple[Value, ...]]:
    for position, mention in enumerate(report.mentions, 1):
        span, text = mention.span, report.by_id[mention.block].text
        found = (mention.kind, mention.block, span.start, span.end, span.of(text), mention.target)
        yield (report.id, position, *found)


def _of_notes(report: Report) -> Iterator[tuple[Value, ...]]:
    for note in report.notes:
        words = note.span.of(report.by_id[note.block].text)
        yield (report.id, note.id, note.block, note.span.start, note.span.end, words, note.text, note.by, note.on)


def _of_corrections(report: Report) -> Iterator[tuple[Value, ...]]:
    for position, one in enumerate(report.corrections, 1):
        start, end = (one.span.start, one.span.end) if one.span else (None, None)
        change = (one.before, one.after, one.why, one.by, one.on)
        yield (report.id, position, one.op, one.kind, one.block, start, end, *change)


def _cells(row: Sequence[Value]) -> Iterator[tuple[Value, ...]]:
    """Give the rows of panel_cells that a row of the panel stands for."""
    several, inexact = str(row[7]).split(), str(row[8]).split()
    for entry, value in zip(load_indicators().all, row[len(PANEL_COLUMNS) :], strict=True):
        if value is not None:
            yield (*row[:3], entry.id, "value", as_double(value), entry.id in inexact)
        elif entry.id in several:
            yield (*row[:3], entry.id, "several", None, False)


def _compare(table: str, found: Sequence[tuple[Value, ...]], wanted: Sequence[tuple[Value, ...]]) -> Iterator[Problem]:
    """Hold the rows of a table against the wanted ones, in whatever order either stands.

    SQLite's truth is 0 and 1, which Python has for the same; so it has a whole number and its double.
    """
    # What is of one report stands in the same order in both; to sort by reports is quicker than to look up each row.
    if sorted(found, key=_first) == sorted(wanted, key=_first):
        return
    if len(found) != len(wanted):
        yield _problem(f"{table} has {len(found)} rows, by the records {len(wanted)}")
    elif others := set(found) ^ set(wanted):
        row, right = (min(others.intersection(rows), key=_texts) for rows in (found, wanted))
        cell, value = next(two for two in zip(row, right, strict=True) if two[0] != two[1])
        yield _problem(f"{table}: {' '.join(_texts(right[:2]))}: has {cell!r}, by the record {value!r}")


def _first(row: Sequence[Value]) -> str:
    return as_text(row[0])


def _texts(row: Sequence[Value]) -> list[str]:
    return list(map(as_text, row))


def _problem(message: str) -> Problem:
    return Problem("error", "check.export", Where(DATABASE), message, "build again, and report it if this stays")
