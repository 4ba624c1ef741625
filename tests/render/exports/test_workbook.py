"""generator/render/exports/workbook.py: what is in the sheets, read as XML."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal
from importlib import import_module

import pytest

from generator.data.tables import Column
from generator.render.exports.rows import Value
from generator.render.exports.workbook import CUT, LONGEST, Sheet, workbook

COLUMNS = (Column("name", "text", "", ""), Column("value", "number", "", ""))


def parts(*rows: tuple[Value, ...]) -> dict[str, str]:
    """Give the parts of a workbook of one sheet."""
    with zipfile.ZipFile(io.BytesIO(workbook([Sheet("t", COLUMNS, rows)]))) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def sheet(*rows: tuple[Value, ...]) -> str:
    """Give the first sheet of a workbook with these rows."""
    return parts(*rows)["xl/worksheets/sheet1.xml"]


def strings(text: str) -> str:
    """Give the list of texts of a workbook with this one."""
    return parts((text, None))["xl/sharedStrings.xml"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "'=1"])
def test_what_looks_like_a_formula_is_a_text_that_is_marked_as_quoted(text: str) -> None:
    made = parts((text, None))
    assert '<c r="A2" s="2" t="s"><v>2</v></c>' in made["xl/worksheets/sheet1.xml"]
    assert f'<t xml:space="preserve">{text}</t>' in made["xl/sharedStrings.xml"]
    assert "<f>" not in made["xl/worksheets/sheet1.xml"]


def test_a_value_is_a_number() -> None:
    assert '<c r="B2"><v>11970000000</v></c>' in sheet(("甲", 11_970_000_000))
    assert '<c r="B2"><v>-0.5</v></c>' in sheet(("甲", Decimal("-0.5")))


def test_what_is_unknown_has_no_cell() -> None:
    assert '<row r="2"></row>' in sheet((None, None))


def test_truth_is_truth() -> None:
    assert '<c r="B2" t="b"><v>1</v></c>' in sheet(("甲", True))


def test_a_text_that_comes_twice_is_stored_once() -> None:
    assert parts(("甲", 1), ("甲", 2))["xl/sharedStrings.xml"].count("甲") == 1


@pytest.mark.parametrize(
    ("text", "stored"),
    [("<a&b>", "&lt;a&amp;b&gt;"), ("\x01", "_x0001_"), ("_x0041_", "_x005F_x0041_"), ("\uffff", "_xFFFF_")],
)
def test_what_xml_cannot_hold_is_escaped(text: str, stored: str) -> None:
    assert f">{stored}</t>" in strings(text)


@pytest.mark.parametrize("char", ["字", "𠮷"])
def test_a_text_too_long_for_a_cell_ends_in_a_mark(char: str) -> None:
    text = strings(char * 40_000).partition(f">{char}")[2].partition("</t>")[0]
    assert text.endswith(CUT)
    assert LONGEST - 2 <= len(f"{char}{text}".encode("utf-16-le")) // 2 <= LONGEST


def test_a_text_that_just_fits_is_whole() -> None:
    assert CUT not in strings("字" * LONGEST)


def test_columns_go_on_after_z() -> None:
    columns = [Column(f"c{at}", "integer", "", "") for at in range(28)]
    with zipfile.ZipFile(io.BytesIO(workbook([Sheet("t", columns, [tuple(range(28))])]))) as book:
        assert '<c r="AB2"><v>27</v></c>' in book.read("xl/worksheets/sheet1.xml").decode()


def test_rows_that_a_sheet_cannot_hold_go_on_in_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_module(workbook.__module__), "MOST_ROWS", 2)
    made = parts(("a", 1), ("b", 2), ("c", 3))
    assert '<sheet name="t-2" sheetId="2"' in made["xl/workbook.xml"]
    assert '<row r="2"><c r="A2" t="s"><v>4</v></c>' in made["xl/worksheets/sheet2.xml"]
