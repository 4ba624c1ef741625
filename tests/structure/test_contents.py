import pytest

from generator.structure.contents import entry_text, is_led
from tests.structure.reading import PROSE, kinds, read, texts

BODY = [f"{'甲乙丙丁戊己庚辛'[n]}乡{PROSE * 2}" for n in range(4)]


def test_a_contents_list_in_front_is_furniture() -> None:
    heads = ("一、工作回顾", "二、工作安排", "三、自身建设")
    lines = [line for n, head in enumerate(heads) for line in (head, BODY[n])]
    structure = read("目录", *(f"{head}……{n}" for n, head in enumerate(heads, 1)), *lines)

    assert kinds(structure) == ["heading", "paragraph"] * 3 + ["furniture"] * 4


def test_headings_in_a_row_that_are_not_repeated_stay() -> None:
    structure = read("一、工作回顾", "（一）强化监督", BODY[0], "（二）服务代表", BODY[1])

    assert texts(structure, "furniture") == []


def test_an_entry_is_compared_without_leader_dots_and_page_number() -> None:
    assert entry_text("一、工作回顾……………3") == "一、工作回顾"


@pytest.mark.parametrize("tail", ["……………（3）", "........ 3", "····－3－", "\t3", " 3", "……", "（3）", ""])
def test_an_entry_has_any_leader_and_any_form_of_page_number(tail: str) -> None:
    assert entry_text(f"一、工作回顾{tail}") == "一、工作回顾"


def test_a_line_of_several_entries_is_one_of_a_contents_list() -> None:
    assert is_led("二、工作安排…………（4）名词解释……………（5）")


@pytest.mark.parametrize("line", ["代表们说：干得好……我们有信心。", "一、工作回顾", "……"])
def test_a_line_without_leader_is_none(line: str) -> None:
    assert not is_led(line)


def test_entries_with_leaders_are_furniture_though_no_heading_is_worded_so() -> None:
    structure = read("目录", "一、回顾……（1）", "名词解释……………（5）", "各位代表：", PROSE, "一、工作回顾", PROSE)

    assert texts(structure, "furniture") == ["目录", "一、回顾……（1）", "名词解释……………（5）"]


def test_a_contents_list_above_the_title_does_not_swallow_it() -> None:
    title, heads = "某县人民代表大会常务委员会工作报告", ("一、工作回顾", "二、工作安排")
    date = "——2024年12月27日在某县第十七届人民代表大会第四次会议上"
    body = [line for n, head in enumerate(heads) for line in (head, BODY[n], title)]
    structure = read("目录", *heads, title, date, "各位代表：", *body)

    assert texts(structure, "title") == [title]


def test_entries_that_run_on_into_each_other_and_into_the_text_are_cut() -> None:
    first, second, third = "一、工作回顾情况", "二、工作安排建议", "五年来的工作 3"
    structure = read(
        "目录", f"{first}{second}", f"{third[:-2]}{BODY[0]}", first, BODY[1], second, BODY[2], third[:-2], BODY[3]
    )

    assert texts(structure, "furniture") == ["目录", first, second, third[:-2]]
    assert texts(structure, "paragraph") == BODY
