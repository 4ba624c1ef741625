"""All that is given away as tables held against the records: CSV, JSON, workbook, database, codebook, package."""

from __future__ import annotations

import csv
import hashlib
import json
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from generator.check.database import check_database
from generator.check.expected import FIGURE_COLUMNS, Rows, expected_figures, expected_panel, in_doubles, in_texts
from generator.check.table import PANEL, TABLE, check_panel, check_table, read_csv
from generator.check.workbook import check_workbook
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.model.report import Report

FIGURES = "data/figures.json"
CODEBOOK = "data/codebook.csv"
PACKAGE = "data/datapackage.json"
_CODED = ("body", "genre", "qualifier", "role", "confidence", "status")
"""Columns of the table of figures whose values the codebook explains one by one."""


def check_exports(site: Path, reports: Sequence[Report]) -> Iterator[Problem]:
    """Hold every form of the tables against the records, and the codebook and the package against the tables."""
    rows, panel_rows = expected_figures(reports), expected_panel(reports)
    figures, panel, doubles = in_texts(rows), in_texts(panel_rows), in_doubles(rows)
    yield from check_table(site, figures)
    yield from check_panel(site, panel)
    yield from _check_json(site, doubles)
    yield from check_database(site, reports, doubles, panel_rows)
    try:
        codebook = read_csv(site, CODEBOOK)
    except (OSError, csv.Error, ValueError) as error:
        yield _problem(CODEBOOK, f"cannot be read: {error}")
        return
    yield from _check_codebook(site, codebook, figures)
    yield from check_workbook(site, reports, figures, panel, codebook)
    yield from _check_package(site)


def _check_json(site: Path, figures: Rows) -> Iterator[Problem]:
    """Hold the JSON list against the wanted rows, their values as doubles."""
    try:
        found = list(map(itemgetter(*FIGURE_COLUMNS), json.loads((site / FIGURES).read_bytes())))
    except (OSError, KeyError, TypeError, ValueError) as error:
        yield _problem(FIGURES, f"cannot be read: {error!r}")
        return
    by_key = {row[:2]: row for row in found}
    if len(found) != len(figures) or by_key.keys() != figures.keys():
        yield _problem(FIGURES, f"has {len(found)} figures, by the records {len(figures)}, or not the same")
        return
    for key, wanted in figures.items():
        if by_key[key] != wanted:
            yield _problem(FIGURES, f"{' '.join(key)}: is not what the record says")


def _check_codebook(
    site: Path, codebook: Sequence[Sequence[str]], figures: Mapping[tuple[str, ...], list[str]]
) -> Iterator[Problem]:
    """Look for every column, code and indicator that is used; each must be explained in both languages."""
    head, *rows = codebook or [[]]
    try:
        at = [head.index(name) for name in ("kind", "table", "name", "zh", "en")]
        known = {(row[at[0]], row[at[1]], row[at[2]]) for row in rows if row[at[3]] and row[at[4]]}
    except (ValueError, IndexError):
        yield _problem(CODEBOOK, "has not the columns kind, table, name, zh, en")
        return
    indicators = {entry.id for entry in load_indicators().all}
    used = {("indicator", "panel", name) for name in indicators}
    for path, table in ((TABLE, "figures"), (PANEL, "panel")):
        used |= {("column", table, name) for name in _head(site, path) if name not in indicators}
    coded = [(FIGURE_COLUMNS.index(name), name) for name in _CODED]
    used |= {("code", name, row[place]) for row in figures.values() for place, name in coded if row[place]}
    for entry in sorted(used - known):
        yield _problem(CODEBOOK, f"does not explain {' '.join(entry)} in both languages")


def _check_package(site: Path) -> Iterator[Problem]:
    """Hold the package's description against the files: size, SHA-256, columns; and every table must be in it."""
    try:
        resources: list[dict[str, Any]] = json.loads((site / PACKAGE).read_bytes())["resources"]
        listed = {f"data/{resource['path']}": resource for resource in resources}
    except (OSError, KeyError, TypeError, ValueError) as error:
        yield _problem(PACKAGE, f"cannot be read: {error!r}")
        return
    there = {f"data/{file.name}" for file in (site / "data").glob("*.*") if file.is_file() and file.suffix != ".html"}
    for path in sorted((there - {PACKAGE}) ^ listed.keys()):
        yield _problem(PACKAGE, f"{path} is {'not described' if path in there else 'described and not there'}")
    for path in sorted(there & listed.keys()):
        data, resource = (site / path).read_bytes(), listed[path]
        digest = f"sha256:{hashlib.sha256(data).hexdigest()}"
        if (resource.get("bytes", len(data)), resource.get("hash")) != (len(data), digest):
            yield _problem(PACKAGE, f"{path} has another size or SHA-256 than is told")
        if path.endswith(".csv") and [field["name"] for field in resource["schema"]["fields"]] != _head(site, path):
            yield _problem(PACKAGE, f"{path} has other columns than are told")
        if not resource.get("licenses"):
            yield _problem(PACKAGE, f"{path} has no terms of use")


def _head(site: Path, path: str) -> list[str]:
    """Give the head of a CSV file; nothing where it cannot be read, which is told elsewhere."""
    try:
        with (site / path).open(encoding="utf-8-sig", newline="") as file:
            return next(csv.reader(file), [])
    except (OSError, csv.Error, ValueError):
        return []


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.export", Where(path), message, "build again, and report it if this stays")
