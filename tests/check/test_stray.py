"""generator/check/stray.py: text among a report's text that the report has not."""

from pathlib import Path

import pytest

from tests.check.sites import found_on_page, report_html
from tests.factory import make_report

REPORT = make_report()
PAGE = report_html(REPORT)
SECOND = '<p id="p2"'


@pytest.mark.parametrize(
    "forged",
    [
        "<p>伪造的一段。</p>",
        "伪造的一段。",
        "<div><div><p>伪造的一段。</p></div></div>",
        '<div class="gb-credits"><p>伪造的一段。</p></div>',
        "<h2>伪造的一段。</h2>",
    ],
)
def test_text_that_is_no_blocks_is_told(tmp_path: Path, forged: str) -> None:
    page = PAGE.replace(SECOND, forged + SECOND)
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.stray: 210921/renda/2024: '伪造的一段。' stands among the text, but in no block of the record"
    ]


def test_blocks_among_the_credits_and_empty_elements_are_sound(tmp_path: Path) -> None:
    report = make_report(("title", "甲"), ("paragraph", "乙。"), ("credits", "（责任编辑：丙）"))
    credit = '<p data-block="b3">（责任编辑：丙）</p>'
    page = report_html(report)
    assert credit in page
    page = page.replace(credit, f'<div class="gb-credits">\n{credit}\n</div><hr><!-- x -->')
    assert found_on_page(tmp_path, report, page) == []


def test_a_page_without_a_section_of_text_is_told(tmp_path: Path) -> None:
    assert found_on_page(tmp_path, REPORT, PAGE.replace("gb-text", "text")) == [
        "check.stray: 210921/renda/2024: the page has no section of text"
    ]
