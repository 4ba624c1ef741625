from __future__ import annotations

from datetime import date

import pytest

from generator.model.facts import Period
from generator.structure.metadata_dates import days_given, read_period, year_of
from tests.structure.heads import Line, blocks, head


def period(*lines: Line, given: date | None = None) -> str | None:
    found = read_period(head(*lines), blocks(*lines), given)
    return f"{found.start}/{found.end}" if found else None


@pytest.mark.parametrize(("digits", "year"), [("2024", 2024), ("二〇一二", 2012), ("一九九八", 1998)])
def test_years_are_read(digits: str, year: int) -> None:
    assert year_of(digits) == year


@pytest.mark.parametrize(
    "line",
    [
        "——2024年12月27日在阜新蒙古族自治县第十七届人民代表大会第四次会议上",
        "——2024 年 12 月27日在政协阜新蒙古族自治县第十五届委员会第四次会议上",
        "(2024年12月27日在绛县第十七届人民代表大会第四次会议上)",
        "二〇二四年十二月二十七日在河北省第十一届人民代表大会第五次会议上",
        "2024年12月27日保定市徐水区第二届人民代表大会第三次会议",
        "——在阜平县第十七届人民代表大会第一次会议上（2024年12月27日）",
        "2024年12月27日在天津市第十八届人民代表大会第三次会议上市长张某作政府工作报告。",
        "（2024年12月27日）",
        "二O二四年十二月二十七日在绛县第十七届人民代表大会第四次会议上",
        "2024-12-27在绛县第十七届人民代表大会第四次会议上",
        "（在绛县第十七届人民代表大会第四次会议上）2024年12月27日",
    ],
)
def test_the_day_is_read_as_printed(line: str) -> None:
    assert days_given(head(("paragraph", line))) == (date(2024, 12, 27),)


@pytest.mark.parametrize(
    "line",
    ["发布时间：2024-12-27", "2024年12月27日", "截至2024年12月27日，召开会议11次。", "2024年2月30日在绛县第一届会议上"],
)
def test_other_days_are_not_the_day_given(line: str) -> None:
    assert days_given(head(("paragraph", line))) == ()


def test_a_day_of_a_dateline_needs_no_meeting() -> None:
    assert days_given(head(("dateline", "2024年12月27日"))) == (date(2024, 12, 27),)


def test_a_meeting_of_two_days_gives_both() -> None:
    line = "——1981年11月30日和12月1日在第五届全国人民代表大会第四次会议上"
    assert days_given(head(("dateline", line))) == (date(1981, 11, 30), date(1981, 12, 1))


@pytest.mark.parametrize(
    ("heading", "years"),
    [
        ("一、2019年工作回顾", "2019/2019"),
        ("2022年以来工作回顾", "2022/2022"),
        ("一、“十三五”时期发展成就", "2016/2020"),
        ("一、“十二五”主要成绩和2015年工作回顾", "2011/2015"),
        ("过去五年（2017—2021年）工作回顾", "2017/2021"),
        ("过去五年工作回顾", None),
        ("2022年工作安排", None),
        ("2022年十件民生实事", None),
    ],
)
def test_the_review_s_heading_names_the_years(heading: str, years: str | None) -> None:
    assert period(("heading", heading), ("paragraph", "全县上下团结奋斗。")) == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2023年，是全面贯彻党的二十大精神的关键一年。", "2023/2023"),
        ("刚刚过去的2019年，全县上下团结奋斗。", "2019/2019"),
        ("“十三五”时期是发展史上具有里程碑意义的五年。", "2016/2020"),
        ("1998年以来的五年，县政府依法行政。", "1998/2002"),
        ("2012年以来，县政府依法行政。", None),
        ("五年来，在县委的坚强领导下，常委会依法履职。", None),
        ("生产总值由2016年的532亿元增至2020年的801亿元。", None),
    ],
)
def test_else_the_review_s_first_words_do(text: str, years: str | None) -> None:
    assert period(("heading", "过去的主要工作"), ("paragraph", text)) == years


@pytest.mark.parametrize(
    ("given", "years"),
    [(date(2024, 2, 21), "2023/2023"), (date(2024, 12, 27), "2024/2024"), (date(2024, 8, 1), None), (None, None)],
)
def test_the_past_year_is_counted_from_the_day_given(given: date | None, years: str | None) -> None:
    assert period(("heading", "过去一年工作回顾"), ("paragraph", "常委会依法履职。"), given=given) == years


@pytest.mark.parametrize(
    ("review", "plan", "years"),
    [
        ("过去一年工作回顾", "二、2024年工作安排", "2023/2023"),
        ("过去一年工作回顾", "二、今年工作安排", None),
        ("过去一年工作回顾", "二、2021—2025年目标任务", None),
        ("过去五年工作回顾", "二、2024年工作安排", None),
        ("工作情况", "二、2024年工作安排", None),
    ],
)
def test_the_past_year_is_the_one_before_the_planned_one(review: str, plan: str, years: str | None) -> None:
    lines: tuple[Line, ...] = (("heading", review), ("paragraph", "常委会依法履职。"), ("heading", plan))
    assert period(*lines) == years


@pytest.mark.parametrize(
    ("opening", "plan", "years"),
    [
        ("2024年以来，街道人大工委依法履职。", "下一步，街道人大工委将谋划好2025年工作。", "2024/2024"),
        ("2021年以来，街道人大工委依法履职。", "下一步，街道人大工委将谋划好2025年工作。", None),
        ("2024年以来，街道人大工委依法履职。", "下一步，街道人大工委将依法履职。", None),
    ],
)
def test_a_plan_of_one_paragraph_names_the_year_after(opening: str, plan: str, years: str | None) -> None:
    assert period(("paragraph", opening), ("paragraph", plan)) == years


def test_this_year_is_the_year_of_the_day_given() -> None:
    assert period(("paragraph", "今年以来，常委会依法履职。"), given=date(2024, 12, 27)) == "2024/2024"


def test_five_years_are_read_from_a_span_that_is_named() -> None:
    lines: tuple[Line, ...] = (("heading", "过去五年工作回顾"), ("paragraph", "2017年至2021年，常委会依法履职。"))
    assert period(*lines) == "2017/2021"


def test_the_years_of_something_else_are_not_the_report_s() -> None:
    lines: tuple[Line, ...] = (
        ("heading", "过去五年工作回顾"),
        ("paragraph", "五年来，先后批准了2011年至2015年财政决算。"),
    )
    assert period(*lines) is None


def test_five_years_since_a_year_are_read_under_their_heading() -> None:
    lines: tuple[Line, ...] = (("heading", "过去五年工作回顾"), ("paragraph", "1998年以来的五年，县政府依法行政。"))
    assert period(*lines) == "1998/2002"


def test_a_paragraph_that_speaks_of_deliberations_belongs_to_the_review() -> None:
    lines: tuple[Line, ...] = (
        ("heading", "五年来的主要工作"),
        ("paragraph", "2017年至2021年，常委会共听取审议专项工作报告132项。"),
    )
    assert period(*lines) == "2017/2021"


def test_what_comes_after_the_plan_s_heading_is_not_asked() -> None:
    lines: tuple[Line, ...] = (
        ("paragraph", "全县上下团结奋斗。"),
        ("heading", "二、2022年工作安排"),
        ("paragraph", "2022年，是关键一年。"),
    )
    assert period(*lines) is None


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("扎鲁特旗人大常委会2024年工作综述", "2024/2024"),
        ("关于阜新市2023年预算执行情况和2024年预算草案的报告", "2023/2023"),
        ("2024年政府工作报告", None),
        ("津市市2023年度法治政府建设情况报告", "2023/2023"),
        ("关于2023年环境状况和环境保护目标完成情况的报告", "2023/2023"),
        ("关于2021—2023年生态环境保护情况的报告", None),
        ("关于2021年以来生态环境保护情况的报告", None),
        ("关于2024年预算安排情况的报告", None),
    ],
)
def test_a_title_names_the_year_it_is_on_but_for_a_government_s(title: str, years: str | None) -> None:
    assert period(("title", title)) == years


def test_no_report_is_on_years_after_its_day() -> None:
    assert period(("heading", "2025年工作回顾"), given=date(2024, 1, 9)) is None


def test_a_period_is_two_years_of_four_digits() -> None:
    lines: tuple[Line, ...] = (("heading", "2019年工作回顾"),)
    assert read_period(head(*lines), blocks(*lines), None) == Period("2019", "2019")


def test_a_date_line_that_is_cut_in_two_names_the_day() -> None:
    lines: tuple[Line, ...] = (
        ("subtitle", "——2024年12月27日在五峰土家族自治县"),
        ("speaker", "第十届人民代表大会第三次会议上 县长 杨某"),
    )
    assert days_given(head(*lines)) == (date(2024, 12, 27),)


@pytest.mark.parametrize(
    ("given", "years"), [(date(2016, 12, 20), "2012/2016"), (date(2021, 1, 8), None), (None, None)]
)
def test_five_years_since_one_end_where_the_day_says(given: date | None, years: str | None) -> None:
    lines: tuple[Line, ...] = (("heading", "过去五年工作回顾"), ("paragraph", "2012年以来，依法履职。"))
    assert period(*lines, given=given) == years


@pytest.mark.parametrize(
    ("text", "given", "years"),
    [
        ("全年批准逮捕各类犯罪嫌疑人186人。", date(2024, 1, 8), "2023/2023"),
        ("全年批准逮捕各类犯罪嫌疑人186人。", date(2023, 12, 28), "2023/2023"),
        ("全年批准逮捕各类犯罪嫌疑人186人。", None, None),
        ("全年目标是批准逮捕全部犯罪嫌疑人。", date(2024, 1, 8), None),
        ("五年来，成绩显著。全年批准逮捕各类犯罪嫌疑人186人。", date(2024, 1, 8), None),
    ],
)
def test_the_whole_year_is_counted_from_the_day_given(text: str, given: date | None, years: str | None) -> None:
    assert period(("heading", "一、主要工作"), ("paragraph", text), given=given) == years


def test_a_written_report_names_its_year_where_it_says_that_it_reports() -> None:
    text = "2023年，某县深入推进改革。现将有关情况报告如下。"
    assert period(("title", "工作情况报告"), ("paragraph", text)) == "2023/2023"


def test_the_day_of_a_signature_is_not_the_day_given() -> None:
    lines: tuple[Line, ...] = (("paragraph", "津市市人民政府"), ("paragraph", "2024年3月1日"))
    assert days_given(head(("title", "工作报告"), *lines)) == ()
