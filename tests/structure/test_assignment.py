from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from generator.structure.assignment import assign, swaps, total

tables = st.integers(1, 5).flatmap(
    lambda size: st.lists(st.lists(st.integers(0, 9), min_size=size, max_size=size), min_size=size, max_size=size)
)


@given(tables)
def test_no_other_assignment_gains_more(gains: list[list[int]]) -> None:
    columns = assign(gains)

    assert sorted(columns) == list(range(len(gains)))
    assert total(gains, columns) == max(total(gains, other) for other in permutations(range(len(gains))))


def test_swaps_exchange_two_places_each() -> None:
    assert list(swaps([2, 0, 1])) == [[0, 2, 1], [1, 0, 2], [2, 1, 0]]
