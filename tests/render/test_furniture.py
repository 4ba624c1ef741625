"""generator/render/furniture.py: what a piece is that is no part of the report."""

import pytest

from generator.model.structure import BlockKind
from generator.render.furniture import furniture_reasons
from tests.factory import make_report

TEXT: tuple[tuple[BlockKind, str], ...] = (
    ("title", "甲县人大常委会工作报告"),
    ("paragraph", "一是强化监督。成效显著。"),
)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("— 3 —", "页码"),
        ("某某日报 2024年12月28日 第3版", "报头、版次"),
        ("打印 关闭", "网页栏目文字"),
        ("目录", "目录"),
        ("甲县 人大常委会工作报告", "与正文重复"),
        ("人大常委会工作报告", "与正文重复"),
        ("一是强化监督……3", "与正文重复"),
        ("友情提示", "其他版面文字"),
    ],
)
def test_a_reason_is_given_in_words(text: str, reason: str) -> None:
    assert furniture_reasons(make_report(*TEXT, ("furniture", text))) == {"b3": reason}


def test_what_comes_back_page_after_page_is_a_running_head() -> None:
    heads: list[tuple[BlockKind, str]] = [("furniture", f"会议文件之{number}") for number in range(1, 4)]
    assert set(furniture_reasons(make_report(*TEXT, *heads)).values()) == {"每页重复的书眉"}


def test_a_report_without_furniture_has_no_reasons() -> None:
    assert furniture_reasons(make_report()) == {}
