"""generator/check/fidelity.py: one page, one thing wrong, and the words that tell it."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.fidelity import difference
from generator.model.spans import Span
from tests.check.sites import found_on_page, mark_html, report_html
from tests.factory import make_figure, make_report, with_figures

REPORT = make_report()
PAGE = report_html(REPORT)
COUNTED = with_figures(REPORT, make_figure(REPORT, "会议11次", "11次", "会议"))
UNMARKED = report_html(COUNTED, marked=False)
MARK = mark_html(COUNTED, COUNTED.figures[0])


def test_a_changed_character_is_told_with_report_anchor_offset_and_both_sides(tmp_path: Path) -> None:
    (line,) = found_on_page(tmp_path, REPORT, PAGE.replace("会议11次", "会议12次"))
    assert line == (
        "check.text: 210921/renda/2024 p1: at character 7 the page has '全年召开会议12次，听取报告8项。', "
        "the record '全年召开会议11次，听取报告8项。'"
    )


@pytest.mark.parametrize(
    ("recorded", "shown"),
    [
        ("办理代表建议35件。", "办理代表建议35件。 "),
        ("办理代表建议35件。", "办理代表建议35件"),
        ("办理代表建议35件。", "<!-- 35 -->"),
        ("一、监督工作", "一、监督 工作"),
        ("甲县人大常委会工作报告</h1>", "甲县人大常委会工作报告\n</h1>"),
    ],
)
def test_text_must_be_equal_to_the_last_space(tmp_path: Path, recorded: str, shown: str) -> None:
    codes = [line.partition(":")[0] for line in found_on_page(tmp_path, REPORT, PAGE.replace(recorded, shown))]
    assert codes == ["check.text"]


def test_text_that_runs_as_markup_is_told(tmp_path: Path) -> None:
    hostile = make_report(("title", "甲"), ("paragraph", "<b>乙</b>丙"))
    page = report_html(hostile).replace("&lt;b&gt;乙&lt;/b&gt;", "<b>乙</b>")
    assert found_on_page(tmp_path, hostile, page) == [
        "check.text: 210921/renda/2024 p1: at character 0 the page has '乙丙', the record '<b>乙</b>丙'"
    ]


def test_text_beyond_the_basic_plane_is_counted_in_code_points() -> None:
    assert difference("𠀀甲", "𠀀乙") == "at character 1 the page has '𠀀甲', the record '𠀀乙'"


def test_a_text_cut_short_differs_where_it_ends() -> None:
    assert difference("甲", "甲乙") == "at character 1 the page has '甲', the record '甲乙'"


def test_a_missing_block_is_told(tmp_path: Path) -> None:
    page = "\n".join(line for line in PAGE.splitlines() if 'data-block="b4"' not in line) + '<i id="p2"></i>'
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.block: 210921/renda/2024 p2: is not on the page: '办理代表建议35件。'",
    ]


def test_a_block_shown_twice_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("</main>", '<p data-block="b4">办理代表建议35件。</p></main>')
    assert "check.block: 210921/renda/2024 p2: stands on the page 2 times" in found_on_page(tmp_path, REPORT, page)


def test_an_unknown_block_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("</main>", '<p data-block="b99">多</p></main>')
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.block: 210921/renda/2024: the page shows a block 'b99' that the record has not"
    ]


def test_a_block_under_another_id_is_told(tmp_path: Path) -> None:
    page = PAGE.replace('id="p2"', 'id="p3"').replace('"#p2', '"#p3') + '<i id="p2"></i>'
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.block: 210921/renda/2024 p2: its element has the id 'p3', not 'p2'"
    ]


def test_paragraphs_out_of_order_are_told(tmp_path: Path) -> None:
    first, second = (line for line in PAGE.splitlines() if line.startswith("<p "))
    page = PAGE.replace(first, "?").replace(second, first).replace("?", second)
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.order: 210921/renda/2024 p2: stands where b3 should, out of order"
    ]


def test_furniture_need_not_be_shown(tmp_path: Path) -> None:
    report = make_report(("title", "甲"), ("furniture", "— 3 —"))
    page = report_html(report).replace('<p data-block="b2">— 3 —</p>', "")
    assert found_on_page(tmp_path, report, page) == []


def test_furniture_that_is_shown_is_compared(tmp_path: Path) -> None:
    report = make_report(("title", "甲"), ("furniture", "— 3 —"))
    page = report_html(report).replace("— 3 —", "— 4 —")
    assert found_on_page(tmp_path, report, page)[0].startswith("check.text: 210921/renda/2024 b2: at character 2 ")


def test_another_headline_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("</main>", "<h1>首页</h1></main>")
    assert [line.partition(":")[0] for line in found_on_page(tmp_path, REPORT, page)] == ["check.title"]


def test_another_title_element_is_told(tmp_path: Path) -> None:
    page = PAGE.replace("<title>甲县人大常委会工作报告", "<title>工作报告")
    assert found_on_page(tmp_path, REPORT, page) == [
        "check.title: 210921/renda/2024: the page's title element reads '工作报告 - 公报', not '甲县人大常委会工作报告'"
    ]


def test_a_supplied_title_without_its_brackets_is_told(tmp_path: Path) -> None:
    report = make_report(("paragraph", "甲。"))
    page = report_html(report).replace("[", "").replace("]", "")
    assert [line.partition(":")[0] for line in found_on_page(tmp_path, report, page)] == ["check.title", "check.title"]


def test_a_figure_without_its_mark_is_told(tmp_path: Path) -> None:
    assert found_on_page(tmp_path, COUNTED, UNMARKED + '<i id="f1"></i>') == [
        "check.figure: 210921/renda/2024 f1: is not marked in b3, where its words stand"
    ]


def test_a_figure_marked_in_another_block_is_told(tmp_path: Path) -> None:
    page = UNMARKED.replace("35件", f"{MARK}35件</mark>")
    assert found_on_page(tmp_path, COUNTED, page) == [
        "check.figure: 210921/renda/2024 f1: is not marked in b3, where its words stand"
    ]


def test_a_figure_marked_at_other_words_is_told(tmp_path: Path) -> None:
    page = UNMARKED.replace("8项", f"{MARK}8项</mark>")
    (line,) = found_on_page(tmp_path, COUNTED, page)
    assert line == (
        "check.figure: 210921/renda/2024 f1: marks '8项' at characters 14 to 16 of b3, "
        "which is not within '会议11次' at 4 to 9"
    )


def test_a_figure_may_be_marked_at_a_part_of_its_words(tmp_path: Path) -> None:
    page = UNMARKED.replace("11次", f"{MARK}11次</mark>", 1)
    assert found_on_page(tmp_path, COUNTED, page) == []


def test_an_empty_mark_is_told(tmp_path: Path) -> None:
    page = UNMARKED.replace("11次", f"{MARK}</mark>11次", 1)
    assert [line.partition(":")[0] for line in found_on_page(tmp_path, COUNTED, page)] == ["check.figure"]


def test_marks_may_stand_in_one_another(tmp_path: Path) -> None:
    outer = make_figure(REPORT, "会议11次，听取报告8项", "8项", "报告")
    inner = replace(make_figure(REPORT, "会议11次", "11次", "会议"), id="f2", anchor="f2")
    report = with_figures(REPORT, outer, inner)
    page = report_html(report, marked=False)
    page = page.replace(
        "会议11次，听取报告8项",
        f"{mark_html(report, outer)}会议{mark_html(report, inner)}11次</mark>，听取报告8项</mark>",
    )
    assert found_on_page(tmp_path, report, page) == []


def test_the_same_words_further_on_are_not_the_figures_place(tmp_path: Path) -> None:
    report = make_report(("title", "甲"), ("paragraph", "会议3次，会议3次。"))
    figure = replace(make_figure(report, "会议3次", "3次", "会议"), span=Span(5, 9), number=Span(7, 9))
    report = with_figures(report, figure)
    first, mark = report_html(report), mark_html(report, figure)
    assert 'data-block="b2"><mark' in first
    assert [line.partition(":")[0] for line in found_on_page(tmp_path, report, first)] == ["check.figure"]
    second = first.replace(f"{mark}会议3次</mark>，会议3次", f"会议3次，{mark}会议3次</mark>")
    assert found_on_page(tmp_path, report, second) == []
