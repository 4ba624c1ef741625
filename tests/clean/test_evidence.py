"""What is seen at a line end."""

from generator.clean.evidence import Evidence, Page
from generator.clean.lines import read_lines

FULL = "常委会听取，审议了专项工作报告十项"  # 17 cells


def seen(*lines: str) -> list[Evidence]:
    return Page(read_lines("\n".join(lines))).evidence()


def test_a_wrap_after_a_short_line_costs_more() -> None:
    evidence = seen(*[FULL] * 5, FULL[:8], *[FULL] * 5)
    assert evidence[6].on[1] > evidence[5].on[1] + 5


def test_a_line_is_not_short_for_a_number_that_had_no_room() -> None:
    short, number = FULL[:14], "20000000余人次参加，有序开展活动"
    assert seen(*[FULL] * 5, short, number, *[FULL] * 3)[6].on[1] < seen(*[FULL] * 5, short, *[FULL] * 4)[6].on[1]


def test_a_blank_line_before_a_quotation_mark_says_nothing() -> None:
    evidence = seen(FULL, "", "“一府两院”工作", "", FULL)
    assert [one.blank for one in evidence] == [None, None, True]


def test_a_marker_that_stands_within_lines_too_may_have_come_to_the_start_by_a_wrap() -> None:
    inline = "工作。（1）抓学习，（2）抓落实。（"
    often, once = seen(*[inline] * 12, "（4）抓学习。", *[inline] * 12)[12], seen(*[FULL] * 12, "（4）抓学习。")[12]
    assert often.on[1] < once.on[1]


def test_how_a_line_stands_in_its_column_is_seen() -> None:
    assert [one.beyond for one in seen(FULL[:15], *[FULL] * 6, FULL[:5])] == [-2, 0, 0, 0, 0, 0, 0, None]


def test_a_line_may_leave_room_where_lines_are_set_uneven() -> None:
    even, uneven = seen(*[FULL] * 9, FULL[:15], *[FULL] * 3), seen(*[FULL, FULL[:15]] * 5, *[FULL] * 3)
    assert uneven[10].on[1] < even[10].on[1]


def test_lines_of_the_usual_width_run_on_beside_a_paragraph_set_across_two_columns() -> None:
    wide = [FULL * 2] * 4
    without, beside = seen(FULL, FULL, *wide)[1], seen(FULL, FULL, *wide, *[FULL] * 9)[1]
    assert beside.on[0] < without.on[0]


def test_a_line_that_opens_with_a_comma_was_torn_off() -> None:
    torn, whole = seen("在县委领导下", "，工作有序。")[1], seen("在县委领导下", "工作有序。")[1]
    assert torn.on[0] < whole.on[0] - 2


def test_a_numbered_line_of_the_form_of_another_is_rather_a_heading() -> None:
    alike = ("一、坚持党的领导，把牢正确方向", FULL, "二、聚焦中心大局，增强监督实效", FULL[::-1])
    other = ("一、坚持党的全面领导，把牢方向", FULL, "二、聚焦中心大局，增强监督实效", FULL[::-1])
    assert seen(*alike)[2].begin[1] < seen(*other)[2].begin[1]


def test_the_narrower_first_lines_of_paragraphs_do_not_make_a_page_uneven() -> None:
    block = ("一、加强监督", FULL[:-2], FULL, FULL[:-1] + "。")
    page = Page(read_lines("\n".join([*block * 4])))
    assert page.ragged == 0
