"""Days that no calendar has."""

import pytest

from tests.sic.helpers import slips


@pytest.mark.parametrize("day", ["2月30日", "11月31日", "13月1日", "4月0日", "2023年2月29日", "1900年2月29日"])
def test_a_day_of_no_calendar_is_noted(day: str) -> None:
    assert slips(f"于{day}召开会议") == [("sic.date", day)]


@pytest.mark.parametrize("day", ["2月29日", "2024年2月29日", "12月31日", "1月1日", "2000年2月29日"])
def test_a_day_that_can_be_is_left_alone(day: str) -> None:
    assert not slips(f"于{day}召开会议")


def test_part_of_a_longer_number_is_no_month() -> None:
    assert not slips("用时2.13月5日")
