from hypothesis import given
from hypothesis import strategies as st

from generator.structure.boxed import Page, Text
from generator.structure.cuts import LEAD
from generator.structure.layout import choose_layout

HEADS = 3
CLOSING = HEADS


def of(owner: int, number: int = 0) -> Text:
    """Give a text whose words are those of one heading."""
    return Text(tuple(-0.1 if head == owner else -4.0 for head in range(HEADS)), number)


LEADING = Text((-1.1,) * HEADS, is_address=True)
ENDING = Text((-1.1,) * HEADS, is_address=True)


def test_a_page_in_order_is_left_as_printed() -> None:
    page = Page(((LEADING,), (of(0), of(0)), (of(1),), (of(2), ENDING)))

    assert choose_layout(page).best.is_printed


def test_groups_above_their_headings_are_seen() -> None:
    page = Page(((LEADING, of(0), of(0)), (of(1), of(1)), (of(2), of(2)), ()))

    assert choose_layout(page).best.owners == ((LEAD, 0, 0), (1, 1), (2, 2), ())


def test_a_group_that_was_moved_to_the_top_is_seen() -> None:
    page = Page(((LEADING, of(1), of(1)), (of(0), of(0)), (), (of(2), of(2), ENDING)))

    assert choose_layout(page).best.owners[0] == (LEAD, 1, 1)


def test_numbers_cut_a_gap_where_they_begin_anew() -> None:
    none = (-1.1,) * HEADS
    items = tuple(Text(none, number) for number in (1, 2, 3, 1, 2))
    page = Page(((), items, (), tuple(Text(none, number) for number in (1, 2))))
    best = choose_layout(page).best

    assert best.owners[1] == (0, 0, 0, 1, 1)


@given(
    st.lists(
        st.lists(st.sampled_from([of(0), of(1), of(2), of(0, 1), of(1, 2), LEADING]), max_size=4),
        min_size=4,
        max_size=4,
    )
)
def test_every_text_has_an_owner_and_no_layout_weighs_more_than_all_together(gaps: list[list[Text]]) -> None:
    choice = choose_layout(Page(tuple(map(tuple, gaps))))

    for layout in (choice.best, choice.printed):
        assert [len(owners) for owners in layout.owners] == list(map(len, gaps))
        assert layout.single <= layout.weight + 1e-9
        assert layout.weight <= choice.whole + 1e-9
    assert all(LEAD <= owner <= CLOSING for owners in choice.best.owners for owner in owners)
