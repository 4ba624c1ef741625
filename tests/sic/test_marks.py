"""Stops side by side."""

import pytest

from tests.sic.helpers import slips


@pytest.mark.parametrize("marks", ["，，", "、，", "。。", "；；", "！。", "，。"])
def test_stops_side_by_side_are_noted(marks: str) -> None:
    assert slips(f"全面封闭{marks}道路硬化") == [("sic.mark", marks)]


@pytest.mark.parametrize("text", ["他说：“好。”", "怎么办？！", "难道不是吗？", "如此等等……", "过程——结果。"])
def test_marks_that_may_stand_together_are_left_alone(text: str) -> None:
    assert not slips(text)


def test_a_question_mark_beside_a_stop_may_be_a_lost_character() -> None:
    assert not slips("控制在4.5%以下。？全年新增就业2000人。")
