"""Labels that look read and are not."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    "text",
    ["支出3.85亿元。", "工业加快转型，实现增加值214.5亿元。", "代表们冒雨蹲点4个晚上。", "困难人员实现就业519人。"],
)
def test_a_number_whose_thing_is_left_out_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"


def test_stray_digits_are_no_part_of_a_label() -> None:
    figure = figures_of("收到建议1 56件。")[0]
    assert (figure.label, figure.confidence) == ("建议", "low")


def test_a_label_of_another_measure_in_another_clause_is_doubted() -> None:
    found = figures_of("粮食产量从25.3万吨增长到26.1万吨，由2.1亿元增至3.5亿元。")
    assert [figure.confidence for figure in found] == ["high", "low"]


@pytest.mark.parametrize("text", ["生产总值年均增长13.8%，达到8201亿元。", "改建道路15.4公里、50万平方米。"])
def test_two_measures_of_one_thing_share_its_name(text: str) -> None:
    assert [figure.confidence for figure in figures_of(text)] == ["high", "high"]


def test_a_rate_for_each_of_something_says_not_what_it_is_of() -> None:
    assert figures_of("农村自来水费降至每立方3.48元。")[0].confidence == "low"


def test_a_measure_that_ends_as_persons_do_is_a_measure() -> None:
    figure = figures_of("平均办理时长缩短3.2天。")[0]
    assert (figure.label, figure.confidence) == ("平均办理时长", "high")
