"""generator.ledger.number: every report under its address and ids."""

from __future__ import annotations

from dataclasses import replace

from generator.ledger.number import number_reports
from generator.ledger.publish import publish_report, withdraw
from tests.factory import make_report

REPORT = make_report(file="a.txt")
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")


def test_a_published_report_is_no_draft_and_says_its_version() -> None:
    (report,), problems = number_reports([REPORT], ["a.txt"], {"a": LEDGER})
    assert not report.draft
    assert report.publication
    assert (report.publication.revision, report.publication.days, report.publication.changed) == (
        1,
        ("2026-01-02",),
        False,
    )
    assert problems == []


def test_better_metadata_do_not_move_a_report() -> None:
    moved = replace(REPORT, meta=replace(REPORT.meta, body="zhengxie"))
    (report,), _ = number_reports([moved], ["a.txt"], {"a": LEDGER})
    assert report.id == LEDGER.id


def test_a_draft_may_not_take_a_published_address() -> None:
    other = make_report(("paragraph", "另一份。"), file="b.txt")
    reports, problems = number_reports([other, REPORT], ["b.txt", "a.txt"], {"a": LEDGER})
    assert [report.source.file for report in reports] == ["a.txt"]
    assert [(one.code, one.where.path) for one in problems] == [("address.taken", "b.txt")]


def test_the_address_of_a_withdrawn_report_is_not_given_again() -> None:
    gone = withdraw(LEDGER, "2026-03-04", "撤回")
    other = make_report(("paragraph", "另一份。"), file="b.txt")
    reports, problems = number_reports([other, REPORT], ["b.txt", "a.txt"], {"a": gone})
    assert reports == []
    assert [one.code for one in problems] == ["address.taken"]


def test_a_changed_text_is_shown_under_its_old_ids_and_marked() -> None:
    changed = make_report(
        *(("title", "甲县人大常委会工作报告"), ("heading", "一、监督工作")),
        *(
            ("paragraph", "新加的一段。"),
            ("paragraph", "全年召开会议12次，听取报告8项。"),
            ("paragraph", "办理代表建议35件。"),
        ),
        file="a.txt",
    )
    (report,), _ = number_reports([changed], ["a.txt"], {"a": LEDGER})
    assert [block.anchor for block in report.blocks] == [None, "s1", "p3", "p1", "p2"]
    assert report.publication
    assert report.publication.changed


def test_what_waits_is_a_warning_that_names_the_ids() -> None:
    changed = make_report(
        *(("title", "甲县人大常委会工作报告"), ("heading", "一、监督工作")),
        *(("paragraph", "全年召开会议11次，另行安排若干事项如下。"), ("paragraph", "办理代表建议35件。")),
        file="a.txt",
    )
    (report,), problems = number_reports([changed], ["a.txt"], {"a": LEDGER})
    assert report.publication
    assert [proposal.anchor for proposal in report.publication.proposals] == ["p1"]
    assert [(one.severity, one.code) for one in problems] == [("warning", "ledger.waiting"), ("note", "ledger.changed")]
    assert "p1" in problems[0].message
    assert "gongbao review a" in problems[0].hint


def test_an_address_that_a_report_had_before_is_not_given_again() -> None:
    moved = replace(LEDGER, id="210921/renda/2025", old=(LEDGER.id,))
    other = make_report(("paragraph", "另一份。"), file="b.txt")
    _, problems = number_reports([other, REPORT], ["b.txt", "a.txt"], {"a": moved})
    assert [(one.code, one.where.path) for one in problems] == [("address.taken", "b.txt")]
