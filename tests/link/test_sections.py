"""generator/link/sections.py: the sections and sentences by which reports are compared."""

from dataclasses import replace

from generator.link.sections import read_sections
from generator.model.report import Report
from generator.model.spans import Span
from tests.factory import make_report


def with_leads(report: Report) -> Report:
    """Make the words up to the first stop of each paragraph that has several sentences its run-in head."""
    blocks = [
        replace(block, lead=Span(0, block.text.index("。") + 1))
        if block.kind == "paragraph" and block.text.count("。") > 1
        else block
        for block in report.blocks
    ]
    return replace(report, blocks=tuple(blocks))


def heads(report: Report) -> list[str]:
    read = read_sections(report)
    return [one.span.of(report.by_id[one.block].text) if one.span else "" for one in read.sections]


def test_headings_begin_sections_and_text_before_them_too() -> None:
    report = make_report(("paragraph", "请审议。"), ("heading", "一、工作"), ("paragraph", "做了事。做了别的事。"))
    assert heads(report) == ["", "一、工作"]
    assert [one.section for one in read_sections(report).sentences] == [0, 1, 1]


def test_numbered_heads_go_before_others() -> None:
    report = make_report(
        ("heading", "一、工作"),
        ("paragraph", "——好。很好。"),
        ("paragraph", "（一）甲。做了。"),
        ("paragraph", "（二）乙。做了。"),
    )
    assert heads(with_leads(report)) == ["一、工作", "（一）甲。", "（二）乙。"]


def test_a_head_is_no_sentence_of_its_section() -> None:
    report = with_leads(make_report(("heading", "一、工作"), ("paragraph", "（一）甲。做了。")))
    assert [one.span.of(report.by_id[one.block].text) for one in read_sections(report).sentences] == ["做了。"]


def test_heads_without_numbers_count_where_no_other_has_one() -> None:
    report = make_report(("heading", "一、工作"), ("paragraph", "抓发展。很好。"), ("paragraph", "惠民生。也好。"))
    assert heads(with_leads(report)) == ["一、工作", "抓发展。", "惠民生。"]


def test_a_call_on_the_audience_ends_what_was_spoken_of() -> None:
    report = make_report(("heading", "一、工作"), ("paragraph", "做了。"), ("paragraph", "各位代表！成绩来之不易。"))
    assert heads(report) == ["一、工作", ""]


def test_a_sentence_has_the_mark_that_ends_it_and_no_item_number() -> None:
    report = make_report(("paragraph", "1.做了事；“很好。”完"))
    text = report.blocks[0].text
    assert [one.span.of(text) for one in read_sections(report).sentences] == ["做了事；", "“很好。”", "完"]
