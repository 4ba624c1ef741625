"""A source page under a reader's hands: the ways there and back, the file itself, a phone, and no scripts."""

import hashlib
from pathlib import Path
from typing import Any

import pytest

from tests.browser.marks import BOXES, BROWSER, REPORT, REPORTS
from tests.browser.visit import Visit
from tests.project import ROOT, SEEDS

pytestmark = BROWSER

COLUMN = """() => [...document.querySelectorAll(".gb-file")].map(cell => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll(":scope > b").forEach(number => number.remove());
    return copy.textContent;
}).join("")"""
# The clean text by blocks: one that something cuts through has several rows.
MADE = """() => {
    const made = new Map();
    for (const row of document.querySelectorAll("[data-row]:not(.gb-row--furniture)")) {
        const text = row.querySelector(".gb-clean > p + p").textContent;
        made.set(row.dataset.row, (made.get(row.dataset.row) ?? "") + text);
    }
    return [...made.values()];
}"""
DOUBTED = """() => [...document.querySelectorAll("[data-at]")].map(remark => {
    const marks = remark.closest("[data-row]").querySelectorAll(".gb-clean > p + p mark");
    return [...marks].some(mark => remark.textContent.includes(`“${mark.textContent}”`));
})"""
PLAIN = """async () => (await (await fetch("../text.txt")).text()).trimEnd().split("\\n")"""
COPIED = """() => {
    const cell = document.querySelectorAll(".gb-file")[ROW];
    getSelection().selectAllChildren(cell);
    return getSelection().toString();
}"""


def test_the_raw_column_is_the_raw_file_and_beside_it_stands_what_it_became(site: str, visit: Visit) -> None:
    raw = {seed.read_bytes().decode() for seed in SEEDS}
    shown = set()
    doubted: list[bool] = []
    for report in REPORTS:
        visit.open(site, f"reports/{report}/source/")
        shown.add(visit.script(COLUMN))
        made: Any = visit.script(MADE)
        lines: Any = visit.script(PLAIN)
        assert sorted(made) == sorted(lines)
        told: Any = visit.script(DOUBTED)
        doubted += told
    assert shown == raw
    assert doubted
    assert all(doubted)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_paragraph_is_found_among_the_raw_lines_and_back_without_scripts(
    still_site: str, visit: Visit, width: int
) -> None:
    page = visit.open(still_site, REPORT, width=width)
    page.locator(".gb-head").get_by_role("link", name="原文对照").click()
    page = visit.open(still_site, f"{REPORT}source/#p3", width=width)
    row = page.locator("#p3")
    assert row.locator(".gb-file > b").first.is_visible()
    row.locator(".gb-clean > p:first-child a").click()
    page.wait_for_url(f"{still_site}{REPORT}#p3")


def test_a_report_leads_to_its_raw_lines_where_it_is_pointed_at_and_in_words(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    way = page.locator("#p2 > .gb-lines")
    assert not way.is_visible()
    page.locator("#p2").hover()
    way.hover()
    assert way.is_visible()
    ways = "[...document.querySelectorAll('.gb-text > [id]')].map(n => [n.id, n.querySelector('.gb-lines')?.hash])"
    assert all(there == f"#{name}" for name, there in page.evaluate(ways) if name[0] in "ps")
    way.click()
    page.wait_for_url(f"{site}{REPORT}source/#p2")
    page.go_back()
    page.locator(".gb-head").get_by_role("link", name="原文对照").click()
    page.wait_for_url(f"{site}{REPORT}source/")


def test_the_raw_file_can_be_taken_home(site: str, visit: Visit, tmp_path: Path) -> None:
    page = visit.open(site, f"{REPORT}source/")
    with page.expect_download() as started:
        page.locator("#raw").click()
    started.value.save_as(tmp_path / "raw")
    data = (tmp_path / "raw").read_bytes()
    assert data == (ROOT / "seeds" / started.value.suggested_filename).read_bytes()
    assert hashlib.sha256(data).hexdigest() == page.locator("#sha256").inner_text()


def test_without_scripts_the_raw_lines_stand_as_they_are(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, f"{BOXES}source/")
    assert page.locator(".gb-still").is_visible()
    row = page.locator("#p2 > .gb-file")
    raw = next(seed for seed in SEEDS if seed.name.startswith("004")).read_bytes().decode()
    lines = [line for line in (row.text_content() or "").splitlines() if len(line) > 6]
    assert len(lines) > 4
    assert all(line.lstrip("0123456789") in raw for line in lines)
    high = row.evaluate("row => row.clientHeight / parseFloat(getComputedStyle(row).lineHeight)")
    assert high >= len(lines)  # each on a line of its own


def test_the_clean_text_stands_beside_the_raw_text_or_below_it(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{BOXES}source/")
    for width, beside in ((390, False), (820, True), (1440, True)):
        visit.resize(width)
        raw, clean = (page.locator(f"#p1 > {name}").bounding_box() for name in (".gb-file", ".gb-clean"))
        assert raw is not None
        assert clean is not None
        assert (clean["x"] >= raw["x"] + raw["width"]) == beside
        assert (clean["y"] >= raw["y"] + raw["height"]) != beside


def test_an_address_of_a_line_lands_in_sight_and_its_copy_is_the_raw_text(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{BOXES}source/#L100")
    assert visit.is_in_sight(page.locator("#L100"))
    raw = next(seed for seed in SEEDS if seed.name.startswith("004")).read_bytes().decode()
    row = page.locator("#p1").evaluate("row => [...document.querySelectorAll('[data-row]')].indexOf(row)")
    copied = str(visit.script(COPIED.replace("ROW", str(row))))
    assert copied.strip() in raw
    assert copied.count("\n") > 4


def test_a_number_leads_to_its_line_and_a_mark_says_what_was_done(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{BOXES}source/")
    page.locator("#L3").click()
    assert visit.fragment == "L3"
    mark = page.locator(".gb-file > s.j").first
    mark.hover()
    assert mark.get_attribute("title") == "接回断行"


def test_a_moved_block_leads_to_where_it_went(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, f"{BOXES}source/")
    page.locator(".gb-row--moved li a").first.click()
    assert page.locator(":target").count() == 1


def test_where_the_script_fails_the_page_says_that_the_raw_lines_stand_alone(site: str, visit: Visit) -> None:
    visit.page.route("**/source.js", lambda route: route.fulfill(body="throw new TypeError()"))
    page = visit.open(site, f"{REPORT}source/")
    page.unroute("**/source.js")
    assert len(visit.wrong) == 1
    assert page.locator(".gb-still").is_visible()
