"""generator/render/search/varint.py: numbers as search's files hold them."""

import pytest

from generator.render.search.varint import VARINTS, varint


@pytest.mark.parametrize(
    ("number", "data"),
    [(0, b"\x00"), (127, b"\x7f"), (128, b"\x80\x01"), (624485, b"\xe5\x8e\x26"), (2**42, b"\x80" * 6 + b"\x01")],
)
def test_a_number_is_seven_bits_a_byte(number: int, data: bytes) -> None:
    assert varint(number) == data


@pytest.mark.parametrize("number", [0, 300, 2**14 - 1, 2**14, 2**30])
def test_every_number_can_be_looked_up(number: int) -> None:
    assert VARINTS[number] == varint(number)
