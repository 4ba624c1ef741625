"""An editor's fields of a figure, against the lists of units and indicators."""

from decimal import Decimal

import pytest

from generator.correct.figure_fields import read_fields
from generator.data.indicators import load_indicators


def told(**fields: object) -> str:
    read, (refused,) = read_fields(fields, load_indicators())
    assert not read
    return f"{refused.message} ({refused.hint})"


def test_values_are_read_as_the_record_has_them() -> None:
    fields = {
        "value": "12.50",
        "unit": "％",
        "period": "2021/2025",
        "qualifier": "余",
        "is_change": False,
        "action": None,
    }
    read, refused = read_fields(fields, load_indicators())

    assert not refused
    assert read == {**fields, "value": Decimal("12.5"), "unit": "%"}
    assert f"{read['value']}" == "12.5"


def test_the_words_of_the_number_are_no_field() -> None:
    assert read_fields({"number": "11次"}, load_indicators()) == ({}, ())


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("万元", "unit '万元' holds a multiplier (write unit: 元, and work 万 into value: 6万元 has the value 60000)"),
        ("余元", "unit '余元' holds a qualifier (write unit: 元 and qualifier: 余)"),
        ("12次", "unit '12次' is no unit (write the word behind the number as it is printed: 次, 件, 元, %)"),
    ],
)
def test_a_unit_holds_nothing_else(unit: str, said: str) -> None:
    assert told(unit=unit) == said


@pytest.mark.parametrize("unit", ["千瓦", "百分点", "个百分点", "成", "盆", "件（次）"])
def test_a_unit_may_be_any_word_behind_a_number(unit: str) -> None:
    assert read_fields({"unit": unit}, load_indicators()) == ({"unit": unit}, ())


def test_a_period_does_not_run_backwards() -> None:
    assert told(period="2025/2021") == "period '2025/2021' ends before it begins (write '2021/2025' if that is meant)"


@pytest.mark.parametrize(
    ("said", "meant"),
    [("renda.meeting", "write renda.meetings if 常委会会议 is meant"), ("主任会议", "write renda.chair-meetings if")],
)
def test_an_unknown_indicator_is_told_with_the_nearest(said: str, meant: str) -> None:
    message = told(indicator=said)

    assert message.startswith(f"indicator '{said}' is not known ({meant}")


def test_an_indicator_like_none_is_told_with_the_list() -> None:
    assert told(indicator="zzz") == (
        "indicator 'zzz' is not known (they are listed in generator/data/indicators.yml; null for none)"
    )
