"""What the text says about a line end."""

import pytest

from generator.clean.cues import (
    MARKERS,
    Cohesion,
    End,
    first_token,
    inline_count,
    inside_pairs,
    line_end,
    line_marker,
    may_not_open,
)
from generator.clean.lines import read_lines


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("取得实效。", End.STOP),
        ("舱”。", End.STOP),
        ("再出发！”", End.STOP),
        ("活动，", End.COMMA),
        ("各位代表：", End.COLON),
        ("落实；", End.SEMICOLON),
        ("推进《阜", End.WORD),
        ("推进《", End.OPEN),
        ("（摘要）", End.CLOSED),
        ("监督工作", End.WORD),
        ("全县390", End.CLOSED),
    ],
)
def test_a_line_end_is_told_by_its_marks(text: str, end: End) -> None:
    assert line_end(text) is end


@pytest.mark.parametrize(
    "text",
    [
        "一、坚持",
        "（一）坚持",
        "(十二)坚持",
        "1.坚持",
        "——坚持",
        "●五年来",
        "第一章 总则",
        "——2024年12月27日在会上",
        "各位代表：",
    ],
)
def test_a_marker_opens_a_line(text: str) -> None:
    assert line_marker(text) is not None


@pytest.mark.parametrize(
    "text", ["二、三中全会精神", "一、二、三产业", "1.5万人", "2024年", "28名代表", "—人大代表", "各位领导和代表关心"]
)
def test_what_only_looks_like_a_marker_opens_nothing(text: str) -> None:
    assert line_marker(text) is None


def test_a_marker_within_lines_is_counted_after_a_mark_only() -> None:
    marker = next(one for one in MARKERS if one.pattern.match("一是"))
    assert inline_count(marker, read_lines("一是快。二是稳\n好；三是新，统一是")) == 2


@pytest.mark.parametrize(("text", "width"), [("2024年度", 2), ("新，发展", 2), ("“政协", 2), ("。", 1), ("发展", 1)])
def test_what_stays_together_at_a_line_start_is_measured(text: str, width: float) -> None:
    assert first_token(text) == width


def test_a_line_within_an_open_title_is_known() -> None:
    assert inside_pairs(read_lines("推进《阜\n新条例》的\n修订")) == [False, True, False]


def test_a_title_that_closes_too_far_off_holds_nothing() -> None:
    assert not any(inside_pairs(read_lines("《阜\n" + "新" * 200 + "\n》")))


def test_a_word_that_the_report_has_elsewhere_holds_together() -> None:
    cohesion = Cohesion(read_lines("习近平总书记强调\n领导下"))
    assert cohesion.cost("学习近", "平总书记") < cohesion.cost("回顾", "今年以来")
    assert cohesion.cost("，", "今年") == 0


@pytest.mark.parametrize("text", ["执行情况与", "地区生产总值和", "人大代表的", "议案及"])
def test_a_line_that_ends_in_a_word_that_binds_runs_on(text: str) -> None:
    assert line_end(text) is End.PARTICLE


@pytest.mark.parametrize("text", ["扩大公众参与", "推进科学普及", "建设祥和"])
def test_a_word_that_ends_in_the_same_character_binds_nothing(text: str) -> None:
    assert line_end(text) is End.WORD


def test_nothing_begins_with_a_word_that_belongs_to_what_stands_before() -> None:
    assert may_not_open("的重要指示")
    assert not may_not_open("的确")


def test_a_word_of_the_dictionary_holds_two_lines_together() -> None:
    cohesion = Cohesion([])
    assert cohesion.cost("城区发", "展质量") < 0 < cohesion.cost("稳步提升", "教育质量")


def test_a_bracket_is_closed_by_its_like_of_the_other_width() -> None:
    assert inside_pairs(read_lines("初步核算（下同)\n增长\n(一）强化监督")) == [False, False, False]


@pytest.mark.parametrize(("left", "right"), [("生产总值486.", "7亿元"), ("增加值98", ".2亿元"), ("增至1", "9件")])
def test_a_number_torn_by_a_line_end_runs_on(left: str, right: str) -> None:
    assert Cohesion([]).cost(left, right) < 0


def test_a_number_torn_at_its_point_is_surer_than_one_between_two_digits() -> None:
    cohesion = Cohesion([])
    assert cohesion.cost("总值486.", "7亿元") < cohesion.cost("总值48", "67亿元")
