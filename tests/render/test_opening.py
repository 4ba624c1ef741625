"""generator/render/opening.py: which sentences of a report stand at the head of its page."""

from dataclasses import replace
from typing import Any

import pytest

from generator.data.indicators import load_indicators
from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import BlockKind, Finding
from generator.render.opening import LONGEST, MOST, Quotation, opening
from tests.samples import a_report

FILL = "这一段没有数字，只是为了让这份报告有几个段落，读来没有别的意思，也不会被选上，因为它什么也没有数。"
MEETINGS = "全年召开常委会会议11次，作出决议决定10件，任免国家工作人员65人次，工作都有着落。"
REPORTS = "听取审议专项工作报告18项，发出审议意见3份，交由有关部门办理，办理的结果都已经报告。"
BILLS = "县人大代表提出议案建议657件，已经全部交办，按期答复，代表对办理的结果表示满意。"
FIGURES = (
    {"quote": "常委会会议11次", "number": "11次", "indicator": "renda.meetings"},
    {"quote": "专项工作报告18项", "number": "18项", "indicator": "renda.reports-heard"},
    {"quote": "议案建议657件", "number": "657件", "indicator": "renda.bills"},
)


def said(*texts: str, figures: tuple[dict[str, Any], ...] = FIGURES, apart: bool = True) -> list[str]:
    """Give the words of the opening of a report of these paragraphs, each under a heading of its own where `apart`."""
    return [one.text for one in made(*texts, figures=figures, apart=apart)]


def made(*texts: str, figures: tuple[dict[str, Any], ...] = FIGURES, apart: bool = True) -> tuple[Quotation, ...]:
    return opening(report(*texts, figures=figures, apart=apart), load_indicators())


def report(*texts: str, figures: tuple[dict[str, Any], ...] = FIGURES, apart: bool = True) -> Report:
    pieces: list[tuple[BlockKind, str]] = []
    for number, text in enumerate(texts, 1):
        if apart or number == 1:
            pieces.append(("heading", f"第{number}部分"))
        pieces.append(("paragraph", text))
    whole = "".join(texts)
    return a_report(pieces=pieces, figures=[one for one in figures if one["quote"] in whole])


def test_sentences_with_figures_of_the_bodys_core_are_quoted_whole_in_the_order_of_the_text() -> None:
    assert said(BILLS, FILL, REPORTS, MEETINGS) == [BILLS, REPORTS, MEETINGS]


def test_each_leads_to_its_paragraph() -> None:
    assert [one.anchor for one in made(FILL, REPORTS, FILL, MEETINGS)] == ["p2", "p4"]


def test_there_are_three_at_most() -> None:
    more = {"quote": "主任会议14次", "number": "14次", "indicator": "renda.chair-meetings"}
    texts = (
        MEETINGS,
        REPORTS,
        BILLS,
        "召开主任会议14次，研究常委会的各项重要事项，督促有关部门把工作做好做实，并且一一落实。",
    )
    assert len(said(*texts, figures=(*FIGURES, more))) == MOST


def test_a_report_without_such_sentences_has_no_opening() -> None:
    assert said(FILL, FILL) == []


def test_a_sentence_of_figures_in_doubt_is_not_quoted() -> None:
    doubtful = {**FIGURES[0], "confidence": "low"}
    assert said(MEETINGS, REPORTS, figures=(doubtful, *FIGURES[1:])) == [REPORTS]


def test_a_sentence_with_a_suspected_slip_is_not_quoted() -> None:
    held = report(MEETINGS, REPORTS)
    slip = Finding("note", "sic.suspect", "与上文不同", "b2", Span(6, 9))
    assert [one.text for one in opening(replace(held, findings=(slip,)), load_indicators())] == [REPORTS]


@pytest.mark.parametrize("start", ["同时，", "其中，", "二是", "（一）", "各位代表，"])
def test_a_sentence_that_leans_on_another_is_not_quoted(start: str) -> None:
    assert said(start + MEETINGS, REPORTS) == [REPORTS]


def test_two_that_tell_the_same_are_not_quoted_both() -> None:
    again = {**FIGURES[0], "quote": "常委会会议11次，都", "number": "11次"}
    other = "县人大常委会今年以来共召开常委会会议11次，都按规定公布了会议的议程和结果，请群众旁听。"
    assert len(said(MEETINGS, other, figures=(FIGURES[0], again))) == 1


def test_of_one_section_there_are_two_only_where_others_have_none() -> None:
    assert said(MEETINGS + REPORTS, apart=False) == [MEETINGS]
    assert said(MEETINGS, REPORTS, apart=False) == [MEETINGS, REPORTS]


def test_the_overall_judgement_comes_first_where_the_report_opens_with_one() -> None:
    judged = "一年来，常委会依法履行职责，各项工作取得了新的成绩。"
    assert said(judged + FILL, MEETINGS) == [judged, MEETINGS]


@pytest.mark.parametrize(
    "text",
    [
        "2024年，是全面完成各项目标任务的关键之年，也是本届任期的第三年。",
        "一年来，常委会认真履行职责，扎实做好各项工作。",
        "我受常委会委托，向大会报告一年来取得的各项成绩，请予审议。",
    ],
)
def test_what_tells_of_the_time_the_duty_or_the_report_is_no_judgement(text: str) -> None:
    assert said(text + FILL) == []


def test_a_judgement_is_looked_for_in_the_first_paragraphs_alone() -> None:
    judged = "一年来，常委会依法履行职责，各项工作取得了新的成绩。"
    assert said(FILL, FILL, FILL, judged + FILL) == []


def test_of_a_sentence_that_is_too_long_what_stands_before_a_semicolon_is_quoted() -> None:
    long = MEETINGS.rstrip("。") + "；" + "其余的事情还有很多，" * 12 + "都已办好。"
    assert len(long) > LONGEST
    (quoted,) = made(long, FILL)
    assert quoted == Quotation("p1", MEETINGS.rstrip("。"), cut=True, numbers=quoted.numbers)


def test_a_stop_within_marks_ends_no_sentence() -> None:
    text = "全年召开常委会会议11次，会场里有“说实话。办实事。”几个大字，代表们都说这几个字写得好。"
    assert said(text, FILL) == [text]


def test_a_run_in_head_is_not_part_of_the_sentence() -> None:
    held = report("（一）开好各种会议。" + MEETINGS, FILL)
    first = replace(held.blocks[1], lead=Span(0, 10))
    blocks = (held.blocks[0], first, *held.blocks[2:])
    assert [one.text for one in opening(replace(held, blocks=blocks), load_indicators())] == [MEETINGS]


def test_a_target_is_quoted_where_the_sentence_says_that_it_is_one() -> None:
    aim = {"quote": "生产总值增长5%", "number": "5%", "indicator": "gov.gdp-growth", "role": "target"}
    texts = (FILL, "今年经济社会发展的主要预期目标是：生产总值增长5%以上，城镇新增就业继续增加。")
    held = a_report(pieces=[("paragraph", text) for text in texts], figures=[aim], body="zhengfu")
    unsaid = a_report(
        pieces=[("paragraph", "生产总值增长5%以上，城镇新增就业也继续增加，比去年又多了一些。")],
        figures=[aim],
        body="zhengfu",
    )
    assert [one.text for one in opening(held, load_indicators())] == [texts[1]]
    assert opening(unsaid, load_indicators()) == ()


@pytest.mark.parametrize(
    "text",
    [
        "产出不高，全年召开常委会会议11次，仍然是一个突出的问题。",
        "全年召开常委会会 议11次，作出决议决定10件，都已落实。",
    ],
)
def test_neither_shortcomings_nor_broken_words_are_quoted(text: str) -> None:
    assert said(text, FILL) == []


def test_a_number_stays_with_its_unit_and_no_word_is_lost() -> None:
    (one,) = made(BILLS)
    assert list(one.pieces) == [(BILLS[:11], False), ("657件", True), (BILLS[15:], False)]
    long = {"quote": "议案建议12345678万余件次", "number": "12345678万余件次", "indicator": "renda.bills"}
    (one,) = made(BILLS.replace("657件", "12345678万余件次"), figures=(long,))
    assert list(one.pieces) == [(one.text, False)]


def test_sentences_without_indicators_fill_up_an_opening_those_with_more_figures_first() -> None:
    many = "全县新建农村食堂390个，饲养场127处，用去粮食50%，办得很有起色，社员们都很满意。"
    few = "全县办起农村工业12处，都在几个大的公社里，今年还要再办一些，让各社都有自己的工业。"
    figures: tuple[dict[str, Any], ...] = (
        *({"quote": "食堂390个", "number": "390个"}, {"quote": "饲养场127处", "number": "127处"}),
        *({"quote": "粮食50%", "number": "50%"}, {"quote": "工业12处", "number": "12处"}),
    )
    found = said(few, few.replace("今年", "明年"), MEETINGS, many, figures=(*FIGURES, *figures))
    assert found == [few, MEETINGS, many]
    assert said(few, FILL, figures=figures) == [few]
