"""Fields of a figure that do not go together."""

from decimal import Decimal

import pytest

from generator.correct.figure_set import set_fields
from generator.correct.state import Refused
from generator.data.indicators import load_indicators
from generator.model.facts import Figure
from generator.model.spans import Span

FIGURE = Figure("f1", "b1", Span(0, 3), Span(0, 3), Decimal(11), "次", "会议", period="2024")


def told(body: str = "renda", **fields: object) -> str:
    refused = set_fields(FIGURE, fields, load_indicators(), body, "11次")
    assert isinstance(refused, Refused)
    return f"{refused.message} ({refused.hint})"


def test_an_indicator_that_fits_is_taken_at_an_editor_s_word() -> None:
    figure = set_fields(FIGURE, {"indicator": "renda.meetings"}, load_indicators(), "renda", "11次")

    assert isinstance(figure, Figure)
    assert (figure.indicator, figure.confidence) == ("renda.meetings", "high")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"value_max": Decimal(5)}, "value_max 5 is not above value 11 (write the upper end"),
        ({"from_value": Decimal(5), "is_change": False}, "from_value is where a change began, but is_change is false"),
        ({"indicator": "renda.meetings", "unit": "件"}, "indicator renda.meetings (常委会会议) is not counted in '件'"),
        ({"indicator": "renda.meetings", "body": "x"}, "is told in reports of renda, not of zhengxie"),
        ({"indicator": "renda.meetings", "is_change": True}, "takes one value, and a change has two"),
    ],
)
def test_fields_that_contradict_each_other_are_told(fields: dict[str, object], said: str) -> None:
    body = "zhengxie" if fields.pop("body", None) else "renda"

    assert said in told(body, **fields)


def test_an_indicator_of_years_takes_no_span_of_years() -> None:
    yearly = next(one for one in load_indicators().all if one.yearly and one.is_reported("元", "zhengfu"))

    said = told("zhengfu", indicator=yearly.id, unit="元", period="2021/2025")

    assert "takes the value of one year, not of 2021/2025" in said


def test_the_units_that_an_indicator_is_counted_in_are_told_one_by_one() -> None:
    assert "it is counted in 件 or 条 or 份; mend unit" in told("renda", indicator="renda.bills", unit="次")
