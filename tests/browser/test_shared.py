"""Words that other reports have too: marks beside paragraphs, the list at the foot, and stock phrase put back."""

import pytest

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit

pytestmark = BROWSER

SWITCH = ".gb-stock-switch"
MARK = ".gb-text .gb-same"
STOCK = ".gb-text .gb-stock"
COLOUR = f"getComputedStyle(document.querySelector('{STOCK}')).color"


@pytest.mark.parametrize("width", [390, 1440])
def test_a_mark_leads_to_its_part_of_the_list_and_that_back(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    page.locator(MARK).first.click()
    assert visit.fragment.startswith("shared-p")
    assert page.locator(f"#{visit.fragment} dd").first.is_visible()
    page.locator(f"#{visit.fragment} dt a").click()
    assert page.locator(f"#{visit.fragment}").is_visible()
    assert visit.script("document.documentElement.scrollWidth") == width
    assert visit.wrong == []


def test_who_listens_or_copies_meets_no_mark(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert "≈" not in page.locator(".gb-text").aria_snapshot()
    assert "≈" not in page.locator(".gb-text").inner_text()
    assert page.locator(MARK).first.get_attribute("tabindex") == "-1"


def test_stock_phrase_is_put_back_when_asked_and_kept_so_on_the_device_and_on_paper(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    before, text = visit.script(COLOUR), page.locator(".gb-text").inner_text()
    assert page.locator(SWITCH).get_attribute("aria-pressed") == "false"
    page.locator(SWITCH).click()
    page = visit.open(site, REPORT)
    assert page.locator(SWITCH).get_attribute("aria-pressed") == "true"
    assert visit.script(COLOUR) != before
    assert page.locator(".gb-text").inner_text() == text
    page.emulate_media(media="print")
    assert visit.script(COLOUR) != before
    assert not page.locator(MARK).first.is_visible()
    page.emulate_media(media="screen")
    page.locator(SWITCH).click()
    assert visit.script(COLOUR) == before


def test_on_paper_the_list_is_open(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert not page.locator(".gb-same-list dd").first.is_visible()
    page.emulate_media(media="print")
    assert page.locator(".gb-same-list dd").first.is_visible()


def test_the_switch_of_stock_phrase_keeps_its_name(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    before = page.locator(SWITCH).inner_text()
    page.locator(SWITCH).click()
    assert page.locator(SWITCH).inner_text() == before == "淡化通用表述"
    page.locator(SWITCH).click()


def test_the_switch_of_stock_phrase_works_where_nothing_may_be_kept(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no') }})")
    page.locator(SWITCH).click()
    assert page.locator(".gb-report.gb-dim").count() == 1
    assert visit.wrong == []


def test_without_scripts_marks_and_list_are_there_and_no_switch(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    assert page.locator(MARK).first.is_visible()
    assert page.locator(SWITCH).count() == 0
