"""A report's page under a reader's hands: figures, anchors, schemes, and no scripts at all."""

import pytest

from tests.browser.marks import BOXES, BROWSER, REPORT, REPORTS
from tests.browser.visit import Visit

pytestmark = BROWSER

PLACE = """() => {
    const box = name => document.querySelector(name).getBoundingClientRect();
    const figures = box(".gb-figures"), text = box(".gb-text");
    return figures.left >= text.right - 1 || figures.right <= text.left + 1 ? "beside"
        : figures.bottom <= text.top + 1 ? "above" : figures.top >= text.bottom - 1 ? "below" : "elsewhere";
}"""

BEFORE = """document.querySelector("#p1").getBoundingClientRect().top
    - document.querySelector("h1").getBoundingClientRect().top"""


@pytest.mark.parametrize("report", REPORTS)
def test_an_anchor_lands_in_sight(site: str, visit: Visit, report: str) -> None:
    for anchor in ("s1", "p3", "f5"):
        page = visit.open(site, f"reports/{report}/#{anchor}")
        assert visit.is_in_sight(page.locator(f"[id='{anchor}']")), anchor


def test_an_address_that_is_no_anchor_stops_nothing(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}#%E4%")
    page.locator(".gb-list tr[id] a").first.hover()
    assert page.locator(".gb-text .gb-here").count() == 1
    assert visit.wrong == []


def test_the_contents_lead_to_their_headings(site: str, visit: Visit) -> None:
    page = visit.open(site, BOXES)
    page.locator(".gb-contents a[href^='#']").last.click()
    assert visit.is_in_sight(page.locator(f"[id='{visit.fragment}']"))


def test_figures_stand_beside_the_text_and_on_a_narrow_page_below_it(site: str, visit: Visit) -> None:
    visit.open(site, REPORT)
    assert visit.script(PLACE) == "beside"
    visit.resize(390)
    assert visit.script(PLACE) == "below"


def test_on_a_phone_the_text_begins_within_one_screen_and_a_half(site: str, visit: Visit) -> None:
    for report in REPORTS:
        page = visit.open(site, f"reports/{report}/", width=390)
        assert page.evaluate(BEFORE) < 1.5 * 844, report
        assert page.locator(".gb-cards li:visible").count() == 4


def test_without_scripts_text_figures_and_contents_are_there(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    for width in (1440, 390):
        visit.resize(width)
        assert page.locator("#p1").is_visible()
        for name in (".gb-figures", ".gb-contents"):
            link = page.locator(f"{name} a[href^='#']").first
            if not link.is_visible():
                page.locator(f"{name} summary").click()
            assert link.is_visible()
    assert visit.script(PLACE) == "above"
    assert visit.script("typeof document$") == "undefined"  # the theme's scripts did not run
