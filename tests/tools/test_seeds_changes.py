"""What a pull request is told of a published report that it changes: words, reason, what ends and what is new."""

from __future__ import annotations

import re

from generator.ledger.publish import publish_report
from generator.model.structure import BlockKind
from tests.factory import make_figure, make_report, with_figures
from tools.seeds_changes import told_changes

LINES: list[tuple[BlockKind, str]] = [
    ("title", "甲县人大常委会工作报告"),
    ("heading", "一、监督工作"),
    ("paragraph", "全年召开常委会会议11次，听取专项工作报告，督促整改落实，推动解决群众关心的问题。"),
    ("paragraph", "办里代表建议三十五件，代表对办理工作表示满意。"),
    ("paragraph", "组织视察调研，推动解决群众关心的难点问题。"),
]
REPORT = make_report(*LINES)
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")


def _told(*lines: tuple[BlockKind, str], why: str = "更正错字 (#7)") -> str:
    said = "\n\n".join(told_changes(make_report(*lines), LEDGER, why))
    return re.sub(r"&#([0-9]+);", lambda match: chr(int(match[1])), said).replace("<code>", "").replace("</code>", "")


def _with(place: int, kind: BlockKind, text: str) -> list[tuple[BlockKind, str]]:
    return [*LINES[:place], (kind, text), *LINES[place + 1 :]]


TYPO = _with(3, "paragraph", LINES[3][1].replace("办里", "办理"))


def test_of_what_is_as_it_was_published_nothing_is_told() -> None:
    assert _told(*LINES) == ""


def test_both_texts_of_a_paragraph_are_told() -> None:
    said = _told(*TYPO)
    assert "**改动的文字**（1 处）\n\n- p2\n  - 原来：办里代表建议" in said
    assert "  - 现在：办理代表建议" in said


def test_a_long_text_is_told_around_what_changed() -> None:
    said = _told(*_with(2, "paragraph", LINES[2][1].replace("督促整改落实", "督促有关部门整改落实")))
    assert "原来：…议11次，听取专项工作报告，督促整改落实，推动解决群众关心的问题…" in said


def test_merging_is_said_to_publish_with_the_title_as_reason() -> None:
    said = _told(*TYPO)
    assert "合并就是发布第 2 版" in said
    assert "就是这个提议的标题：更正错字 (#7)。" in said


def test_without_a_title_one_is_asked_for() -> None:
    assert "请在标题里写明" in _told(*TYPO, why="")
    assert "请在标题里写明" in _told(*TYPO, why="。")


def test_what_ends_and_what_is_new_is_told_with_its_words() -> None:
    said = _told(*LINES[:4], ("paragraph", "新的一年，任务艰巨而光荣，必须全力以赴。"))
    assert "**不再有的**（1 处）\n\n- p3：组织视察调研" in said
    assert "**新增的**（1 处）\n\n- p4：新的一年" in said


def test_what_moves_or_is_put_together_is_named() -> None:
    assert "**移动了的**（1 个）：p1" in _told(*LINES[:2], *LINES[3:], LINES[2])
    assert "：p3 (p2)" in _told(*LINES[:3], ("paragraph", LINES[3][1] + LINES[4][1]))


def test_a_heading_that_becomes_a_paragraph_is_told() -> None:
    said = _told(*_with(1, "paragraph", "一、监督工作"))
    assert "- s1 由小标题改作段落：一、监督工作" in said
    assert "合并就是发布第 2 版" in said


def test_a_text_without_an_id_is_told() -> None:
    said = _told(*_with(0, "title", "甲县人大常委会2024年工作报告"))
    assert "- 原来：甲县人大常委会工作报告\n- 现在：甲县人大常委会2024年工作报告" in said


def test_figures_are_named_apart() -> None:
    report = with_figures(REPORT, make_figure(REPORT, "会议11次", "11次", "会议"))
    said = "\n\n".join(told_changes(report, LEDGER, ""))
    assert "**新增的数字**（1 个）：<code>f1</code>" in said


def test_words_from_elsewhere_are_harmless() -> None:
    said = "\n\n".join(told_changes(make_report(*_with(0, "title", "@a <b> [c](d)")), LEDGER, "#1 @b"))
    assert "@" not in said
    assert "<b>" not in said
