from unittest.mock import patch

import pytest

from generator.data.layout import Layout, load_layout
from generator.model.spans import Span
from generator.structure.margins import set_margins_apart
from generator.structure.pieces import Piece
from tests.structure.reading import PROSE, kinds, levels, read, texts

TITLE = "某县人民代表大会常务委员会工作报告"
DATE = "——2024年12月27日在某县第十七届人民代表大会第四次会议上"


def test_page_numbers_are_furniture() -> None:
    structure = read(PROSE, "— 3 —", PROSE + "甲。", "第3页 共12页", PROSE + "乙。")

    assert texts(structure, "furniture") == ["— 3 —", "第3页 共12页"]


def test_a_sentence_that_a_page_number_cuts_is_one_paragraph() -> None:
    first, second = PROSE + "坚持稳中求进推动", "各项工作落到实处。"
    structure = read(first, "— 3 —", second)

    assert texts(structure, "paragraph") == [first + second]
    assert len(structure.blocks[0].source) == 2


def test_a_heading_above_a_page_number_is_not_joined_with_the_text_below() -> None:
    assert kinds(read("一、强化监督工作", "— 3 —", PROSE)) == ["heading", "paragraph", "furniture"]


@pytest.mark.parametrize("jump", ["（下转第3版）", "（下转二版）", " （下转A3版）", " 下转第3版"])
def test_a_jump_line_inside_a_paragraph_is_furniture(jump: str) -> None:
    structure = read(PROSE + "坚持稳中求进推动" + jump, "（上接第1版）各项工作落到实处。", PROSE)

    assert texts(structure, "paragraph") == [PROSE + "坚持稳中求进推动各项工作落到实处。", PROSE]
    assert texts(structure, "furniture") == [jump, "（上接第1版）"]


def test_a_page_of_the_report_itself_named_in_brackets_stays_in_its_sentence() -> None:
    line = "建议增加（见草案第3页）一款，列入（地方志第三版）附录，有力推动了各项工作。"

    assert texts(read(PROSE, line), "paragraph") == [PROSE, line]


@pytest.mark.parametrize("line", ["4 要闻", "要闻12", "A2 时政", "03·两会"])
def test_a_page_number_with_the_name_of_the_papers_section_is_furniture(line: str) -> None:
    assert texts(read(PROSE, line, PROSE + "甲。"), "furniture") == [line]


@pytest.mark.parametrize("section", ["要闻", "综合新闻"])
def test_the_name_of_a_papers_section_is_no_part_of_the_title_below(section: str) -> None:
    read_blocks = read("第3版", section, "", "某县人民政府工作报告", PROSE)

    assert section in texts(read_blocks, "furniture")
    assert texts(read_blocks, "title") == ["某县人民政府工作报告"]


def test_a_paper_name_with_its_date_is_furniture() -> None:
    assert texts(read(PROSE, "某某日报 2024年12月28日 第3版", PROSE + "甲。"), "furniture") == [
        "某某日报 2024年12月28日 第3版"
    ]


def test_a_title_that_comes_back_page_after_page_is_kept_once() -> None:
    structure = read(*(line for n in range(4) for line in (TITLE, PROSE * 4 + f"{n}。")))

    assert texts(structure, "title") == [TITLE]
    assert texts(structure, "furniture") == [TITLE] * 3


def questions(pages: int) -> int:
    """Count what the layout is asked about a title that stands on so many pages."""
    lines = [TITLE, PROSE * 6] * pages
    with patch.object(Layout, "has", autospec=True, side_effect=Layout.has) as has:
        set_margins_apart([Piece(line, (Span(0, len(line)),)) for line in lines], load_layout())
    return has.call_count


def test_a_title_on_many_pages_takes_time_in_proportion() -> None:
    assert questions(80) < 3 * questions(40)


def test_headings_that_come_back_in_each_part_stay() -> None:
    lines = [line for n in "一二三" for line in (f"{n}、工作", "存在的主要问题", PROSE * 4 + n + "。")]

    assert [text for _, text in levels(read(*lines))].count("存在的主要问题") == 3


def test_words_like_chrome_inside_the_report_stay() -> None:
    assert texts(read(PROSE, "下载、打印", PROSE + "甲。"), "furniture") == []


@pytest.mark.parametrize("head", ["{title}", "{title}{n}", "{n}{title}", "—{n}—{title}"])
def test_a_head_that_says_the_reports_title_is_furniture_from_its_first_page_on(head: str) -> None:
    heads = [head.format(title=TITLE, n=n) for n in range(1, 4)]
    structure = read(TITLE, DATE, *(line for n in heads for line in (n, PROSE * 4 + n + "。")))

    assert texts(structure, "title") == [TITLE]
    assert texts(structure, "furniture") == heads


def test_heads_on_two_pages_are_known_by_the_page_numbers_beside_them() -> None:
    lines = [line for n in (1, 2) for line in (PROSE * 4 + f"{n}。", f"- {n} -", "某县人大公报")]

    assert texts(read(TITLE, DATE, *lines, PROSE), "furniture") == ["- 1 -", "某县人大公报", "- 2 -", "某县人大公报"]


def test_heads_leave_a_title_of_two_lines_alone() -> None:
    pages = [line for n in range(3) for line in (TITLE, PROSE * 4 + f"{n}。")]
    structure = read(TITLE[:11], TITLE[11:], DATE, *pages)

    assert texts(structure, "title") == [TITLE]
    assert texts(structure, "furniture") == [TITLE] * 3


@pytest.mark.parametrize("line", ["首页 上一页 [1] [2] [3] 下一页 尾页", "[上一页] [1] [2] [3]", "上一页 1 2 下一页"])
def test_links_to_a_pages_neighbours_are_furniture_and_the_sentence_is_joined(line: str) -> None:
    first, second = PROSE + "坚持稳中求进推动", "各项工作落到实处。"
    structure = read(first, line, second)

    assert (texts(structure, "furniture"), texts(structure, "paragraph")) == ([line], [first + second])


@pytest.mark.parametrize("line", ["综合03", "要闻 · 2版", "03版 综合", "人大第5版"])
def test_a_papers_section_and_page_are_furniture_though_printed_once(line: str) -> None:
    assert texts(read(PROSE, line, PROSE + "甲。"), "furniture") == [line]


def test_an_address_that_comes_back_beside_page_numbers_is_no_running_head() -> None:
    pages = [line for n in range(2) for line in (PROSE * 4 + f"{n}。", f"第{n + 1}页 共3页", "各位代表！")]

    assert texts(read(*pages, PROSE * 4 + "三。"), "paragraph").count("各位代表！") == 2
