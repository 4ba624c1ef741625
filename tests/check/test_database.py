"""generator/check/database.py: a database that differs from the records."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from generator.data.indicators import load_indicators
from tests.check.sites import found, write_site
from tests.factory import make_figure, make_report, with_figures

DATABASE = "data/gongbao.sqlite"
BARE = make_report()
FIGURE = replace(make_figure(BARE, "会议11次", "11次", "会议", "renda.meetings"), action="召开")
REPORT = with_figures(BARE, FIGURE)
INDICATORS = len(load_indicators().all)


def found_after(site: Path, statement: str) -> list[str]:
    """Give what the check says of a database in which this was done."""
    write_site(site, REPORT)
    with closing(sqlite3.connect(site / DATABASE)) as base:
        base.execute(statement)
        base.commit()
    return [line for line in found(site, REPORT) if "another size" not in line]


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("UPDATE figures SET value = 12", "figure_rows: 210921/renda/2024 f1: has 12, by the record 11.0"),
        ("UPDATE figures SET is_change = 1", "figure_rows: 210921/renda/2024 f1: has 1, by the record False"),
        ("UPDATE blocks SET text = text || '。' WHERE id = 'b1'", "blocks: 210921/renda/2024 1: has "),
        ("DELETE FROM blocks WHERE id = 'b2'", "blocks has 3 rows, by the records 4"),
        ("UPDATE reports SET draft = 0", "reports: 210921/renda/2024 210921: has 0, by the record True"),
        ("UPDATE panel_rows SET held = 'no'", "panel_rows: 210921 renda: has 'no', by the record 'yes'"),
        ("UPDATE panel_cells SET value = 12", "panel_cells: 210921 renda: has 12, by the record 11.0"),
        (
            "DELETE FROM indicators WHERE id = 'gov.gdp'",
            f"indicators has {INDICATORS - 1} rows, by the records {INDICATORS}",
        ),
        ("DELETE FROM indicators WHERE id = 'renda.meetings'", "is not sound: a row leads to nothing"),
        ("UPDATE blocks SET report = 7 WHERE id = 'b2'", "is not sound: a row leads to nothing"),
        ("ALTER TABLE blocks DROP COLUMN anchor", "is no database of ours: no such column: anchor"),
        ("DROP VIEW figure_rows", "is no database of ours: no such table: figure_rows"),
    ],
)
def test_what_the_records_have_not_is_told(tmp_path: Path, statement: str, message: str) -> None:
    lines = found_after(tmp_path, statement)
    assert any(line.startswith(f"check.export: {message}") for line in lines), lines


def test_the_order_of_the_rows_is_free(tmp_path: Path) -> None:
    assert not found_after(tmp_path, "UPDATE blocks SET rowid = -rowid")


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    (tmp_path / DATABASE).write_bytes(b"no database" * 999)
    assert any("is no database of ours" in line for line in found(tmp_path, REPORT))
