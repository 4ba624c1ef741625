"""A report by keyboard alone: few stops before the text's end, each in sight and marked, and ways past what is long."""

from collections import Counter

import pytest
from playwright.sync_api import Page

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit, until

pytestmark = BROWSER

STOPS = 25
# What has the focus: where it stands, what it says, whether an outline of 2 px marks it or the row around it, and
# whether any of it is in sight.
FOCUS = """() => new Promise((done) => setTimeout(done, 5)).then(() => {
    const one = document.activeElement;
    const place = one === document.body || one.closest(".gb-figures, .gb-end") ? "after"
        : one.closest(".gb-contents li") ? "contents" : one.closest(".gb-text") ? "text" : "page";
    const marked = [one, one.closest("tr")].some(part => part && getComputedStyle(part).outlineStyle === "solid"
        && parseFloat(getComputedStyle(part).outlineWidth) >= 2);
    const seen = [...one.getClientRects()].some(box => [1, 3, 5, 7].some(part => {
        const top = document.elementFromPoint(box.left + box.width * part / 8, box.top + box.height / 2);
        return top && (one.contains(top) || top.contains(one));
    }));
    return [place, (one.getAttribute("aria-label") || one.textContent).trim().slice(0, 12), marked, seen];
})"""


def walk(page: Page) -> list[tuple[str, str, bool, bool]]:
    """Press Tab from the page's top until the text has ended; gives the stops."""
    stops: list[tuple[str, str, bool, bool]] = []
    while len(stops) < 300:
        page.keyboard.press("Tab")
        place, *rest = page.evaluate(FOCUS)
        if place == "after":
            return stops
        for _ in range(100):  # a sheet or a search box may be on its way out of the way
            if rest[1] and rest[2]:
                break
            page.wait_for_timeout(100)
            place, *rest = page.evaluate(FOCUS)
        stops.append((place, *rest))
    raise AssertionError(stops)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_report_s_text_is_gone_through_in_few_stops_each_marked_and_in_sight(
    site: str, visit: Visit, width: int
) -> None:
    page = visit.open(site, REPORT, width=width)
    page.emulate_media(reduced_motion="reduce")
    stops = walk(page)
    page.emulate_media(reduced_motion="null")
    assert Counter(place for place, *_ in stops)["page"] <= STOPS
    assert [stop for stop in stops if not stop[2] or not stop[3]] == []
    assert "text" in {place for place, *_ in stops}


@pytest.mark.parametrize(("name", "target"), [("跳到正文", "text"), ("跳到关键数字", "figures"), ("跳到注释", "terms")])
def test_the_first_stops_lead_past_what_is_long(site: str, visit: Visit, name: str, target: str) -> None:
    page = visit.open(site, REPORT, width=390)
    link = page.get_by_role("link", name=name)
    link.focus()
    until(page, "document.activeElement.getBoundingClientRect().top >= 0")
    visit.press("Enter")
    page.wait_for_url(f"**#{target}")
    visit.press("Tab")
    until(page, "document.activeElement.getBoundingClientRect().top >= 48")  # not below the header
    # It follows the target, or is what holds it: on phones the list of figures is unfolded by its heading.
    assert page.evaluate(
        "id => { const at = document.activeElement, target = document.getElementById(id);"
        " return at.matches('summary') ? at.contains(target) : !!(target.compareDocumentPosition(at) & 4); }",
        target,
    )
    assert (page.locator(".md-tabs__item--active").text_content() or "").strip() == "报告"


def test_on_a_narrow_page_the_pages_of_the_site_are_opened_by_a_key_and_left_by_another(
    site: str, visit: Visit
) -> None:
    page = visit.open(site, "about/", width=390)
    drawer = page.locator(".md-sidebar--primary")
    assert not drawer.is_visible()
    opener = page.get_by_role("button", name="全站栏目")
    opener.focus()
    visit.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "首页"
    assert opener.get_attribute("aria-expanded") == "true"
    visit.press("Escape")
    drawer.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "全站栏目"
    assert opener.get_attribute("aria-expanded") == "false"


def test_without_scripts_a_narrow_page_has_the_tabs_in_rows(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, "about/", width=320)
    tabs = (
        page.get_by_role("navigation", name="栏目")
        .get_by_role("link")
        .evaluate_all(
            "links => links.map(one => [one.checkVisibility(), one.getBoundingClientRect().right <= innerWidth])"
        )
    )
    assert tabs == [[True, True]] * 7
