"""Page numbers and running heads: what they are, and that text runs on across them."""

import pytest

from generator.clean.lines import read_lines
from generator.clean.margins import margin_lines
from generator.clean.wraps import find_wraps
from generator.model.spans import EditedText

PAGE = "常委会听取审议了计划执行、预算调整、财政决算和审计发现问题及整改工作情况的报告，推动了各项工作。" * 5
CUT = PAGE + "审计发现问题及整"  # a page that ends within a word
REST = "改工作情况报告，有力推动了发展。"


def found(*lines: str) -> tuple[set[int], set[int]]:
    return margin_lines(read_lines("\n".join(lines)))


def cleaned(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return EditedText(text).apply(find_wraps(text)).text.split("\n")


@pytest.mark.parametrize("folio", ["— 3 —", "第3页 共12页", "3/12", "·3·"])
def test_a_page_number_is_known_by_its_form(folio: str) -> None:
    assert found(CUT, folio, REST) == ({1}, set())


@pytest.mark.parametrize(
    "margin",
    [
        "https://www.example.gov.cn/art/2025/1/8/art_1234_5678901.html　　3/12",
        "2025/1/8 09:30　　某某蒙古族自治县人民代表大会常务委员会工作报告_某某蒙古族自治县人民政府",
        "11/22/26, 6:37 PM",
    ],
)
def test_what_a_browser_prints_around_a_page_is_no_text_however_long(margin: str) -> None:
    assert found(CUT, margin, REST) == ({1}, set())


@pytest.mark.parametrize(
    "margin", ["（下转第3版）", "上接A1版", "紧接第二版", "4 要闻", "要闻", "某县日报 2024年1月2日 星期二"]
)
def test_text_runs_on_across_a_jump_line_and_a_papers_name(margin: str) -> None:
    assert found(CUT, margin, REST) == ({1}, set())


@pytest.mark.parametrize("line", ["（第3版）", "4个要闻", "上接天线下接地气"])
def test_what_only_resembles_one_is_text(line: str) -> None:
    assert found(CUT, line, REST) == (set(), set())


def test_bare_numbers_that_count_up_page_after_page_are_page_numbers() -> None:
    assert found(CUT, "1", REST + PAGE, "2", PAGE, "3", PAGE) == ({1, 3, 5}, set())


@pytest.mark.parametrize("numbers", [("1", "3", "4"), ("7", "7", "7"), ("2023", "2025", "2024")])
def test_bare_numbers_in_another_order_are_none(numbers: tuple[str, str, str]) -> None:
    first, second, third = numbers
    assert found(CUT, first, REST + PAGE, second, PAGE, third, PAGE) == (set(), set())


def test_numbers_of_a_list_stand_too_near_to_be_page_numbers() -> None:
    assert found(PAGE, "1", "项目一", "2", "项目二", "3", "项目三") == (set(), set())


def test_a_line_that_cuts_sentences_on_three_pages_is_a_running_head() -> None:
    lines = (CUT, "某县报告选 第1辑", REST + CUT, "某县报告选 第2辑", REST + CUT, "某县报告选 第3辑", REST)
    assert found(*lines) == (set(), {1, 3, 5})


def test_a_line_that_follows_whole_sentences_is_a_heading_that_comes_again() -> None:
    assert found(PAGE, "存在的问题", PAGE, "存在的问题", PAGE, "存在的问题", PAGE) == (set(), set())


def test_a_word_that_stands_in_lines_of_its_own_at_uneven_distances_is_no_running_head() -> None:
    lines = (CUT, "法制建设", REST + PAGE * 5 + CUT, "法制建设", REST + CUT, "法制建设", REST)
    assert found(*lines) == (set(), set())


def test_two_running_heads_are_known_by_the_page_numbers_beside_them() -> None:
    assert found(CUT, "— 1 —", "某县公报", REST + CUT, "— 2 —", "某县公报", REST) == ({1, 4}, {2, 5})


def test_a_block_runs_on_across_what_stands_between_two_pages() -> None:
    lines = (PAGE, CUT, "— 1 —", "某县公报", REST, CUT, "— 2 —", "某县公报", REST)
    assert cleaned(*lines) == [PAGE, f"{CUT}\f— 1 —\v某县公报\f{REST}", f"{CUT}\f— 2 —\v某县公报\f{REST}"]


def test_a_page_number_between_two_blocks_ends_the_first_ones_line() -> None:
    assert cleaned(PAGE, "— 1 —", "二、工作安排", PAGE) == [f"{PAGE}\f— 1 —\f", "二、工作安排", PAGE]


def test_a_title_right_above_the_first_head_of_its_words_is_none() -> None:
    head = "某县工作报告"
    assert found(head, "某年某月", head, CUT, head, REST + CUT, head, REST + CUT, head, REST)[1] == {2, 4, 6, 8}


def test_a_title_on_the_cover_and_below_the_first_head_does_not_hide_the_others() -> None:
    head = "某县工作报告"
    cover = (head, "目录：" + PAGE[:200], head, head)
    assert found(*cover, CUT, head, REST + CUT, head, REST + CUT, head, REST)[1] == {3, 5, 7, 9}


@pytest.mark.parametrize("date", ["2023年1月8日", "2023年01月08日", "2023-01-08"])
@pytest.mark.parametrize("folios", [("第3页 共12页", "某县日报"), ("— 3 —",), ("某县日报", "星期日")])
def test_a_date_beside_a_page_number_is_the_pages(folios: tuple[str, ...], date: str) -> None:
    last = len(folios)
    assert found(PAGE, CUT, *folios, date, REST) == ({*range(2, last + 3)}, set())
    assert found(PAGE, CUT, date, *folios, REST) == ({*range(2, last + 3)}, set())


def test_a_date_of_the_page_is_no_part_of_the_heading_above() -> None:
    lines = (PAGE, "一、过去一年工作回顾", "第3页 共12页", "某县日报", "2023年1月8日", PAGE)
    assert cleaned(*lines)[1] == "一、过去一年工作回顾\f第3页 共12页\v某县日报\v2023年1月8日\f"


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("某县人民政府", "2024年1月8日", "— 12 —"), ("附件1", PAGE)),
        (("某县人民政府", "2024年1月8日", "— 12 —"), (REST,)),
        ((PAGE, "某县日报", "2024年1月8日"), ("某县2024年政府工作报告", PAGE)),
        ((PAGE, "— 12 —", "2024年1月8日"), ()),
        ((CUT, "2024年1月8日"), (REST,)),
    ],
)
def test_a_date_of_a_signature_or_of_what_begins_is_none(above: tuple[str, ...], below: tuple[str, ...]) -> None:
    lines = (PAGE, *above, *below)
    assert lines.index("2024年1月8日") not in found(*lines)[0]


def test_a_date_above_all_text_is_the_reports() -> None:
    assert found("某县政府工作报告", "— 1 —", "2024年1月8日", PAGE, PAGE)[0] == {1}
