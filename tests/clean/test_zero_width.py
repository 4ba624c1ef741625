"""Characters that no reader sees."""

import pytest

from generator.clean.zero_width import find_zero_width
from generator.model.spans import Change, Span


@pytest.mark.parametrize("character", ["\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\u00ad"])
def test_a_zero_width_character_goes(character: str) -> None:
    assert list(find_zero_width(f"代{character}表")) == [Change(Span(1, 2), "", "drop.zero-width")]


def test_a_run_is_one_change() -> None:
    assert [change.span for change in find_zero_width("代\u200b\u200b表")] == [Span(1, 3)]


def test_other_unseen_space_is_left_to_the_rule_for_spaces() -> None:
    assert list(find_zero_width("代\u00a0表\u3000")) == []
