"""Wholes beside their parts: what names them, and which value has the indicator."""

import pytest

from tests.extract.helpers import figures_of, meta


def test_a_whole_told_after_its_parts_counts_them_together() -> None:
    assert [figure.label for figure in figures_of("作出决议6项、决定4项，共10项。")] == ["决议", "决定", "决议、决定"]


def test_a_whole_that_the_parts_do_not_make_up_is_doubted() -> None:
    assert figures_of("作出决议6项、决定4项，共13项。")[2].confidence == "low"


def test_a_total_of_one_thing_keeps_its_name() -> None:
    assert figures_of("提出建议6件、9件，共15件。")[-1].label == "建议"


def test_only_the_whole_has_the_indicator() -> None:
    found = figures_of("作出决议6项、决定4项，共10项。")
    assert [figure.indicator for figure in found] == [None, None, "renda.decisions"]


def test_parts_without_their_whole_have_no_indicator() -> None:
    assert not any(figure.indicator for figure in figures_of("办理人大议案2件、建议426件。", meta("zhengfu")))


def test_values_of_two_sentences_keep_their_indicator() -> None:
    found = figures_of("召开主任会议14次。召开主任会议15次。")
    assert [figure.indicator for figure in found] == ["renda.chair-meetings"] * 2


@pytest.mark.parametrize("text", ["代表之家比上年增加3个。", "生产总值53亿元，比上年增加24.4亿元。"])
def test_how_much_something_changed_is_no_value_of_its_indicator(text: str) -> None:
    assert figures_of(text, meta("zhengfu" if "生产" in text else "renda"))[-1].indicator is None


def test_what_a_thing_reached_is_a_value_of_its_indicator() -> None:
    found = figures_of("地区生产总值增长6%左右，突破2.6万亿元。", meta("zhengfu"))
    assert [figure.indicator for figure in found] == ["gov.gdp-growth", "gov.gdp"]
