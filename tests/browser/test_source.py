"""A source page under a reader's hands: the ways there and back, the file itself, a phone, and no scripts."""

import hashlib
from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.marks import BOXES, BROWSER, REPORT, REPORTS
from tests.project import ROOT, SEEDS

pytestmark = BROWSER

SOURCES = [f"reports/{report}/source/" for report in REPORTS]
COLUMN = """() => [...document.querySelectorAll(".gb-file")].map(cell => {
    const copy = cell.cloneNode(true);
    copy.querySelectorAll(".gb-no").forEach(number => number.remove());
    return copy.textContent;
}).join("")"""
COPIED = """() => {
    const cell = document.querySelectorAll(".gb-file")[ROW];
    getSelection().selectAllChildren(cell);
    return getSelection().toString();
}"""


@pytest.mark.parametrize("path", SOURCES)
def test_the_raw_column_is_the_raw_file(site: str, visit: Open, path: str) -> None:
    opened = visit(site, path)
    raw = {seed.read_bytes().decode() for seed in SEEDS}
    assert opened.script(COLUMN) in raw
    assert opened.wrong == []


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("width", [390, 1440])
def test_a_paragraph_leads_to_its_raw_lines_and_back(site: str, visit: Open, width: int, scripts: bool) -> None:  # noqa: FBT001 # a pytest parameter
    page = visit(site, f"{REPORT}#p3", width=width, scripts=scripts).page
    page.locator("#p3 > .gb-lines").click()
    page.wait_for_url(f"{site}{REPORT}source/#p3")
    row = page.locator("#p3")
    assert row.locator(".gb-no").first.is_visible()
    row.locator(".gb-clean__label a").click()
    page.wait_for_url(f"{site}{REPORT}#p3")


def test_the_way_to_the_raw_lines_shows_where_a_paragraph_is_pointed_at(site: str, visit: Open) -> None:
    page = visit(site, REPORT).page
    way = page.locator("#p2 > .gb-lines")
    assert not way.is_visible()
    page.locator("#p2").hover()
    way.hover()
    assert way.is_visible()


def test_a_report_leads_to_its_source_page_in_words(site: str, visit: Open) -> None:
    page = visit(site, REPORT).page
    page.locator(".gb-head").get_by_role("link", name="原文对照").click()
    page.wait_for_url(f"{site}{REPORT}source/")


def test_the_raw_file_can_be_taken_home(site: str, visit: Open, tmp_path: Path) -> None:
    page = visit(site, f"{REPORT}source/").page
    with page.expect_download() as started:
        page.locator("#raw").click()
    started.value.save_as(tmp_path / "raw")
    data = (tmp_path / "raw").read_bytes()
    assert data == (ROOT / "seeds" / started.value.suggested_filename).read_bytes()
    assert hashlib.sha256(data).hexdigest() == page.locator("#sha256").inner_text()


@pytest.mark.parametrize("path", SOURCES)
@pytest.mark.parametrize("width", [320, 390, 820, 1440])
def test_it_does_not_scroll_sideways_without_scripts(site: str, visit: Open, path: str, width: int) -> None:
    page = visit(site, path, width=width, scripts=False).page
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize(("width", "beside"), [(390, False), (820, True), (1440, True)])
def test_the_clean_text_stands_beside_the_raw_text_or_below_it(
    site: str,
    visit: Open,
    width: int,
    beside: bool,  # noqa: FBT001 # a pytest parameter
) -> None:
    page = visit(site, f"{BOXES}source/", width=width, scripts=False).page
    raw, clean = (page.locator(f"#p1 > {name}").bounding_box() for name in (".gb-file", ".gb-clean"))
    assert raw is not None
    assert clean is not None
    assert (clean["x"] >= raw["x"] + raw["width"]) == beside
    assert (clean["y"] >= raw["y"] + raw["height"]) != beside


def test_an_address_of_a_line_lands_in_sight(site: str, visit: Open) -> None:
    opened = visit(site, f"{BOXES}source/#L100")
    assert opened.is_in_sight(opened.page.locator("#L100"))


def test_what_is_copied_from_the_raw_column_is_the_raw_text(site: str, visit: Open) -> None:
    opened = visit(site, f"{BOXES}source/")
    raw = next(seed for seed in SEEDS if seed.name.startswith("004")).read_bytes().decode()
    row = opened.page.locator("#p1").evaluate("row => [...document.querySelectorAll('[data-row]')].indexOf(row)")
    copied = str(opened.script(COPIED.replace("ROW", str(row))))
    assert copied.strip() in raw
    assert copied.count("\n") > 4


def test_a_moved_block_leads_to_where_it_went(site: str, visit: Open) -> None:
    page = visit(site, f"{BOXES}source/", scripts=False).page
    page.locator(".gb-row--moved li a").first.click()
    assert page.locator(":target").count() == 1
