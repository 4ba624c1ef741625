"""The pages that gather names: an entry that is led to is open, and a field leaves the entries that have the words."""

import pytest

from tests.browser.marks import BROWSER
from tests.browser.visit import Visit

pytestmark = BROWSER

SHOWN = ".gb-entry:not([hidden])"
NAMES = ".gb-index > li:not([hidden])"


@pytest.mark.parametrize("width", [320, 1440])
def test_an_entry_is_led_to_and_one_is_found_by_its_words(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, "terms/", width=width)
    names = page.locator(NAMES).count()
    assert visit.script("document.documentElement.scrollWidth") == width
    page.get_by_label("在这一页里找").fill(last := page.locator(".gb-rest li").last.text_content() or "")
    assert 0 < page.locator(NAMES).count() < names
    assert page.locator(".gb-rest li", has_text=last).last.is_visible()  # unfolded for what it has
    visit.script("location.hash = '#first-topic'")  # as an address of former times has it
    page.wait_for_url("**/terms/d/#first-topic")
    assert page.locator(".gb-entry[open] h2").all_inner_texts() == ["第一议题"]
    assert visit.script("document.documentElement.scrollWidth") == width
    many = page.locator(SHOWN).count()
    field = page.get_by_label("在这一页里找")
    field.fill("First TOPIC")
    assert 0 < page.locator(SHOWN).count() < many
    assert page.locator("#first-topic").is_visible()
    shown = page.locator(SHOWN).count()
    assert page.locator(".gb-sift output").inner_text() == f"{shown} 条"
    field.fill("没有这样的词")
    assert page.locator(SHOWN).count() == 0
    field.fill("")
    assert page.locator(SHOWN).count() == many
    assert visit.wrong == []
