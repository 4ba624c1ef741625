"""Facts in a reader's words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.check.printed import after_value, printed
from generator.model.facts import Period, Region, Session
from generator.render import words
from tests.samples import a_report, paragraphs

MEETINGS = {"quote": "会议11次", "number": "11次"}


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (None, "未详"),
        ("2024", "2024年"),
        ("2021/2025", "2021—2025年"),
        ("2024/2024", "2024年"),
        ("2024-01/2024-07", "2024年1—7月"),
        ("2024-05", "2024年5月"),
        ("2023-07/2024-06", "2023年7月—2024年6月"),
        ("term", "本届"),
    ],
)
def test_a_period_in_words(period: str | None, said: str) -> None:
    assert words.period_words(period) == said


def test_a_term_has_its_number_where_it_is_known() -> None:
    report = a_report(figures=[{**MEETINGS, "period": "term"}], session=Session(16, None))
    assert words.figure_period(report.figures[0], report) == "第十六届任期"


@pytest.mark.parametrize(
    ("role", "term", "said"),
    [("achieved", 18, "第十七届任期"), ("target", 18, "第十八届任期"), ("achieved", 1, "本届")],
)
def test_at_a_first_session_the_term_looked_back_on_is_the_one_before(role: str, term: int, said: str) -> None:
    report = a_report(figures=[{**MEETINGS, "period": "term", "role": role}], session=Session(term, 1))
    assert words.figure_period(report.figures[0], report) == said


@pytest.mark.parametrize(
    ("period", "own"), [(Period("2024", "2024"), "2024"), (Period("2021", "2025"), "2021/2025"), (None, None)]
)
def test_a_reports_own_period_is_written_as_figures_give_theirs(period: Period | None, own: str | None) -> None:
    assert words.own_period(a_report(period=period)) == own


def test_a_report_of_a_term_without_years_is_on_its_term() -> None:
    assert words.own_period(a_report(period=None, session=Session(16, None))) == "term"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100"), (0, "0")]
)
def test_small_numbers_in_chinese(number: int, said: str) -> None:
    assert words.chinese_number(number) == said


def test_a_supplied_title_stands_in_brackets() -> None:
    assert words.report_title(a_report(title="甲", title_supplied=True)) == "[甲]"


def test_a_title_of_the_source_stands_as_it_is() -> None:
    assert words.report_title(a_report(title="甲")) == "甲"


def test_years_of_a_five_year_report() -> None:
    assert words.report_years(a_report(period=Period("2021", "2025"))) == "2021—2025年"


def test_without_years_the_term_is_named() -> None:
    assert words.report_years(a_report(period=None, session=Session(16, None))) == "第十六届任期"


def test_a_report_of_a_later_session_is_on_a_year_that_nobody_tells() -> None:
    report = a_report(period=None, session=Session(5, 4))
    assert words.report_years(report) == "未详"
    assert words.years_told(report) == "第五届第四次会议，年度未详"
    assert words.own_period(report) is None
    assert words.report_years(a_report(period=None, session=Session(18, 1))) == "第十七届任期"


def test_without_years_and_term_nothing_is_made_up() -> None:
    assert words.report_years(a_report(period=None)) == "未详"


def test_where_nothing_tells_of_years_it_is_said_that_they_are_unknown() -> None:
    assert words.years_told(a_report(period=None)) == "年度未详"
    assert words.years_told(a_report(period=Period("2021", "2025"))) == "2021—2025年"


def test_a_report_of_an_unknown_body_has_no_body_in_its_kind() -> None:
    assert words.kind_name(a_report(body=None)) == "工作报告"


@pytest.mark.parametrize(("action", "said"), [("召开", "召开会议"), ("实现", "会议"), ("达到", "会议"), (None, "会议")])
def test_what_was_done_is_named_with_what_is_counted_but_not_that_it_was_reached(action: str | None, said: str) -> None:
    report = a_report(figures=[{**MEETINGS, "action": action}])
    assert words.counted_words(report.figures[0]) == said


def test_a_value_is_shown_as_it_is_printed() -> None:
    report = a_report(figures=[{"quote": "信访100余件", "number": "100余件", "qualifier": "余"}])
    assert words.value_words(report.figures[0], report) == "100余件"


def test_a_change_is_shown_with_both_ends() -> None:
    pieces = paragraphs("确权率从12%提高到90%。")
    figure = {"quote": "确权率从12%提高到90%", "number": "90%", "is_change": True, "from_value": Decimal(12)}
    report = a_report(pieces=pieces, figures=[figure])
    assert words.value_words(report.figures[0], report) == "12%→90%"


@pytest.mark.parametrize(
    ("number", "before", "shown"),
    [
        ("26.1万吨", "253000", "25.3万吨→26.1万吨"),
        ("3.5亿元", "210000000", "2.1亿元→3.5亿元"),
        ("1.2亿元", "98000000", "0.98亿元→1.2亿元"),
        ("1.2亿元", "3000000", "300万元→1.2亿元"),
        ("2万元", "800", "800元→2万元"),
        ("1.1萬億元", "980000000000", "0.98万亿元→1.1萬億元"),
        ("1500亩", "1200", "1200亩→1500亩"),
        ("2万元", "0", "0元→2万元"),
    ],
)
def test_a_change_begins_in_the_large_unit_in_which_it_ends(number: str, before: str, shown: str) -> None:
    figure = {"quote": number, "number": number, "unit": number[-1], "is_change": True, "from_value": Decimal(before)}
    report = a_report(pieces=paragraphs(f"增加到{number}。"), figures=[figure])
    assert words.value_words(report.figures[0], report) == shown
    assert printed(report, report.figures[0]) == shown


def test_a_qualifier_outside_the_number_is_not_lost() -> None:
    report = a_report(figures=[{**MEETINGS, "qualifier": "超"}])
    assert words.value_words(report.figures[0], report) == "11次（超）"


def test_within_says_what_is_kept_as_below() -> None:
    report = a_report(
        pieces=paragraphs("失业率3%以内。"), figures=[{"quote": "3%以内", "number": "3%以内", "qualifier": "以下"}]
    )
    assert words.value_words(report.figures[0], report) == "3%以内"
    assert after_value("3%以内", report, report.figures[0]) == ""


def test_a_sentence_ends_at_its_stops() -> None:
    report = a_report(figures=[{"quote": "解决48件", "number": "48件"}])
    assert words.sentence_parts(report.figures[0], report) == ("受理信访100余件，", "解决48件", "。")


def test_a_sentence_without_a_stop_ends_with_its_block() -> None:
    report = a_report(pieces=paragraphs("召开会议11次"), figures=[MEETINGS])
    assert words.sentence_parts(report.figures[0], report) == ("召开", "会议11次", "")


def test_a_sentence_of_a_hundred_characters_is_whole() -> None:
    text = "甲" * 90 + "会议11次" + "乙" * 10
    report = a_report(pieces=paragraphs(text), figures=[MEETINGS])
    assert "".join(words.sentence_parts(report.figures[0], report)) == text


def test_a_long_sentence_is_cut_on_both_sides() -> None:
    text = "甲" * 50 + "会议11次" + "乙" * 50
    report = a_report(pieces=paragraphs(text), figures=[MEETINGS])
    before, quote, after = words.sentence_parts(report.figures[0], report, most=11)
    assert (before, quote, after) == ("…甲甲甲", "会议11次", "乙乙乙…")


@pytest.mark.parametrize(
    ("period", "span"),
    [
        (None, "期间未详"),
        ("2024", "一年"),
        ("2024/2024", "一年"),
        ("2021/2025", "数年"),
        ("term", "一届"),
        ("2024-01/2024-07", "不足一年"),
        ("2024-07", "不足一年"),
        ("2023-07/2024-06", "数年"),
    ],
)
def test_how_long_a_period_is(period: str | None, span: str) -> None:
    assert words.span_of(period) == span


@pytest.mark.parametrize(("title", "shown"), [("政府工作报告", "乙县 政府工作报告"), ("乙县报告", "乙县报告")])
def test_a_title_that_does_not_say_its_place_stands_after_it(title: str, shown: str) -> None:
    report = a_report(title=title, title_supplied=False, region=Region("140826", "乙县", ("丙省", "乙县")))
    assert words.placed_title(report) == shown
