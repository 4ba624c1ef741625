"""What differs between two versions."""

from hypothesis import given
from hypothesis import strategies as st

from generator.model.ledger import Row
from generator.render.compare import Piece, changes, words_between

TEXTS = st.text(alphabet="年召开会议十一1次。", max_size=12)


def _rows(**texts: str) -> list[Row]:
    """Give paragraphs by their ids, in order."""
    return [Row("paragraph", text, name) for name, text in texts.items()]


@given(TEXTS, TEXTS)
def test_the_pieces_hold_both_texts_whole(old: str, new: str) -> None:
    pieces = words_between(old, new)
    assert "".join(piece.text for piece in pieces if piece.op != "put") == old
    assert "".join(piece.text for piece in pieces if piece.op != "cut") == new


def test_words_are_compared_whole() -> None:
    assert words_between("办理建议135件。", "办理建议136件。") == (
        Piece("kept", "办理建议"),
        Piece("cut", "135"),
        Piece("put", "136"),
        Piece("kept", "件。"),
    )


def test_equal_versions_differ_in_nothing() -> None:
    assert changes(_rows(p1="甲。", p2="乙。"), _rows(p1="甲。", p2="乙。")) == ()


def test_a_corrected_paragraph_is_changed() -> None:
    [change] = changes(_rows(p1="会议十次。", p2="乙。"), _rows(p1="会议十一次。", p2="乙。"))
    assert change.sort == "changed"
    assert change.new
    assert change.new.anchor == "p1"


def test_a_new_paragraph_is_added_where_it_stands() -> None:
    found = changes(_rows(p1="甲。", p2="乙。"), _rows(p1="甲一。", p3="丙。", p2="乙二。"))
    assert [change.sort for change in found] == ["changed", "added", "changed"]


def test_a_paragraph_that_is_gone_is_told_with_its_text() -> None:
    [change] = changes(_rows(p1="甲。", p2="乙。"), _rows(p1="甲。"))
    assert (change.sort, change.pieces) == ("removed", (Piece("cut", "乙。"),))


def test_a_moved_paragraph_is_neither_gone_nor_new() -> None:
    [change] = changes(_rows(p1="甲。", p2="乙。", p3="丙。"), _rows(p2="乙。", p3="丙。", p1="甲。"))
    assert change.sort == "moved"
    assert change.new
    assert change.new.anchor == "p1"


def test_a_split_paragraph_names_the_one_that_it_was_part_of() -> None:
    _, change = changes(_rows(p1="甲。乙。"), _rows(p1="甲。", p2="乙。"))
    assert change.sort == "added"
    assert change.whole
    assert change.whole.anchor == "p1"


def test_a_merged_paragraph_names_the_one_that_it_is_part_of() -> None:
    _, change = changes(_rows(p1="甲。", p2="乙。"), _rows(p1="甲。乙。"))
    assert change.sort == "removed"
    assert change.whole
    assert change.whole.anchor == "p1"


def test_a_text_that_stood_in_the_other_already_was_neither_split_off_nor_merged() -> None:
    found = changes(_rows(p1="谢谢。", p2="甲。谢谢。"), _rows(p2="乙。谢谢。"))
    assert [(change.sort, change.whole) for change in found] == [("removed", None), ("changed", None)]


def test_titles_are_compared_though_they_have_no_id() -> None:
    [change] = changes([Row("title", "工作报告")], [Row("title", "工作总结报告")])
    assert change.sort == "changed"


def test_a_heading_of_another_level_is_changed() -> None:
    [change] = changes([Row("heading", "一、监督", "s1", 1)], [Row("heading", "一、监督", "s1", 2)])
    assert change.pieces == (Piece("kept", "一、监督"),)


def test_texts_too_long_to_compare_are_shown_as_replaced() -> None:
    old, new = "甲 " * 11_000, "乙 " * 11_000
    assert [piece.op for piece in words_between(old, new)] == ["cut", "put"]
