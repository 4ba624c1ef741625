"""Editors' notes held against a report's page."""

from dataclasses import replace

from generator.check.notes import check_notes
from generator.check.page import read_page
from generator.model.editorial import PlacedNote
from generator.model.spans import Span
from tests.check.sites import report_html
from tests.factory import make_report

REPORT = replace(make_report(), notes=(PlacedNote("n1", "b3", Span(4, 9), "注文", "王某", "2026-11-22"),))
FOOT = '<ol><li id="n1">注文</li></ol></main>'
MARK = '<a class="gb-mark" href="#n1"></a></p>'


def told(html: str) -> list[str]:
    """Give what is told of a page."""
    return [problem.message for problem in check_notes(read_page("x/index.html", html.encode()), REPORT)]


def test_a_note_with_its_mark_is_passed() -> None:
    assert told(report_html(REPORT).replace("</main>", FOOT).replace("</p>", MARK)) == []


def test_a_note_that_is_not_there_is_told() -> None:
    assert told(report_html(REPORT)) == ["210921/renda/2024: the editor's note n1 is not there"]


def test_a_note_that_nothing_leads_to_is_told() -> None:
    html = report_html(REPORT).replace("</main>", FOOT)
    assert told(html) == ["210921/renda/2024: nothing leads to the editor's note n1"]
