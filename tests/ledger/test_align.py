"""generator.ledger.align: which blocks of a new text go on as which blocks of an old one."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.align import align, longest_run
from generator.ledger.fold import Pair

A = "全年召开常委会会议十一次，听取和审议专项工作报告十八项。"
B = "围绕乡村振兴开展专题调研，形成调研报告三篇，提出意见建议。"
C = "办理代表建议三十五件，代表对办理工作表示满意。"
D = "组织机关干部集中学习，开展主题党日活动，队伍面貌焕然一新。"


def _pairs(old: list[str], new: list[str]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(pair.old, pair.new) for pair in align(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "pairs"),
    [
        ([A, B], [A, B], [((0,), (0,)), ((1,), (1,))]),
        ([A, B], [B, A], [((0,), (1,)), ((1,), (0,))]),
        ([A, B], [A.replace("审议", ""), B], [((0,), (0,)), ((1,), (1,))]),
        ([A + B, C], [A, B, C], [((0,), (0, 1)), ((1,), (2,))]),
        ([A, B, C], [A + B, C], [((0, 1), (0,)), ((2,), (1,))]),
        ([A + B + C], [A, B, C], [((0,), (0, 1, 2))]),
        ([A, B], [A, D, B], [((0,), (0,)), ((1,), (2,))]),
        ([A, D, B], [A, B], [((0,), (0,)), ((2,), (1,))]),
        ([A, A], [A, A], [((0,), (0,)), ((1,), (1,))]),
        ([], [A], []),
    ],
)
def test_blocks_are_paired(
    old: list[str], new: list[str], pairs: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert _pairs(old, new) == pairs


def test_a_part_that_was_moved_away_is_found() -> None:
    assert _pairs([A + B, C, D], [A, C, D, B]) == [((0,), (0, 3)), ((1,), (1,)), ((2,), (2,))]


def test_a_block_that_was_put_into_one_elsewhere_is_found() -> None:
    assert Pair((0,), (2,)) in align([A, B, C, D], [B, C, D + A])


def test_words_that_another_block_had_before_are_no_trace_of_a_block() -> None:
    heading = "加强代表工作的几点打算"
    assert _pairs([heading, A + heading], [D, A + heading]) == [((1,), (1,))]


def test_of_a_text_that_stood_twice_both_lead_to_the_one_that_is_left() -> None:
    assert _pairs([A, B, A], [B, A]) == [((0,), (1,)), ((1,), (0,)), ((2,), (1,))]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=12))
def test_the_longest_run_rises_and_none_is_longer(drawn: list[tuple[int, int]]) -> None:
    pairs = sorted(dict(drawn).items())
    run = longest_run(pairs)
    assert all(one[1] < two[1] for one, two in pairwise(run))
    best = [1] * len(pairs)
    for i in range(len(pairs)):
        best[i] = 1 + max((best[j] for j in range(i) if pairs[j][1] < pairs[i][1]), default=0)
    assert len(run) == max(best, default=0)


@given(
    st.lists(st.text("甲乙丙丁。", max_size=12), max_size=6), st.lists(st.text("甲乙丙丁。", max_size=12), max_size=6)
)
def test_no_old_block_is_in_two_pairs(old: list[str], new: list[str]) -> None:
    seen = [i for pair in align(old, new) for i in pair.old]
    assert len(seen) == len(set(seen))


def test_a_long_text_that_was_rewritten_wholly_is_aligned_in_seconds() -> None:
    old = [f"{A}{number}{B}" * 2 for number in range(150)]
    new = [f"{C}{number}{D}" * 2 for number in range(150)]
    start = time.process_time()
    align(old, new)
    assert time.process_time() - start < 10
