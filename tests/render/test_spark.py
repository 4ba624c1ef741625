"""A line of one series' yearly values."""

import re
from decimal import Decimal

from generator.render.spark import spark, spark_words

VALUES = [(2021, Decimal(5)), (2022, Decimal(10)), (2024, Decimal(0))]


def _lines(values: list[tuple[int, Decimal]]) -> tuple[str, str]:
    line, dots = re.findall(r' d="([^"]*)"', spark(values, ""))
    return line, dots


def test_a_line_joins_only_years_that_follow_each_other() -> None:
    assert re.sub(r"[\d. ]", "", _lines(VALUES)[0]) == "MLM"


def test_the_axis_begins_at_zero() -> None:
    assert _lines(VALUES)[0] == "M3.0 12.0L33.0 3.0M93.0 21.0"


def test_a_value_below_zero_is_the_axis_end() -> None:
    assert _lines([(2021, Decimal(-5)), (2022, Decimal(5))])[0] == "M3.0 21.0L93.0 3.0"


def test_values_without_neighbours_and_the_last_are_dots() -> None:
    assert _lines([(2019, Decimal(1)), *VALUES])[1].count("M") == 2


def test_nothing_but_zeros_is_a_line_on_the_axis() -> None:
    assert _lines([(2021, Decimal(0)), (2022, Decimal(0))])[0] == "M3.0 21.0L93.0 21.0"


def test_the_words_are_what_is_drawn() -> None:
    assert spark_words(VALUES, "次") == "2021年 5次，2022年 10次，2024年 0次"


def test_words_of_reports_make_no_element() -> None:
    assert "<b>" not in spark(VALUES, "<b>甲")
