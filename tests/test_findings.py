"""generator.findings: a finding's place in the raw file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.findings import problems_of
from generator.model.spans import Span
from generator.model.structure import Finding
from tests.factory import make_report

REPORT = make_report(("title", "标题"), ("paragraph", "第一段。"), ("paragraph", "第二段。"))


def _where(block: str | None, span: Span | None) -> tuple[str, int | None, int | None]:
    report = replace(REPORT, findings=(Finding("note", "sic.suspect", "m", block, span),))
    where = problems_of(report, Path("seeds/a.txt"))[0][0].where
    return where.path, where.line, where.column


def test_line_and_column_are_those_of_the_raw_file() -> None:
    assert _where("b3", Span(2, 3)) == ("seeds/a.txt", 3, 3)


def test_a_finding_without_a_span_stands_at_its_blocks_start() -> None:
    assert _where("b2", None) == ("seeds/a.txt", 2, 1)


def test_a_finding_of_the_whole_report_has_no_line() -> None:
    assert _where(None, None) == ("seeds/a.txt", None, None)


def test_the_passage_is_what_an_acceptance_is_held_against() -> None:
    report = replace(REPORT, findings=(Finding("warning", "x.y", "m", "b2", Span(0, 2)),))
    assert problems_of(report, Path("a.txt"))[0][1] == "第一"
