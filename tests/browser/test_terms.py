"""Names in the text: a term's note beside it, at the foot and on paper, and the switch for links and notes."""

import pytest
from playwright.sync_api import Page

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit

pytestmark = BROWSER

TERMS = ".gb-text a.gb-term"
CARD = ".gb-term-card"
SWITCH = ".gb-names-switch"
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
    assert "/terms/#" in href
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
    page.keyboard.press("Escape")
    assert not page.locator(CARD).is_visible()


def test_a_tap_shows_the_note_and_stays_on_the_page_and_its_way_leads_to_the_entry(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    page.locator(TERMS).first.click()
    page.mouse.move(0, 0)
    page.wait_for_timeout(400)
    assert page.locator(CARD).is_visible()
    assert page.url == site + REPORT
    page.locator(f"{CARD} dt a").first.click()
    page.wait_for_url("**/terms/#*")
    assert page.locator(f"#{visit.fragment}").is_visible()


def test_by_keyboard_focus_shows_the_note_and_enter_leads_to_the_foot(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.keyboard.press("Tab")
    page.locator(TERMS).first.focus()
    page.locator(CARD).wait_for()
    page.keyboard.press("Enter")
    assert visit.fragment.startswith("term-")
    assert visit.is_in_sight(page.locator(f"#{visit.fragment}"))


def test_without_scripts_a_term_leads_to_its_note_at_the_foot(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    page.locator(TERMS).first.click()
    assert visit.fragment.startswith("term-")
    assert page.locator(f"#{visit.fragment} dd").is_visible()
    assert page.locator(SWITCH).count() == 0


def test_on_paper_the_notes_stand_at_the_foot(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.emulate_media(media="print")
    assert page.locator(".gb-terms dd").first.is_visible()
    assert not page.locator(SWITCH).is_visible()


def test_who_listens_hears_the_paragraph_and_no_note(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator(TERMS).first.hover()
    page.locator(CARD).wait_for()
    meaning = page.locator(f"{CARD} dd").inner_text()[:12]
    assert meaning not in page.locator(".gb-text").aria_snapshot()
    assert page.locator(CARD).get_attribute("aria-hidden") == "true"


def test_links_and_notes_are_put_away_for_good_and_come_back(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    text = page.locator(".gb-text").inner_text()
    page.locator(SWITCH).click()
    page = visit.open(site, REPORT)
    assert page.locator(SWITCH).get_attribute("aria-pressed") == "false"
    assert page.locator(".gb-text :is(a.gb-term, a.gb-named)[href]").count() == 0
    assert not page.locator(".gb-terms").is_visible()
    assert page.locator(".gb-text").inner_text() == text
    page.locator(SWITCH).click()
    assert page.locator(f"{TERMS}[href]").count() == page.locator(TERMS).count()
    assert page.locator(".gb-terms").is_visible()


def test_the_switch_tells_its_state_and_keeps_its_name(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert '- button "名词与链接" [pressed]' in page.locator(".gb-head").aria_snapshot()
    page.locator(SWITCH).click()
    told = page.locator(".gb-head").aria_snapshot()
    assert '- button "名词与链接"' in told
    assert '- button "名词与链接" [pressed]' not in told
    page.locator(SWITCH).click()


def test_the_switch_works_where_nothing_may_be_kept(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})")
    page.locator(SWITCH).click()
    assert page.locator(f"{TERMS}[href]").count() == 0
    page.locator(SWITCH).click()
    assert page.locator(f"{TERMS}[href]").count() > 0
    assert visit.wrong == []


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
