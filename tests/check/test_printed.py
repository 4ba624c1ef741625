"""generator/check/printed.py: how the record has a value printed, and what counts as that value."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.check.printed import after_value, printed
from generator.model.facts import Figure
from generator.model.report import Report
from tests.factory import make_figure, make_report


def figure_of(text: str, number: str) -> tuple[Report, Figure]:
    """Give a report of one paragraph, and the figure in it."""
    report = make_report(("paragraph", text))
    return report, make_figure(report, text, number, "会议")


def test_white_space_within_a_number_is_not_printed() -> None:
    assert printed(*figure_of("会议 1 1 次", "1 1 次")) == "11次"


def test_a_change_has_both_ends() -> None:
    report, figure = figure_of("由12%提高到90%", "90%")
    assert printed(report, replace(figure, is_change=True, from_value=Decimal(12))) == "12%→90%"


def test_a_qualifier_from_outside_stands_in_brackets() -> None:
    report, figure = figure_of("约会议11次", "11次")
    figure = replace(figure, qualifier="约")
    assert after_value("11次（约）", report, figure) == ""
    assert after_value("11次", report, figure) is None


@pytest.mark.parametrize(
    ("shown", "rest"), [("11次", ""), ("11次（2023年）", "（2023年）"), ("111次", None), ("1次", None)]
)
def test_what_follows_the_value_is_given(shown: str, rest: str | None) -> None:
    assert after_value(shown, *figure_of("会议11次", "11次")) == rest


def test_a_longer_number_is_another_value() -> None:
    assert after_value("119", *figure_of("会议11", "11")) is None
