"""The parts of a report: which headings and paragraphs turn from the review to the plan and back."""

import pytest

from generator.extract.parts import Part, opening, turned
from generator.model.facts import Genre, Metadata, Period
from generator.model.structure import Block
from tests.extract.helpers import meta, report

ABOUT = meta()
REVIEW = Part("achieved", "2024")
PLAN = Part("target", "2025")


def after(part: Part, heading: str, level: int = 1, about: Metadata = ABOUT) -> Part:
    return turned(part, Block("b1", "heading", heading, (), level), about)


def after_paragraph(text: str, about: Metadata = ABOUT) -> Part:
    return turned(REVIEW, Block("b1", "paragraph", text, ()), about)


def titled(title: str, genre: Genre) -> Metadata:
    return Metadata(title, title_supplied=False, genre=genre, period=Period("2024", "2024"))


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("（一）聚焦重点工作，增强监督实效", 2),
        ("二、围绕重点工作，增强监督实效", 1),
        ("（二）服务未来发展", 2),
        ("三、着眼未来，加强自身建设", 1),
        ("一、2024年重点工作完成情况", 1),
        ("一、2024年国民经济和社会发展计划执行情况", 1),
        ("一、2023年工作回顾和2025年工作的总体要求", 1),
        ("二、“十三五”时期发展成就和“十四五”时期主要目标任务", 1),
        ("一、今年以来的工作情况", 1),
        ("2025年政府工作报告", 1),
        ("2025年政府工作报告名词解释", 1),
    ],
)
def test_the_review_goes_on(heading: str, level: int) -> None:
    assert after(REVIEW, heading, level) == REVIEW


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("（一）主要工作任务", 2),
        ("（三）总结推广经验，巩固脱贫成绩", 2),
        ("四、总结推广经验，巩固脱贫成绩", 1),
        ("（三）以筹办2030年运动会为契机，加快基础设施建设", 2),
        ("三、加强政府自身建设", 1),
    ],
)
def test_the_plan_goes_on(heading: str, level: int) -> None:
    assert after(PLAN, heading, level) == PLAN


@pytest.mark.parametrize(
    ("heading", "level"),
    [
        ("二、2025年主要工作", 1),
        ("二、高质量做好2025年各项工作，以优异成绩迎接大会", 1),
        ("二、二〇二五年主要任务", 1),
        ("下一步工作打算", 1),
        ("三、今后的工作", 1),
        ("二、对今年政府工作的建议", 1),
        ("主要任务", 1),
        ("（二）2025年主要工作及措施", 2),
        ("二、2025年国民经济和社会发展计划草案", 1),
    ],
)
def test_a_heading_opens_the_plan(heading: str, level: int) -> None:
    assert after(REVIEW, heading, level) == PLAN


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("三、今后五年的主要工作", "term"),
        ("三、未来三年工作安排", "2025/2027"),
        ("二、“十五五”时期主要目标", "2026/2030"),
        ("二、“十五五”时期主要目标和二〇三五年远景目标", "2026/2030"),
        ("二、“十五五”时期主要目标和2026年工作安排", "2026"),
    ],
)
def test_a_plan_of_several_years_covers_them(heading: str, period: str) -> None:
    assert after(REVIEW, heading) == Part("target", period)


@pytest.mark.parametrize(
    ("heading", "level"), [("一、2024年工作回顾", 1), ("一、过去一年的工作", 1), ("（一）2024年主要指标完成情况", 2)]
)
def test_a_heading_turns_back_to_the_review(heading: str, level: int) -> None:
    assert after(PLAN, heading, level) == REVIEW


def test_where_no_years_are_known_the_heading_names_them() -> None:
    assert after(Part("achieved", None), "二、2022年重点工作安排", 1, meta(period=None)) == Part("target", "2022")


@pytest.mark.parametrize(
    ("heading", "period"),
    [
        ("一、过去五年工作回顾", "term"),
        ("一、本届政府工作回顾", "term"),
        ("一、区六届人大一次会议以来的工作", "term"),
        ("一、过去一年工作回顾", None),
    ],
)
def test_a_review_of_a_term_without_years_is_on_the_term(heading: str, period: str | None) -> None:
    assert after(Part("achieved", None), heading, 1, meta(period=None)) == Part("achieved", period)


def test_a_review_of_a_term_is_on_the_reports_years_where_they_are_known() -> None:
    about = meta(period=Period("2017", "2021"))
    assert after(Part("achieved", None), "一、过去五年工作回顾", 1, about) == Part("achieved", "2017/2021")


def test_a_review_without_known_years_stays_one() -> None:
    part = Part("achieved", None)
    assert after(part, "一、2022年重点工作完成情况", 1, meta(period=None)) == part


def test_the_day_of_delivery_says_which_year_lies_ahead() -> None:
    about = meta(period=None, delivered="2023-01-11")
    assert after(Part("achieved", None), "三、2023年目标任务和主要工作", 1, about) == Part("target", "2023")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2025年是关键之年。", "2025"),
        ("各位代表！2025年，我们将奋力前行。", "2025"),
        ("今后五年，是加快发展的五年。今后五年是", "term"),
    ],
)
def test_a_paragraph_opens_the_plan(text: str, period: str) -> None:
    assert after_paragraph(text) == Part("target", period)


def test_this_year_is_no_plan_in_a_report_given_in_it() -> None:
    assert after_paragraph("今年是关键之年。", meta(delivered="2024-12-20")) == REVIEW


@pytest.mark.parametrize("genre", ["plan", "budget"])
def test_a_report_on_carrying_out_a_plan_opens_with_the_review(genre: Genre) -> None:
    title = "关于2024年国民经济和社会发展计划执行情况与2025年国民经济和社会发展计划草案的报告"
    assert opening(titled(title, genre)) == REVIEW


def test_a_plan_itself_opens_with_the_plan() -> None:
    assert opening(titled("2025年国民经济和社会发展计划", "plan")) == PLAN


def test_figures_under_a_topic_of_the_review_are_results() -> None:
    blocks = [("h", "一、2024年工作回顾"), ("h", "二、聚焦重点工作，增强监督实效"), ("p", "召开会议11次。")]
    figure = report(blocks)[0]
    assert (figure.role, figure.period) == ("achieved", "2024")


FIVE = Part("achieved", "2020/2024")


@pytest.mark.parametrize(
    "text",
    [
        "过去五年极不寻常。我们经受了考验。",
        "五年来，我们主要做了以下工作。",
        "2024年是“十三五”收官之年。过去五年，成就举世瞩目。",
    ],
)
def test_a_paragraph_of_a_years_review_looks_back_on_five_years(text: str) -> None:
    assert after_paragraph(text) == FIVE


def test_a_paragraph_looks_back_on_the_years_of_a_plan() -> None:
    assert after_paragraph("“十三五”时期，是重要的时期。") == Part("achieved", "2016/2020")


@pytest.mark.parametrize(
    "text", ["五年来的实践告诉我们。", "“十四五”时期是关键时期。", "“十三五”时期的成就来之不易。", "近五年最好。"]
)
def test_what_only_speaks_of_years_turns_nothing(text: str) -> None:
    assert after_paragraph(text) == REVIEW


@pytest.mark.parametrize("text", ["过去一年，我们奋力前行。", "2024年，我们奋力前行。", "一年来，成效显著。"])
def test_a_paragraph_comes_back_to_the_year(text: str) -> None:
    assert turned(FIVE, Block("b1", "paragraph", text, ()), ABOUT) == REVIEW


def test_a_paragraph_on_another_year_does_not_come_back() -> None:
    assert turned(FIVE, Block("b1", "paragraph", "2022年，我们奋力前行。", ()), ABOUT) == FIVE


def test_a_review_of_several_years_turns_to_none_of_them() -> None:
    several = Part("achieved", "2016/2020")
    about = meta(period=Period("2016", "2020"))
    assert turned(several, Block("b1", "paragraph", "2020年，我们奋力前行。", ()), about) == several


def test_a_paragraph_opens_the_years_of_a_plan_to_come() -> None:
    assert after_paragraph("“十五五”时期，是关键时期。") == Part("target", "2026/2030")


def test_a_plan_for_half_a_year_is_for_no_whole_one() -> None:
    assert after(REVIEW, "三、2025年下半年重点工作") == Part("target", "2025-07/2025-12")
