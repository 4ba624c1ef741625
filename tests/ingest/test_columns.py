"""The reading order of a page, by the places of its glyphs."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from generator.ingest.columns_text import page_lines
from generator.ingest.pdf_glyphs import Glyph

_SIZE = 10.0
_WORDS = "深入贯彻落实全面推进乡村振兴战略部署要求提高质量效益水平"


def _line(text: str, x: float, y: float, size: float = _SIZE) -> list[Glyph]:
    """Set a line of full-width characters that begins at `x`, `y` points from the top; spaces take their room."""
    return [
        Glyph(char, x + size * i, x + size * (i + 1), y, size, font=b"Song")
        for i, char in enumerate(text)
        if char.strip()
    ]


def _column(name: str, x: float, y: float, rows: int, *, indented: bool = False) -> tuple[list[Glyph], list[str]]:
    """Set a column of `rows` full lines of twenty cells, each told by its name and number."""
    texts = [(f"{name}{row:0>2}" + _WORDS)[: 18 if indented and not row else 20] for row in range(rows)]
    glyphs = [
        glyph
        for row, text in enumerate(texts)
        for glyph in _line(text, x + 2 * _SIZE * (indented and not row), y + 15 * row)
    ]
    return glyphs, texts


def _read(glyphs: Sequence[Glyph]) -> list[str]:
    """Give the lines of a page whose glyphs the file draws in any order."""
    shuffled = random.Random(6).sample(glyphs, len(glyphs))
    lines = page_lines(shuffled)
    assert lines is not None
    return [line for line in lines if line]


def test_columns_are_read_one_after_the_other() -> None:
    (a, first), (b, second) = _column("甲", 50, 100, 8), _column("乙", 270, 100, 8)
    assert _read(a + b) == first + second


def test_columns_whose_lines_are_not_level_are_too() -> None:
    (a, first), (b, second), (c, third) = (
        _column(name, x, 100 + shift, 8) for name, x, shift in (("甲", 50, 0), ("乙", 270, 4), ("丙", 490, 8))
    )
    assert _read(a + b + c) == first + second + third


def test_columns_of_unequal_height_are_too() -> None:
    (a, first), (b, second), (c, third) = (
        _column(name, x, 100, rows) for name, x, rows in (("甲", 50, 12), ("乙", 270, 8), ("丙", 490, 4))
    )
    assert _read(a + b + c) == first + second + third


def test_a_headline_across_columns_is_read_before_them() -> None:
    (a, first), (b, second) = _column("甲", 50, 100, 8), _column("乙", 270, 100, 8)
    head = _line("某县人大常委会工作报告", 150, 60, 20)
    assert _read(a + b + head) == ["某县人大常委会工作报告", *first, *second]


@pytest.mark.parametrize("room", [35, 15])
def test_a_short_line_over_the_middle_column_is_read_before_the_first(room: int) -> None:
    columns = [_column(name, x, 130, 8) for name, x in (("甲", 50), ("乙", 270), ("丙", 490))]
    head = _line("某县人民代表大会常务委员会工作报告", 150, 60, 22) + _line("（摘要）", 370 - 20, 130 - room)
    order = [line for _, texts in columns for line in texts]
    assert _read([g for glyphs, _ in columns for g in glyphs] + head)[1:] == ["（摘要）", *order]


def test_a_second_article_is_read_after_the_first() -> None:
    upper, lower = (
        [_column(name, x, y, 5) for name, x in ((n[0], 50), (n[1], 270))] for n, y in (("甲乙", 100), ("丙丁", 260))
    )
    head = _line("我县举办农产品展销会活动", 120, 220, 20)
    glyphs = [g for glyphs, _ in (*upper, *lower) for g in glyphs]
    stop = upper[1][0][-1]
    glyphs[glyphs.index(stop)] = Glyph("。", stop.left, stop.right, stop.base, stop.size, font=b"Song")
    lines = _read(glyphs + head)
    assert [line[:1] for line in lines] == ["甲"] * 5 + ["乙"] * 5 + ["我"] + ["丙"] * 5 + ["丁"] * 5


def test_columns_run_on_past_a_caption_that_is_set_across_them() -> None:
    upper, lower = ([_column(name, x, y, 5)[0] for name, x in (("甲", 50), ("乙", 270))] for y in (100, 260))
    caption = _line("图为代表视察民生实事项目", 200, 215, 9)
    lines = _read([g for glyphs in (*upper, *lower) for g in glyphs] + caption)
    assert [line[:1] for line in lines] == ["甲"] * 10 + ["乙"] * 10 + ["图"]


def test_a_table_is_read_row_by_row() -> None:
    rows = [
        ("项目", "数量", "比例"),
        ("议案", "三十件", "一成"),
        ("建议", "二百件", "九成"),
        ("合计", "二百三", "十成"),
    ]
    glyphs = [
        g for k, row in enumerate(rows) for i, cell in enumerate(row) for g in _line(cell, 50 + 120 * i, 100 + 15 * k)
    ]
    assert _read(glyphs) == ["　　".join(row) for row in rows]


def test_a_spaced_title_is_a_line_without_spaces() -> None:
    assert _read(_line("政 府 工 作 报 告", 100, 60, 20)) == ["政府工作报告"]


def test_a_first_line_keeps_its_indent() -> None:
    glyphs, texts = _column("甲", 50, 100, 4, indented=True)
    assert _read(glyphs) == ["　　" + texts[0], *texts[1:]]


def test_a_centred_line_has_no_indent() -> None:
    glyphs, texts = _column("甲", 50, 115, 4)
    assert _read(_line("一二三四五六七八九十一二三四五六", 70, 100) + glyphs)[0] == "一二三四五六七八九十一二三四五六"
    assert texts


def test_more_room_between_lines_is_an_empty_line() -> None:
    (a, first), (b, second) = _column("甲", 50, 100, 4), _column("乙", 50, 185, 4)
    assert page_lines(a + b) == [*first, "", *second]


def test_a_line_in_another_font_is_parted_from_the_next() -> None:
    glyphs, texts = _column("甲", 50, 115, 4)
    head = [Glyph(g.char, g.left, g.right, g.base, g.size, font=b"Hei") for g in _line(_WORDS[:20], 50, 100)]
    assert page_lines(head + glyphs) == [_WORDS[:20], "", *texts]


def test_a_large_initial_is_read_with_the_first_line_beside_it() -> None:
    initial = _line("今", 50, 128, 30)
    beside = (
        _line("年以来全县上下", 82, 105) + _line("团结奋斗共同努", 82, 120) + _line("力取得新的成就和进展", 50, 135 + 5)
    )
    assert _read(initial + beside) == ["今年以来全县上下团结奋斗共同努", "力取得新的成就和进展"]


def test_a_wide_initial_may_have_a_line_more_beside_it() -> None:
    beside = [g for row in range(3) for g in _line(f"{row}其余的事情大家都知道", 82, 105 + 15 * row)]
    lines = _read(_line("今", 50, 122, 30) + beside + _line("力取得新的成就和进展今天也", 50, 150))
    assert lines[0].startswith("今0其余")
    assert lines[1] == "力取得新的成就和进展今天也"


def test_digits_of_a_font_with_another_base_line_stay_in_their_line() -> None:
    line = _line("全年召开会议", 50, 100) + [
        Glyph(char, 110 + 5 * i, 115 + 5 * i, 102, 9, font=b"Times") for i, char in enumerate("2024")
    ]
    assert _read(line + _line("次作出决议", 130, 100)) == ["全年召开会议2024次作出决议"]


@pytest.mark.parametrize("folio", ["— 3 —", "12", "第3页"])
def test_a_page_number_is_a_line_of_its_own_behind_the_columns(folio: str) -> None:
    (a, first), (b, second) = _column("甲", 50, 100, 8), _column("乙", 270, 100, 8)
    assert _read(a + b + _line(folio, 255, 240, 8))[: len(first) + len(second)] == first + second


def test_what_a_browser_prints_around_a_page_are_lines_of_their_own() -> None:
    text, lines = _column("甲", 50, 100, 8)
    title = "某县人民代表大会常务委员会向某县人民代表大会所作的工作报告全文_某县人民政府"
    head = _line("2025/1/8", 50, 60, 8) + _line("09:30", 118, 60, 8) + _line(title, 200, 60, 8)
    foot = _line("file:///a.html", 50, 300, 8) + _line("3/12", 400, 300, 8)
    assert _read(text + head + foot) == [f"2025/1/8 09:30　　{title}", *lines, "file:///a.html　　3/12"]


def test_a_table_below_columns_is_read_after_them() -> None:
    columns = [_column(name, x, 100, 8) for name, x in (("甲", 50), ("乙", 270), ("丙", 490))]
    last = columns[2][0][-1]
    columns[2][0][-1] = Glyph("。", last.left, last.right, last.base, last.size, font=b"Song")
    head = _line("附表：主要指标完成的情况", 310, 245)
    cells = [g for row in range(4) for k in range(5) for g in _line("五个字的格", 60 + 130 * k, 265 + 15 * row)]
    lines = _read([g for glyphs, _ in columns for g in glyphs] + head + cells)
    assert [line[:1] for line in lines] == ["甲"] * 8 + ["乙"] * 8 + ["丙"] * 8 + ["附"] + ["五"] * 4


def test_no_glyphs_are_no_lines() -> None:
    assert page_lines([]) == []


def test_a_page_strewn_with_single_characters_has_no_lines() -> None:
    assert page_lines([g for k in range(70) for i in range(70) for g in _line("点", 30 * i, 30 * k)]) is None
