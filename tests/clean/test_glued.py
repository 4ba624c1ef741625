"""Headings on the first line of their paragraph."""

import pytest

from generator.clean import clean_text, close_breaks

TEXT = "全年听取专项工作报告12项，开展执法检查4次，有力推动了各项工作落到实处。"


def lines(text: str) -> list[str]:
    return clean_text(text).text.split("\n")


@pytest.mark.parametrize("space", ["\u3000\u3000", "\u3000\u3000\u3000", "\t", "    ", " \u3000"])
@pytest.mark.parametrize("head", ["（一）围绕中心，增强监督实效", "二、服务代表履职", "（三）抓好“两个联系”"])
def test_a_heading_before_a_wide_space_and_running_text_is_a_block(head: str, space: str) -> None:
    assert lines(f"各位代表：\n{head}{space}{TEXT}\n{TEXT}") == ["各位代表：", head, TEXT, TEXT]


def test_a_space_inside_the_heading_stays_there() -> None:
    assert lines(f"（一）固本强基　　把牢方向　　{TEXT}") == ["（一）固本强基 把牢方向", TEXT]


def test_the_space_is_in_an_edit_and_in_no_block() -> None:
    source = f"（一）增强监督实效　　{TEXT}"
    edit = close_breaks(clean_text(source)).edits[0]

    assert (edit.rule, edit.before, edit.after) == ("break.block", "　　", "")


@pytest.mark.parametrize(
    "line",
    [
        f"（一）增强监督实效　{TEXT}",  # an ordinary space
        f"（一）增强监督实效。　　{TEXT}",  # a run-in head
        f"增强监督实效　　{TEXT}",  # no number
        "（一）固本强基　　把牢方向",  # a slogan
        f"（一）全年共召开会议，　　{TEXT}",  # a sentence
        "1.道路工程　　住建局　　2024年12月底前完成。",  # a row of a table
        f"（一）　　{TEXT}",
    ],
)
def test_other_wide_spaces_part_nothing(line: str) -> None:
    assert len(lines(line)) == 1
