"""Whether a program has cut lines, and at which width."""

from generator.clean.counting import Cut, find_cut, is_full

FULL = [20.0] * 9
TORN = [False, True, *[False] * 7]


def test_lines_full_to_the_cell_of_which_one_begins_with_a_mark_were_cut_there() -> None:
    assert find_cut([*FULL, 7.0], [*TORN, False]) == Cut(20.0, 0)


def test_lines_of_which_none_begins_with_a_mark_were_set() -> None:
    assert find_cut([*FULL, 7.0], [False] * 10) is None


def test_a_mark_below_a_line_that_is_not_full_shows_nothing() -> None:
    assert find_cut([*FULL, 7.0, 20.0], [False] * 10 + [True]) is None


def test_lines_of_which_many_leave_a_cell_were_set() -> None:
    assert find_cut([*FULL, 19.0, 19.0, 18.5], [*TORN, False, False, False]) is None


def test_a_few_lines_tell_nothing() -> None:
    assert find_cut(FULL[:5], TORN[:5]) is None


def test_one_line_left_whole_among_many_is_of_no_account() -> None:
    assert find_cut([48.0, *FULL, *FULL, *FULL], [False, *TORN, *TORN, *TORN]) == Cut(20.0, 1)


def test_lines_of_which_many_are_wider_were_not_cut() -> None:
    assert find_cut([*FULL, 21.0, 22.0], [*TORN, False, False]) is None


def test_half_a_cell_is_left_where_a_whole_one_did_not_fit() -> None:
    assert [is_full(width, 20.0) for width in (19.0, 19.5, 20.0, 20.5)] == [False, True, True, False]


def test_no_lines_were_not_cut() -> None:
    assert find_cut([], []) is None
