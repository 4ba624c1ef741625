"""The workbook (.xlsx) held against the rows that the CSV files are held against: four sheets, cell by cell."""

from __future__ import annotations

import html
import re
import zipfile
from typing import TYPE_CHECKING

from generator.check.expected import FIGURE_COLUMNS, PANEL_COLUMNS, same_row
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.model.report import Report

WORKBOOK = "data/gongbao.xlsx"
LONGEST = 32_767  # UTF-16 units of a cell's text
_SHEETS = ("figures", "panel", "reports", "codebook")
_SHEET = re.compile(r'<sheet name="([^"]+)" sheetId="(\d+)"')
_STRING = re.compile(r'<si><t xml:space="preserve">([^<]*)</t></si>')
_CELL = re.compile(r'<c r="([A-Z]+)(\d+)"(?: s="\d")?(?: t="([bs])")?><v>([^<]*)</v></c>')
_ESCAPED = re.compile(r"_x([0-9A-F]{4})_")
_FALSE_TRUE = ("false", "true")
_PARTS = re.compile(r"(.+)-\d+")


def check_workbook(
    site: Path,
    reports: Sequence[Report],
    figures: Mapping[tuple[str, ...], list[str]],
    panel: Mapping[tuple[str, ...], list[str]],
    codebook: Sequence[Sequence[str]],
) -> Iterator[Problem]:
    """Read the sheets, in the form in which they are written, and compare each row with the wanted ones.

    A formula would be no form of ours, and so an error. `figures` and `panel` are the wanted rows by key, `codebook`
    the rows of codebook.csv, its head first.
    """
    try:
        with zipfile.ZipFile(site / WORKBOOK) as book:
            sheets = _read(book)
    except FileNotFoundError:
        yield _problem("the workbook is not there")
        return
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        yield _problem(f"is no workbook of ours: {error}")
        return
    missing = [name for name in _SHEETS if name not in sheets]
    if missing:
        yield _problem(f"has no sheet {', '.join(missing)}")
        return
    panel_columns = (*PANEL_COLUMNS, *(entry.id for entry in load_indicators().all))
    yield from _compare("figures", sheets["figures"], FIGURE_COLUMNS, list(figures.values()))
    yield from _compare("panel", sheets["panel"], panel_columns, list(panel.values()))
    held = [[report.id or "", report.source.sha256, str(len(report.figures))] for report in reports]
    yield from _compare("reports", sheets["reports"], ("id", "sha256", "figures"), held)
    yield from _compare("codebook", sheets["codebook"], codebook[0], codebook[1:])


def _read(book: zipfile.ZipFile) -> dict[str, list[list[str]]]:
    """Give each sheet's rows, its head first; sheets that go on in others are put together. ValueError, KeyError."""
    strings = [_text(text) for text in _STRING.findall(book.read("xl/sharedStrings.xml").decode())]
    sheets: dict[str, list[list[str]]] = {}
    for name, number in _SHEET.findall(book.read("xl/workbook.xml").decode()):
        text = book.read(f"xl/worksheets/sheet{number}.xml").decode()
        rows = _rows(text, strings)
        part = _PARTS.fullmatch(name)
        if part and part[1] in sheets:
            sheets[part[1]] += rows[1:]
        else:
            sheets[name] = rows
    return sheets


def _rows(text: str, strings: Sequence[str]) -> list[list[str]]:
    """Give the rows as texts, a cell for each column of the head. ValueError where a cell is not as we write them."""
    cells = _CELL.findall(text)
    if len(cells) != text.count("<c "):
        raise ValueError("a cell is of another form")
    places = {letters: at for at, (letters, row, _, _) in enumerate(cells) if row == "1"}
    rows: list[list[str]] = []
    last = ""
    for letters, row, kind, value in cells:
        if row != last:
            last = row
            rows.append([""] * len(places))
        if kind == "s":
            rows[-1][places[letters]] = strings[int(value)]
        else:
            rows[-1][places[letters]] = _FALSE_TRUE[int(value)] if kind == "b" else value
    return rows


def _text(escaped: str) -> str:
    text = html.unescape(escaped) if "&" in escaped else escaped
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def _compare(
    name: str, rows: Sequence[Sequence[str]], columns: Sequence[str], wanted: Sequence[Sequence[str]]
) -> Iterator[Problem]:
    """Hold rows against the wanted ones, in whatever order they stand."""
    head = list(rows[0]) if rows else []
    missing = [column for column in columns if column not in head]
    if missing:
        yield _problem(f"sheet {name} has no column {', '.join(missing)}")
        return
    places = [head.index(column) for column in columns]
    found = [[row[place] for place in places] for row in rows[1:]]
    right = list(map(list, wanted))
    if found == right:
        return
    found, right = sorted(found), sorted(right)
    if len(found) != len(right):
        yield _problem(f"sheet {name} has {len(found)} rows, by the records {len(right)}")
        return
    for cells, row in zip(found, right, strict=True):
        if cells != row and not same_row(cells, row) and not _is_cut(cells, row):
            column, cell, value = next(three for three in zip(columns, cells, row, strict=True) if three[1] != three[2])
            yield _problem(f"sheet {name}: {' '.join(row[:2])}: {column} is {cell!r}, by the record {value!r}")
            return


def _is_cut(cells: Sequence[str], row: Sequence[str]) -> bool:
    """Say whether the cells differ only in texts that are too long for a cell, and whose end says that it was cut."""
    for cell, wanted in zip(cells, row, strict=True):
        if cell != wanted:
            kept, mark, _ = cell.rpartition("……［未完")
            if not mark or len(wanted.encode("utf-16-le")) // 2 <= LONGEST or not wanted.startswith(kept):
                return False
    return True


def _problem(message: str) -> Problem:
    return Problem("error", "check.export", Where(WORKBOOK), message, "build again, and report it if this stays")
