from math import log

import pytest

from generator.structure.boxed import Page, Text
from generator.structure.cuts import LEAD, NEVER, Cuts, add_logs


def text(own: int, number: int = 0) -> Text:
    """Give a text that is very likely under heading `own` of two."""
    return Text(tuple(log(0.95 if head == own else 0.05) for head in range(2)), number)


def cuts(*between: Text) -> Cuts:
    """Give the cuts of a page of two headings with these texts between them."""
    return Cuts(Page(((), between, ())))


def test_logarithms_are_added_as_what_they_stand_for() -> None:
    assert add_logs([log(2), log(3)]) == pytest.approx(log(5))
    assert add_logs([NEVER, NEVER]) == NEVER


def test_a_gap_is_cut_where_the_words_change() -> None:
    assert cuts(text(0), text(0), text(1)).of(1, (0, 1)).owners == (0, 0, 1)


def test_a_gap_is_cut_where_numbers_begin_anew() -> None:
    even = [Text((log(0.5), log(0.5)), number) for number in (1, 2, 3, 1, 2)]

    assert cuts(*even).of(1, (0, 1)).owners == (0, 0, 0, 1, 1)


def test_every_owner_gets_something_or_there_is_no_way() -> None:
    assert cuts(text(0)).of(1, (0, 1)).whole == NEVER
    assert cuts().of(1, (0,)).whole == NEVER
    assert cuts().of(1, ()).whole == 0.0


def test_all_ways_together_weigh_no_less_than_the_best_one() -> None:
    cut = cuts(text(0), text(0), text(1)).of(1, (0, 1))

    assert cut.whole > cut.weight > NEVER


def test_an_introduction_is_what_says_that_something_follows() -> None:
    opens = Text((log(0.5), log(0.5)), opens=1.0)
    page = Page(((opens, text(0), text(0)), (text(1), text(1)), ()))

    assert Cuts(page).of(0, (LEAD, 0)).owners == (LEAD, 0, 0)
