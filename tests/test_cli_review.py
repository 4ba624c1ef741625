"""generator.cli_review: what a person sees before deciding."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from generator.cli_review import marked, show
from generator.model.ledger import Proposal
from generator.review_question import Question, Side
from tests.factory import make_report

OLD, NEW = "旧的文字" * 200, "新的文字" * 200


def _printed(width: int, old: str, new: str, taken: str | None = None) -> str:
    proposal = Proposal("p1", old, new, "b3", 0.5)
    sides = Side("p1", old, None, "p2: 后一段。"), Side("b3", new, "b2 (s1): 前一段。")
    console = Console(file=(file := io.StringIO()), width=width)
    show(console, Question(make_report(), proposal, *sides, taken))
    return file.getvalue()


def test_only_what_differs_is_marked() -> None:
    old, new = marked("会议十一次", "会议十二次")
    assert [(span.start, span.end) for span in old.spans] == [(3, 4)]
    assert [(span.start, span.end) for span in new.spans] == [(3, 4)]


def test_both_texts_stand_side_by_side() -> None:
    printed = _printed(100, "旧的文字", "新的文字")
    assert [line for line in printed.splitlines() if "旧的文字" in line and "新的文字" in line]
    assert "50%" in printed


@pytest.mark.parametrize("width", [40, 80, 160])
def test_long_texts_stand_there_whole(width: int) -> None:
    printed = _printed(width, OLD, NEW)
    assert [printed.count(char) for char in "旧新"] == [200, 200]
    assert "…" not in printed


def test_the_neighbours_stand_there_too() -> None:
    printed = _printed(100, OLD, NEW)
    assert "后一段" in printed
    assert "前一段" in printed


def test_a_block_that_is_another_ones_text_is_named_as_that() -> None:
    assert "b3 is the text of p2" in _printed(200, OLD, NEW, "p2")
    assert "is the text of" not in _printed(200, OLD, NEW)


def test_a_text_without_an_heir_says_so() -> None:
    assert "no block" in marked("旧的文字", None)[1].plain
