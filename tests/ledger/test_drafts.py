"""generator.ledger.drafts: ids that come from a counter."""

from __future__ import annotations

from dataclasses import replace

from generator.ledger.drafts import number_draft, number_drafts
from tests.factory import make_figure, make_report, with_figures

REPORT = make_report(
    ("title", "标题"),
    ("heading", "一、回顾"),
    ("paragraph", "召开会议11次。"),
    ("heading", "二、安排"),
    ("paragraph", "开展活动。"),
)


def test_headings_paragraphs_and_figures_count_apart() -> None:
    figure = make_figure(REPORT, "会议11次", "11次", "会议")
    numbered = number_draft(with_figures(REPORT, replace(figure, anchor=None)), "x")
    assert [block.anchor for block in numbered.blocks] == [None, "s1", "p1", "s2", "p2"]
    assert [figure.anchor for figure in numbered.figures] == ["f1"]


def test_the_same_report_gets_the_same_ids_again() -> None:
    assert number_draft(REPORT, "x") == number_draft(number_draft(REPORT, "x"), "x")


def test_two_reports_at_one_address_are_an_error_that_names_both() -> None:
    numbered, problems = number_drafts([REPORT, REPORT], ["seeds/a.txt", "seeds/b.txt"])
    assert [report.id for report in numbered] == ["210921/renda/2024"]
    assert [problem.where.path for problem in problems] == ["seeds/b.txt"]
    assert "seeds/a.txt" in problems[0].message


def test_reports_at_two_addresses_are_both_numbered() -> None:
    other = replace(REPORT, meta=replace(REPORT.meta, body="zhengxie"))
    numbered, problems = number_drafts([REPORT, other], ["a.txt", "b.txt"])
    assert [report.id for report in numbered] == ["210921/renda/2024", "210921/zhengxie/2024"]
    assert problems == []


def test_an_address_that_says_unknown_is_a_warning_that_names_what_to_give() -> None:
    report = make_report(file="a.txt")
    undated = replace(report, meta=replace(report.meta, period=None, region=None))
    numbered, (problem,) = number_drafts([undated], ["a.txt"])
    assert (numbered[0].id, problem.severity, problem.code) == ("x/a/renda/undated", "warning", "address.unknown")
    assert "metadata: {region: '210921', period: '2024'}" in problem.hint
