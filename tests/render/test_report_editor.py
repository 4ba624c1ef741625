"""What editors did, on a report's page and on its source page."""

from dataclasses import replace

import pytest

from generator.data.indicators import load_indicators
from generator.model.editorial import Corrected, Op, PlacedNote, Reviewed
from generator.model.report import Report
from generator.model.source import Origin, OriginPage
from generator.model.spans import Span
from generator.render.report_page import render_report
from generator.render.source_page import render_source
from tests.factory import make_report
from tests.render.markdown import parse

NOTE = PlacedNote("n1", "b3", Span(4, 9), "指*常委会*会议。<b>\n\n见[去年](/reports/x/)。", "王某", "2026-11-22")
REPAIR = Corrected("replace", "repair", "原件作“11次”", "王某", "2026-11-22", "1l次", "11次", "b3", Span(6, 9))
HOSTILE = '</td><script>alert("1")</script>{{ x }}'


def page(report: Report) -> str:
    """Give the Markdown of the report's page below its front matter."""
    return render_report(report, (), load_indicators()).split("---\n", 2)[2]


def source(report: Report) -> str:
    """Give the Markdown of the source page below its front matter."""
    return render_source(report)[0].data.decode().split("---\n", 2)[2]


def test_a_note_stands_at_the_foot_with_its_words_and_who_wrote_it() -> None:
    item = parse(page(replace(make_report(), notes=(NOTE,)))).css_first("#n1")
    assert item is not None
    assert item.text().split() == ["p1会议11次指常委会会议。<b>见去年。王某，2026年11月22日"]
    assert [link.attributes["href"] for link in item.css("a")] == ["#p1", "../../../../reports/x/"]


def test_a_numbered_mark_stands_behind_the_words_and_is_no_text() -> None:
    shown = parse(page(replace(make_report(), notes=(NOTE,))))
    (mark,) = shown.css(".gb-text .gb-noted, [data-block] .gb-noted")
    assert (mark.attributes["href"], mark.attributes["data-n"], mark.text()) == ("#n1", "1", "")
    assert mark.attributes["title"] == "编者注：指常委会会议。<b> 见去年。"
    assert [node.text() for node in shown.css("#p1")] == ["全年召开会议11次，听取报告8项。"]


def test_a_page_without_notes_has_no_section_for_them() -> None:
    assert 'id="notes"' not in page(make_report())


def test_corrections_are_told_with_who_made_them_and_why() -> None:
    report = replace(make_report(), corrections=(REPAIR,))
    assert "编者更正 1 处" in page(report)
    (row,) = parse(source(report)).css("#corrections ~ table tbody tr")
    assert [cell.text() for cell in row.css("td")] == [
        *("全年召开会议11次，听取报告8项…", "改字", "1l次", "11次", "原件作“11次”", "王某，2026年11月22日"),
    ]
    assert "编者更正（改字）：“1l次”→“11次”。原件作“11次”（王某，2026年11月22日）" in source(report)


def test_an_emendation_says_that_the_page_keeps_the_words() -> None:
    report = replace(make_report(), corrections=(replace(REPAIR, kind="emendation"),))
    assert "改字（页面仍照原文）" in source(report)


@pytest.mark.parametrize(
    ("op", "before", "after", "words"),
    [("set-kind", "heading 2", "paragraph", ("小标题第二级", "段落")), ("set-level", "2", "1", ("第二级", "第一级"))],
)
def test_kinds_and_levels_have_the_names_that_readers_know(
    op: Op, before: str, after: str, words: tuple[str, str]
) -> None:
    one = replace(REPAIR, op=op, before=before, after=after)
    cells = parse(source(replace(make_report(), corrections=(one,)))).css("#corrections ~ table td")
    assert (cells[2].text(), cells[3].text()) == words


def test_a_correction_that_the_rules_had_made_changed_nothing() -> None:
    report = replace(make_report(), corrections=(replace(REPAIR, redundant=True),))
    assert "编者更正" not in page(report) + source(report)


def test_what_an_editor_writes_is_text() -> None:
    one = replace(REPAIR, why=HOSTILE, by=HOSTILE, before=HOSTILE, after=HOSTILE)
    report = replace(make_report(), corrections=(one,), reviewed=Reviewed(HOSTILE, "2026-11-22"))
    for shown in (parse(page(report)), parse(source(report))):
        assert shown.css("script") == []
    assert [cell.text() for cell in parse(source(report)).css("#corrections ~ table td")][2:5] == [HOSTILE] * 3


@pytest.mark.parametrize(("scope", "words"), [("text", "文字"), ("figures", "关键数字"), ("all", "文字和关键数字")])
def test_who_read_the_report_is_told(scope: str, words: str) -> None:
    report = replace(make_report(), reviewed=Reviewed("李某", "2026-11-20", scope))  # type: ignore[arg-type] # of three
    assert f"李某于2026年11月20日对照原文核对过{words}。" in page(report)


def test_a_row_tells_the_page_of_the_original_that_it_stands_on() -> None:
    pages = (OriginPage(1, 1), OriginPage(3, 2, "第3版"))
    origin = Origin("甲.pdf", "0" * 64, "pdf", "pypdfium2 5", pages)
    shown = parse(source(replace(make_report(), origin=origin)))
    labels = [label.text() for label in shown.css(".gb-clean > p:first-child")]
    assert labels == [
        *("标题 · 原件第 1 页", "s1 小标题 · 原件第 1 页"),
        *("p1 段落 · 原件第 2 页（第3版）", "p2 段落 · 原件第 2 页（第3版）"),
    ]
    assert "甲.pdf（PDF，用 pypdfium2 5 读出文字" in source(replace(make_report(), origin=origin))
