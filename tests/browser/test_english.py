"""The English pages in a browser: nothing Chinese that does not say so, narrow screens, and the way there and back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.marks import BROWSER
from tests.browser.test_pages import too_wide
from tests.browser.visit import Visit

pytestmark = BROWSER

PAGES = ("", "indicators/", "data/", "data/codebook/", "method/", "citing/", "about/")
UNTOLD = """() => {
    const chinese = /[\\u3000-\\u303f\\u4e00-\\u9fff\\uff00-\\uffef]/, names = ["aria-label", "title", "placeholder"];
    const isTold = (element) => element.closest("[lang]").lang !== "en" || element.closest("script, style");
    const texts = [], walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) texts.push([walk.currentNode.parentElement, walk.currentNode.data]);
    for (const element of document.querySelectorAll(names.map((name) => `[${name}]`).join()))
        for (const name of names) texts.push([element, element.getAttribute(name) ?? ""]);
    return texts.filter(([element, text]) => chinese.test(text) && !isTold(element)).map(([, text]) => text.trim());
}"""


@pytest.mark.parametrize("path", PAGES)
def test_an_english_page_is_english_and_fits_a_narrow_screen(site: str, visit: Visit, path: str) -> None:
    page = visit.open(site, f"en/{path}")
    visit.resize(320)
    assert page.locator("html").get_attribute("lang") == "en"
    assert visit.script(UNTOLD) == []
    assert too_wide(visit) == ""
    assert visit.wrong == []


def test_one_goes_to_the_chinese_page_and_back(site: str, visit: Visit) -> None:
    page = visit.open(site, "en/data/codebook/")
    page.locator("header .gb-tongue").click()
    page.wait_for_url(f"{site}data/codebook/")
    page.locator("header .gb-tongue").click()
    page.wait_for_url(f"{site}en/data/codebook/")


def test_the_choices_speak_english(site: str, visit: Visit) -> None:
    page = visit.open(site, "en/about/")
    page.locator(".gb-choose").click()
    assert visit.script(UNTOLD) == []
    assert page.locator("dialog h2").text_content() == "Reading settings"


def test_the_search_box_says_in_english_that_reports_are_chinese(site: str, visit: Visit) -> None:
    page = visit.open(site, "en/about/")
    told = page.locator(".md-search-result__meta")
    visit.search("meetings")
    page.locator(".md-search-result__link [lang='en']", has_text="Standing committee meetings").first.wait_for()
    page.locator(".md-search__input").fill("")
    visit.search("deputy")
    expect(told).to_have_text("Nothing found. Reports are in Chinese: try a word in Chinese")
    page.locator(".md-search__input").fill("")
    visit.search("预算")
    expect(told).to_have_text(re.compile(r"[0-9]+ reports?, [0-9]+ places?, in Chinese"))
    page.locator(".md-search__input").fill("")
    assert visit.script(UNTOLD) == []
    assert visit.wrong == []
