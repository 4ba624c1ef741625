"""Five-year plans and their years."""

import pytest

from generator.text.plans import PLAN, plan_years


@pytest.mark.parametrize(
    ("name", "years"),
    [("一五", (1953, 1957)), ("三五", (1966, 1970)), ("十五", (2001, 2005)), ("十四五", (2021, 2025))],
)
def test_a_plan_has_its_years(name: str, years: tuple[int, int]) -> None:
    assert plan_years(name) == years


def test_a_name_of_no_plan_has_none() -> None:
    assert plan_years("二十五") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“十五”时期", "十五"),
        ("“十五五”时期", "十五五"),
        ('"十二五"期间', "十二五"),
        ("十四五时期", "十四五"),
        ("“十四五”目标", "十四五"),
    ],
)
def test_the_longest_name_is_read(text: str, name: str) -> None:
    found = PLAN.match(text)
    assert found is not None
    assert found["plan"] == name


@pytest.mark.parametrize("text", ["二十五时期", "十五个", "一五一十", "“八五”普法规划"])
def test_other_numbers_are_no_plans(text: str) -> None:
    assert PLAN.search(text) is None
