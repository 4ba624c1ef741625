"""generator.ledger.news: what a build tells of a published report that is not as it was published."""

from __future__ import annotations

from dataclasses import replace

from generator.ledger.number import number_reports
from generator.ledger.publish import publish_report
from generator.model.spans import Span
from generator.model.structure import BlockKind
from generator.problems import Problem
from tests.factory import make_figure, make_report, with_figures

TEXTS = (
    "全年召开常委会会议11次，听取专项工作报告。",
    "办理代表建议三十五件，代表对办理工作表示满意。",
    "组织视察调研，推动解决群众关心的难点问题。",
    "加强自身建设，提高依法履职的能力和水平。",
)
LINES: list[tuple[BlockKind, str]] = [("paragraph", text) for text in TEXTS]
REPORT = make_report(*LINES, file="a.txt")
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")


def _told(*lines: tuple[BlockKind, str]) -> list[Problem]:
    return number_reports([make_report(*lines, file="a.txt")], ["a.txt"], {"a": LEDGER})[1]


def _said(*lines: tuple[BlockKind, str]) -> str:
    (problem,) = _told(*lines)
    assert (problem.severity, problem.code) == ("note", "ledger.changed")
    return problem.message


def test_of_what_is_published_as_it_is_nothing_is_told() -> None:
    assert _told(*LINES) == []


def test_a_text_that_changed_is_named_with_the_version_that_it_would_make() -> None:
    said = _said(("paragraph", TEXTS[0].replace("11", "12")), *LINES[1:])
    assert "version 2; changed: p1" in said
    assert "p2" not in said


def test_what_moved_is_named_once() -> None:
    assert _said(*LINES[1:], LINES[0]).endswith("moved: p1")


def test_what_is_gone_and_what_is_new_is_named() -> None:
    said = _said(*LINES[:3], ("paragraph", "新的一年，任务艰巨而光荣。"))
    assert said.endswith("ended: p4; new: p5")


def test_what_became_part_of_another_is_named_with_it() -> None:
    said = _said(LINES[0], ("paragraph", TEXTS[1] + TEXTS[2]), LINES[3])
    assert "now part of another: p3 (p2)" in said


def test_ids_of_figures_alone_make_no_version() -> None:
    report = with_figures(REPORT, make_figure(REPORT, "会议11次", "11次", "会议"))
    (problem,) = number_reports([report], ["a.txt"], {"a": LEDGER})[1]
    assert problem.message.endswith("version 1 would keep its text; new: f1")
    assert problem.hint == "run `gongbao publish a`"


def test_a_heading_that_became_a_paragraph_is_named_with_both_kinds() -> None:
    lines: list[tuple[BlockKind, str]] = [("heading", "一、监督工作"), *LINES]
    ledger = publish_report(make_report(*lines, file="a.txt"), None, "2026-01-02", "首次发布")
    now = make_report(("paragraph", "一、监督工作"), *LINES, file="a.txt")
    (problem,) = number_reports([now], ["a.txt"], {"a": ledger})[1]
    assert problem.message.endswith("would make version 2; of another kind: s1 (heading, now paragraph)")
    assert "--why" in problem.hint


def test_a_heading_of_another_level_is_named_with_both_levels() -> None:
    report = make_report(("heading", "一、监督工作"), *LINES, file="a.txt")
    one, two = (replace(report, blocks=(replace(report.blocks[0], level=by), *report.blocks[1:])) for by in (1, 2))
    ledger = publish_report(one, None, "2026-01-02", "首次发布")
    (problem,) = number_reports([two], ["a.txt"], {"a": ledger})[1]
    assert problem.message.endswith("would make version 2; of another level: s1 (1, now 2)")
    assert [row.level for row in publish_report(two, ledger, "2026-01-03", "层级").latest.rows][:1] == [2]


def test_a_run_in_head_that_ends_elsewhere_is_named() -> None:
    now = replace(REPORT, blocks=(replace(REPORT.blocks[0], lead=Span(0, 4)), *REPORT.blocks[1:]))
    (problem,) = number_reports([now], ["a.txt"], {"a": LEDGER})[1]
    assert problem.message.endswith("would make version 2; with another run-in head: p1")


def test_what_has_no_id_is_told_as_such() -> None:
    report = make_report(("note", "（摘要）"), *LINES, file="a.txt")
    ledger = publish_report(report, None, "2026-01-02", "首次发布")
    now = replace(report, blocks=(replace(report.blocks[0], kind="subtitle"), *report.blocks[1:]))
    (problem,) = number_reports([now], ["a.txt"], {"a": ledger})[1]
    assert problem.message.endswith("would make version 2; only what has no id: title, credits and the like")


def test_a_number_that_is_no_figure_any_more_is_named_with_the_paragraph_that_it_leads_to() -> None:
    report = with_figures(REPORT, make_figure(REPORT, "会议11次", "11次", "会议"))
    ledger = publish_report(report, None, "2026-01-02", "首次发布")
    (problem,) = number_reports([REPORT], ["a.txt"], {"a": ledger})[1]
    assert problem.message.endswith("would keep its text; no figure any more: f1 (leads to p1)")
