"""generator/render/exports/database.py: the SQLite file, opened by SQLite."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from decimal import Decimal
from importlib import import_module

import pytest

from generator.data.indicators import load_indicators
from generator.model.editorial import Corrected, PlacedNote
from generator.model.facts import Mention, Period
from generator.model.report import Report
from generator.model.spans import Span
from generator.problems import GongbaoError
from generator.render.exports.codebook import codebook_rows
from generator.render.exports.database import database
from generator.render.exports.links import link_rows
from generator.render.exports.panel import panel_rows
from generator.render.exports.rows import figure_rows, with_numbers
from tests.samples import OTHER_COUNTY, a_report, paragraphs

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
REPORT = a_report(figures=[MEETINGS])
OLD = a_report("140826/renda/2023", region=OTHER_COUNTY, period=Period("2023", "2023"))


def file_of(reports: Sequence[Report]) -> bytes:
    """Give the file of these reports."""
    indicators = load_indicators()
    figures = with_numbers(figure_rows(reports))
    links = link_rows(reports, (), ())
    return database(reports, figures, list(panel_rows(reports)), indicators, list(codebook_rows(indicators)), links)


@contextmanager
def opened(*reports: Report) -> Iterator[sqlite3.Connection]:
    """Open the file of these reports."""
    with closing(sqlite3.connect(":memory:")) as base:
        base.deserialize(file_of(reports))
        yield base


def test_the_file_is_sound_and_leads_to_nothing_that_is_not_there() -> None:
    with opened(REPORT, OLD) as base:
        assert base.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert base.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_figure_is_a_number_beside_its_words() -> None:
    with opened(REPORT) as base:
        found = base.execute("SELECT report, value, typeof(value), quote, is_change FROM figures").fetchall()
    assert found == [("210921/renda/2024", 11, "integer", "会议11次", 0)]


def test_a_text_like_a_formula_is_left_as_it_is() -> None:
    with opened(a_report(figures=[{**MEETINGS, "label": "=1+1"}])) as base:
        assert base.execute("SELECT label FROM figures").fetchone() == ("=1+1",)


@pytest.mark.parametrize(
    ("value", "stored"), [("1e30", 1e30), ("1e400", None), ("87.1", 87.1), ("9007199254740993", 9007199254740992.0)]
)
def test_a_value_beyond_doubles_does_no_harm(value: str, stored: float | None) -> None:
    with opened(a_report(figures=[{**MEETINGS, "value": Decimal(value)}])) as base:
        assert base.execute("SELECT value FROM figures").fetchone() == (stored,)


def test_blocks_are_in_the_order_of_reading() -> None:
    with opened(REPORT) as base:
        found = base.execute("SELECT id, kind, text FROM blocks ORDER BY report, position").fetchall()
    assert found == [(block.id, block.kind, block.text) for block in REPORT.blocks]


def test_figures_are_in_the_order_of_the_text() -> None:
    with opened(a_report(figures=[MEETINGS] * 10)) as base:
        ids = [(f"f{number}",) for number in range(1, 11)]
        assert base.execute("SELECT id FROM figure_rows").fetchall() == ids
        assert base.execute("SELECT id FROM figures ORDER BY rowid").fetchall() == ids


def test_a_mention_is_a_row() -> None:
    report = replace(REPORT, mentions=(Mention("meeting", "b3", Span(4, 6)),))
    with opened(report) as base:
        assert base.execute("SELECT kind, surface, target FROM mentions").fetchall() == [("meeting", "会议", None)]


def test_notes_and_corrections_are_rows() -> None:
    note = PlacedNote("n1", "b3", Span(4, 6), "注文", "王某", "2026-11-22")
    sic = Corrected("sic", "repair", "疑误", "王某", "2026-11-22", "会议", "", "b3", Span(4, 6))
    with opened(replace(REPORT, notes=(note,), corrections=(sic,))) as base:
        assert base.execute('SELECT id, quote, text, "by", "on" FROM notes').fetchall() == [
            ("n1", "会议", "注文", "王某", "2026-11-22")
        ]
        assert base.execute("SELECT position, op, block, before, redundant FROM corrections").fetchall() == [
            (1, "sic", "b3", "会议", 0)
        ]


def test_the_panel_tells_each_sort_of_nothing() -> None:
    with opened(REPORT, OLD) as base:
        found = base.execute(
            "SELECT code, year, state, value FROM panel WHERE indicator = 'renda.meetings' ORDER BY code, year"
        ).fetchall()
    assert found == [
        ("140826", 2023, "no_value", None),
        ("140826", 2024, "no_report", None),
        ("210921", 2023, "no_report", None),
        ("210921", 2024, "value", 11),
    ]


def test_the_panel_has_only_what_the_body_reports() -> None:
    with opened(REPORT) as base:
        [(count,)] = base.execute("SELECT count(*) FROM panel WHERE indicator LIKE 'court.%'").fetchall()
    assert count == 0


def test_the_view_puts_reports_and_figures_together() -> None:
    with opened(REPORT) as base:
        found = base.execute("SELECT place, title, label, value FROM figure_rows").fetchall()
    assert found == [("辽宁省 阜新市 阜新蒙古族自治县", "工作报告", "会议", 11)]


def test_the_head_says_nothing_of_the_release_that_wrote_it() -> None:
    data = file_of([REPORT])
    assert (data[24:28], data[92:96], data[96:100]) == (b"\0\0\0\1", b"\0\0\0\1", (3_040_000).to_bytes(4, "big"))


def test_unused_parts_of_pages_are_nought() -> None:
    many = a_report(pieces=paragraphs(*(f"第{number}段。" * (number % 40 + 1) for number in range(300))))
    data = file_of([many])
    for start in range(4096, len(data), 4096):
        if data[start] in (10, 13):
            cells, content = struct.unpack_from(">HH", data, start + 3)
            assert not any(data[start + 8 + 2 * cells : start + content])


def test_the_order_of_the_reports_does_not_matter() -> None:
    assert file_of([REPORT, OLD]) == file_of([OLD, REPORT])


def test_an_sqlite_that_cannot_give_bytes_is_told() -> None:
    with pytest.raises(GongbaoError, match="cannot give a database as bytes"):
        import_module(database.__module__)._bytes(object())  # noqa: SLF001 # a release that old is not at hand
