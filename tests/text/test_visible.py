"""generator.text.visible: foreign text on a terminal."""

import pytest

from generator.text.visible import visible, written_out


@pytest.mark.parametrize(
    ("text", "seen"),
    [("会议\n11次", "会议\\n11次"), ("\x1b[2J", "\\x1b[2J"), ("\u200b\u202e", "\\u200b\\u202e"), ("\ud800", "\\ud800")],
)
def test_what_a_terminal_would_obey_is_written_out(text: str, seen: str) -> None:
    assert visible(text) == seen


def test_text_stays_as_it_is_full_width_spaces_too() -> None:
    assert visible("　　全年 11次，𠮷") == "　　全年 11次，𠮷"


def test_a_full_width_space_can_be_written_out() -> None:
    assert written_out("　 ") == "\\u3000 "
