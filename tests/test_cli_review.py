"""generator.cli_review: what a person sees before deciding."""

from __future__ import annotations

import io

from rich.console import Console

from generator.cli_review import marked, show
from generator.model.ledger import Proposal
from tests.factory import make_report


def test_only_what_differs_is_marked() -> None:
    old, new = marked("会议十一次", "会议十二次")
    assert [(span.start, span.end) for span in old.spans] == [(3, 4)]
    assert [(span.start, span.end) for span in new.spans] == [(3, 4)]


def test_both_texts_stand_side_by_side() -> None:
    console = Console(file=io.StringIO(), width=100)
    show(console, make_report(), Proposal("p1", "旧的文字", "新的文字", "b3", 0.5))
    printed = console.file.getvalue() if isinstance(console.file, io.StringIO) else ""
    assert [line for line in printed.splitlines() if "旧的文字" in line and "新的文字" in line]
    assert "50%" in printed


def test_a_text_without_an_heir_says_so() -> None:
    assert "no block" in marked("旧的文字", None)[1].plain
