"""Captions, bylines and title blocks in the middle of a sentence."""

import pytest

from generator.clean.insets import insets
from generator.clean.lines import read_lines

COLUMN = ("局，依法履行职责，各项工作取得了新的", "进展，听取和审议专项工作报告若干项，")
TITLE = ("某县人民政府工作报告", "——2024年12月27日在某县第十七届人民代表大会第四次会议上", "某县县长 张三")


def found(*lines: str) -> set[int]:
    return insets(read_lines("\n".join([*COLUMN, *lines, *COLUMN])), set())


@pytest.mark.parametrize("line", ["▲代表视察重点项目", "图为大会会场 张三 摄", "本报记者 张三", "（上图）代表在田间"])
def test_a_caption_between_blank_lines_is_set_in(line: str) -> None:
    assert found("", line, "") == {2}


def test_captions_in_a_row_are_set_in_together() -> None:
    assert found("", "▲代表视察重点项目", "", "本报记者 张三", "") == {2, 3}


def test_a_title_block_is_set_in_with_date_line_and_speaker() -> None:
    assert found("", *TITLE, "") == {2, 3, 4}


@pytest.mark.parametrize("lines", [("▲代表视察重点项目", ""), ("", "▲代表视察重点项目"), ("▲代表视察重点项目",)])
def test_a_caption_without_blank_lines_on_both_sides_may_have_another_line(lines: tuple[str, ...]) -> None:
    assert found(*lines) == set()


def test_a_caption_below_a_sentence_that_ends_cuts_none() -> None:
    assert found("推动解决了一批问题。", "", "▲代表视察重点项目", "") == set()


def test_a_caption_below_another_one_cuts_none() -> None:
    assert found("推动解决了一批问题。", "", "▲代表视察重点项目", "", "本报记者 张三", "") == set()


def test_a_caption_below_a_short_line_cuts_none() -> None:
    assert found("一、回顾", "", "▲代表视察重点项目", "") == set()


def test_a_title_without_date_line_is_not_set_in() -> None:
    assert found("", TITLE[0], "") == set()


def test_blank_lines_say_nothing_where_all_lines_have_them() -> None:
    lines = "\n\n".join([*COLUMN, "▲代表视察重点项目", *COLUMN])
    assert insets(read_lines(lines), set()) == set()
