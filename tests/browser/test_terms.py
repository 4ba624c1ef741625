"""Names in the text: a term's note beside it, at the foot and on paper."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit, shut

pytestmark = BROWSER

TERMS = ".gb-text a.gb-term"
CARD = ".gb-term-card"
LINES = """() => {
    const card = document.querySelector(".gb-term-card").getBoundingClientRect();
    const lines = [...document.querySelector(".gb-text a.gb-term").getClientRects()];
    const over = (line) => line.top < card.bottom && line.bottom > card.top && line.left < card.right;
    return [lines.length, lines.filter(over).length];
}"""
WIDTHS = pytest.mark.parametrize("width", [390, 1440])


def first_term(page: Page) -> str:
    return page.locator(TERMS).first.inner_text()


@WIDTHS
def test_a_pointer_over_a_term_shows_what_it_means_with_source_and_way(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    page.locator(TERMS).first.scroll_into_view_if_needed()  # before, not while the pointer comes
    page.locator(TERMS).first.hover()
    page.locator(CARD).wait_for()
    assert page.locator(f"{CARD} dd small").inner_text()
    href = page.locator(f"{CARD} dt a").first.get_attribute("href") or ""
    assert re.search(r"/terms/[a-z]+/#", href)
    box = page.locator(CARD).bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert visit.script("document.documentElement.scrollWidth") == width
    assert visit.wrong == []


def test_the_note_can_be_pointed_at_and_is_put_away_with_escape(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(TERMS).first.hover()
    page.locator(CARD).hover()
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_visible()
    visit.press("Escape")
    assert not page.locator(CARD).is_visible()


def test_a_tap_shows_the_note_and_stays_on_the_page_and_its_way_leads_to_the_entry(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    page.locator(TERMS).first.click()
    page.mouse.move(0, 0)
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_visible()
    assert page.evaluate(LINES) == [2, 0], "a term of two lines, neither of them under its note"
    assert page.url == site + REPORT
    page.locator(f"{CARD} dt a").first.click()
    page.wait_for_url("**/terms/*/#*")
    assert page.locator(f"#{visit.fragment}").is_visible()


PIN = ".gb-beside .gb-pin"
COVERS = """() => {
    const boxes = [...document.querySelectorAll(".gb-list tr[id], .gb-beside > *")]
        .map(one => one.getBoundingClientRect()).sort((one, other) => one.top - other.top);
    return boxes.filter((box, at) => at && box.top < boxes[at - 1].bottom).length;
}"""


def test_on_a_wide_page_a_click_pins_the_note_level_with_its_term(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    terms = page.locator(TERMS)
    for number in (1, 4):
        terms.nth(number).click()
    assert page.locator(PIN).count() == 2
    assert not page.locator(CARD).is_visible()
    term, pin = terms.nth(4).bounding_box(), page.locator(PIN).nth(1).bounding_box()
    assert term
    assert pin
    assert abs(pin["y"] - term["y"]) < 40
    assert pin["x"] > term["x"] + term["width"]
    assert visit.script(COVERS) == 0
    assert page.url == site + REPORT


def test_a_pinned_note_goes_with_a_click_on_its_term_or_itself_and_with_escape(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    term, pin = page.locator(TERMS).nth(1), page.locator(PIN)
    term.click()
    assert pin.count() == 1
    term.click()
    assert pin.count() == 0
    term.click()
    pin.locator("dd").click(position={"x": 3, "y": 3})
    assert pin.count() == 0
    term.click()
    visit.press("Escape")
    assert pin.count() == 0


def test_escape_in_a_sheet_leaves_what_is_pinned(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(TERMS).first.click()
    page.locator(".gb-choose").click()
    visit.press("Escape")
    shut(page)
    assert page.locator(".gb-pin").count() == 1


def test_by_keyboard_focus_shows_the_note_and_enter_leads_to_the_foot(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.press("Tab")
    page.locator(TERMS).first.focus()
    page.locator(CARD).wait_for()
    visit.press("Enter")
    assert visit.fragment.startswith("term-")
    assert visit.is_in_sight(page.locator(f"#{visit.fragment}"))


def test_without_scripts_a_term_leads_to_its_note_at_the_foot(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    page.locator(TERMS).first.click()
    assert visit.fragment.startswith("term-")
    assert page.locator(f"#{visit.fragment} dd").is_visible()


def test_on_paper_the_notes_stand_at_the_foot(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.emulate_media(media="print")
    assert page.locator(".gb-terms dd").first.is_visible()


def test_who_listens_hears_the_paragraph_and_no_note(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(TERMS).first.hover()
    page.locator(CARD).wait_for()
    meaning = page.locator(f"{CARD} dd").inner_text()[:12]
    assert meaning not in page.locator(".gb-text").aria_snapshot()
    assert page.locator(CARD).get_attribute("aria-hidden") == "true"


def test_words_of_a_term_are_cited_as_they_stand(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    said = page.evaluate("""() => {
        const term = document.querySelector(".gb-text a.gb-term");
        const range = new Range();
        range.selectNodeContents(term);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return [getSelection().toString(), term.textContent];
    }""")
    assert said[0] == said[1] == first_term(page)
