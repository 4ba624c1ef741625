"""generator/check/pointers.py: a listing that gives another value than the report, or another sentence."""

from pathlib import Path

import pytest

from generator.render.indicator_pages import render_indicators
from tests.check import sites
from tests.check.sites import found, write
from tests.factory import make_figure, make_report, with_figures
from tests.render.pages import INDICATORS, by_path, tree_of

BARE = make_report()
REPORT = with_figures(BARE, make_figure(BARE, "会议11次", "11次", "会议", indicator="renda.meetings"))
PAGE = "indicators/renda.meetings/index.html"
TABLE = "indicators/renda.meetings/data.csv"
ROW = (
    '<table><tr><td><a href="../../reports/210921/renda/2024/#f1">11次</a></td>'
    "<td>…年召开<mark>会议11次</mark>，听取报…</td></tr></table>"
)
NAME = "check.figure: 210921/renda/2024 f1:"


def write_site(site: Path) -> None:
    """Write the report's site, with the table to download that its indicator has."""
    sites.write_site(site, REPORT)
    tables = by_path(render_indicators([REPORT], tree_of([REPORT]), INDICATORS))
    write(site, TABLE, tables[TABLE])


def found_in(site: Path, row: str) -> list[str]:
    """Give what the check finds where the indicator's page has this row."""
    write_site(site)
    write(site, PAGE, row)
    return found(site, REPORT)


def test_a_row_that_agrees_is_sound(tmp_path: Path) -> None:
    assert found_in(tmp_path, ROW) == []


@pytest.mark.parametrize(
    ("recorded", "shown", "words"),
    [
        ("11次</a>", "12次</a>", "the link to it reads '12次', the record '11次'"),
        ("听取报…", "听取呈…", "is quoted with '年召开会议11次，听取呈', which is not in the report"),
        ("会议11次<", "会议12次<", "is quoted with '年召开会议12次，听取报', which is not in the report"),
        ("会议11次<", "<", "is quoted with '年召开，听取报', which is not in the report"),
        (
            "<mark>会议11次</mark>，听取报",
            "<mark></mark>",
            "is quoted with '年召开', in which '会议11次' does not stand",
        ),
        ("mark>", "i>", "has no row here, or no sentence in it"),
        ("#f1", "#p1", "has no row here, or no sentence in it"),
    ],
)
def test_a_row_that_differs_is_told(tmp_path: Path, recorded: str, shown: str, words: str) -> None:
    row = ROW.replace(recorded, shown)
    assert row != ROW
    assert found_in(tmp_path, row) == [f"{NAME} {words}"]


def test_a_value_on_the_home_page_is_held_too(tmp_path: Path) -> None:
    write_site(tmp_path)
    write(tmp_path, "index.html", '<title>公报</title><a href="reports/210921/renda/2024/#f1">12次 会议</a>')
    assert found(tmp_path, REPORT) == [f"{NAME} the link to it reads '12次会议', the record '11次'"]


def test_links_to_other_places_of_a_report_are_free(tmp_path: Path) -> None:
    write_site(tmp_path)
    write(tmp_path, "index.html", '<title>公报</title><a href="reports/210921/renda/2024/#p1">12次</a>')
    assert found(tmp_path, REPORT) == []
