"""Editors' notes: beside the text where the page is wide, at its foot where it is narrow and on paper."""

import pytest
from playwright.sync_api import Page

from tests.browser.marks import BROWSER
from tests.browser.visit import Visit

pytestmark = BROWSER

REPORT = "reports/140827/renda/2023/"

MARGIN = ".gb-beside"
FOOT = ".gb-end .gb-notes > li"


def top(page: Page, selector: str) -> float:
    """Give where an element begins, in pixels from the top of the window."""
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["y"]


def middle(page: Page, selector: str) -> float:
    """Give where the first line of an element has its middle, in pixels from the top of the window."""
    return float(
        page.locator(selector).first.evaluate("""one => {
            const range = new Range();
            range.selectNodeContents(one);
            const {top, bottom} = one.matches(".gb-noted") ? one.getClientRects()[0] : range.getClientRects()[0];
            return (top + bottom) / 2;
        }""")
    )


def test_on_a_wide_page_each_note_stands_beside_its_passage_and_is_heard_once(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    notes = page.locator(f"{MARGIN} li")
    assert notes.count() == page.locator(FOOT).count() == 2
    assert "指常委会的<b>会议</b>，见说明。" in notes.first.inner_text().replace("*", "")
    assert abs(middle(page, f"{MARGIN} li") - middle(page, ".gb-noted")) < 40
    assert page.locator(MARGIN).get_attribute("aria-hidden") == "true"
    assert page.locator(f"{MARGIN} a").evaluate_all("links => links.every(link => link.tabIndex < 0)")
    assert visit.wrong == []


def test_a_mark_and_its_note_in_the_margin_light_each_other(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(".gb-noted").first.hover()
    assert page.locator(f"{MARGIN} .gb-here").count() == 1
    page.locator(f"{MARGIN} li").nth(1).hover()
    assert page.locator(".gb-noted.gb-here").evaluate_all("marks => marks.map(mark => mark.hash)") == ["#n2"]
    page.locator(".gb-noted").first.click()
    assert page.url == site + REPORT


@pytest.mark.parametrize("width", [390, 820])
def test_on_a_narrow_page_a_mark_leads_to_the_foot(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    assert not page.locator(MARGIN).is_visible()
    page.locator(".gb-noted").first.click()
    assert visit.fragment == "n1"
    assert 0 <= top(page, "#n1") < 900
    assert visit.script("document.documentElement.scrollWidth") == width


def test_without_scripts_the_notes_stand_at_the_foot(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    assert page.locator(FOOT).count() == 2
    assert page.locator(MARGIN).count() == 0


def test_on_paper_the_numbers_stand_in_the_text_and_the_notes_at_its_end(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.emulate_media(media="print")
    assert not page.locator(MARGIN).is_visible()
    assert page.locator(".gb-noted").first.is_visible()
    assert page.locator(FOOT).first.is_visible()


def test_a_note_is_no_part_of_the_paragraph_that_is_heard(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    tree = page.locator(".gb-text").aria_snapshot()
    assert "〔1〕" not in tree
    assert "指常委会" not in tree


def test_what_an_editor_writes_runs_and_loads_nothing(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert page.locator(f"{FOOT} b, {FOOT} i").count() == 0
    assert "{{ config }}" in page.locator(FOOT).nth(1).inner_text()
    assert page.locator("#n1 div a").get_attribute("href") == "../../../../policy/"
