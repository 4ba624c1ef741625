"""generator/check/table.py: a table of figures that differs from the records."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.data.tables import load_tables
from generator.model.report import Report
from tests.check.sites import found, write, write_site
from tests.factory import make_figure, make_report, with_figures
from tests.render.pages import figures_csv

TABLE = "data/figures.csv"
PANEL = "data/panel.csv"
PANEL_COLUMNS = load_tables().by_id["panel"].names
COLUMNS = load_tables().by_id["figures"].names
BARE = make_report()
FIGURE = replace(make_figure(BARE, "会议11次", "11次", "会议", indicator="renda.meetings"), action="召开")
REPORT = with_figures(BARE, FIGURE)
TEXT = figures_csv(REPORT)
NAME = "check.csv: 210921/renda/2024 f1:"


def found_with(site: Path, table: str, report: Report = REPORT) -> list[str]:
    """Give what the check finds in the CSV files where the site's table of figures is this one."""
    write_site(site, report)
    write(site, TABLE, table)
    return csv_problems(site, report)


def csv_problems(site: Path, report: Report) -> list[str]:
    """Give what the check says of CSV files; the package, which knows their digests, is told of elsewhere."""
    return [line for line in found(site, report) if line.startswith("check.csv: ")]


def cells() -> list[str]:
    """Give the cells of the only row; none of them has a comma in it."""
    return TEXT.splitlines()[1].split(",")


def with_cells(*row: str) -> str:
    """Give the table with this row."""
    return f"{TEXT.splitlines()[0]}\r\n{','.join(row)}\r\n"


@pytest.mark.parametrize("column", [name for name in COLUMNS if name not in {"report", "id"}])
def test_every_cell_is_held(tmp_path: Path, column: str) -> None:
    row = cells()
    row[list(COLUMNS).index(column)] += "1"
    (line,) = found_with(tmp_path, with_cells(*row))
    assert line.startswith(f"{NAME} {column} is ")


def test_a_changed_value_is_told_with_both_sides(tmp_path: Path) -> None:
    assert found_with(tmp_path, TEXT.replace(",11,", ",12,")) == [f"{NAME} value is '12', by the record '11'"]


def test_a_figure_without_its_row_is_told(tmp_path: Path) -> None:
    assert found_with(tmp_path, TEXT.splitlines()[0]) == ["check.csv: 210921/renda/2024 f1: has no row"]


@pytest.mark.parametrize(("at", "name"), [(9, "210921/renda/2024 f2"), (0, "x f1"), (None, "210921/renda/2024 f1")])
def test_a_row_that_no_record_has_or_a_second_one_is_told(tmp_path: Path, at: int | None, name: str) -> None:
    row = cells()
    if at is not None:
        row[at] = name.split()[at > 0]
    table = TEXT + ",".join(row) + "\r\n"
    assert f"check.csv: row 3 is on '{name}', which no record has, or an earlier row" in found_with(tmp_path, table)


def test_a_guarded_text_is_read_without_its_apostrophe(tmp_path: Path) -> None:
    report = with_figures(BARE, replace(FIGURE, label="=1+1", action="'"))
    table = figures_csv(report)
    assert "'=1+1,''," in table
    assert found_with(tmp_path, table, report) == []


def test_a_text_without_its_guard_is_told(tmp_path: Path) -> None:
    report = with_figures(BARE, replace(FIGURE, label="=1+1"))
    assert found_with(tmp_path, figures_csv(report).replace("'=", "="), report) == [
        f"{NAME} label is '=1+1', by the record \"'=1+1\""
    ]


@pytest.mark.parametrize(("row", "count"), [([*cells(), "x"], 34), (cells()[:-1], 32)])
def test_a_row_of_another_length_is_told(tmp_path: Path, row: list[str], count: int) -> None:
    assert found_with(tmp_path, with_cells(*row)) == [
        f"{NAME} has no row",
        f"check.csv: row 2 has {count} cells, the head of the table 33",
    ]


def test_a_column_that_is_gone_is_told(tmp_path: Path) -> None:
    assert found_with(tmp_path, TEXT.replace(",unit,", ",units,")) == ["check.csv: has no column unit"]


def test_a_column_more_is_sound(tmp_path: Path) -> None:
    head, row = TEXT.splitlines()
    assert found_with(tmp_path, f"{head},more\r\n{row},x\r\n") == []


def test_an_empty_table_is_told(tmp_path: Path) -> None:
    (line,) = found_with(tmp_path, "")
    assert line.startswith("check.csv: is no table: ")


def test_a_long_quotation_is_read(tmp_path: Path) -> None:
    quote = "会议" * 80_000 + "11次"
    report = make_report(("title", "甲"), ("paragraph", quote))
    report = with_figures(report, make_figure(report, quote, "11次", "会议"))
    assert found_with(tmp_path, figures_csv(report), report) == []


def test_a_table_that_is_not_there_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    (tmp_path / TABLE).unlink()
    assert csv_problems(tmp_path, REPORT) == ["check.csv: the table is not there"]


def test_a_table_that_is_none_is_told(tmp_path: Path) -> None:
    (line,) = found_with(tmp_path, TEXT + '"')
    assert line.startswith("check.csv: is no table: ")


@pytest.mark.parametrize("column", PANEL_COLUMNS)
def test_every_cell_of_the_panel_is_held(tmp_path: Path, column: str) -> None:
    write_site(tmp_path, REPORT)
    head, row = (tmp_path / PANEL).read_text("utf-8-sig").splitlines()
    cells_of_it = row.split(",")
    cells_of_it[head.split(",").index(column)] += "1"
    write(tmp_path, PANEL, f"{head}\r\n{','.join(cells_of_it)}\r\n")
    assert csv_problems(tmp_path, REPORT)


def test_a_value_of_the_panel_that_the_record_has_not_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    write(tmp_path, PANEL, (tmp_path / PANEL).read_text("utf-8-sig").replace(",11,", ",12,"))
    assert csv_problems(tmp_path, REPORT) == [
        "check.csv: 210921 renda 2024: renda.meetings is '12', by the record '11'"
    ]
