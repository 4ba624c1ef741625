"""The measure of search's order, and the order that it is held against."""

import math
from collections import Counter

import pytest

from tests.search.bm25 import Bm25
from tests.search.judged import SETS, judgements, queries
from tests.search.ndcg import FLOORS, low, ndcg

A, B, C = (("file", name) for name in "abc")


def test_the_ideal_order_has_one() -> None:
    assert ndcg([A, B, C], {A: 3, B: 2, C: 0}) == pytest.approx(1)


def test_a_worse_order_loses_what_its_ranks_discount() -> None:
    assert ndcg([C, A], {A: 3, C: 0}) == pytest.approx(1 / math.log2(3))


def test_what_nobody_judged_is_of_no_use() -> None:
    assert ndcg([C], {A: 3}) == 0


def test_the_same_text_of_a_report_counts_once() -> None:
    assert ndcg([A, A], {A: 3, B: 3}) == ndcg([A], {A: 3, B: 3})


def test_where_nothing_is_of_use_there_is_no_measure() -> None:
    assert ndcg([A], {A: 0}) is None


def test_a_set_is_too_low_where_its_mean_is_below_its_floor() -> None:
    rows = [(query, FLOORS["fresh"] + 0.001, None, 0) for query in queries() if query.number > 100]
    good = [(query, 1.0, None, 0) for query in queries() if query.number <= 100]
    assert low([*good, *rows]) == []
    assert low([*good, *rows[1:], (rows[0][0], 0.0, None, 0)]) == ["fresh"]
    assert low(good) == ["fresh"]


def test_rare_pairs_weigh_more_than_common_ones_and_short_units_more_than_long_ones() -> None:
    texts = ["工作报告", "工作安排", "工作提案", "提案办理以及许多别的工作事项一并说明"]
    assert Bm25(texts).best(["提案"], 3) == [2, 3]
    assert Bm25(texts).best(["工作报告"], 1) == [0]


def test_there_are_three_sets_of_fifty_queries_and_each_judgement_is_of_one() -> None:
    numbers = [query.number for query in queries()]
    assert numbers == [number for some in SETS.values() for number in some] == list(range(1, 151))
    assert {len(some) for some in SETS.values()} == {50}
    assert len({query.text for query in queries()}) == 150
    assert set(judgements()) <= set(numbers)
    grades = Counter(grade for given in judgements().values() for grade in given.values())
    assert set(grades) == {0, 1, 2, 3}
