"""generator.ledger.publish: what publishing and withdrawing make of a ledger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.ledger.publish import publish_report, withdraw
from generator.model import ledger_codec
from generator.model.facts import Credit, Speaker
from generator.model.ledger import text_hash
from generator.model.report import Report
from tests.factory import make_figure, make_report, with_figures

TITLE = ("title", "甲县人大常委会工作报告")
FIRST = ("paragraph", "全年召开会议11次，听取报告8项，作出决议决定6项。")
SECOND = ("paragraph", "办理代表建议35件，办结率百分之百，代表满意率较上年提高。")


def report_of(*lines: tuple[str, str]) -> Report:
    report = make_report(*lines)  # type: ignore[arg-type]  # kinds are plain words here
    return replace(report, blocks=tuple(replace(block, anchor=None) for block in report.blocks))


REPORT = report_of(TITLE, FIRST, SECOND)
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")


def test_the_first_version_counts_from_one() -> None:
    assert list(LEDGER.anchors) == ["p1", "p2"]
    assert (LEDGER.latest.number, LEDGER.latest.on, LEDGER.latest.why) == (1, "2026-01-02", "首次发布")
    assert LEDGER.counters == {"p": 3}


def test_a_figure_is_known_by_block_number_and_occurrence() -> None:
    figure = make_figure(REPORT, "会议11次", "11次", "会议")
    ledger = publish_report(with_figures(REPORT, figure), None, "2026-01-02", "首次发布")
    anchor = ledger.anchors["f1"]
    assert (anchor.block, anchor.number, anchor.occurrence) == ("p1", "11", 1)


def test_publishing_the_same_again_changes_nothing() -> None:
    assert publish_report(REPORT, LEDGER, "2026-02-03", "再次发布") == LEDGER


def test_a_changed_text_opens_the_next_version_under_the_same_ids() -> None:
    mended = report_of(TITLE, ("paragraph", FIRST[1].replace("听取", "听取和审议")), SECOND)
    ledger = publish_report(mended, LEDGER, "2026-02-03", "补字")
    assert [revision.number for revision in ledger.revisions] == [1, 2]
    assert [row.anchor for row in ledger.latest.rows] == [None, "p1", "p2"]
    assert ledger.revisions[0] == LEDGER.latest


def test_better_metadata_open_no_version() -> None:
    known = replace(REPORT, meta=replace(REPORT.meta, delivered="2024-12-27"))
    ledger = publish_report(known, LEDGER, "2026-02-03", "再次发布")
    assert [(one.number, one.on, one.meta.delivered) for one in ledger.revisions] == [(1, "2026-01-02", "2024-12-27")]


def test_what_waits_is_not_published() -> None:
    other = report_of(TITLE, ("paragraph", "全年召开会议11次，听取报告8项，另有安排若干，详见附件所列各项。"), SECOND)
    with pytest.raises(ValueError, match="p1 wait for a decision"):
        publish_report(other, LEDGER, "2026-02-03", "改写")


def test_a_withdrawn_report_keeps_text_and_ids() -> None:
    gone = withdraw(LEDGER, "2026-03-04", "应原单位要求")
    assert (gone.status, gone.withdrawn, gone.withdrawn_on) == ("withdrawn", "应原单位要求", "2026-03-04")
    assert (gone.anchors, gone.revisions) == (LEDGER.anchors, LEDGER.revisions)


def test_an_erased_report_keeps_neither_text_nor_names() -> None:
    meta = replace(REPORT.meta, speaker=Speaker("赵某", None), credits=(Credit("撰稿", "钱某"),), subtitle="赵某作报告")
    ledger = publish_report(replace(REPORT, meta=meta), None, "2026-01-02", "首次发布")
    text = ledger_codec.dumps(withdraw(ledger, "2026-03-04", "涉及个人信息", erase=True))
    assert not [part for part in ("赵某", "钱某", "会议11次", "代表建议") if part in text]
    assert set(ledger.anchors) == set(ledger_codec.loads(text).anchors)
    assert ledger.latest.sha256 in text
    assert ledger.latest.sha256 == text_hash("".join(f"{row.text}\n" for row in ledger.latest.rows))


def test_a_withdrawn_report_is_not_published_again() -> None:
    with pytest.raises(ValueError, match="withdrawn"):
        publish_report(REPORT, withdraw(LEDGER, "2026-03-04", "撤回"), "2026-04-05", "再次发布")
