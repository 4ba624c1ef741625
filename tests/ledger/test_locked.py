"""generator.ledger.locked: what a build that goes out may not hold."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.ledger.locked import refuse_unpublished
from generator.ledger.number import number_reports
from generator.ledger.publish import publish_report
from generator.model.ledger import Ledger
from generator.model.report import Report
from tests.factory import make_figure, make_report, with_figures

REPORT = make_report(file="a.txt")
LEDGER = publish_report(REPORT, None, "2026-01-02", "首次发布")


def _codes(report: Report, ledger: Ledger = LEDGER, *, locked: bool = True) -> list[str]:
    reports, _ = number_reports([report], ["a.txt"], {"a": ledger})
    return [one.code for one in refuse_unpublished(reports, {ledger.id: ledger}, Path("seeds"), locked=locked)]


def test_what_is_published_goes_out() -> None:
    assert _codes(REPORT) == []


def test_another_text_does_not() -> None:
    blocks = tuple(replace(block, text=block.text.replace("11次", "12次")) for block in REPORT.blocks)
    assert _codes(replace(REPORT, blocks=blocks)) == ["build.unpublished"]
    assert _codes(replace(REPORT, blocks=blocks), locked=False) == []


def test_a_figure_without_a_permanent_id_does_not() -> None:
    assert _codes(with_figures(REPORT, make_figure(REPORT, "会议11次", "11次", "会议"))) == ["build.unpublished"]


def test_an_id_that_waits_does_not() -> None:
    blocks = tuple(replace(block, text=block.text.replace("听取报告8项", "其余另报")) for block in REPORT.blocks)
    assert _codes(replace(REPORT, blocks=blocks)) == ["build.waiting"]


def test_the_advice_is_a_command_that_works() -> None:
    blocks = tuple(replace(block, text=block.text.replace("11次", "12次")) for block in REPORT.blocks)
    reports, _ = number_reports([replace(REPORT, blocks=blocks)], ["a.txt"], {"a": LEDGER})
    (problem,) = refuse_unpublished(reports, {LEDGER.id: LEDGER}, Path("seeds"), locked=True)
    assert "gongbao publish a --why" in problem.hint
