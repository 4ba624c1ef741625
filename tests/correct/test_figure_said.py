"""A figure that is set otherwise than its words say is told."""

import pytest

from generator.correct.figure_said import unsaid
from generator.model.editorial import CorrectionKind
from tests.correct.marks import report_of, set_right, wish

TEXT = "接待走访群众2300余人次，满意率由百分之八十提高到97.5%，筹资1.2亿元。"


def told(exact: str, kind: CorrectionKind = "repair", **fields: str) -> list[str]:
    """Give what is told of a set-figure on `TEXT`."""
    report = report_of(TEXT)
    one = wish("set-figure", exact, kind, **fields)
    figures, results = set_right(report, one)
    figure = next(figure for figure in figures if figure.id == results.corrected[0].figure)
    return [f"{key}: {message}" for key, message in unsaid(one, figure, TEXT)]


def test_a_value_that_the_words_do_not_say_is_told_with_what_they_say() -> None:
    (said,) = told("群众2300余人次", value="2350")
    assert said == "value: value is 2350, but the words '2300余人次' say 2300"


@pytest.mark.parametrize(
    ("exact", "fields"),
    [
        ("群众2300余人次", {"value": "2300", "label": "来访群众"}),
        ("1.2亿元", {"value": "120000000", "unit": "元"}),
        ("97.5%", {"from_value": "80"}),
    ],
)
def test_what_the_words_say_in_any_form_is_not_told(exact: str, fields: dict[str, str]) -> None:
    assert told(exact, "repair", **fields) == []


def test_a_unit_that_the_words_do_not_have_is_told() -> None:
    (said,) = told("群众2300余人次", unit="件")
    assert said.startswith("unit: unit is '件', which the words ")


def test_where_a_change_began_is_looked_for_in_the_whole_quotation() -> None:
    (said,) = told("97.5%", from_value="70")
    assert said.startswith("from_value: from_value is 70, but ")


def test_an_emendation_says_itself_that_the_words_are_wrong() -> None:
    assert told("群众2300余人次", "emendation", value="2350") == []
