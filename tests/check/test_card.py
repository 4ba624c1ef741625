"""generator/check/card.py: a card that says something else than the record."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.facts import Session
from tests.check.sites import found_instead, found_on_page, report_html
from tests.factory import make_report, with_head

BARE = make_report()
REPORT = with_head(BARE)
CARD = """<li><strong>届次</strong> 第十七届第四次会议</li>
<li><strong>报告日期</strong> 2024年12月27日</li>
<li><strong>报告人</strong> 县人大常委会主任 赵某</li>
<li><strong>报告年度</strong> 2021—2025年</li>"""
PAGE = report_html(BARE).replace("<li><strong>报告年度</strong> 2024年</li>", CARD)


def test_a_card_that_agrees_is_sound(tmp_path: Path) -> None:
    assert found_on_page(tmp_path, REPORT, PAGE) == []


@pytest.mark.parametrize(
    ("recorded", "shown", "row"),
    [
        ("辽宁省", "吉林省", "地区"),
        ("第十七届", "第十六届", "届次"),
        ("第四次", "第五次", "届次"),
        ("第四次会议", "", "届次"),
        ("12月", "11月", "报告日期"),
        (" 赵某", " 李某", "报告人"),
        ("2021—", "2020—", "报告年度"),
        ("2021—", "", "报告年度"),
    ],
)
def test_a_fact_that_differs_is_told(tmp_path: Path, recorded: str, shown: str, row: str) -> None:
    (line,) = found_instead(tmp_path, REPORT, PAGE, recorded, shown)
    assert line.startswith(f"check.card: 210921/renda/2024: the card's row {row} reads ")


def test_a_fact_that_is_left_out_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("<li><strong>报告日期</strong> 2024年12月27日</li>", "")
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.card: 210921/renda/2024: the card has no row 报告日期; the record has '2024-12-27'"
    ]


def test_the_terms_number_alone_is_enough_where_no_more_is_known(tmp_path: Path) -> None:
    report = replace(REPORT, meta=replace(REPORT.meta, session=Session(17, None)))
    assert found_on_page(tmp_path, report, PAGE.replace("第四次会议", "")) == []


def test_what_the_record_does_not_know_may_be_said_in_any_words(tmp_path: Path) -> None:
    report = replace(BARE, meta=replace(BARE.meta, region=None, period=None))
    assert found_on_page(tmp_path, report, report_html(report)) == []
