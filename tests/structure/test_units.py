from math import exp, log

from generator.structure.boxed import Page, Text
from generator.structure.cuts import LEAD
from generator.structure.units import give_units

HEADS = 3


def items(head: int, count: int = 2) -> tuple[Text, ...]:
    """Give a list of items that say what a heading says."""
    likely = tuple(log(0.8 if at == head else 0.1) for at in range(HEADS))
    return tuple(Text(likely, number) for number in range(1, count + 1))


PLAIN = Text((log(1 / HEADS),) * HEADS)


def owners(*gaps: tuple[Text, ...]) -> tuple[tuple[int, ...], ...] | None:
    """Give who gets the texts of a page."""
    given = give_units(Page(gaps))
    return given and given[0].owners


def test_lists_are_given_to_the_headings_that_they_speak_of() -> None:
    assert owners((PLAIN, *items(2)), (*items(0), *items(1)), (), ()) == ((LEAD, 2, 2), (0, 0, 1, 1), (), ())


def test_headings_heaped_above_their_lists_each_get_one() -> None:
    assert owners((), (), (), (*items(1), *items(2), *items(0))) == ((), (), (), (1, 1, 2, 2, 0, 0))


def test_what_follows_an_item_is_of_its_list() -> None:
    assert owners((), (*items(0), PLAIN, *items(1)), (), items(2)) == ((), (0, 0, 0, 1, 1), (), (2, 2))


def test_lists_that_say_nothing_are_left_to_chance() -> None:
    vague = (Text(PLAIN.likely, 1), Text(PLAIN.likely, 2))
    given = give_units(Page(((), (), (), (*vague, *vague, *vague))))

    assert given is not None
    assert exp(given[0].weight - given[1]) < 0.5


def test_no_list_is_given_where_they_are_not_as_many_as_headings() -> None:
    assert owners(items(0), items(1), (), ()) is None


def test_no_list_is_given_where_one_is_broken_or_text_stands_outside() -> None:
    assert owners((), (), items(0), (*items(1), *items(2, 3)[::2])) is None
    assert owners((), (), (PLAIN, *items(0)), (*items(1), *items(2))) is None
    assert owners(items(0)[1:], (), items(0), (*items(1), *items(2))) is None


def test_a_closing_below_the_list_of_another_heading_leaves_all_open() -> None:
    assert owners((), (*items(1), *items(2)), (), (*items(0), PLAIN)) is None
    assert owners((), (*items(1), *items(0)), (), (*items(2), PLAIN)) == ((), (1, 1, 0, 0), (), (2, 2, 2))
