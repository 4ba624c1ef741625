"""generator/render/report_card.py: what a report is, in rows."""

from dataclasses import replace

import pytest

from generator.model.facts import Session
from generator.model.report import Report
from generator.render.paths import report_file
from generator.render.report_card import CardRow, ReportCard, report_card
from tests.factory import make_report, with_head

TERM = Session(16, None)


def card(report: Report) -> ReportCard:
    return report_card(report, report_file(report.id or ""))


def words(rows: tuple[CardRow, ...]) -> list[str]:
    return [f"{row.name} {row.text}" for row in rows]


def test_the_first_line_says_who_where_what_and_on_which_years() -> None:
    assert words(card(with_head(make_report())).what) == [
        "地区 辽宁省 阜新市 阜新蒙古族自治县",
        "机构 人大常委会",
        "文种 工作报告",
        "报告年度 2021—2025年",
    ]


def test_the_second_line_says_what_the_title_block_does_not() -> None:
    report = with_head(make_report())
    said = ["届次 第十七届第四次会议", "报告日期 2024年12月27日", "报告人 县人大常委会主任 赵某"]
    assert words(card(report).given) == said
    lines = (("dateline", "——2024年12月27日在甲县第十七届人民代表大会第四次会议上"), ("paragraph", "甲"))
    printed = card(with_head(make_report(*lines)))  # type: ignore[arg-type] # kinds, as written
    assert words(printed.given) == said[2:]
    assert words(printed.record)[:2] == said[:2]


def test_a_term_that_the_years_tell_is_not_told_again() -> None:
    report = make_report()
    found = card(replace(report, meta=replace(report.meta, period=None, session=TERM)))
    assert words(found.what)[-1] == "报告年度 第十六届任期"
    assert found.given == ()


def test_that_it_is_an_abridgement_is_not_told_again_where_the_title_block_says_so() -> None:
    for printed, length, told in (("（摘要）", [], True), ("（节选）", ["篇幅 摘要"], False)):
        report = make_report(("note", printed), ("paragraph", "甲"))
        found = card(replace(report, meta=replace(report.meta, extent="abridged")))
        assert words(found.length) == ["正文 1 字，约 1 分钟", *length]
        assert ("篇幅 摘要" in words(found.record)) is told


@pytest.mark.parametrize(
    ("characters", "length"), [(10, "10 字，约 1 分钟"), (4733, "4733 字，约 12 分钟"), (4200, "4200 字，约 10 分钟")]
)
def test_the_third_line_says_how_long_it_takes_to_read_at_400_characters_a_minute(characters: int, length: str) -> None:
    report = make_report(("heading", "一、甲"), ("paragraph", "乙" * characters))
    assert words(card(report).length) == [f"正文 {length}"]


def test_what_is_not_known_is_said_behind_the_card_and_not_in_front() -> None:
    report = make_report()
    found = card(replace(report, meta=replace(report.meta, region=None, body=None, period=None)))
    assert words(found.what) == ["文种 工作报告"]
    assert words(found.record) == [
        "来源 未详",
        "权利 未详",
        *(f"{name} 未详" for name in ("地区", "机构", "报告年度", "届次", "报告日期", "报告人", "篇幅")),
    ]
