"""generator.explain_source: the raw lines that a block stands on."""

from __future__ import annotations

from dataclasses import replace

from generator.explain_source import Ground
from generator.model.source import Origin, OriginPage
from generator.model.spans import Edit, Span
from tests.factory import make_report

PAGES = (OriginPage(3, 2, "第3版"), OriginPage(1, 1))
REPORT = make_report(("title", "标题"), ("paragraph", "第一段。"), ("paragraph", "第二段。"))


def test_a_block_has_its_line_and_its_part_in_it() -> None:
    (line,) = Ground(REPORT).lines(REPORT.blocks[1])
    assert (line["line"], line["text"], line["start"], line["end"], line["page"]) == (2, "第一段。", 0, 4, None)


def test_a_line_has_its_page_in_the_original() -> None:
    ground = Ground(replace(REPORT, origin=Origin("a.pdf", "0" * 64, "pdf", "pypdfium2", PAGES)))
    found = [ground.lines(block)[0] for block in REPORT.blocks]
    assert [(line["page"], line["label"]) for line in found] == [(1, None), (1, None), (2, "第3版")]


def test_a_block_of_two_stretches_has_the_lines_of_both_in_the_order_of_the_file() -> None:
    _, first, second = REPORT.blocks
    whole = replace(first, text="第二段。第一段。", source=(second.source[0], first.source[0]))
    lines = Ground(replace(REPORT, blocks=(REPORT.blocks[0], whole))).lines(whole)
    assert [line["line"] for line in lines] == [2, 3]


def test_only_edits_in_the_block_or_in_the_span_that_is_asked_for_are_told() -> None:
    title, first, second = REPORT.blocks
    edit = Edit("width.marks", Span(6, 7), "。", "．")
    report = replace(
        REPORT, edits=(REPORT.edits[0], edit, REPORT.edits[1]), blocks=(title, replace(first, text="第一段．"), second)
    )
    ground = Ground(report)
    block = report.blocks[1]
    assert [(one["rule"], one["line"], one["column"]) for one in ground.edits(block)] == [("width.marks", 2, 4)]
    assert ground.edits(block, Span(0, 3)) == []
    assert len(ground.edits(block, Span(3, 4))) == 1


def test_a_character_has_its_line_and_column() -> None:
    assert Ground(REPORT).place(REPORT.blocks[2], 2) == {"line": 3, "column": 3}
