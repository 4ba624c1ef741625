"""The tables that are published as CSV held against the records: a row each, and every cell what the record says."""

from __future__ import annotations

import csv
import io
from operator import itemgetter
from typing import TYPE_CHECKING

from generator.check.expected import FIGURE_COLUMNS, PANEL_COLUMNS
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

TABLE = "data/figures.csv"
PANEL = "data/panel.csv"
LINKS = "data/links.csv"
LINK_COLUMNS = (
    *("report", "position", "anchor", "block", "start", "end", "quote", "relation", "target"),
    *("target_anchor", "target_block", "target_start", "target_end", "target_quote"),
    *("basis", "likeness", "numbers_differ", "reports", "bodies"),
)
MENTIONED = frozenset({"region", "law", "document", "organisation", "person", "meeting", "plan", "term"})
"""Relations of what a report names; others are of passages and whole reports."""
VALUE_COLUMNS = (
    *("report", "id", "address", "indicator", "code", "place", "body", "draft", "period", "value", "value_max"),
    *("unit", "qualifier", "role", "is_change", "from_value"),
)
"""The columns of an indicator's own table that are held; others are free."""
_LONGEST = 1 << 22  # characters of a cell; a raw file has no more, while the csv module by itself stops at 131072
_FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "'")
"""A text that begins so stands behind an apostrophe."""
_TEXTS = {"title", "label", "action", "unit", "period_text", "quote", "target_quote"}
"""Columns whose words are a report's; no others may need an apostrophe."""


def check_table(site: Path, figures: Mapping[tuple[str, ...], list[str]]) -> Iterator[Problem]:
    """Read the table of figures (RFC 4180): a row for each, and each column that is known here has what the record has.

    A text that a spreadsheet program would take for a formula stands behind an apostrophe. Other columns are free.
    `figures` are the rows by key as `expected_figures` gives them.
    """
    yield from _check(site, TABLE, FIGURE_COLUMNS, 2, figures)


def check_panel(site: Path, panel: Mapping[tuple[str, ...], list[str]]) -> Iterator[Problem]:
    """Read the panel in the same way; `panel` as `expected_panel` gives it."""
    columns = (*PANEL_COLUMNS, *(entry.id for entry in load_indicators().all))
    yield from _check(site, PANEL, columns, 3, panel)


def check_link_table(site: Path, links: Mapping[tuple[str, ...], list[str]]) -> Iterator[Problem]:
    """Read the table of links in the same way, but only rows on what is named; `links` by report and position."""
    at = LINK_COLUMNS.index("relation")
    yield from _check(site, LINKS, LINK_COLUMNS, 2, links, lambda cells: cells[at] in MENTIONED)


def unguarded(cell: str) -> str:
    """Give a text as it was before the guard of spreadsheets."""
    return cell.removeprefix("'")


def check_values(site: Path, path: str, values: Mapping[tuple[str, ...], list[str]]) -> Iterator[Problem]:
    """Read the table of an indicator's page in the same way; `values` are rows by report and id, in VALUE_COLUMNS."""
    yield from _check(site, path, VALUE_COLUMNS, 2, values)


def read_csv(site: Path, path: str) -> list[list[str]]:
    """Give the rows of a CSV file, its head first. OSError; csv.Error or ValueError where it is none."""
    before = csv.field_size_limit(_LONGEST)
    try:
        text = (site / path).read_bytes().decode("utf-8-sig")
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    finally:
        csv.field_size_limit(before)


def _check(
    site: Path,
    path: str,
    columns: Sequence[str],
    keys: int,
    wanted: Mapping[tuple[str, ...], list[str]],
    is_held: Callable[[list[str]], bool] = bool,
) -> Iterator[Problem]:
    """Hold a table against the wanted rows, whose key are the first `keys` of the columns; rows not held are free."""
    try:
        head, *rows = read_csv(site, path)
    except FileNotFoundError:
        yield _problem(path, "the table is not there")
        return
    except (csv.Error, ValueError) as error:
        yield _problem(path, f"is no table: {error}")
        return
    missing_columns = [name for name in columns if name not in head]
    if missing_columns:
        yield _problem(path, f"has no column {', '.join(missing_columns)}")
        return
    in_columns = itemgetter(*map(head.index, columns))
    texts = [at for at, name in enumerate(columns) if name in _TEXTS]
    missing = dict(wanted)
    for line, row in enumerate(rows, 2):
        if len(row) != len(head):
            yield _problem(path, f"row {line} has {len(row)} cells, the head of the table {len(head)}")
            continue
        cells = list(in_columns(row))
        if not is_held(cells):
            continue
        right = missing.pop(tuple(cells[:keys]), None)
        if right is None:
            yield _problem(path, f"row {line} is on {' '.join(cells[:keys])!r}, which no record has, or an earlier row")
        elif cells != (guarded := _guarded(right, texts)):
            yield from _differences(path, columns, cells, guarded, keys)
    for key in missing:
        yield _problem(path, f"{' '.join(key)}: has no row")


def _guarded(row: list[str], texts: Sequence[int]) -> list[str]:
    """Give a row as the file must have it."""
    row = row.copy()
    for at in texts:
        if row[at].startswith(_FORMULAS):
            row[at] = f"'{row[at]}"
    return row


def _differences(path: str, columns: Sequence[str], cells: list[str], right: list[str], keys: int) -> Iterator[Problem]:
    """Tell the first cell that is not as it must be."""
    for column, cell, wanted in zip(columns, cells, right, strict=True):
        if cell != wanted:
            yield _problem(path, f"{' '.join(cells[:keys])}: {column} is {cell!r}, by the record {wanted!r}")
            return


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.csv", Where(path), message, "build again, and report it if this stays")
