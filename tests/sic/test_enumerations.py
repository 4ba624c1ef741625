"""Inline enumerations with one step amiss."""

import pytest

from tests.sic.helpers import slips


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        ("一是学习。二是调研。四是督办。", "四是"),
        ("一是学习；二是调研；二是督办；三是反馈。", "二是"),
        ("一要学习，二要调研，四要督办。", "四要"),
    ],
)
def test_a_number_skipped_or_given_twice_is_noted(text: str, passage: str) -> None:
    assert slips(text) == [("sic.enumeration", passage)]


@pytest.mark.parametrize(
    "text",
    [
        "一是学习。二是调研。三是督办。",
        "三是督办。四是反馈。六是总结。",  # the rest of an enumeration that began elsewhere
        "一是学习。三是督办。",  # too few to tell
        "一是学习。二是一些企业停产。三是督办。",
        "一是学习。二是调研。一是督办。二是反馈。",  # two enumerations
    ],
)
def test_what_may_be_meant_is_left_alone(text: str) -> None:
    assert not slips(text)
