"""docs/policy.md: each rule that the page promises, by its id on the page, held by the ledger."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.ledger.decide import decide, proposal_for
from generator.ledger.follow import follow
from generator.ledger.number import number_reports
from generator.ledger.publish import publish_report, withdraw
from generator.model.facts import Region
from generator.model.ledger import ERASED_WHY, Ledger
from generator.model.promises import Promise, promised
from generator.outcome import Options
from generator.publish import Request, publish
from generator.render.site import render_site
from tests.factory import make_figure, make_report, with_figures
from tests.project import SMALL

if TYPE_CHECKING:
    from generator.model.report import Report

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "policy.md").read_text("utf-8")
ADDRESS = "210921/renda/2024"
DAY = "2026-01-05"
ONE = "一年来，常委会依法召开会议，听取和审议专项工作报告，作出决议决定，推动解决群众关心的问题。"
TWO = "坚持问题导向，组织开展食品安全、水污染防治和安全生产执法检查，督促有关部门逐项整改落实。"
THREE = "加强代表工作，办好代表建议，完善代表联络站的功能，让代表更好地听取和反映基层的意见。"
HALVES = ("坚持问题导向，组织开展食品安全、水污染防治和安全生产执法检查，", "督促有关部门逐项整改落实。")
FIGURED = "全年召开会议11次，听取报告8项，依法任免国家机关工作人员。"


def _report(*texts: str) -> Report:
    report = make_report(("title", "甲县人大常委会工作报告"), *(("paragraph", text) for text in texts))
    return replace(report, id=None, blocks=tuple(replace(block, anchor=None) for block in report.blocks))


def _first(*texts: str) -> Ledger:
    return publish_report(replace(_report(*(texts or (ONE, TWO, THREE))), id=ADDRESS), None, DAY, "首次发布")


def _next(ledger: Ledger, *texts: str) -> Ledger:
    return publish_report(_report(*texts), ledger, DAY, "更正")


def _shown(ledger: Ledger) -> dict[str, str]:
    return {row.anchor: row.text for row in ledger.latest.rows if row.anchor}


def test_every_rule_of_the_page_has_its_test_and_every_test_its_rule() -> None:
    rules = re.findall(r"\{: #(rule-[a-z-]+) \}", PAGE)
    tests = [name.removeprefix("test_").replace("_", "-") for name in globals() if name.startswith("test_rule_")]
    assert sorted(rules) == sorted(tests)


def test_rule_permanent() -> None:
    here = f"reports/{ADDRESS}/"
    kept = set(promised(publish_report(_figured("会议"), None, DAY, "首次发布")))
    pages = {"", "v1/", "text.txt", "v1/text.txt", "source/", "source/raw.txt"}
    marks = {Promise(f"{here}{page}", mark) for page in ("", "v1/") for mark in ("p1", "f1")}
    assert kept >= {Promise(here + page) for page in pages} | marks


def test_rule_draft() -> None:
    (report,), _ = number_reports([_report(ONE)], ["seeds/甲.txt"], {})
    assert report.draft


def test_rule_never_reused() -> None:
    ledger = _next(_next(_first(), ONE, TWO), ONE, TWO, FIGURED)
    assert _shown(ledger) == {"p1": ONE, "p2": TWO, "p4": FIGURED}


def test_rule_correction() -> None:
    assert _shown(_next(_first(), ONE, TWO.replace("逐项", "逐一"), THREE))["p2"] == TWO.replace("逐项", "逐一")


def test_rule_move() -> None:
    assert _shown(_next(_first(), TWO, THREE, ONE)) == {"p2": TWO, "p3": THREE, "p1": ONE}


def test_rule_insertion() -> None:
    assert _shown(_next(_first(), ONE, FIGURED, TWO, THREE)) == {"p1": ONE, "p4": FIGURED, "p2": TWO, "p3": THREE}


def test_rule_split() -> None:
    assert _shown(_next(_first(), ONE, *HALVES, THREE)) == {"p1": ONE, "p2": HALVES[0], "p4": HALVES[1], "p3": THREE}


def test_rule_merge() -> None:
    ledger = _next(_first(), ONE, TWO + THREE)
    merged = {ledger.anchors[name].of or name for name in ("p2", "p3")}
    assert merged <= {"p2", "p3"}
    assert [_shown(ledger)[name] for name in merged] == [TWO + THREE]


def test_rule_deletion() -> None:
    gone = _next(_first(), ONE, THREE).anchors["p2"]
    assert (gone.state, gone.since) == ("tombstone", 2)
    assert gone.why


def test_rule_return() -> None:
    assert _shown(_next(_next(_first(), ONE, THREE), ONE, TWO, THREE)) == {"p1": ONE, "p2": TWO, "p3": THREE}


def _figured(label: str) -> Report:
    report = replace(_report(FIGURED), id=ADDRESS)
    return with_figures(report, replace(make_figure(report, "会议11次", "11次", label), anchor=None))


def test_rule_figure() -> None:
    ledger = publish_report(_figured("会议"), None, DAY, "首次发布")
    assert [one.anchor for one in follow(ledger, _figured("人大常委会会议")).report.figures] == ["f1"]


def test_rule_figure_unlisted() -> None:
    ledger = publish_report(_figured("会议"), None, DAY, "首次发布")
    unlisted = publish_report(_report(FIGURED), ledger, DAY, "更正").anchors["f1"]
    assert (unlisted.state, unlisted.of) == ("alias", "p1")


def test_rule_doubt() -> None:
    followed = follow(_first(), _report(ONE, f"{TWO[:26]}由各部门分别负责，另行报告处理结果。", THREE))
    assert [proposal.anchor for proposal in followed.proposals] == ["p2"]
    with pytest.raises(ValueError, match="p2"):
        _next(_first(), ONE, f"{TWO[:26]}由各部门分别负责，另行报告处理结果。", THREE)


def test_rule_led_back() -> None:
    first, report = _first(), _report(ONE, TWO, THREE)
    proposal = proposal_for(first, report, "p1")
    assert proposal
    told = decide(first, proposal, report.blocks[2], report.blocks, "张三", DAY)
    second = publish_report(report, told, DAY, "标记 p1 接错了")
    assert [one.number for one in second.revisions] == [1, 2]
    assert second.revisions[0] == first.revisions[0]
    assert (second.anchors["p1"].of, _shown(second)["p2"]) == ("p2", TWO)


def test_rule_first_version() -> None:
    assert [(one.number, one.on) for one in _first().revisions] == [(1, DAY)]


def test_rule_next_version() -> None:
    first = _first()
    second = _next(first, ONE, TWO.replace("逐项", "逐一"), THREE)
    assert [one.number for one in second.revisions] == [1, 2]
    assert second.revisions[0] == first.revisions[0]


def test_rule_same_text() -> None:
    known = replace(_report(ONE, TWO, THREE), provenance=None)
    assert [one.number for one in publish_report(known, _first(), DAY, "补充来历").revisions] == [1]


def test_rule_reason(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SMALL, "utf-8")
    options = Options(seeds=tmp_path, cache=None)
    publish(options, Request((), DAY), lambda *_: None)
    (tmp_path / "a.txt").write_text(SMALL.replace("全年", "一年来"), "utf-8")
    done = publish(options, Request((), DAY), lambda *_: None)
    assert [problem.code for problem in done.problems] == ["publish.why"]


def test_rule_withdrawal() -> None:
    first = _first()
    gone = withdraw(first, DAY, "发错了")
    assert (gone.id, gone.anchors, gone.status, gone.withdrawn) == (first.id, first.anchors, "withdrawn", "发错了")
    here = f"reports/{ADDRESS}"
    shown = {made.path for made in render_site([], [], {ADDRESS: gone}) if ONE.encode() in made.data}
    assert shown == {f"{here}/v1.md", f"{here}/v1/text.txt"}


def test_taking_back_has_one_word_on_all_pages() -> None:
    pages = [*DOCS.glob("*.md"), *Path(__file__).parents[1].glob("generator/render/templates/*")]
    assert not [path.name for path in pages if "撤下" in path.read_text("utf-8")]


def test_rule_not_again() -> None:
    gone = withdraw(_first(), DAY, "发错了")
    assert number_reports([_report(ONE, TWO, THREE)], ["seeds/甲.txt"], {"甲": gone})[0] == []
    with pytest.raises(ValueError, match="withdrawn"):
        _next(gone, ONE)


def test_rule_erasure() -> None:
    gone = withdraw(_next(_first(), ONE, TWO), DAY, "依法删除", erase=True)
    assert [(one.rows, one.figures, one.meta.speaker, one.meta.credits) for one in gone.revisions] == [
        ((), (), None, ())
    ] * 2
    assert {one.why for one in gone.revisions} == {ERASED_WHY}
    assert ERASED_WHY in PAGE
    assert gone.anchors.keys() == _first().anchors.keys()


def test_rule_erased_stays() -> None:
    gone = withdraw(_first(), DAY, "依法删除", erase=True)
    _, problems = number_reports([_report(ONE, TWO, THREE)], ["seeds/甲.txt"], {"甲": gone})
    assert ("error", "ledger.erased") in [(problem.severity, problem.code) for problem in problems]


def test_rule_address() -> None:
    report = _report(ONE, TWO, THREE)
    better = replace(report, meta=replace(report.meta, region=Region("150526", "扎鲁特旗", ("扎鲁特旗",))))
    (shown,), _ = number_reports([better], ["seeds/甲.txt"], {"甲": _first()})
    assert shown.id == _first().id
