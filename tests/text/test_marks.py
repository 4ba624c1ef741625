import re

import pytest

from generator.text.marks import BULLETS, DASHES, DATE, HAN, SIGNS, compact, is_han, readable


@pytest.mark.parametrize("char", "一鿿㐀𠮷豈")
def test_a_han_character_is_one_beyond_the_basic_plane_too(char: str) -> None:
    assert is_han(char)
    assert re.fullmatch(f"[{HAN}]", char)


@pytest.mark.parametrize("char", ["", "〇", "、", "a", "1", "ア"])
def test_what_is_no_han_character(char: str) -> None:
    assert not is_han(char)


def test_dashes_are_the_inside_of_a_class_and_hold_no_range() -> None:
    assert re.fullmatch(f"[{DASHES}]+", DASHES)
    assert not re.search(f"[{DASHES}]", "，。1a一~")


def test_no_mark_is_a_bullet_and_a_sign() -> None:
    assert not set(BULLETS) & set(SIGNS)


@pytest.mark.parametrize("day", ["2024年1月9日", "二〇二四年十二月二十一日", "2024 年 1 月 9 日"])
def test_a_date_is_read_as_printed(day: str) -> None:
    assert re.fullmatch(DATE, day)


def test_white_space_and_lost_characters() -> None:
    assert compact("政 府\u3000报 告?") == "政府报告?"
    assert readable("县长??张 三？") == "县长张三"
