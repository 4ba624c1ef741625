"""The data that the site gives away: records, tables in several forms, the codebook, and what describes them all.

Offsets count code points of a block's text; `raw_start` and `raw_end` those of the decoded raw file. The tables are
made once, and every form is made of the same rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from generator.data.indicators import load_indicators
from generator.data.schemas import links_schema, links_schema_before, report_schema, sidecar_schema
from generator.data.tables import load_tables
from generator.model import codec
from generator.model.links import NOTHING_SHARED, Link, Shared
from generator.model.report import Report
from generator.render.exports.codebook import codebook_rows, render_codebook
from generator.render.exports.database import database
from generator.render.exports.links import link_records, link_rows
from generator.render.exports.package import data_package
from generator.render.exports.panel import panel_cells, panel_columns, panel_rows
from generator.render.exports.records import offsets_vector, record_fields
from generator.render.exports.rows import FIGURE_COLUMNS, Row, figure_rows, report_rows, with_numbers
from generator.render.exports.separated import csv_text
from generator.render.exports.workbook import Sheet, workbook
from generator.render.output import Output
from generator.render.paths import (
    CODEBOOK_CSV,
    FIGURES_CSV,
    FIGURES_JSON,
    LINKS_CSV,
    LINKS_JSON,
    LINKS_JSON_BEFORE,
    OFFSETS_JSON,
    PACKAGE_JSON,
    PANEL_CSV,
    SCHEMA_JSON,
    SIDECAR_JSON,
    SQLITE,
    WORKBOOK,
    address,
    report_json,
    report_links,
)

__all__ = ["export_data", "offsets_vector", "record_fields"]

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def export_data(
    reports: Sequence[Report], links: Sequence[Link] = (), shared: Shared = NOTHING_SHARED
) -> Iterator[Output]:
    """Give every data file of these reports, which have addresses and are in the order of the tables.

    `links` and `shared` are those of these reports; KeyError where one leads to another.
    """
    for report in reports:
        yield Output(report_json(address(report)), codec.to_bytes(report))
    linked = link_rows(reports, links, shared.passages)
    yield from (Output(report_links(name), data) for name, data in link_records(reports, linked, shared))
    files = _tables(reports, linked)
    yield from (Output(path, data) for path, data in files.items())
    yield Output(PACKAGE_JSON, data_package(files, reports, load_indicators()).encode())
    yield Output(SCHEMA_JSON, report_schema().encode())
    yield Output(SIDECAR_JSON, sidecar_schema().encode())
    yield Output(LINKS_JSON, links_schema().encode())
    yield Output(LINKS_JSON_BEFORE, links_schema_before().encode())
    yield Output(OFFSETS_JSON, offsets_vector().encode())
    reported = frozenset(figure.indicator for report in reports for figure in report.figures if figure.indicator)
    yield from render_codebook(load_indicators(), reported)


def _figures_json(rows: Iterable[Row]) -> str:
    """Give rows of the table of figures, with plain numbers, as a JSON list of objects, one a line."""
    text = _JSON.encode([dict(zip(FIGURE_COLUMNS, row, strict=True)) for row in rows])
    # One call for all is twice as quick as one a row. No string of JSON has a bare quote in it, so that what parts two
    # objects stands nowhere else.
    lines = text[1:-1].replace(f'}},{{"{FIGURE_COLUMNS[0]}":', f'}},\n{{"{FIGURE_COLUMNS[0]}":')
    return f"[\n{lines}\n]\n"


def _tables(reports: Sequence[Report], links: Sequence[Row]) -> dict[str, bytes]:
    """Give the tables in all their forms, by path; `links` are the rows of that table."""
    indicators, tables = load_indicators(), load_tables().by_id
    names = [entry.id for entry in indicators.all]
    rows = figure_rows(reports)
    numbers = with_numbers(rows)
    panel = list(panel_rows(reports))
    wide, wide_columns = [panel_cells(row, names) for row in panel], panel_columns(names)
    codebook = list(codebook_rows(indicators))
    sheets = (
        Sheet("figures", tables["figures"].columns, numbers),
        Sheet("panel", wide_columns, wide),
        Sheet("reports", tables["reports"].columns, list(report_rows(reports))),
        Sheet("codebook", tables["codebook"].columns, codebook),
    )
    return {
        FIGURES_CSV: csv_text(tables["figures"].columns, rows).encode(),
        PANEL_CSV: csv_text(wide_columns, wide).encode(),
        LINKS_CSV: csv_text(tables["links"].columns, links).encode(),
        CODEBOOK_CSV: csv_text(tables["codebook"].columns, codebook).encode(),
        FIGURES_JSON: _figures_json(numbers).encode(),
        WORKBOOK: workbook(sheets),
        SQLITE: database(reports, numbers, panel, indicators, codebook, links),
    }
