"""White space within a line."""

import pytest

from generator.clean.spaces import find_spaces
from generator.model.spans import EditedText


def spaced(text: str) -> str:
    return EditedText(text).apply(find_spaces(text)).text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("做好 2024 年乡镇工作", "做好2024年乡镇工作"),
        ("志愿服务 8 次、", "志愿服务8次、"),
        ("委员60 余人次", "委员60余人次"),
        ("管理体制机制。 组织代表", "管理体制机制。组织代表"),
        ("重要内容， 坚持", "重要内容，坚持"),
        ("工作 ，取得", "工作，取得"),
        ("增长\u00a05 %", "增长5%"),
        ("—— 2024年", "——2024年"),
        ("《 条例 》", "《条例》"),
        ("增长5% 左右", "增长5%左右"),
        ("政 府 工 作 报 告", "政府工作报告"),
        ("某 镇 人 民 代 表 大 会主 席 团 工 作 报 告", "某镇人民代表大会主席团工作报告"),  # two lines joined
        ("某 县 法 院工  作  报  告", "某县法院工作报告"),
        ("服务 基 层群众 办 实 事", "服务 基 层群众 办 实 事"),
        ("政\u3000府\u3000工\u3000作\u3000报\u3000告——2022年", "政府工作报告——2022年"),
        ("某 县  工 作 报 告", "某县 工作报告"),
        ("关于 工 作 报 告", "关于 工作报告"),
    ],
)
def test_stray_space_goes(before: str, after: str) -> None:
    assert spaced(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "“主动担当作为 奋进振兴攻坚—人大代表在行动”",
        "依法履职敢担当 勇毅前行谱新篇",
        "《关于深入贯彻落实精神 以进一步全面深化改革的方案》",
        "县人大常委会主任 赵宝权",
        "主任 孙 晓",
        "市长 丁 磊 作报告",
        "撰稿：王某 编辑：包某",
        "12 345",
        "1. 2024年",
        "Belt and Road",
    ],
)
def test_a_space_with_a_meaning_stays(text: str) -> None:
    assert spaced(text) == text


@pytest.mark.parametrize("run", ["  ", "\u3000", "\u00a0", "\t", " \u3000 "])
def test_a_run_that_stays_is_one_plain_space(run: str) -> None:
    assert spaced(f"主任{run}孙晓") == "主任 孙晓"


def test_space_at_the_ends_of_a_line_goes_and_the_line_end_stays() -> None:
    assert spaced(" 一 \n 二 ") == "一\n二"
