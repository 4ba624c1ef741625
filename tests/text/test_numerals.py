"""Numerals, read exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.numerals import parse_arabic, parse_chinese, parse_number, whole

_DIGITS = "零一二三四五六七八九"


def spell(number: int) -> str:
    """Spell a number as it is read aloud: the test's own speller, by groups of four places."""
    if number == 0:
        return "零"
    groups = []
    while number:
        groups.append(number % 10_000)
        number //= 10_000
    text = ""
    for place in range(len(groups) - 1, -1, -1):
        group = groups[place]
        if group == 0:
            text += "" if text.endswith("零") else "零"
            continue
        if text and group < 1000 and not text.endswith("零"):
            text += "零"
        text += _group(group) + ["", "万", "亿"][place]
    return text.rstrip("零")


def _group(group: int) -> str:
    text = ""
    for size, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = group // size % 10
        if digit:
            text += _DIGITS[digit] + sign
        elif text and not text.endswith("零") and group % size:
            text += "零"
    return text


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_a_spelled_number_is_read_back(number: int) -> None:
    assert parse_chinese(spell(number)) == number


@given(st.integers(min_value=0, max_value=10**15))
def test_thousands_commas_change_no_value(number: int) -> None:
    assert parse_arabic(f"{number:,}") == number


@given(st.decimals(min_value=0, max_value=10**9, places=3))
def test_a_multiplier_is_worked_in_exactly(value: Decimal) -> None:
    assert parse_number(f"{value:f}亿") == value * 10**8


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", "10"),
        ("二十一", "21"),
        ("一百零五", "105"),
        ("一百五", "150"),
        ("两万五", "25000"),
        ("三千二", "3200"),
        ("两亿", "200000000"),
        ("一万零三百", "10300"),
        ("二〇二四", "2024"),
        ("二零零", "200"),
        ("三点五", "3.5"),
        ("119.7亿", "11970000000"),
        ("3千万", "30000000"),
        ("１２３", "123"),
        ("1 092", "1092"),
        ("1.039万亿", "1039000000000"),
    ],
)
def test_a_numeral_has_its_value(text: str, value: str) -> None:
    assert parse_number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "两三", "万", "百", "十百", "一一", "3百千", "1,23,4", "几十", "三点", "甲"])
def test_what_has_no_exact_value_is_none(text: str) -> None:
    assert parse_number(text) is None


@given(st.text(alphabet="零一二三四五六七八九十百千万亿两点〇", max_size=12))
def test_no_sequence_of_signs_is_an_error(text: str) -> None:
    parse_chinese(text)


def test_a_whole_value_has_no_digits_after_the_point() -> None:
    assert str(whole(Decimal("11970000000.0"))) == "11970000000"


@pytest.mark.parametrize("text", ["亿" * 2000, "二〇" * 3000, "1" * 5000, "1" * 20 + "万" * 5, "一万" * 1000])
def test_what_is_longer_than_any_number_is_none(text: str) -> None:
    assert parse_number(text) is None
    assert parse_chinese(text) is None
    assert parse_arabic(text) is None


def test_the_longest_numeral_is_read_to_its_last_digit() -> None:
    assert parse_number("1234567890123456789012万亿") == 1234567890123456789012 * 10**12


def test_a_fraction_keeps_all_its_digits() -> None:
    assert parse_number("1.23456789012345678901亿") == Decimal("123456789.012345678901")
