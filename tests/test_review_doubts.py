"""generator.review_doubts: what waits for a person's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.editorial import Corrected
from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Finding, Move
from generator.review_doubts import UNCLEAR, also_accepted, doubts_of, words_to_accept
from tests.factory import make_figure, make_report, with_figures

SLIP = Finding("note", "sic.term", "常见的写法是……", "b3", Span(0, 2))
WHOLE = Finding("note", "meta.session", "未从文中读出届次")
OF_BLOCK = Finding("warning", "text.broken", "……", "b4")


def _with(*findings: Finding, report: Report | None = None) -> Report:
    return replace(report or make_report(), findings=findings)


def _codes(report: Report) -> Sequence[str]:
    return [doubt.code for doubt in doubts_of(report)]


def test_the_whole_report_comes_first_and_the_rest_in_reading_order() -> None:
    assert _codes(_with(OF_BLOCK, SLIP, WHOLE)) == ["meta.session", "sic.term", "text.broken"]


@pytest.mark.parametrize(
    "finding",
    [replace(SLIP, accepted=True), replace(SLIP, code="sic.editor"), replace(SLIP, code="sic.emendation")],
)
def test_what_a_person_accepted_or_made_waits_no_more(finding: Finding) -> None:
    assert _codes(_with(finding)) == []


def test_a_slip_that_a_person_called_one_waits_no_more() -> None:
    report = _with(replace(SLIP, code="arithmetic.rate"), replace(SLIP, span=Span(3, 5)))
    sic = Corrected("sic", "repair", "疑误", "王某", "2026-11-02", "全年", "", "b3", Span(0, 2))
    assert _codes(replace(report, corrections=(sic,))) == ["sic.term"]


def test_an_unclear_figure_waits_until_a_person_has_seen_it() -> None:
    report = make_report()
    low = replace(make_figure(report, "会议11次", "11次", ""), confidence="low")
    (doubt,) = doubts_of(with_figures(report, low))
    assert (doubt.code, doubt.words, doubt.choices) == (UNCLEAR, "11次", ("correct", "none", "unclear"))
    assert _codes(with_figures(report, replace(low, status="reviewed"))) == []
    assert _codes(with_figures(report, replace(low, confidence="high"))) == []


def test_a_narrow_place_asks_for_its_move() -> None:
    move = Move(("b4",), 3, 2, {"near": 1.0}, 0.85)
    report = replace(_with(Finding("note", "order.margin", "……", "b4")), moves=(move,))
    (doubt,) = doubts_of(report)
    assert (doubt.move, doubt.choices) == (move, ("keep", "back"))


def test_what_reads_alike_is_told_apart() -> None:
    report = make_report(("paragraph", "全年。"), ("paragraph", "全年。"))
    first, second = doubts_of(_with(replace(SLIP, block="b1"), replace(SLIP, block="b2"), report=report))
    assert first.about == second.about
    assert first.key != second.key


def test_a_block_is_accepted_by_how_it_begins() -> None:
    report = make_report(("paragraph", "甲" * 30), ("paragraph", "甲" * 12 + "乙" * 30))
    first = replace(OF_BLOCK, block="b1")
    (alone,) = doubts_of(_with(first, report=report))
    assert words_to_accept(alone) == "甲" * 12
    assert also_accepted(alone) == 0
    told, _ = doubts_of(_with(first, replace(OF_BLOCK, block="b2"), report=report))
    assert words_to_accept(told) == "甲" * 24
    assert also_accepted(told) == 0


def test_the_same_words_elsewhere_are_counted() -> None:
    report = make_report(("paragraph", "全年。"), ("paragraph", "全年。"))
    first, _ = doubts_of(_with(replace(SLIP, block="b1"), replace(SLIP, block="b2"), report=report))
    assert also_accepted(first) == 1


def test_a_finding_of_the_whole_report_is_accepted_by_its_code() -> None:
    (doubt,) = doubts_of(_with(WHOLE))
    assert words_to_accept(doubt) is None
    assert also_accepted(doubt) == 0
