"""generator.whole: a build that would lose what was published replaces nothing, and tells the one cause once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.build import put_in_place
from generator.outcome import Options, Outcome
from generator.pipeline import build, check, read_reports
from generator.withdraw import withdraw
from tests.ledgers import FIRST, SECOND, options_for, publish_in, seeds_with


def tell(_what: str, _done: int, _total: int) -> None:
    """Say nothing."""


def _seeds(folder: Path) -> Path:
    seeds = seeds_with(folder, a=FIRST, b=SECOND)
    for name in ("a", "b"):
        (seeds / f"{name}.yml").write_text("rights:\n  status: unknown\n", "utf-8")
    publish_in(seeds)
    return seeds


def _build(seeds: Path) -> Outcome:
    docs = seeds.parent / "docs"
    docs.mkdir()
    (docs / "about.md").write_text("by hand", "utf-8")
    return build(Options(seeds, docs, seeds.parent / "site", cache=None, with_site=False), tell)


def _told(outcome: Outcome) -> list[str]:
    return [one.code for one in outcome.problems if not one.code.startswith("meta.")]


def _is_untouched(seeds: Path) -> bool:
    return [path.name for path in (seeds.parent / "docs").iterdir()] == ["about.md"]


@pytest.mark.parametrize("text", ["", "{", "<<<<<<< ours\n{}\n", "{}"])
def test_a_ledger_that_is_wrong_stops_the_build(tmp_path: Path, text: str) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "ledger" / "a.json").write_text(text, "utf-8")
    outcome = _build(seeds)
    assert (_told(outcome), outcome.status()) == (["ledger.invalid"], 1)
    assert _is_untouched(seeds)
    assert "unchanged" in outcome.summary(Options()), "the old site stays, and that is said"


def test_an_erased_text_that_comes_back_stops_the_build(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    withdraw(options_for(seeds), "a", "2026-03-04", "涉及个人信息", erase=True)
    (seeds / "a.txt").write_text(FIRST, "utf-8")
    assert "ledger.erased" in _told(_build(seeds))
    assert _is_untouched(seeds)


def test_a_wrong_sidecar_of_a_published_report_is_one_problem(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "a.yml").write_text("rigths: unknown\n", "utf-8")
    assert _told(_build(seeds)) == ["sidecar.invalid"]
    assert _is_untouched(seeds)


def test_a_raw_file_that_is_gone_is_one_problem_and_nothing_final_is_advised(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "a.txt").unlink()
    outcome = _build(seeds)
    assert _told(outcome) == ["ledger.alone"]
    assert "gongbao withdraw" not in str(outcome.problems[-1])
    assert _is_untouched(seeds)


def test_two_files_that_changed_names_are_a_problem_each(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "a.txt").write_text(SECOND, "utf-8")
    (seeds / "b.txt").write_text(FIRST, "utf-8")
    assert _told(_build(seeds)) == ["ledger.swapped", "ledger.swapped"]


def test_a_draft_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    seeds = seeds_with(_seeds(tmp_path).parent, c="")
    assert "ingest.empty" in _told(_build(seeds))
    assert not _is_untouched(seeds)


def test_the_check_tells_the_cause_and_not_what_follows_from_it(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    (seeds / "a.txt").unlink()
    assert _told(check(Options(seeds, site=tmp_path / "site", cache=None), tell)) == ["ledger.alone"]


def test_the_check_of_a_site_older_than_the_seeds_says_that_alone(tmp_path: Path) -> None:
    seeds = _seeds(tmp_path)
    options = Options(seeds, site=tmp_path / "site", cache=None)
    (tmp_path / "new").mkdir()
    put_in_place(tmp_path / "new", options.site, read_reports(options, tell).seeds_digest)
    assert "check.older" not in _told(check(options, tell))
    (seeds / "b.txt").write_text(SECOND.replace("9次", "10次"), "utf-8")
    assert [code for code in _told(check(options, tell)) if code.startswith("check.")] == ["check.older"]


def test_an_address_that_says_unknown_waits_for_an_editors_word(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    told = read_reports(options_for(seeds), tell)
    assert [one.code for one in told.problems if one.severity == "warning"] == ["address.unknown"]
    assert told.status(strict=True) == 1
    (seeds / "a.yml").write_text("accept:\n  - {code: address.unknown, why: 县名查不到, by: 某人}\n", "utf-8")
    assert read_reports(options_for(seeds), tell).status(strict=True) == 0


def test_the_editors_word_on_an_address_is_no_mistake_once_it_is_published(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    (seeds / "a.yml").write_text("accept:\n  - {code: address.unknown, why: 县名查不到, by: 某人}\n", "utf-8")
    publish_in(seeds)
    assert [one for one in read_reports(options_for(seeds), tell).problems if one.severity != "note"] == []


def test_metadata_in_the_sidecar_mend_an_address_that_says_unknown(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    (seeds / "a.yml").write_text("metadata: {region: '210921'}\n", "utf-8")
    told = read_reports(options_for(seeds), tell)
    assert told.reports[0].id == "210921/renda/2024"
    assert told.status(strict=True) == 0
