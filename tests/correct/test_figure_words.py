"""Figures in a reader's words."""

from dataclasses import replace
from decimal import Decimal

from generator.correct.figure_words import changes, whole
from generator.model.facts import Figure
from generator.model.spans import Span
from tests.correct.marks import MEETINGS, report_of, set_right, wish

FIGURE = Figure(
    "f1", "b1", Span(0, 3), Span(0, 3), Decimal("1E+3"), "件", "建议", value_max=Decimal(2000), action="办理"
)


def test_a_range_is_told_with_both_ends() -> None:
    assert whole(FIGURE) == "建议：1000—2000件"


def test_a_figure_without_a_label_is_told_as_unclear() -> None:
    assert whole(replace(FIGURE, label="", value_max=None)) == "所指待核：1000件"


def test_what_is_cleared_is_none() -> None:
    assert changes(FIGURE, replace(FIGURE, action=None, value_max=None)) == (
        "动词：办理；上限：2000",
        "动词：无；上限：无",
    )


def test_yes_and_no_are_told_as_words() -> None:
    assert changes(FIGURE, replace(FIGURE, is_change=True)) == ("变化：否", "变化：是")


def test_an_indicator_is_told_by_its_name() -> None:
    assert changes(FIGURE, replace(FIGURE, indicator="renda.meetings")) == ("指标：无", "指标：常委会会议")


def test_a_label_that_is_no_longer_in_doubt_is_told_once() -> None:
    doubted = replace(FIGURE, label="意见", confidence="low")

    assert changes(doubted, FIGURE) == ("所指：意见（待核）", "所指：建议")


def test_before_and_after_are_told_in_words() -> None:
    _, results = set_right(report_of(MEETINGS), wish("set-figure", "11次", value="12", period="term", role="target"))

    record = results.corrected[0]
    assert record.before == "数值：11；期间：2024；性质：已完成"
    assert record.after == "数值：12；期间：本届；性质：目标"


def test_an_unclear_figure_is_told_by_its_label() -> None:
    _, results = set_right(report_of("走访群众30户。"), wish("unclear-figure", "30户"))

    assert (results.corrected[0].before, results.corrected[0].after) == ("所指：群众", "所指：群众（待核）")


def test_a_new_figure_is_told_whole() -> None:
    made = wish("set-figure", "好几千户", label="群众", value="3000", unit="户", number="好几千户", qualifier="余")
    _, results = set_right(report_of("走访群众好几千户。"), made)

    assert (results.corrected[0].before, results.corrected[0].after) == ("未列为关键数字", "群众：3000户（余）")
