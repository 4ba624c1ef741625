"""generator.check.against: what an earlier release gave out is still there, or its absence is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.against import check_against
from generator.ledger.publish import publish_report, withdraw
from generator.model.ledger import Ledger
from tests.factory import make_report

THEN = publish_report(make_report(), None, "2026-01-02", "首次发布")
IDS = "".join(f'<p id="{anchor}">…</p>' for anchor in THEN.anchors)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Make a site that has all that the release gave out."""
    report = tmp_path / "reports" / THEN.id
    (report / "v1").mkdir(parents=True)
    for folder in (report, report / "v1"):
        (folder / "index.html").write_text(f"<!doctype html><title>t</title>{IDS}", "utf-8")
    (report / "v1" / "text.txt").write_text(THEN.latest.text, "utf-8")
    return tmp_path


def _codes(site: Path, now: Ledger | None = THEN) -> list[str]:
    return [one.code for one in check_against(site, [THEN], {now.id: now} if now else {})]


def test_what_is_all_there_is_well(site: Path) -> None:
    assert _codes(site) == []


def test_a_page_that_is_missing_is_told(site: Path) -> None:
    (site / "reports" / THEN.id / "v1" / "index.html").unlink()
    assert _codes(site) == ["against.page"]


def test_an_id_that_is_missing_is_told(site: Path) -> None:
    page = site / "reports" / THEN.id / "index.html"
    page.write_text(page.read_text("utf-8").replace('id="p2"', ""), "utf-8")
    assert _codes(site) == ["against.id"]


def test_a_version_whose_text_changed_is_told(site: Path) -> None:
    (site / "reports" / THEN.id / "v1" / "text.txt").write_text("别的", "utf-8")
    assert _codes(site) == ["against.text"]


def test_a_ledger_that_forgot_is_told(site: Path) -> None:
    assert _codes(site, None) == ["against.ledger"]
    anchors = {key: anchor for key, anchor in THEN.anchors.items() if key != "p2"}
    assert _codes(site, replace(THEN, anchors=anchors)) == ["against.ledger"]
    assert _codes(site, replace(THEN, revisions=())) == ["against.ledger"]


def test_of_what_was_erased_only_the_pages_must_be_there(site: Path) -> None:
    (site / "reports" / THEN.id / "v1" / "text.txt").unlink()
    (site / "reports" / THEN.id / "v1" / "index.html").write_text("<!doctype html><title>t</title>", "utf-8")
    assert _codes(site, withdraw(THEN, "2026-03-04", "涉及个人信息", erase=True)) == []


def test_an_old_address_must_still_be_there(site: Path) -> None:
    moved = replace(THEN, old=("210921/renda/2023",))
    assert [one.code for one in check_against(site, [moved], {THEN.id: moved})] == ["against.page"]


def _leads(report_id: str, folder: str) -> str:
    """Give a page in a folder of a report, or of a version of one, that leads to the report or version with this id."""
    to = "../" * (5 if folder else 4) + f"reports/{report_id}/"
    refresh = f'<noscript><meta http-equiv="refresh" content="0; url={to}"></noscript>'
    return f'<html><head><link rel="canonical" href="{to}">{refresh}</head></html>'


@pytest.mark.parametrize("by_way", [False, True], ids=["straight", "by-way-of-the-version"])
def test_an_id_is_kept_by_the_page_that_an_old_address_leads_on_to(site: Path, *, by_way: bool) -> None:
    moved = site / "reports" / THEN.id
    now = replace(THEN, id="210921/renda/2025", old=(THEN.id,))
    for folder in ("", "v1/"):
        there = site / "reports" / now.id / folder
        there.mkdir(parents=True, exist_ok=True)
        page = (moved / folder / "index.html").read_text("utf-8")
        (there / "index.html").write_text(_leads(now.id, folder) if folder and by_way else page, "utf-8")
        (moved / folder / "index.html").write_text(_leads(f"{now.id}/{folder}".rstrip("/"), folder), "utf-8")
    assert _codes(site, now) == []


def test_counters_that_went_back_are_told(site: Path) -> None:
    assert _codes(site, replace(THEN, counters={**THEN.counters, "p": 2})) == ["against.ledger"]


@pytest.mark.parametrize("erase", [False, True])
def test_what_was_taken_back_and_is_there_again_is_told(site: Path, *, erase: bool) -> None:
    taken = withdraw(THEN, "2026-02-03", "应原单位要求", erase=erase)
    assert "against.ledger" in [one.code for one in check_against(site, [taken], {THEN.id: THEN})]
    assert "against.ledger" not in [one.code for one in check_against(site, [taken], {THEN.id: taken})]
