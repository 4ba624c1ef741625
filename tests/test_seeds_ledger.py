"""generator.seeds_ledger: the files of the ledgers, and what is told of wrong ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.pipeline import read_reports
from generator.problems import GongbaoError
from generator.seeds import find_seeds
from generator.seeds_ledger import read_ledgers, write_ledger
from generator.withdraw import withdraw
from tests.ledgers import FIRST, SECOND, options_for, publish_in, seeds_with


def _seeds(folder: Path) -> Path:
    seeds = seeds_with(folder, a=FIRST, b=SECOND)
    publish_in(seeds)
    return seeds


def test_what_was_written_is_read(tmp_path: Path) -> None:
    ledgers = read_ledgers(_seeds(tmp_path))
    assert (sorted(ledgers.by_name), ledgers.problems) == (["a", "b"], ())


def test_the_folder_of_ledgers_is_no_folder_of_reports(tmp_path: Path) -> None:
    assert find_seeds([_seeds(tmp_path)])[1] == []


def test_a_conflict_left_in_a_ledger_is_an_error_with_its_line(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    path = seeds / "ledger" / "a.json"
    path.write_text(path.read_text("utf-8").replace(' "seed"', '<<<<<<< ours\n "seed"'), "utf-8")
    (problem,) = read_ledgers(seeds).problems
    assert (problem.code, problem.where.path, problem.where.line) == ("ledger.invalid", str(path), 5)
    assert "merge conflict" in problem.message
    assert "git checkout --theirs" in problem.hint


def test_a_state_that_no_id_can_have_is_an_error(tmp_path: Path) -> None:
    path = _seeds(tmp_path) / "ledger" / "a.json"
    path.write_text(path.read_text("utf-8").replace('"state": "live"', '"state": "alive"', 1), "utf-8")
    assert [problem.code for problem in read_ledgers(tmp_path / "seeds").problems] == ["ledger.invalid"]


def test_a_report_whose_ledger_is_wrong_is_left_out_and_gets_no_other_ids(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "ledger" / "a.json").write_text("{}", "utf-8")
    outcome = read_reports(options_for(seeds), lambda *_: None)
    assert [report.source.file for report in outcome.reports] == ["b.txt"]


def test_two_ledgers_with_one_address_are_an_error(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "ledger" / "c.json").write_bytes((seeds / "ledger" / "a.json").read_bytes())
    assert [problem.code for problem in read_ledgers(seeds).problems] == ["ledger.twin"]


def test_an_address_that_another_report_had_before_is_an_error(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    path = seeds / "ledger" / "a.json"
    other = read_ledgers(seeds).by_name["b"].id
    path.write_text(path.read_text("utf-8").replace('"old": []', f'"old": ["{other}"]'), "utf-8")
    assert [problem.code for problem in read_ledgers(seeds).problems] == ["ledger.twin"]


def test_a_folder_whose_reports_were_all_taken_back_is_not_empty(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    for name in ("a", "b"):
        (seeds / f"{name}.txt").unlink()
        withdraw(options_for(seeds), name, "2026-03-04", "应原单位要求")
    outcome = read_reports(options_for(seeds), lambda *_: None)
    assert (outcome.status(strict=True), outcome.problems) == (0, [])


def test_the_digest_changes_with_a_ledger(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    before = read_ledgers(seeds).digest
    (seeds / "ledger" / "a.json").unlink()
    assert read_ledgers(seeds).digest != before


def test_a_ledger_that_went_through_a_foreign_editor_is_the_same(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    before = read_ledgers(seeds).by_name
    path = seeds / "ledger" / "a.json"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_ledgers(seeds).by_name == before


def test_a_ledger_that_another_run_wrote_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    read = read_ledgers(seeds).by_name["a"]
    withdraw(options_for(seeds), "a", "2026-03-04", "应原单位要求")
    before = (seeds / "ledger" / "a.json").read_bytes()
    with pytest.raises(GongbaoError, match="while this ran"):
        write_ledger(seeds, "a", replace(read, old=("210921/renda/2020",)), read)
    assert (seeds / "ledger" / "a.json").read_bytes() == before
