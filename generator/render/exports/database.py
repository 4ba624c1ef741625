"""The tables as one SQLite file, with views that put them together: the same to the byte on every machine."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from decimal import Decimal
from operator import itemgetter

from generator.data.indicators import Indicators
from generator.data.tables import Column, load_tables
from generator.model.report import Report
from generator.problems import GongbaoError, Problem, Where
from generator.render.exports.panel import PanelRow
from generator.render.exports.rows import (
    Row,
    Value,
    block_rows,
    correction_rows,
    indicator_rows,
    mention_rows,
    note_rows,
    number,
    report_rows,
)
from generator.render.paths import SQLITE, address

_TYPES = {"string": "TEXT", "text": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER"}
_OF_REPORT = ("code", "place", "body", "genre", "title", "report_start", "report_end", "draft")
_REFERENCES = {
    "figures": (
        "FOREIGN KEY (report) REFERENCES reports (id)",
        "FOREIGN KEY (indicator) REFERENCES indicators (id)",
    ),
    "blocks": ("FOREIGN KEY (report) REFERENCES reports (id)",),
    "mentions": ("FOREIGN KEY (report) REFERENCES reports (id)",),
    "links": ("FOREIGN KEY (report) REFERENCES reports (id)",),
    "notes": ("FOREIGN KEY (report) REFERENCES reports (id)",),
    "corrections": ("FOREIGN KEY (report) REFERENCES reports (id)",),
}
_PANEL = """
CREATE TABLE panel_rows (code TEXT NOT NULL, place TEXT NOT NULL, body TEXT NOT NULL, year INTEGER NOT NULL,
 held TEXT NOT NULL, reports TEXT NOT NULL, draft INTEGER, PRIMARY KEY (code, body, year));
CREATE TABLE panel_cells (code TEXT NOT NULL, body TEXT NOT NULL, year INTEGER NOT NULL, indicator TEXT NOT NULL,
 state TEXT NOT NULL, value NUMERIC, inexact INTEGER NOT NULL, report TEXT NOT NULL, figure TEXT NOT NULL,
 PRIMARY KEY (code, body, year, indicator), FOREIGN KEY (report) REFERENCES reports (id),
 FOREIGN KEY (indicator) REFERENCES indicators (id));
"""
_VIEWS = """
CREATE VIEW figure_rows AS SELECT f.report, r.code, r.place, r.body, r.genre, r.title, r.report_start, r.report_end,
 r.draft, {columns} FROM figures f JOIN reports r ON r.id = f.report ORDER BY f.rowid;
CREATE VIEW panel AS SELECT p.code, p.place, p.body, p.year, i.id AS indicator, i.name, i.name_en,
 coalesce(c.state, CASE p.held WHEN 'yes' THEN 'no_value' WHEN 'no' THEN 'no_report' ELSE 'unknown' END) AS state,
 c.value, c.inexact, c.report, c.figure
 FROM panel_rows p JOIN indicators i ON i.bodies = '' OR instr(' ' || i.bodies || ' ', ' ' || p.body || ' ')
 LEFT JOIN panel_cells c ON c.code = p.code AND c.body = p.body AND c.year = p.year AND c.indicator = i.id;
"""
_PAGE = 4096  # bytes
_IN_PLACE = ("position",)  # behind the report in the key of what has no name of its own
# What was moved is overwritten (secure_delete), so that a page holds nothing of how it came to be.
_SETTINGS = f"""
PRAGMA page_size = {_PAGE}; PRAGMA auto_vacuum = NONE; PRAGMA encoding = 'UTF-8'; PRAGMA secure_delete = ON; BEGIN;
"""
# Of the file's head (sqlite.org/fileformat2.html, 1.3): which release wrote it, how often, says nothing of the data.
_COUNTER, _VALID_FOR, _RELEASE = slice(24, 28), slice(92, 96), slice(96, 100)
_RELEASE_SHOWN = 3_040_000
_FILE_HEAD = 100  # bytes, on the first page before its own head
# Kinds of b-tree pages (1.6), with the bytes of their heads; pages of other kinds begin with nought.
_PAGE_HEADS = {2: 12, 5: 12, 10: 8, 13: 8}


def database(
    reports: Sequence[Report],
    figures: Iterable[Row],
    panel: Iterable[PanelRow],
    indicators: Indicators,
    codebook: Iterable[Row],
    links: Iterable[Row] = (),
) -> bytes:
    """Give the file. `figures` are rows of that table with plain numbers, `codebook` and `links` those of theirs.

    GongbaoError where this Python's SQLite cannot give a database as bytes (older than 3.36).
    """
    names = load_tables().by_id["figures"].names
    own = [at for at, name in enumerate(names) if name not in _OF_REPORT]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.executescript(_SETTINGS)
        _fill(base, "indicators", indicator_rows(indicators))
        _fill(base, "reports", report_rows(reports))
        _fill(base, "blocks", block_rows(reports))
        _fill(base, "figures", ([row[at] for at in own] for row in figures), leave=_OF_REPORT)
        _fill(base, "mentions", mention_rows(reports))
        _fill(base, "links", links)
        _fill(base, "notes", note_rows(reports))
        _fill(base, "corrections", correction_rows(reports))
        _fill(base, "codebook", codebook)
        _fill_panel(base, panel)
        for statement in _VIEWS.format(columns=", ".join(f"f.{_quoted(names[at])}" for at in own[1:])).split(";"):
            base.execute(statement)
        base.execute("COMMIT")
        return _bytes(base)


def _fill(base: sqlite3.Connection, name: str, rows: Iterable[Sequence[Value]], leave: tuple[str, ...] = ()) -> None:
    """Make a table and put its rows in: reports by their ids, what is of one report as it stands in the text.

    By the ids of figures and blocks, f10 would come before f2.
    """
    table = load_tables().by_id[name]
    columns = [column for column in table.columns if column.name not in leave]
    first = next(at for at, column in enumerate(columns) if column.name == table.key[0])
    fields = [_field(column, is_key=column.name in table.key) for column in columns]
    keys = ", ".join(map(_quoted, table.key))
    parts = ", ".join((*fields, f"PRIMARY KEY ({keys})", *_REFERENCES.get(name, ())))
    # Rows that are kept in the order of their key need no index of it, which would be a third of the table again.
    base.execute(f"CREATE TABLE {name} ({parts}){' WITHOUT ROWID' if table.key[1:] == _IN_PLACE else ''}")
    ordered = sorted(rows, key=itemgetter(first))
    base.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(columns))})", ordered)  # noqa: S608 # our own names


def _fill_panel(base: sqlite3.Connection, panel: Iterable[PanelRow]) -> None:
    for statement in _PANEL.split(";"):
        base.execute(statement)
    rows: list[Sequence[Value]] = []
    cells: list[Sequence[Value]] = []
    for row in panel:
        ids = " ".join(map(address, row.reports))
        draft = any(report.draft for report in row.reports) if row.reports else None
        rows.append((row.code, row.place, row.body, row.year, row.held, ids, draft))
        cells += _cells(row)
    base.executemany("INSERT INTO panel_rows VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    base.executemany("INSERT INTO panel_cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", cells)


def _cells(row: PanelRow) -> Iterator[Sequence[Value]]:
    """Give a row's cells that figures speak of, each with the first of them in the order of the reports' addresses."""
    for indicator in sorted(row.figures):
        value = row.value_of(indicator)
        report, figure = min(row.figures[indicator], key=lambda found: address(found[0]))
        known = number(value) if isinstance(value, Decimal) else None
        state = "several" if value is None else "value"
        inexact = value is not None and row.is_inexact(indicator)
        yield (row.code, row.body, row.year, indicator, state, known, inexact, address(report), figure.id)


def _field(column: Column, *, is_key: bool) -> str:
    return f"{_quoted(column.name)} {_TYPES[column.type]}{' NOT NULL' if is_key else ''}"


def _quoted(name: str) -> str:
    return f'"{name}"'


def _bytes(base: sqlite3.Connection) -> bytes:
    if not hasattr(base, "serialize"):
        hint = "use a Python that has SQLite 3.36 or newer"
        message = f"SQLite {sqlite3.sqlite_version} cannot give a database as bytes"
        raise GongbaoError(Problem("error", "data.sqlite", Where(SQLITE), message, hint))
    data = bytearray(base.serialize())
    data[_COUNTER] = data[_VALID_FOR] = (1).to_bytes(4, "big")
    data[_RELEASE] = _RELEASE_SHOWN.to_bytes(4, "big")
    _wipe(data)
    return bytes(data)


def _wipe(data: bytearray) -> None:
    """Fill with nought what lies unused between the cells of each page and the list of them: releases differ there."""
    for start in range(0, len(data), _PAGE):
        at = start or _FILE_HEAD
        if data[at] in _PAGE_HEADS:
            cells, content = struct.unpack_from(">HH", data, at + 3)
            unused = at + _PAGE_HEADS[data[at]] + 2 * cells
            data[unused : start + content] = bytes(start + content - unused)
