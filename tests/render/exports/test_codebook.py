"""generator/render/exports/codebook.py: what every column, code and indicator means, as a table and as two pages."""

from __future__ import annotations

import pytest

from generator.data.indicators import load_indicators
from generator.data.tables import load_tables
from generator.render.exports.codebook import codebook_rows, render_codebook
from tests.render.pages import body

INDICATORS = load_indicators()
ROWS = list(codebook_rows(INDICATORS))


def page_of(path: str) -> str:
    """Give the text of one of the pages, rendered; one indicator has a page."""
    pages = {output.path: output.data.decode() for output in render_codebook(INDICATORS, frozenset({"renda.meetings"}))}
    return pages[path]


def test_a_row_is_named_by_its_kind_table_and_name() -> None:
    assert len({row[:3] for row in ROWS}) == len(ROWS)


def test_every_column_and_indicator_has_a_row() -> None:
    names = {row[:3] for row in ROWS}
    assert {("column", table.id, name) for table in load_tables().by_id.values() for name in table.names} <= names
    assert {("indicator", "panel", entry.id) for entry in INDICATORS.all} <= names


def test_every_row_speaks_both_languages() -> None:
    assert [row for row in ROWS if not row[4] or not row[5]] == []


@pytest.mark.parametrize("path", ["data/codebook.md", "en/data/codebook.md"])
def test_a_page_explains_every_column_code_and_indicator(path: str) -> None:
    cells = {cell.text() for cell in body(page_of(path)).css("td:first-child")}
    assert {str(row[2]) for row in ROWS} <= cells


@pytest.mark.parametrize(
    ("path", "words"),
    [("data/codebook.md", "本级人大常委会召开的会议次数"), ("en/data/codebook.md", "Meetings held by")],
)
def test_a_page_gives_definitions_in_its_language(path: str, words: str) -> None:
    assert words in body(page_of(path)).text()


def test_only_an_indicator_with_a_page_leads_to_one() -> None:
    hrefs = [link.attributes["href"] for link in body(page_of("data/codebook.md")).css("td a[href]")]
    assert hrefs == ["../indicators/renda.meetings.md"]


def test_the_chinese_page_names_types_in_chinese() -> None:
    cells = {cell.text() for cell in body(page_of("data/codebook.md")).css("td:nth-child(2)")}
    assert {"文字", "整数", "数", "是或否"} <= cells
    assert not {"string", "text", "integer", "number", "boolean"} & cells
