"""Growth beside what grew."""

import pytest

from tests.link.arithmetic.helpers import checks, said


def test_a_change_and_its_rate_come_out() -> None:
    found = checks("收入[由5亿元增长到8.2亿元]，累计增长[64%]。")
    assert said(found) == [("rate", True, "“由5亿元增长到8.2亿元”与“增长64%”相符")]


def test_a_fall_and_its_rate_come_out() -> None:
    assert said(checks("浓度[由76微克降至64微克]，同比下降[15.79%]。"))[0][1]


def test_what_was_added_and_its_rate_come_out() -> None:
    found = checks("收入[5.3万元]，比上年增加[4200元]，增长[8.6%]。")
    assert said(found) == [("rate", True, "4200元÷（5.3万元－4200元）＝8.6%")]


def test_what_was_taken_off_is_held_against_what_there_was() -> None:
    found = checks("支出[90元]，比上年减少[10元]，下降[10%]。")
    assert said(found) == [("rate", True, "10元÷（90元＋10元）＝10%")]


@pytest.mark.parametrize(
    "text",
    [
        "总值[由56.1亿元增长到77.2亿元]，累计增长[44.44%]。",  # at comparable prices, it may be
        "总值[由10亿元增长到20亿元]，年均增长[100%]。",
        "投资增长[17%]，消费增长[13%]，出口增长[5%]。",
    ],
)
def test_growth_that_does_not_come_out_is_no_check(text: str) -> None:
    assert not checks(text)
