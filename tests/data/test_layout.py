import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

from generator.data.layout import LONGEST, Shape, load_layout

SHAPES = load_layout().shapes


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.kind}: {shape.example}")
def test_a_shape_matches_its_example_and_not_its_counter_example(shape: Shape) -> None:
    alone = load_layout().only(shape)

    assert alone.has(shape.kind, shape.example)
    assert not alone.has(shape.kind, shape.counter)


def test_marks_of_either_width_are_the_same_to_a_shape() -> None:
    assert load_layout().has("credits", "撰稿:王会刚 编辑:包晓峰")


def test_no_shape_is_tried_on_running_text() -> None:
    assert not load_layout().has("caption", "▲" + "图" * 58 + "，" * 190)


def test_a_kind_that_the_table_does_not_know_is_an_error() -> None:
    with pytest.raises(KeyError):
        load_layout().has("poem", "春眠不觉晓")


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fail if what stands inside takes longer; a pattern at work lets an alarm through."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        pytest.fail(f"still at work after {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _fragments(example: str) -> set[str]:
    """Give what stands in an example, up to 14 code points of it: what a pattern may match over and over."""
    return {example[a:b] for a in range(len(example)) for b in range(a + 1, min(len(example), a + 14) + 1)}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: f"{shape.kind}: {shape.example}")
def test_no_line_keeps_a_shape_busy(shape: Shape) -> None:
    """Over and over a fragment of its example and a bad end: a pattern that tries all ways to cut it never ends."""
    alone = load_layout().only(shape)
    ends = ("x", "。")
    with at_most(seconds=5):
        for fragment in sorted(_fragments(shape.example)):
            for end in ends:
                alone.has(shape.kind, (fragment * LONGEST)[: LONGEST - 1] + end)


@pytest.mark.parametrize(
    "line", ["打印 " * 60 + "x", "来源/" * 60 + "。", "审核： 校对： " * 20 + "。", "关闭 】 " * 40 + "x"]
)
def test_one_space_is_read_in_one_way(line: str) -> None:
    with at_most(seconds=5):
        assert not any(load_layout().has(kind, line) for kind in ("chrome", "credits"))


@pytest.mark.parametrize(
    "line", ["编辑： 审核： 校对：达来", "来源：新华社/人民日报 责任编辑：张三", "（责编：张三李四审核：王五）"]
)
def test_a_name_of_credits_reaches_to_the_next_office(line: str) -> None:
    assert load_layout().has("credits", line)


def test_a_name_may_have_characters_beyond_the_basic_plane() -> None:
    assert load_layout().has("name", "张𠮷")
    assert load_layout().has("speaker", "县人大常委会主任张𠮷")
