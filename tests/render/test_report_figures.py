"""generator/render/report_figures.py: what a page tells of figures, in cards, list and marks."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.data.indicators import load_indicators
from generator.model.editorial import Corrected
from generator.model.facts import Figure
from generator.model.links import Check, CheckKind
from generator.model.report import Report
from generator.render.report_elements import FigureRow
from generator.render.report_figures import cardless, cards, figure_themes, fits_of, looks
from tests.factory import make_figure, make_report, with_figures

INDICATORS = load_indicators()
BARE = make_report()
FIRST = replace(make_figure(BARE, "会议11次", "11次", "人大常委会会议", "renda.meetings"), action="召开")
SECOND = replace(
    make_figure(BARE, "报告8项", "8项", "报告", "renda.reports-heard"), id="f2", anchor="f2", action="听取"
)
THIRD = replace(make_figure(BARE, "代表建议35件", "35件", "代表建议"), id="f3", anchor="f3", action="办理")
REPORT = with_figures(BARE, FIRST, SECOND, THIRD)


def _checked(kind: CheckKind, *, holds: bool = True) -> Report:
    return replace(REPORT, checks=(Check(kind, ("f3", "f1", "f2"), holds, "甲＋乙＝丙"),))


def _said(report: Report, name: str) -> tuple[str, ...]:
    rows = [row for theme in figure_themes(report, INDICATORS, fits_of(report)) for row in theme.figures]
    return next(row.remarks for row in rows if row.anchor == name)


def _row(figure: Figure) -> FigureRow:
    (theme,) = figure_themes(with_figures(BARE, figure), INDICATORS, {})
    return theme.figures[0]


def test_a_card_goes_by_its_indicators_name_with_verb_and_time() -> None:
    (card,) = cards(REPORT, INDICATORS)
    assert (card.anchor, card.value, card.name, card.details) == ("f1", "11次", "常委会会议", "召开 · 2024年")


def test_a_verb_that_the_name_says_is_not_said_twice() -> None:
    (card,) = cards(with_figures(BARE, SECOND, THIRD, THIRD), INDICATORS)
    assert (card.name, card.details) == ("听取和审议专项工作报告", "2024年")


def test_a_card_tells_a_target() -> None:
    (card,) = cards(with_figures(BARE, replace(FIRST, role="target"), THIRD, THIRD), INDICATORS)
    assert card.details == "召开 · 2024年 · 目标"


def test_a_report_none_of_whose_figures_is_of_an_indicator_has_to_say_why_it_has_no_cards() -> None:
    assert cardless(with_figures(BARE, THIRD, THIRD, THIRD))
    assert not cardless(REPORT)
    assert not cardless(with_figures(BARE, THIRD, THIRD))  # too few for a card, whatever they are of


@pytest.mark.parametrize(
    ("text", "said"),
    [("预计全年召开会议11次。", True), ("预计增长，召开会议11次。", False), ("召开会议11次，预计增长。", False)],
)
def test_what_a_clause_only_expects_is_told_wherever_its_number_is(text: str, *, said: bool) -> None:
    report = make_report(("paragraph", text))
    figure = replace(make_figure(report, "会议11次", "11次", "人大常委会会议", "renda.meetings"), action="召开")
    whole = with_figures(report, figure, *(replace(figure, id=f"f{n}", anchor=f"f{n}") for n in (2, 3)))
    assert ("预计" in cards(whole, INDICATORS)[0].details) is said
    assert ("预计" in _said(whole, "f1")) is said
    (theme, *_) = figure_themes(whole, INDICATORS, {})
    assert ("预计" in theme.figures[0].remarks) is said


def test_a_row_has_verb_time_and_paragraph_whatever_the_reports_own_year() -> None:
    row = _row(THIRD)
    assert (row.action, row.period, row.block) == ("办理", "2024年", "p2")


def test_a_figure_without_verb_and_time_says_so() -> None:
    row = _row(replace(THIRD, action=None, period=None))
    assert (row.action, row.period) == ("", "未详")


def test_a_row_tells_target_doubt_and_a_large_value() -> None:
    row = _row(replace(THIRD, role="target", confidence="low", value=Decimal(350000)))
    assert row.remarks == ("目标", "所指待核", "合35万件")
    assert [' class="gb-doubt"' in one.element for one in (row, _row(THIRD))] == [True, False]


def test_marks_of_targets_and_doubtful_figures_look_different() -> None:
    report = with_figures(BARE, replace(FIRST, role="target"), replace(SECOND, confidence="low"))
    assert list(looks(report, {}).values()) == [("gb-target",), ("gb-doubt",)]


@pytest.mark.parametrize(("kind", "styles"), [("sum", ("gb-fits",)), ("rate", ("gb-fits",)), ("list", ("gb-fits",))])
def test_arithmetic_that_comes_out_has_a_tick_at_the_first_of_its_figures(
    kind: CheckKind, styles: tuple[str, ...]
) -> None:
    report = _checked(kind)
    assert list(looks(report, fits_of(report)).values()) == [(), (), styles]
    assert _said(report, "f3") == ("✓ 甲＋乙＝丙",)


def test_a_subset_is_told_where_asked_without_a_tick() -> None:
    report = _checked("subset")
    assert looks(report, fits_of(report))["f3"] == ()
    assert _said(report, "f3") == ("✓ 甲＋乙＝丙",)


def test_arithmetic_that_does_not_come_out_has_no_tick() -> None:
    assert _said(_checked("sum", holds=False), "f3") == ()


def test_a_figure_that_an_editor_set_says_so() -> None:
    assert "经人更正" in _row(replace(FIRST, status="corrected")).remarks


def test_a_value_that_an_editor_gave_is_told_where_the_words_say_another() -> None:
    set_value = replace(FIRST, value=Decimal(12), status="corrected")
    done = Corrected("set-figure", "repair", "漏计", "王某", "2026-11-22", "数值：11", "数值：12", "b3", figure="f1")
    report = replace(with_figures(BARE, set_value), corrections=(done,))
    assert _said(report, "f1") == ("经人更正，数值记作 12次",)


def test_a_card_of_such_a_figure_says_so_too() -> None:
    (card,) = cards(with_figures(BARE, replace(FIRST, status="corrected"), SECOND, THIRD), INDICATORS)
    assert card.details.endswith(" · 经人更正")
