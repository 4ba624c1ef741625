"""generator/render/search/units.py: what search finds as one."""

from dataclasses import replace

from generator.render.search.units import units_of
from tests.samples import a_report, paragraphs

FIGURE = {"quote": "召开会议11次", "number": "11次"}


def test_headings_come_before_text_and_figures_last() -> None:
    kinds = [unit.kind for unit in units_of(a_report(figures=[FIGURE]))]
    assert kinds == ["title", "heading", "text", "text", "figure"]


def test_a_title_that_the_source_has_is_one_unit() -> None:
    titles = [unit.text for unit in units_of(a_report()) if unit.text == "工作报告"]
    assert titles == ["工作报告"]


def test_a_title_of_ours_stands_in_brackets() -> None:
    assert units_of(a_report(pieces=paragraphs("甲。")))[0].text.startswith("[")


def test_a_paragraph_knows_its_section() -> None:
    units = units_of(a_report())
    paragraph = next(unit for unit in units if unit.anchor == "p1")
    assert units[paragraph.section].text == "一、监督"


def test_a_figure_tells_its_value_and_leads_to_its_place() -> None:
    unit = units_of(a_report(figures=[FIGURE]))[-1]
    assert (unit.text, unit.anchor, unit.more) == ("召开会议", "f1", ("11次", "2024年", "p1", ""))


def test_a_figure_whose_label_is_in_doubt_says_so_in_answers() -> None:
    report = a_report(figures=[FIGURE])
    doubted = replace(report, figures=tuple(replace(one, confidence="low") for one in report.figures))
    assert units_of(doubted)[-1].more[1] == "2024年 · 所指待核"


def test_what_is_set_apart_is_not_found() -> None:
    units = units_of(a_report(pieces=(("furniture", "第3版"), ("paragraph", "甲。"))))
    assert "第3版" not in {unit.text for unit in units}
