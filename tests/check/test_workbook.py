"""generator/check/workbook.py: a workbook that differs from the records."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.report import Report
from tests.check.sites import found, write_site
from tests.factory import make_figure, make_report, with_figures

WORKBOOK = "data/gongbao.xlsx"
BARE = make_report()
FIGURE = replace(make_figure(BARE, "会议11次", "11次", "会议", "renda.meetings"), action="召开")
REPORT = with_figures(BARE, FIGURE)


def found_where(site: Path, part: str, before: str, after: str) -> list[str]:
    """Give what the check says where a text of one part of the workbook is another."""
    write_site(site, REPORT)
    with zipfile.ZipFile(site / WORKBOOK) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    assert before in parts[part]
    parts[part] = parts[part].replace(before, after, 1)
    with zipfile.ZipFile(site / WORKBOOK, "w") as book:
        for name, text in parts.items():
            book.writestr(name, text)
    return [line for line in found(site, REPORT) if "another size" not in line]


@pytest.mark.parametrize(
    ("part", "before", "after", "message"),
    [
        (
            "xl/worksheets/sheet1.xml",
            '<c r="N2"><v>11',
            '<c r="N2"><v>12',
            "sheet figures: 210921/renda/2024 f1: value",
        ),
        ("xl/sharedStrings.xml", ">召开<", ">举行<", "sheet figures: 210921/renda/2024 f1: action is '举行'"),
        ("xl/worksheets/sheet2.xml", '<c r="J2"><v>11', '<c r="J2"><v>12', "sheet panel: 210921 renda: renda.meetings"),
        ("xl/workbook.xml", 'name="reports"', 'name="report"', "has no sheet reports"),
        (
            "xl/worksheets/sheet1.xml",
            "<v>11</v>",
            "<f>1+1</f><v>11</v>",
            "is no workbook of ours: a cell is of another",
        ),
        ("xl/sharedStrings.xml", ">label<", ">labels<", "sheet figures has no column label"),
    ],
)
def test_what_the_records_have_not_is_told(tmp_path: Path, part: str, before: str, after: str, message: str) -> None:
    lines = found_where(tmp_path, part, before, after)
    assert any(line.startswith(f"check.export: {message}") for line in lines), lines


def test_a_row_less_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    more = with_figures(REPORT, FIGURE, replace(FIGURE, id="f2", anchor="f2"))
    assert "check.export: sheet figures has 1 rows, by the records 2" in found(tmp_path, more)


def test_a_file_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    (tmp_path / WORKBOOK).write_bytes(b"PK")
    assert any("is no workbook of ours" in line for line in found(tmp_path, REPORT))


@pytest.mark.parametrize("label", ["=1+1", "a\x01b", "_x0041_", "<b>&amp;", " a ", "会议" * 20_000])
def test_odd_texts_come_back(tmp_path: Path, label: str) -> None:
    odd: Report = with_figures(BARE, replace(FIGURE, label=label))
    write_site(tmp_path, odd)
    assert [line for line in found(tmp_path, odd) if "check.export" in line] == []
