"""generator.ledger.reason: what is a reason, and what only looks like one."""

from __future__ import annotations

import pytest

from generator.ledger.reason import written


@pytest.mark.parametrize("why", ["", "  ", "\t\n", "\u3000", "\u200b", "。", " —— "])
def test_what_holds_no_word_is_no_reason(why: str) -> None:
    assert written(why) == ""


def test_a_reason_stands_on_one_line() -> None:
    assert written(" 改正\n错字\u3000 2 处 ") == "改正 错字 2 处"
