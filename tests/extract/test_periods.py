"""When a figure holds, and whether it is a result or an aim."""

import pytest

from generator.extract.periods import last_year
from generator.model.facts import Period
from tests.extract.helpers import figures_of, meta, report

PLAIN = "召开会议11次。"


@pytest.mark.parametrize(
    ("text", "period"),
    [
        (PLAIN, "2024"),
        ("2022年，召开会议11次。", "2022"),
        ("全年召开会议11次。", "2024"),
        ("2024年1—7月，召开会议11次。", "2024-01/2024-07"),
        ("2021年以来，召开会议11次。", "2021/2024"),
        ("“十三五”期间，召开会议11次。", "2016/2020"),
        ("“十五”时期，召开会议11次。", "2001/2005"),
        ("“一五”期间，召开会议11次。", "1953/1957"),
        ("2024年15—30月，召开会议11次。", "2024"),
        ("2021—2023年，召开会议11次。", "2021/2023"),
        ("五年来，召开会议11次。", "2020/2024"),
        ("比2015年增长12%。", "2024"),
    ],
)
def test_the_words_of_the_sentence_say_when(text: str, period: str) -> None:
    assert figures_of(text)[0].period == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("力争到2027年，建成学校3所。", "2027"),
        ("力争2027年建成学校3所。", "2027"),
        ("到“十五五”末，建成学校3所。", "2030"),
        ("明确了我市“十五五”时期的目标：建成学校3所。", "2026/2030"),
    ],
)
def test_a_later_year_is_that_of_an_aim(text: str, period: str) -> None:
    figure = figures_of(text)[0]
    assert (figure.role, figure.period) == ("target", period)


def test_a_yearly_mean_is_of_all_years_of_its_part() -> None:
    found = figures_of("预计2020年生产总值53亿元，年均增长6%。", meta("zhengfu", Period("2016", "2020")))
    assert [figure.period for figure in found] == ["2020", "2016/2020"]


def test_a_mean_over_one_year_is_of_that_year() -> None:
    found = figures_of("2020年PM2.5年均浓度降至30微克/立方米。", meta("zhengfu", Period("2016", "2020")))[0]
    assert (found.period, found.indicator) == ("2020", "gov.pm25")


def test_a_year_of_which_the_result_is_expected_is_told() -> None:
    assert figures_of("预计2023年新建学校3所。")[0].period == "2023"


@pytest.mark.parametrize(("verb", "role"), [("今年的预期目标是：", "target"), ("圆满完成，主要目标是：", "achieved")])
def test_aims_are_told_before_they_are_listed(verb: str, role: str) -> None:
    assert {figure.role for figure in figures_of(f"{verb}建成学校3所；建成医院2所。")} == {role}


def test_a_year_does_not_reach_the_next_sentence() -> None:
    assert [figure.period for figure in figures_of("2022年，新建学校3所。新建医院2所。")] == ["2022", "2024"]


def test_last_year_is_counted_from_the_day_of_delivery() -> None:
    assert figures_of("去年，召开会议11次。", meta(delivered="2025-01-08"))[0].period == "2024"


@pytest.mark.parametrize(("words", "year"), [("去年", "2023"), ("今年", "2024"), ("", "2024")])
def test_months_are_of_the_year_named_before_them(words: str, year: str) -> None:
    figure = figures_of(f"{words}1-7月，召开会议11次。", meta(delivered="2024-08-08"))[0]
    assert figure.period == f"{year}-01/{year}-07"


def test_months_of_an_unknown_year_are_not_guessed() -> None:
    about = meta(period=Period("2020", "2024"))
    assert figures_of("1-7月，召开会议11次。", about)[0].period == "2020/2024"


@pytest.mark.parametrize(
    ("period", "year"), [("2024", 2024), ("2021/2025", 2025), ("2024-01/2024-07", 2024), ("term", None)]
)
def test_a_period_ends_in_its_last_year(period: str, year: int | None) -> None:
    assert last_year(period) == year


def test_the_bodys_term_where_no_years_are_given() -> None:
    assert figures_of(PLAIN, meta(period=None, term=16))[0].period == "term"


@pytest.mark.parametrize("words", ["五年来，", "过去五年，", "过去的五年，", "本届以来，"])
def test_five_years_without_a_name_are_the_bodys_term(words: str) -> None:
    assert figures_of(f"{words}{PLAIN}", meta(period=None))[0].period == "term"


@pytest.mark.parametrize("words", ["五年来，", "过去五年，"])
def test_five_years_are_the_reports_own_where_it_names_them(words: str) -> None:
    assert figures_of(f"{words}{PLAIN}", meta(period=Period("2012", "2016")))[0].period == "2012/2016"


@pytest.mark.parametrize(("words", "period"), [("今后五年，", "term"), ("未来三年，", "2025/2027")])
def test_years_to_come_are_aims(words: str, period: str) -> None:
    figure = figures_of(f"{words}新建学校11所。")[0]
    assert (figure.role, figure.period) == ("target", period)


def test_three_years_to_come_of_an_unknown_year_are_not_guessed() -> None:
    assert figures_of("未来三年，新建学校11所。", meta(period=None))[0].period is None


@pytest.mark.parametrize("text", ["议案建议已办结40件、列入计划2件。", "年度计划完成3项。"])
def test_what_was_put_on_a_plan_is_a_result(text: str) -> None:
    assert {figure.role for figure in figures_of(text)} == {"achieved"}


@pytest.mark.parametrize("text", ["计划投资3亿元。", "拟新建学校3所。", "预期目标增长6%。"])
def test_what_is_planned_is_an_aim(text: str) -> None:
    assert figures_of(text)[0].role == "target"


def test_nothing_where_nothing_is_known() -> None:
    assert figures_of(PLAIN, meta(period=None))[0].period is None


def test_a_report_on_five_years_covers_them() -> None:
    assert figures_of(PLAIN, meta(period=Period("2017", "2021")))[0].period == "2017/2021"


def test_the_words_are_kept() -> None:
    assert figures_of("全年召开会议11次。")[0].period_text == "全年"


@pytest.mark.parametrize("heading", ["三、2025年工作安排", "下一步工作打算", "今后工作重点", "2025年主要任务"])
def test_the_plans_figures_are_aims(heading: str) -> None:
    figure = report([("p", PLAIN), ("h", heading), ("p", "召开会议12次。")])[1]
    assert (figure.role, figure.period) == ("target", "2025")


def test_the_reviews_figures_are_results() -> None:
    assert report([("h", "一、2024年工作回顾"), ("p", PLAIN)])[0].role == "achieved"


def test_a_past_year_in_the_plan_is_a_result() -> None:
    figure = report([("h", "三、2025年工作安排"), ("p", "2024年，新建学校3所。")])[0]
    assert (figure.role, figure.period) == ("achieved", "2024")


def test_a_paragraph_may_open_the_plan() -> None:
    assert report([("p", "2025年，县人大常委会将召开会议12次。")])[0].role == "target"


def test_a_wish_in_the_review_is_an_aim() -> None:
    assert figures_of("力争地区生产总值增长6%。")[0].role == "target"


def test_an_exceeded_aim_is_a_result() -> None:
    assert figures_of("超额完成年度目标任务，新建学校3所。")[0].role == "achieved"


def test_a_word_inside_a_title_is_no_wish() -> None:
    assert figures_of("形成《关于预期目标的报告》等3篇报告。")[0].role == "achieved"


def test_a_paragraph_that_looks_back_on_a_term_without_years_is_on_the_term() -> None:
    text = "镇十八届人大一次会议以来，主席团围绕中心工作履职。"
    figure = report([("p", text), ("p", PLAIN)], meta(period=None))[0]
    assert figure.period == "term"


def test_years_since_one_end_with_those_looked_back_on() -> None:
    about = meta(period=None, delivered="2021-03-18")
    assert figures_of("2019年以来，票决项目17个。", about)[0].period == "2019/2020"


def test_a_year_whose_prices_are_taken_is_no_period() -> None:
    assert figures_of("工业总产值（1990年价）4940亿元。")[0].period == "2024"


def test_what_a_project_costs_in_all_is_no_aim_of_the_year() -> None:
    text = "加快推进投资60亿元的多晶硅项目建设。安排重点项目500项，总投资3000亿元，年度投资300亿元。"
    found = report([("h", "2025年工作安排"), ("p", text)])
    assert [(figure.role, figure.period) for figure in found] == [
        ("target", None),
        ("target", "2025"),
        ("target", None),
        ("target", "2025"),
    ]


def test_a_share_of_the_plan_is_no_plan() -> None:
    assert figures_of("城镇新增就业完成年计划的113.4%。")[0].role == "achieved"


def test_the_whole_year_in_a_review_of_several_is_the_last() -> None:
    assert figures_of("全年召开会议11次。", meta(period=Period("2020", "2024")))[0].period == "2024"


def test_the_whole_year_after_a_year_that_is_named_is_that_one() -> None:
    about = meta(period=Period("2020", "2024"))
    assert figures_of("2022年，我们奋力前行，全年召开会议11次。", about)[0].period == "2022"


def test_the_whole_year_in_a_review_of_a_term_without_years_is_not_known() -> None:
    found = report([("h", "一、过去五年工作回顾"), ("p", "全年召开会议11次。")], meta(period=None))
    assert found[0].period is None


def test_the_whole_year_of_a_plan_for_several_is_not_the_last_one_reviewed() -> None:
    found = report([("h", "二、未来三年工作安排"), ("p", "全年召开会议11次。")])
    assert (found[0].role, found[0].period) == ("target", "2025/2027")
