"""generator.ledger.ways: where the characters of an old text stand in a new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.ledger.fold import Pair, common
from generator.ledger.ways import way_between

PAIR = Pair((0,), (0,))
TEXTS = st.text("甲乙丙丁1𠮷", max_size=12)


@given(TEXTS, TEXTS)
def test_the_way_keeps_the_longest_common_text_in_order(old: str, new: str) -> None:
    to = way_between(PAIR, [old], [new]).to
    kept = [(old[i], new[j]) for i, j in enumerate(to) if j >= 0]
    assert len(to) == len(old)
    assert all(one == other for one, other in kept)
    places = [j for j in to if j >= 0]
    assert places == sorted(set(places))
    assert len(places) == common(old, new)


def test_a_very_long_text_is_followed_from_both_ends_without_a_matrix_of_it() -> None:
    words = "".join(chr(0x4E00 + number * 7919 % 9973) for number in range(200_000))
    way = way_between(PAIR, [f"甲{words}共11次{words}乙"], [f"甲{words}共12次{words[:-9]}乙"])
    assert way.intact(0, 0, 100_000) == (0, 0)
    assert way.intact(0, 400_000, 400_005) is None
    assert way.to[-1] == way.end - 1
