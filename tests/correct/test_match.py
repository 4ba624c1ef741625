"""An editor's words are found where they stand exactly once, whatever white space and widths are."""

from generator.correct.match import Miss, Place, find, find_in_source, locate
from generator.model.editorial import At
from generator.model.spans import Edit, EditedText, Span
from generator.model.structure import Block
from tests.factory import make_report

BLOCKS = (
    make_report().blocks
)  # 甲县人大常委会工作报告 / 一、监督工作 / 全年召开会议11次，听取报告8项。 / 办理代表建议35件。


def place(exact: str, prefix: str = "", suffix: str = "") -> list[tuple[str, int, int]]:
    """Find words and give the parts of blocks where they stand."""
    found = find(At(exact, prefix, suffix), BLOCKS)
    assert isinstance(found, Place)
    return [(part.block, part.span.start, part.span.end) for part in found.parts]


def miss(exact: str, prefix: str = "", suffix: str = "") -> Miss:
    """Look for words that do not stand exactly once."""
    found = find(At(exact, prefix, suffix), BLOCKS)
    assert isinstance(found, Miss)
    return found


def test_words_that_stand_once_are_found() -> None:
    assert place("会议11次") == [("b3", 4, 9)]


def test_a_copy_in_furniture_makes_no_second_place() -> None:
    copied = make_report(("paragraph", "全年召开会议11次。"), ("furniture", "全年召开会议11次。")).blocks
    found = find(At("会议11次"), copied)
    assert isinstance(found, Place)
    assert found.block == "b1"


def test_words_that_are_furniture_alone_are_found_there() -> None:
    blocks = make_report(("paragraph", "全年召开会议11次。"), ("furniture", "第3版")).blocks
    found = find(At("第3版"), blocks)
    assert isinstance(found, Place)
    assert found.block == "b2"


def test_white_space_and_width_play_no_part() -> None:
    assert place("会议 １１\n次,听取") == [("b3", 4, 12)]


def test_what_stands_around_tells_places_apart_over_a_border() -> None:
    assert place("报告", suffix="一、") == [("b1", 9, 11)]
    assert place("报告", prefix="听取") == [("b3", 12, 14)]


def test_words_over_a_border_have_a_part_in_each_block() -> None:
    assert place("8项。办理") == [("b3", 14, 17), ("b4", 0, 2)]


def test_each_of_several_places_is_shown_with_what_tells_it_apart() -> None:
    found = miss("报告")
    assert found.count == 2
    assert [one.number for one in found.candidates] == [1, 3]
    for one in found.candidates:
        assert one.at
        assert find(one.at, BLOCKS) == one.place


def test_words_that_stand_nowhere_bring_the_nearest() -> None:
    found = miss("办理代表意见35件")
    assert found.count == 0
    assert found.candidates[0].words.startswith("办理代表建议35件")


def test_words_like_nothing_bring_nothing() -> None:
    assert miss("qqqqqqqq") == Miss(0)


def test_words_of_white_space_alone_stand_nowhere() -> None:
    assert miss(" \n", prefix="会议").count == 0


def test_overlapping_places_are_several() -> None:
    found = find(At("人人"), [Block("b1", "paragraph", "人人人", (Span(0, 3),))])
    assert isinstance(found, Miss)
    assert found.count == 2


RAW = "召开会议\n-1-\n十一次"
OVER = [
    Block("b1", "paragraph", "召开会议十一次", (Span(0, 4), Span(9, 12))),
    Block("b2", "furniture", "-1-", (Span(5, 8),)),
]
EDITED = EditedText(RAW, (Edit("break.block", Span(4, 5), "\n", ""), Edit("break.block", Span(8, 9), "\n", "")))


def test_words_of_the_raw_text_are_carried_to_their_blocks() -> None:
    found = find_in_source(At("会议-1-十一"), OVER, EDITED)
    assert found
    assert [(part.block, part.span) for part in found.parts] == [("b1", Span(2, 6)), ("b2", Span(0, 3))]


def test_the_raw_text_is_asked_only_where_the_blocks_do_not_tell() -> None:
    assert locate(At("会议十一"), OVER, EDITED) == find(At("会议十一"), OVER)
    assert locate(At("会议-1-十一"), OVER, EDITED) == find_in_source(At("会议-1-十一"), OVER, EDITED)
    assert isinstance(locate(At("无"), OVER, EDITED), Miss)


def test_what_a_person_changed_is_not_found_by_the_raw_text() -> None:
    changed = EditedText(RAW, (*EDITED.edits, Edit("correction.replace", Span(9, 10), "十", "二十")))
    assert find_in_source(At("会议-1-十一"), OVER, changed) is None
