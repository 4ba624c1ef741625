"""Lines and their widths."""

import pytest

from generator.clean.lines import cells, gaps, read_lines
from generator.model.spans import Span


@pytest.mark.parametrize(("text", "width"), [("代表", 2), ("2024年", 3), ("，", 1), (",", 0.5), ("玍𠀀", 2), ("·", 1)])
def test_a_han_character_is_one_cell_and_a_digit_half(text: str, width: float) -> None:
    assert cells(text) == width


def test_a_line_knows_its_place_width_and_indent() -> None:
    (line,) = read_lines("\n\u3000\u3000代表 \n")
    assert (line.span, line.width, line.indent) == (Span(3, 5), 4, 2)


@pytest.mark.parametrize(
    ("gap", "blank"), [("\n", False), ("\n\n", True), ("\r\n", False), ("\r\r", True), ("\f", None)]
)
def test_an_empty_line_is_seen_and_a_page_break_says_nothing(gap: str, *, blank: bool | None) -> None:
    assert read_lines(f"一{gap}二")[1].blank is blank


def test_quotation_marks_and_squeezed_marks_give_slack() -> None:
    assert [line.slack for line in read_lines("“一”\n一），二\n一")] == [1, 0.5, 0]


def test_a_line_within_its_slack_is_not_beyond_its_column() -> None:
    (line,) = read_lines("“一二三”四")
    assert [line.beyond(column) for column in (4.0, 5.5, 6.0, 7.0)] == [1, 0, 0, -1]


def test_gaps_hold_line_ends_or_stand_at_the_ends() -> None:
    assert list(gaps(" 一 二\n \n三\t")) == [Span(0, 1), Span(4, 7), Span(8, 9)]


def test_white_space_of_a_megabyte_is_one_gap() -> None:
    assert list(gaps("一" + " " * 1_000_000 + "\n二")) == [Span(1, 1_000_002)]


def test_marks_and_digits_that_changed_their_width_after_printing_give_slack() -> None:
    (narrowed,) = read_lines("坚持党的领导,把牢方向")
    assert (narrowed.width, narrowed.slack) == (11, 0.5)
    (widened,) = read_lines("完成７００户")
    assert (widened.width, widened.slack) == (6, 1.5)


def test_spelt_out_white_space_at_the_ends_of_a_line_is_none_of_its_text() -> None:
    (line,) = read_lines(r"&nbsp;&nbsp;各位代表：&emsp;\r\n")
    assert (line.text, line.indent, line.width) == ("各位代表：", 2, 7)


def test_a_line_of_spelt_out_white_space_alone_is_a_line() -> None:
    assert [line.text for line in read_lines("一\n&nbsp;\n二")] == ["一", "&nbsp;", "二"]


COUNTED = (
    "常委会会议8次、主任会议15次，听",
    "审议工作报告23项，开展执法检查4",
    "组织视察调研12次，作出决定9项，",
    "召开党组会议18次，报告重大事项6",
    "2023年的生产总值486.7亿元",
    "一产98.2亿元、二产172.3亿",
)


def test_where_lines_with_digits_are_even_in_characters_each_is_a_cell() -> None:
    assert [line.width for line in read_lines("\n".join(COUNTED))] == [17.0] * 6


def test_where_they_are_even_in_neither_digits_are_half_a_cell() -> None:
    lines = [line[: 10 + 2 * i] for i, line in enumerate(COUNTED)]
    assert read_lines("\n".join(lines))[0].width == cells(lines[0])


def test_a_few_lines_tell_nothing_of_the_measure() -> None:
    assert read_lines("\n".join(COUNTED[:5]))[0].width == cells(COUNTED[0])
