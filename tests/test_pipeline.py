"""generator.pipeline: the whole way of the five reports, held against golden files where no stage does it alone."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from generator.data.indicators import load_indicators
from generator.link.passages import find_shared
from generator.link.related import relate
from generator.model import codec
from generator.model.editorial import Hand
from generator.model.links import Shared, Stretch
from generator.model.report import Report, restore_source
from generator.model.spans import EditedText
from generator.model.structure import Structure
from generator.outcome import Options, Outcome
from generator.pipeline import annotate_bytes, build, read_reports
from generator.records import read_records
from generator.render.opening import opening
from generator.render.site import render_site
from generator.structure import read_structure
from tests.corpus import corpus
from tests.goldens import Golden
from tests.project import ROOT

SEEDS = sorted(path.stem for path in (ROOT / "seeds").glob("*.txt"))
META = ("title", "title_supplied", "subtitle", "body", "genre", "extent", "region", "session", "delivered", "speaker")


@cache
def _outcome() -> Outcome:
    return read_reports(Options(seeds=ROOT / "seeds", cache=None), lambda _what, _done, _total: None)


def _report(stem: str) -> Report:
    return next(report for report in _outcome().reports if report.source.file == f"{stem}.txt")


@cache
def _shared() -> Shared:
    return find_shared(_outcome().reports)


@cache
def _pages() -> dict[str, str]:
    reports, shared = _outcome().reports, _shared()
    outputs = render_site(reports, relate(reports, shared.passages), _outcome().ledgers, shared=shared)
    return {output.path: output.data.decode() for output in outputs if output.path.endswith(".md")}


@pytest.mark.parametrize("stem", SEEDS)
def test_what_a_report_is(stem: str, golden: Golden) -> None:
    record = codec.encode(_report(stem))
    lines = [f"{key}: {json.dumps(record[key], ensure_ascii=False)}" for key in ("id", *META, "credits", "period")]
    lines += [f"problem: {problem['code']} {problem['message']}" for problem in record["problems"]]
    golden(f"metadata/{stem}.txt", "\n".join(lines) + "\n")


@pytest.mark.parametrize("stem", SEEDS)
def test_the_page_of_a_report(stem: str, golden: Golden) -> None:
    golden(f"pages/{stem}.md", _pages()[f"reports/{_report(stem).id}.md"])


def test_the_openings_of_the_reports(golden: Golden) -> None:
    chosen = [(one.id, said) for one in _outcome().reports for said in opening(one, load_indicators())]
    golden("openings.tsv", "".join(f"{name}\t{said.anchor}\t{said.text}\n" for name, said in chosen))


def test_the_links_between_the_reports(golden: Golden) -> None:
    links = relate(_outcome().reports, _shared().passages)
    golden("links.tsv", "".join(f"{x.source}\t{x.target}\t{x.relation}\t{x.basis}\n" for x in links))


def _words(stretch: Stretch) -> str:
    report = next(report for report in _outcome().reports if report.id == stretch.report)
    return stretch.span.of(report.by_id[stretch.block].text)


def test_what_the_reports_share(golden: Golden) -> None:
    rows = [
        (
            *(f"{end.report} {end.block}" for end in (one.source, one.target)),
            *(one.kind, one.likeness, "numbers" if one.numbers_differ else "", one.reports, one.bodies),
            *map(_words, (one.source, one.target)),
        )
        for one in _shared().passages
        if one.source < one.target
    ]
    golden("passages.tsv", "".join("\t".join(map(str, row)) + "\n" for row in rows))


def test_the_reports_share_the_aims_of_their_county_and_its_works() -> None:
    words = {_words(passage.source) for passage in _shared().passages}
    assert {"锚定辽宁新时代“六地”建设和阜新“两市四区”创建", "科尔沁沙地歼灭战"} <= words


def test_every_passage_of_the_reports_has_its_way_back() -> None:
    ways = {(passage.source, passage.target) for passage in _shared().passages}
    assert ways == {(target, source) for source, target in ways}


@pytest.mark.parametrize("stem", SEEDS)
def test_the_record_alone_gives_the_raw_file_back(stem: str) -> None:
    raw = (ROOT / "seeds" / f"{stem}.txt").read_bytes()
    assert restore_source(_report(stem)).encode() == raw


@pytest.mark.parametrize("path", corpus(24))
def test_nothing_of_a_report_never_met_is_lost(path: Path) -> None:
    report = annotate_bytes(path.name, path.read_bytes())
    assert codec.loads(codec.dumps(report)) == report
    assert restore_source(report).encode(report.source.encoding) in path.read_bytes()


def test_the_five_raise_nothing_but_notes() -> None:
    assert {problem.severity for problem in _outcome().problems} <= {"note"}


def test_a_fault_of_the_program_in_one_report_lets_the_others_go_on(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"{name}县人大常委会工作报告", "utf-8")

    def fail_on_a(file: str, data: bytes, hand: Hand) -> Report:
        if file == "a.txt":
            raise IndexError("out of range")
        return annotate_bytes(file, data, hand)

    _, outcome = read_records([tmp_path], fail_on_a, None, lambda _what, _done, _total: None, sidecars=False)
    assert [report.source.file for report in outcome.reports] == ["b.txt"]
    assert [problem.code for problem in outcome.problems if problem.severity == "error"] == ["program.fault"]
    assert outcome.status() == 1


def test_what_was_found_before_a_late_error_is_still_told(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "empty.txt").write_bytes(b"")
    (tmp_path / "seeds" / "a.txt").write_text("甲县人大常委会工作报告", "utf-8")
    (tmp_path / "docs").mkdir()
    for name in ("about.md", "index.md"):
        (tmp_path / "docs" / name).write_text("by hand", "utf-8")
    options = Options(tmp_path / "seeds", tmp_path / "docs", tmp_path / "site", cache=None, with_site=False)
    outcome = build(options, lambda _what, _done, _total: None)
    assert {problem.code for problem in outcome.problems} >= {"ingest.empty", "output.taken"}


def test_a_record_that_lost_a_character_is_no_record(monkeypatch: pytest.MonkeyPatch) -> None:
    def without_the_last(cleaned: EditedText) -> Structure:
        return replace(whole := read_structure(cleaned), blocks=whole.blocks[:-1])

    monkeypatch.setattr("generator.structure.read_structure", without_the_last)
    with pytest.raises(ValueError, match="in no block"):
        annotate_bytes("a.txt", "甲县人大常委会工作报告\n\n会议11次。".encode())


def test_a_locked_build_writes_nothing_of_a_draft(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("甲县人大常委会工作报告\n\n会议顺利召开。", "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "about.md").write_text("by hand", "utf-8")
    options = Options(
        tmp_path / "seeds", tmp_path / "docs", tmp_path / "site", cache=None, locked=True, with_site=False
    )
    outcome = build(options, lambda _what, _done, _total: None)
    drafts = [problem.where.path for problem in outcome.problems if problem.code == "build.draft"]
    assert drafts == [str(tmp_path / "seeds" / "a.txt")]
    assert [path.name for path in (tmp_path / "docs").iterdir()] == ["about.md"]
    assert outcome.status() == 1
