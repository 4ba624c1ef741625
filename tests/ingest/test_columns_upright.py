"""generator.ingest.columns_upright: headlines set one character below the other are lines of their own."""

from __future__ import annotations

from generator.ingest.columns_upright import part_upright
from generator.ingest.pdf_glyphs import Glyph


def _set(text: str, x: float, y: float, size: float, *, down: bool = False) -> list[Glyph]:
    places = ((x, y + 1.2 * size * i) if down else (x + size * i, y) for i in range(len(text)))
    return [Glyph(char, left, left + size, base, size) for char, (left, base) in zip(text, places, strict=True)]


_TEXT = [glyph for row in range(6) for glyph in _set("今年以来全县人大常委会依法履职", 50, 100 + 15 * row, 10)]
_UPRIGHT = _set("砥砺奋进", 220, 100, 22, down=True)


def test_characters_below_one_another_are_a_headline() -> None:
    assert part_upright(_UPRIGHT + _TEXT) == (_TEXT, ["砥砺奋进"], True)


def test_two_upright_lines_are_read_from_the_right() -> None:
    right = _set("依法履职", 260, 100, 22, down=True)
    assert part_upright(_UPRIGHT + right + _TEXT)[1] == ["依法履职", "砥砺奋进"]


def test_beside_a_headline_across_it_is_not_the_pages_own() -> None:
    across = _set("某县人大常委会工作报告", 50, 60, 20)
    assert part_upright(_UPRIGHT + across + _TEXT)[1:] == (["砥砺奋进"], False)


def test_a_headline_of_four_lines_is_not_upright() -> None:
    lines = [glyph for row in range(4) for glyph in _set("依法履职敢担当", 50, 20 + 24 * row, 20)]
    assert part_upright(lines + _TEXT)[1] == []


def test_no_glyphs_are_no_headline() -> None:
    assert part_upright([]) == ([], [], False)
