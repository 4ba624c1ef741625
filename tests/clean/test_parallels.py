"""Numbered lines of one form are headings."""

from generator.clean.lines import read_lines
from generator.clean.parallels import parallels

TEXT = "召开党组会议，向县委请示报告重大事项。"
MORE = "听取审议专项工作报告，提出意见。"


def found(*lines: str) -> set[int]:
    return parallels(read_lines("\n".join(lines)))


def test_two_of_three_numbered_lines_of_one_form_are_found() -> None:
    lines = ("一、坚持党的领导，把牢正确方向", TEXT, "二、聚焦中心大局，增强监督实效", MORE, "三、改进作风", TEXT)
    assert found(*lines) == {0, 2}


def test_commas_in_other_places_make_another_form() -> None:
    assert found("一、坚持党的领导，把牢正确方向", TEXT, "二、聚焦大局，进一步增强监督实效", MORE) == set()


def test_one_of_many_has_its_form_by_chance() -> None:
    odd = ("三、过去的一年来，全县经济", TEXT, "四、一年来，全县经济", MORE)
    lines = ("一、坚持党的领导，把牢正确方向", TEXT, "二、聚焦中心大局，增强监督实效", MORE, *odd)
    assert found(*lines) == set()


def test_lines_with_parallel_lines_below_are_halves_of_headings() -> None:
    assert found("一、坚持党的领导，把牢正确", "政治方向", "二、聚焦中心大局，增强监督", "工作实效") == set()


def test_full_lines_of_text_below_are_no_halves() -> None:
    lines = ("一、坚持党的领导，把牢方向", "始终坚持党的领导召开党组会议", "二、聚焦中心大局，增强实效")
    assert found(*lines, "听取审议预算执行情况报告多项", TEXT) == {0, 2}


def test_a_run_in_ordinal_is_none() -> None:
    assert found("一是坚持党的领导，把牢正确方向", TEXT, "二是聚焦中心大局，增强监督实效", MORE) == set()
