"""generator.model.ledger_codec: ledgers as files, which people can read, compare and merge."""

from __future__ import annotations

import json

import pytest

from generator.ledger.publish import publish_report
from generator.model import ledger_codec
from generator.model.ledger import Decision, Ledger
from tests.factory import make_figure, make_report, with_figures

REPORT = make_report()
LEDGER = publish_report(
    with_figures(REPORT, make_figure(REPORT, "会议11次", "11次", "会议")), None, "2026-01-02", "首次发布"
)


def test_a_ledger_comes_back_as_it_was() -> None:
    assert ledger_codec.loads(ledger_codec.dumps(LEDGER)) == LEDGER


def test_each_anchor_and_each_text_has_a_line() -> None:
    lines = ledger_codec.dumps(LEDGER).splitlines()
    assert [line.split('"')[1] for line in lines if '"state"' in line] == ["f1", "p1", "p2", "s1"]
    assert sum("办理代表建议35件。" in line for line in lines) == 1


def test_ids_are_sorted_by_number() -> None:
    lines = [("paragraph", f"第{number}段的文字各不相同。") for number in range(11)]
    ledger = publish_report(make_report(*lines), None, "2026-01-02", "首次发布")  # type: ignore[arg-type]  # plain words
    assert list(json.loads(ledger_codec.dumps(ledger))["anchors"]) == [f"p{number}" for number in range(1, 12)]


def test_an_unchanged_text_is_stored_once_for_all_versions() -> None:
    longer = make_report(
        *(("title", "甲县人大常委会工作报告"), ("paragraph", "办理代表建议35件。"), ("paragraph", "新增。"))
    )
    first = publish_report(make_report(("paragraph", "办理代表建议35件。")), None, "2026-01-02", "首次发布")
    second = publish_report(longer, first, "2026-02-03", "补全")
    assert ledger_codec.dumps(second).count("办理代表建议35件。") == 1


def _changed(old: str, new: str, ledger: Ledger = LEDGER) -> str:
    text = ledger_codec.dumps(ledger)
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (_changed('"schema": 1', '"schema": 9'), "schema"),
        (_changed('35件。"', '53件。"'), "was changed"),
        (_changed('"p2": {', '"p1": {'), "twice"),
        (_changed('"p": 3', '"p": 2'), "counters.p must be 3"),
        (_changed('"p2": {', '"p9": {'), "beyond its counter"),
        (_changed('"number": 1', '"number": 2'), "in order"),
        (_changed('"seed"', '"seeds"'), "missing or wrong"),
        ("[]", "schema"),
        (_changed(f'"id": "{LEDGER.id}"', '"id": "210921/renda/../../../x"'), "no address"),
        (_changed('"old": []', '"old": ["210921/renda/<b>"]'), "no address"),
        (_changed(f'"seed": "{LEDGER.seed}"', '"seed": "../../x.txt"'), "no name of a raw file"),
        (_changed('"status": "live"', '"status": "withdrawn"'), "why and on which day"),
        (_changed('"status": "live"', '"status": "gone"'), "live, withdrawn, erased"),
        (_changed('"p2": {"state": "live"', '"p2": {"state": "alive"'), "live, alias, tombstone"),
        (_changed('"f1": {"state": "live"', '"f1": {"state": "tombstone", "of": "p1"'), "only an alias"),
        (_changed('["heading", "s1"', '["headline", "s1"'), "no kind of block"),
        (_changed('"on": "2026-01-02"', '"on": "<script>"'), "on which day"),
        (_changed('"s1": {', '"s0": {'), "no id"),
        (_changed('"p2": {"state": "live", "first": 1}', '"p2": {"state": "live", "first": 7}'), "from version 7"),
        (_changed('"p2": {"state": "live"', '"p2": {"state": "alias", "of": "p2"'), "not live itself"),
        (_changed('"p2": {"state": "live"', '"p2": {"state": "tombstone"'), "not the same: p2"),
        (_changed('"p2": {"state": "live", "first": 1}', '"p2": []'), "missing or wrong"),
        (_changed('"anchors": {', '"anchors": [], "bare": {'), "missing or wrong"),
        (_changed('["paragraph", "p2"', '["paragraph", "p1"'), "twice"),
        (_changed('["f1", "p1"', '["f1", "s1"'), "does not stand in s1"),
    ],
)
def test_what_a_wrong_merge_leaves_is_told(text: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        ledger_codec.loads(text)


def test_decisions_come_back() -> None:
    decided = Ledger(
        LEDGER.id,
        LEDGER.seed,
        LEDGER.anchors,
        LEDGER.revisions,
        LEDGER.counters,
        decisions=(Decision("p1", None, "张三", "2026-03-04", 1, "0" * 64, 2),),
    )
    assert ledger_codec.loads(ledger_codec.dumps(decided)) == decided
