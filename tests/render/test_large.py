"""generator/render/large.py: values in 万 and 亿."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.render.large import in_large_units
from tests.factory import make_figure, make_report

FIGURE = replace(make_figure(make_report(), "会议11次", "11次", "捐款"), unit="元")


@pytest.mark.parametrize(
    ("printed", "value", "said"),
    [
        ("1234567元", "1234567", "约123.46万元"),
        ("1200000元", "1200000", "合120万元"),
        ("100000元", "100000", "合10万元"),
        ("11970000000元", "11970000000", "合119.7亿元"),
        ("99999999元", "99999999", "约1亿元"),
        ("99999元", "99999", None),
        ("119.7亿元", "11970000000", None),
        ("12万元", "120000", None),
    ],
)
def test_a_large_value_in_digits_is_said_in_larger_units(printed: str, value: str, said: str | None) -> None:
    assert in_large_units(replace(FIGURE, value=Decimal(value)), printed) == said


def test_a_value_that_is_not_exact_is_not_said_as_exact() -> None:
    figure = replace(FIGURE, value=Decimal(1200000), qualifier="余")
    assert in_large_units(figure, "1200000余元") == "约120万元"


def test_ranges_and_changes_stay_as_they_are_printed() -> None:
    figure = replace(FIGURE, value=Decimal(1200000))
    assert in_large_units(replace(figure, value_max=Decimal(1300000)), "1200000—1300000元") is None
    assert in_large_units(replace(figure, is_change=True, from_value=Decimal(1)), "1200000元") is None
