"""generator.explain: what is behind a report and its parts, found by name and mark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.explain import Explained, explain
from generator.explain_lines import line_words
from generator.problems import GongbaoError, Problem
from generator.review import Review, review
from generator.seeds_sidecar import parse_sidecar
from tests.ledgers import FIRST, options_for, publish_in, seeds_with

SIDECAR = """\
corrections:
  - {at: 监督工作, op: set-level, to: 2, why: 原件如此, by: 王某, on: 2026-11-02}
  - {at: 办理代表建议35件, op: set-figure, label: 建议, why: 全称, by: 王某, on: 2026-11-02}
notes:
  - {at: 获得感, text: 一种感受, by: 王某, on: 2026-11-02}
metadata: {period: '2025'}
"""
PARAGRAPH = (
    "一年来，常委会坚持党的领导、人民当家作主、依法治国有机统一，认真履行宪法和法律赋予的职责，依法行使监督权、"
    "决定权、任免权，各项工作取得了新的进展，为全县经济社会发展作出了积极贡献。"
)
UNWRAPPED = FIRST.replace("满完成", "满\u200b完成").replace("办理代表", f"{PARAGRAPH}\n\n办理代表")


def _wrapped(line: str) -> list[str]:
    return [line[at : at + 28] for at in range(0, len(line), 28)]


TEXT = "\n".join("\n".join(_wrapped(line)) for line in UNWRAPPED.splitlines()).replace("\n\n办理", "\n第 2 页\n\n办理")
"""A report whose lines are wrapped, with an unseen character and the number of a page."""


def _explain(seeds: Path, name: str = "a", mark: str | None = None) -> Explained:
    return explain(options_for(seeds), name, mark, "王某", "2026-11-02", lambda *_: None)


def _refused(seeds: Path, name: str, mark: str | None = None) -> Problem:
    with pytest.raises(GongbaoError) as error:
        _explain(seeds, name, mark)
    return error.value.problem


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of a draft with a sidecar, and a published report."""
    folder = seeds_with(tmp_path_factory.mktemp("explain"), a=TEXT, published=FIRST.replace("2024", "2022"))
    (folder / "a.yml").write_text(SIDECAR, "utf-8")
    publish_in(folder, ["published"])
    return folder


@pytest.fixture(scope="module")
def whole(seeds: Path) -> Explained:
    return _explain(seeds)


def test_a_report_is_told_whole(whole: Explained) -> None:
    facts: Any = whole.facts
    assert (facts["draft"], facts["metadata"]["body"], facts["overridden"]) == (True, "renda", ["period"])
    assert {one["rule"]: one["count"] for one in facts["edits"]}["join.wrap"] == 5
    assert [one["op"] for one in facts["corrections"]] == ["set-level", "set-figure"]
    assert facts["notes"][0]["text"] == "一种感受"
    assert {one["code"] for one in facts["findings"]} >= {"meta.session"}


def test_the_lines_say_it_too(whole: Explained) -> None:
    lines = "\n".join(whole.lines)
    assert "5  join.wrap: a wrapped line joined" in lines
    assert "period:      2025 (given by the editor)" in lines
    assert "s1: set-level: " in lines
    assert "; 原件如此 (王某, 2026-11-02)" in lines
    assert "note: meta.session: 未从文中读出届次" in lines


def test_a_paragraph_is_told_with_its_raw_lines_and_edits(seeds: Path) -> None:
    facts: Any = _explain(seeds, "a", "p1").facts
    assert [line["line"] for line in facts["lines"]] == [5, 6]
    edits = {(one["rule"], one["before"], one["after"]): (one["line"], one["column"]) for one in facts["edits"]}
    assert edits["join.wrap", "\n", ""] == (5, len(facts["lines"][0]["text"]) + 1)
    assert edits["drop.zero-width", "\u200b", ""] == (6, 14)
    assert [one["words"] for one in facts["figures"]][:2] == ["11次", "8项"]


def test_what_cannot_be_seen_is_written_out(seeds: Path) -> None:
    lines = "\n".join(_explain(seeds, "a", "p1").lines)
    assert "a wrapped line joined (join.wrap): '\\n' -> ''" in lines
    assert "an unseen character taken out (drop.zero-width): '\\u200b' -> ''" in lines
    assert "\u200b" not in lines


def test_a_figure_is_told_with_what_each_field_rests_on(seeds: Path) -> None:
    facts: Any = _explain(seeds, "a", "f1").facts
    figure = facts["figure"]
    assert (figure["words"], figure["value"], figure["unit"], figure["status"]) == ("11次", "11", "次", "machine")
    assert figure["label_read"]["says"] == "in the quotation"
    assert figure["period_says"] == "the words “2024年” in the paragraph"
    assert figure["indicator"] == "renda.meetings"
    assert "label “常委会会议”, unit “次”" in figure["indicator_says"]


def test_a_correction_stands_at_its_figure(seeds: Path) -> None:
    record: Any = _explain(seeds).facts
    (about,) = [one["figure"] for one in record["corrections"] if one["figure"]]
    figure: Any = _explain(seeds, "a", about).facts["figure"]
    assert (figure["label"], figure["status"]) == ("建议", "corrected")
    assert figure["corrections"][0]["why"] == "全称"


@pytest.mark.parametrize("mark", ["p1", "#P1", "s1", "b1", "f1", "n1"])
def test_what_is_made_ready_is_a_correction_but_for_the_reason(seeds: Path, mark: str) -> None:
    facts: Any = _explain(seeds, "a", mark).facts
    entry = f"corrections:\n{facts['correction']}"
    (problem,) = parse_sidecar(Path("a.yml"), entry.encode()).problems
    assert "why is empty" in problem.message
    filled = parse_sidecar(Path("a.yml"), entry.replace("why: ''", "why: 原件").encode())
    assert (filled.problems, len(filled.hand.corrections)) == ((), 1)


def test_a_note_leads_to_its_paragraph(seeds: Path) -> None:
    facts: Any = _explain(seeds, "a", "n1").facts
    assert "获得感" in facts["block"]["text"]
    assert facts["notes"][0]["id"] == "n1"


def test_what_belongs_to_the_page_says_why(seeds: Path) -> None:
    report: Any = _explain(seeds).facts
    last = sum(report["blocks"].values())
    lines = _explain(seeds, "a", f"b{last}").lines
    assert "furniture" in lines[0]
    assert any("left out of its text" in line for line in lines)


@pytest.mark.parametrize("name", ["a", "a.txt", "seeds/a.txt", "seeds/a.yml"])
def test_a_report_is_found_by_its_file(seeds: Path, name: str) -> None:
    assert str(_explain(seeds, name).facts["file"]).endswith("a.txt")


@pytest.mark.parametrize("name", ["a", "published"])
def test_a_report_is_found_by_its_address(seeds: Path, name: str) -> None:
    address = str(_explain(seeds, name).facts["id"])
    for said in (address, f"/reports/{address}/", f"https://example.org/x/reports/{address}/#p1"):
        assert str(_explain(seeds, said).facts["file"]).endswith(f"{name}.txt")


def test_a_published_paragraph_has_its_versions(seeds: Path) -> None:
    facts: Any = _explain(seeds, "published", "p1").facts
    history = facts["history"]
    assert (history["state"], history["first"], history["changed"]) == ("live", 1, False)
    assert [one["version"] for one in history["versions"]] == [1]
    assert "version 1 of 2026-01-02" in "\n".join(_explain(seeds, "published").lines)
    assert _explain(seeds, "a", "p1").facts["history"] is None


def test_marks_that_lead_elsewhere_or_are_gone_say_so(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    plan = Review("张三", "2026-02-03", {"p1": "p2"})
    review(options_for(seeds), ["a"], plan, lambda _question: "later", lambda *_: None)
    publish_in(seeds, why="标记接错")
    lines = "\n".join(_explain(seeds, "a", "p1").lines)
    assert "alias:       p1 leads to p2 by now" in lines
    assert "p1 lead here too" in lines
    seeds_with(tmp_path, a=FIRST.replace("一、监督工作\n\n", ""))
    review(options_for(seeds), ["a"], Review("张三", "2026-02-03", {}, frozenset({"s1"})), lambda _: "later", _silent)
    publish_in(seeds, why="删去小标题")
    facts: Any = _explain(seeds, "a", "s1").facts
    assert (facts["is"], facts["history"]["state"]) == ("gone", "tombstone")
    assert "gone since 3" in "\n".join(_explain(seeds, "a", "s1").lines)


def _silent(_what: str, _done: int, _total: int) -> None:
    """Say nothing of what is done."""


@pytest.mark.parametrize(
    ("mark", "hint"),
    [("p99", "the nearest is p3; paragraphs are p1-p3"), ("q1", "its marks are b1-b"), ("f0", "the nearest is f1")],
)
def test_an_unknown_mark_is_told_with_the_nearest(seeds: Path, mark: str, hint: str) -> None:
    problem = _refused(seeds, "a", mark)
    assert problem.code == "explain.mark"
    assert hint in problem.hint


def test_an_unknown_name_is_told_with_the_nearest(seeds: Path) -> None:
    problem = _refused(seeds, "publshed")
    assert (problem.code, problem.hint) == ("explain.name", "the nearest is published")


def test_a_report_that_cannot_be_made_says_why(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    (seeds / "a.yml").write_text("correctoins: []\n", "utf-8")
    assert _refused(seeds, "a").code == "sidecar.invalid"


def test_of_a_long_raw_line_only_what_is_asked_for_is_shown() -> None:
    line = {"line": 7, "text": "甲" * 100 + "乙丙" + "丁" * 100, "start": 100, "end": 102, "page": 2, "label": "第3版"}
    assert line_words(line) == f"    7 | …{'甲' * 20}乙丙{'丁' * 20}… [page 2 (第3版)]"
