"""The press breaks lines as print does: no line is too wide, and no mark stands where it may not."""

import pytest

from tests.damage.column import Press, width_of, wrap

TEXT = (
    "全年共召开人大常委会会议11次，开展“三察（查）”活动51次，"
    "听取和审议“一府一委两院”专项工作报告18项，发出审议意见3份。"
)


@pytest.mark.parametrize("width", [12, 17, 30, 42])
def test_lines_are_not_wider_than_the_column(width: int) -> None:
    lines = list(wrap(TEXT, Press(width), width))
    assert "".join(lines) == TEXT
    assert max(width_of(line) for line in lines) <= width
    assert min(width_of(line) for line in lines[:-1]) > width - 5


@pytest.mark.parametrize("width", range(12, 43, 3))
def test_no_line_begins_with_a_stop_or_ends_with_an_opening_mark(width: int) -> None:
    lines = list(wrap(TEXT, Press(width), width))
    assert not [line for line in lines if line[0] in "，。”）" or line[-1] in "“（"]


def test_a_squeezed_mark_stands_beyond_the_end() -> None:
    assert list(wrap("召开会议，听取", Press(4, squeezed=True), 4)) == ["召开会议，", "听取"]


def test_a_lost_indent_leaves_a_narrower_first_line() -> None:
    assert next(wrap(TEXT, Press(12), 12, indented=True)) == TEXT[:10]


def test_a_run_of_digits_may_be_broken_or_not() -> None:
    assert list(wrap("会议2024次", Press(4), 4)) == ["会议2024", "次"]
    assert list(wrap("常委会议2024次", Press(5), 5)) == ["常委会议", "2024次"]
    assert list(wrap("常委会议2024次", Press(5, whole=False), 5)) == ["常委会议20", "24次"]
