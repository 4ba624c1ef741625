"""generator.withdraw: a report is taken back, its text too where that is asked for."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.ledger import ERASED_WHY
from generator.outcome import Done
from generator.pipeline import read_reports
from generator.render.site import render_site
from generator.withdraw import withdraw
from tests.ledgers import FIRST, SECOND, codes, ledgers_in, options_for, publish_in, seeds_with


def _withdraw(seeds: Path, name: str = "a", *, erase: bool = False) -> Done:
    return withdraw(options_for(seeds), name, "2026-03-04", "应原单位要求", erase=erase)


def _seeds(folder: Path) -> Path:
    seeds = seeds_with(folder, a=FIRST, b=SECOND)
    publish_in(seeds)
    return seeds


def test_a_withdrawn_report_is_read_no_more_but_its_ledger_is(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    assert codes(_withdraw(seeds)) == []
    outcome = read_reports(options_for(seeds), lambda *_: None)
    assert [report.source.file for report in outcome.reports] == ["b.txt"]
    assert outcome.ledgers[ledgers_in(seeds)["a"].id].withdrawn == "应原单位要求"
    assert [one for one in outcome.problems if one.severity == "error"] == []


def test_erasing_leaves_no_word_of_the_text_in_the_seeds(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "a.yml").write_text("rights:\n  status: unknown\n", "utf-8")
    _withdraw(seeds, erase=True)
    assert sorted(path.name for path in seeds.iterdir()) == ["b.txt", "ledger"]
    assert "会议" not in (seeds / "ledger" / "a.json").read_text("utf-8").replace(
        ledgers_in(seeds)["a"].latest.meta.title, ""
    )
    assert [one for one in read_reports(options_for(seeds), lambda *_: None).problems if one.severity == "error"] == []


def test_erasing_deletes_the_file_that_the_text_was_taken_from(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    for name in ("a.pdf", "b.pdf"):
        (seeds / name).write_bytes(b"%PDF")
    lines = _withdraw(seeds, erase=True).lines
    assert sorted(path.name for path in seeds.iterdir()) == ["b.pdf", "b.txt", "ledger"]
    assert f"deleted {seeds / 'a.pdf'}" in lines


def test_erasing_takes_out_the_reasons_of_versions_which_may_quote_the_text(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    seeds_with(tmp_path, a=FIRST.replace("11次", "12次"))
    publish_in(seeds, why="更正：删去姓名“张某某”")
    _withdraw(seeds, erase=True)
    gone = ledgers_in(seeds)["a"]
    assert "张某某" not in (seeds / "ledger" / "a.json").read_text("utf-8")
    assert [(one.why, one.on) for one in gone.revisions] == [(ERASED_WHY, "2026-01-02")] * 2
    pages = render_site([], [], {gone.id: gone}, "https://example.org/")
    assert [made.path for made in pages if "张某某".encode() in made.data] == []


def test_what_an_earlier_erasing_left_goes_with_the_next_one_and_its_reason_stays(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _withdraw(seeds, erase=True)
    path = seeds / "ledger" / "a.json"
    good = path.read_text("utf-8")
    path.write_text(good.replace(ERASED_WHY, "首次发布"), "utf-8")
    withdraw(options_for(seeds), "a", "2026-05-06", "另一个理由", erase=True)
    assert path.read_text("utf-8") == good


def test_erasing_empties_what_earlier_runs_kept(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    options = replace(options_for(seeds), cache=tmp_path / "cache")
    read_reports(options, lambda *_: None)
    assert list((tmp_path / "cache").glob("*.json"))
    withdraw(options, "a", "2026-03-04", "涉及个人信息", erase=True)
    assert list((tmp_path / "cache").glob("*.json")) == []


def test_erasing_that_was_interrupted_is_ended_by_erasing_again(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    raw = (seeds / "a.txt").read_bytes()
    _withdraw(seeds, erase=True)
    (seeds / "a.txt").write_bytes(raw)
    before = (seeds / "ledger" / "a.json").read_bytes()
    assert any(line.startswith("deleted") for line in _withdraw(seeds, erase=True).lines)
    assert not (seeds / "a.txt").exists()
    assert (seeds / "ledger" / "a.json").read_bytes() == before


def test_erasing_deletes_a_raw_file_that_was_renamed(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "a.txt").rename(seeds / "另名.txt")
    (seeds / "另名.yml").write_text("rights:\n  status: unknown\n", "utf-8")
    _withdraw(seeds, erase=True)
    assert sorted(path.name for path in seeds.iterdir()) == ["b.txt", "ledger"]


def test_withdrawing_twice_writes_nothing(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _withdraw(seeds)
    assert "nothing was written" in _withdraw(seeds).lines[0]


def test_a_withdrawn_report_can_still_be_erased(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    _withdraw(seeds)
    _withdraw(seeds, erase=True)
    assert ledgers_in(seeds)["a"].status == "erased"


@pytest.mark.parametrize("why", ["", "  ", "。"])
def test_a_withdrawal_needs_a_reason_that_says_something(tmp_path: Path, why: str) -> None:
    seeds = _seeds(tmp_path)
    assert codes(withdraw(options_for(seeds), "a", "2026-03-04", why, erase=True)) == ["withdraw.why"]
    assert ledgers_in(seeds)["a"].status == "live"
    assert (seeds / "a.txt").is_file()


def test_a_draft_is_not_withdrawn(tmp_path: Path) -> None:
    assert codes(_withdraw(seeds_with(tmp_path, a=FIRST))) == ["withdraw.name"]
