"""Which figure is meant, and where the number of a missed one stands."""

from decimal import Decimal

import pytest

from generator.correct.figure_place import Several, listed, meant, number_evident, number_said
from generator.correct.state import Refused
from generator.model.facts import Figure
from generator.model.spans import Span

TEXT = "走访群众20批152人次，听取报告8项"


def figure(quote: str, number: str) -> Figure:
    start, at = TEXT.index(quote), TEXT.index(number)
    span, digits = Span(start, start + len(quote)), Span(at, at + len(number))
    return Figure(number, "b1", span, digits, Decimal(0), "", quote)


BATCHES, PERSONS, REPORTS = (
    figure("走访群众20批", "20批"),
    figure("走访群众20批152人次", "152人次"),
    figure("听取报告8项", "8项"),
)
FIGURES = (BATCHES, PERSONS, REPORTS)


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


@pytest.mark.parametrize(
    ("words", "number", "found"),
    [
        ("152", None, PERSONS),
        ("听取报告8项", None, REPORTS),
        ("报告", None, REPORTS),
        ("20批152人次", "20批", BATCHES),
        ("，", None, None),
        ("听取报告8项", "听取", None),
    ],
)
def test_a_figure_is_meant_by_its_number_or_else_by_its_words(
    words: str, number: str | None, found: Figure | None
) -> None:
    assert meant(FIGURES, at(words), at(number) if number else None) == found


@pytest.mark.parametrize("words", ["20批152人次", "群众"])
def test_words_of_two_figures_mean_several(words: str) -> None:
    assert meant(FIGURES, at(words)) == Several((BATCHES, PERSONS))


def test_figures_are_listed_by_number_and_label() -> None:
    assert listed((BATCHES, REPORTS), TEXT) == "'20批' (走访群众20批), '8项' (听取报告8项)"


@pytest.mark.parametrize(
    ("text", "value", "unit", "number"),
    [
        ("召开会议11次", "11", "次", "11次"),
        ("召开会议十一次", "11", "次", "十一次"),
        ("捐款6万余元", "60000", "元", "6万余元"),
        ("投资119.7亿元", "11970000000", "元", "119.7亿元"),
        ("参加100多万人次以上", "1000000", "人次", "100多万人次以上"),
        ("12月办理12件", "12", "件", "12件"),
        ("覆盖率达98％", "98", "%", "98％"),
        ("覆盖率达百分之九十八", "98", "%", "百分之九十八"),
        ("分别支出68.6、29.2亿元", "68.6", "元", "68.6"),
        ("同比-2.1%", "-2.1", "%", "-2.1%"),
        ("参会 1,200 人", "1200", "人", "1,200 人"),
    ],
)
def test_a_number_that_reads_as_the_value_is_evident(text: str, value: str, unit: str, number: str) -> None:
    found = number_evident(text, Span(0, len(text)), Decimal(value), unit)

    assert found
    assert found.of(text) == number


@pytest.mark.parametrize(
    ("text", "value"), [("11次和11次", "11"), ("好几次", "5"), ("11次", "-11"), ("12月12日", "12")]
)
def test_a_number_that_stands_twice_or_not_at_all_is_not_evident(text: str, value: str) -> None:
    assert number_evident(text, Span(0, len(text)), Decimal(value), "次") is None


def test_a_number_outside_the_words_is_not_evident() -> None:
    assert number_evident("召开会议11次", Span(0, 4), Decimal(11), "次") is None


def test_the_words_of_a_number_are_found_whatever_their_width_and_spaces() -> None:
    assert number_said("共 １１ 次会议", Span(0, 9), "11次") == Span(2, 6)


@pytest.mark.parametrize(
    ("text", "said"), [("11次，11次", "'11次' stands 2 times within"), ("11件", "'11次' does not stand within")]
)
def test_the_words_of_a_number_stand_once(text: str, said: str) -> None:
    refused = number_said(text, Span(0, len(text)), "11次")

    assert isinstance(refused, Refused)
    assert said in refused.message
