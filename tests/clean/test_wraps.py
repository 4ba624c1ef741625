"""Which line ends are wraps: decided from how lines stand and end, for columns of any width."""

from collections import Counter
from itertools import product

import pytest

from generator.clean.wraps import BREAK, JOIN, find_wraps, line_ends
from generator.model.spans import Change, EditedText, Span
from tests.damage.documents import five
from tests.damage.kinds import damage


def joined(*lines: str) -> list[str]:
    """Give the blocks that are made of printed lines; an empty one is a blank line."""
    text = "\n".join(lines)
    return EditedText(text).apply(find_wraps(text)).text.split("\n")


def whole(*blocks: str) -> list[str]:
    return list(blocks)


BODY = (
    "过去一年，常委会围绕中心、服务大",  # narrower: the indent of its first line is lost
    "局，依法履行职责，各项工作取得了新的",
    "进展。听取和审议专项工作报告若干项，",
    "开展执法检查和视察，推动解决了一批群",
    "众关心的问题。",
)
BODY_BLOCK = "".join(BODY)


def test_a_wrapped_paragraph_is_one_block() -> None:
    assert joined(*BODY, *BODY) == whole(BODY_BLOCK, BODY_BLOCK)


@pytest.mark.parametrize("line", [1, 2, 3, 4])
def test_a_blank_line_alone_ends_no_paragraph(line: int) -> None:
    assert joined(*BODY, *BODY[:line], "", *BODY[line:], *BODY) == whole(BODY_BLOCK, BODY_BLOCK, BODY_BLOCK)


def test_a_form_feed_within_a_sentence_is_a_wrap() -> None:
    assert joined(*BODY, *BODY[:2], "\f" + BODY[2], *BODY[3:]) == whole(BODY_BLOCK, BODY_BLOCK)


def test_a_heading_is_not_joined_to_the_body_glued_to_it() -> None:
    head = "三、高效能凝聚力量"
    assert joined(*BODY, "", head, BODY[0], "", *BODY[1:]) == whole(BODY_BLOCK, head, BODY_BLOCK)


def test_a_wrapped_heading_is_one_block() -> None:
    head = ("二、强化服务机关建设，更好保证群", "众当家作主")
    assert joined(*BODY, "", *head, "", *BODY) == whole(BODY_BLOCK, "".join(head), BODY_BLOCK)


def test_the_second_line_of_a_heading_may_open_with_a_quotation_mark() -> None:
    head = ("四、持续提升履职服务能力，树立", "“政协形象”")
    assert joined(*BODY, "", *head, "", *BODY) == whole(BODY_BLOCK, "".join(head), BODY_BLOCK)


@pytest.mark.parametrize("start", ["2023年度", "28名代表", "10项议题", "八个五年"])
def test_a_line_that_opens_with_a_number_runs_on(start: str) -> None:
    body = (BODY[0], "局，依法履行职责，各项工作取得了其中", start + "的新进展，推动解决了一", *BODY[3:])
    assert joined(*BODY, *body, *BODY) == whole(BODY_BLOCK, "".join(body), BODY_BLOCK)


def test_an_inline_ordinal_torn_by_a_wrap_is_put_together() -> None:
    body = (
        BODY[0],
        "局。一是依法履行职责，工作有进展。二",
        "是听取和审议专项工作报告若干项。三是",
        "推动解决了一批群众关心的问题。",
    )
    assert joined(*BODY, *body, *BODY) == whole(BODY_BLOCK, "".join(body), BODY_BLOCK)


def test_a_quotation_is_not_broken_at_a_false_blank_line_before_it() -> None:
    body = (BODY[0], "局，依法履行职责，增强四个方面的意", "", "“两个维护”。听取和审议专项工作报告，", *BODY[3:])
    assert joined(*BODY, *body) == whole(BODY_BLOCK, "".join(body))


def test_page_breaks_within_words_of_a_web_page_are_joined() -> None:
    one = "常委会听取审议了计划执行、预算调整、财政决算和审计发现问题及整改工作情况的报告，" * 3
    lines = (one + "审计发现问题及整", "", "改工作情况报告，有力推动了发展。")
    other = one + "有力推动了各项事业发展。"
    assert joined(other, "", *lines, "", other) == whole(other, "".join(lines), other)


def test_a_line_without_a_stop_is_no_wrap_on_a_web_page() -> None:
    body = "常委会听取审议了计划执行、预算调整、财政决算和审计发现问题及整改工作情况的报告。" * 3
    lines = ("某县人民代表大会常务委员会工作报告", "各位代表：", body, "围绕中心服务大局，精准监督助力发展", body)
    assert joined(*lines) == whole(*lines)


def test_a_heading_in_a_narrower_measure_may_have_five_lines() -> None:
    heads = (("●五年来，我们坚决做", "到“讲政治、守本分”", "在坚持党的全面领导", "上凸显地方人大忠诚", "和担当"),) * 2
    one, other = heads
    assert joined(*one, "", *BODY, "", *other, "", *BODY) == whole("".join(one), BODY_BLOCK, "".join(other), BODY_BLOCK)


def test_a_sentence_runs_on_across_a_caption_which_is_no_furniture() -> None:
    assert joined(*BODY, *BODY[:2], "", "▲代表视察项目", "", *BODY[2:]) == whole(
        BODY_BLOCK, "".join(BODY[:2]) + "\f\x1d▲代表视察项目\f" + "".join(BODY[2:])
    )


def test_lines_of_a_title_block_stay_apart() -> None:
    title = (
        "某县人民代表大会常务委员会工作报告",
        "——2024年12月27日在某县第十七届人民代表大会第四次会议上",
        "县人大常委会主任 张三",
        "（摘要）",
    )
    assert joined(title[0], title[1], "", title[2], "", title[3], "", *BODY) == whole(*title, BODY_BLOCK)


def test_titles_in_a_list_are_no_column() -> None:
    titles = [f"某市{place}区2025年政府工作报告" for place in "东西南北中上下左右前后"]
    assert joined(*titles) == titles


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_every_kind_of_line_end_is_one(end: str) -> None:
    text = end.join([*BODY, *BODY])
    assert line_ends(text).count("\n") == 1


def test_a_wrap_becomes_nothing_and_a_break_one_line_feed() -> None:
    text = "\n".join([*BODY, "", *BODY])
    changes = list(find_wraps(text))
    assert changes[0] == Change(Span(16, 17), "", JOIN)
    assert Change(Span(len("\n".join(BODY)), len("\n".join(BODY)) + 2), "\n", BREAK) in changes


def test_white_space_at_both_ends_is_taken_out() -> None:
    assert joined("", " \u3000各位代表：", "", " ") == ["各位代表："]


def test_a_text_of_white_space_has_no_block() -> None:
    assert list(find_wraps(" \n\n")) == [Change(Span(0, 3), "", BREAK)]


def test_blocks_set_in_columns_are_found_again() -> None:
    hit = total = 0
    for document, kind in product(five(), ("wraps", "wraps, indent kept", "false blanks", "glued headings")):
        page = damage(document, kind, 0)
        want = Counter("".join(piece.text.split()) for piece in page.pieces)
        got = Counter("".join(block.split()) for block in joined(page.text))
        hit, total = hit + (want & got).total(), total + want.total() + got.total()
    assert 2 * hit / total >= 0.97
