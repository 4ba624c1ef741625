"""generator.ledger.numbers: where numbers stand in a text."""

from __future__ import annotations

from generator.ledger.numbers import Spot, locate, spot_of, spots
from tests.factory import make_figure, make_report


def test_equal_numbers_are_counted() -> None:
    assert spots("会议3次，听取3项，办理30件") == (Spot("3", 2, 1), Spot("3", 7, 2), Spot("30", 12, 1))


def test_a_figure_is_known_by_its_digits_alone() -> None:
    report = make_report(("paragraph", "信访 100余件"))
    assert spot_of(make_figure(report, "信访 100余件", "100余件", "信访"), "信访 100余件") == Spot("100", 2, 1)


def test_a_number_is_found_again() -> None:
    assert locate("会议3次，听取3项", "3", 2) == Spot("3", 7, 2)
    assert locate("会议3次", "3", 2) is None


def test_numbers_in_words_count_too() -> None:
    assert [spot.number for spot in spots("开展二十三次")] == ["二十三"]
