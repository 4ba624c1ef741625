"""A report on a phone: the bar at the lower edge, and the sheets that hold parts of the page."""

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit, shut, until

pytestmark = BROWSER

BAR = ".gb-bar"
SHEET = ".gb-sheet"
DOUBLED = """() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at);
}"""
HOME = {"目录": ".gb-report .gb-contents details > ul", "数字": ".gb-report .gb-figures details > table"}


def button(page: Page, name: str) -> Locator:
    return page.locator(f"{BAR} button", has_text=name)


def bar_comes(page: Page) -> None:
    """Wait until the bar has slid onto the screen."""
    until(page, f"document.querySelector('{BAR}').getBoundingClientRect().bottom <= innerHeight + 1")


def bar_goes(page: Page) -> None:
    """Wait until the bar has slid off the screen."""
    until(page, f"document.querySelector('{BAR}').getBoundingClientRect().top >= innerHeight - 20")


def low(page: Page, *, least: int = 44) -> list[str]:
    """Give the controls in sight of header, bar and sheet that are smaller than a finger needs, in CSS pixels."""
    found: list[str] = page.evaluate(
        """least => [...document.querySelectorAll(
            ".md-header__inner > :is(a, button, label), .gb-bar button, .gb-sheet :is(button, label, li > a, tr[id])"
        )].map((one) => [one, one.getBoundingClientRect()])
            .filter(([one, box]) => box.width && one.checkVisibility() && Math.min(box.height, box.width) < least - 0.1)
            .map(([one, box]) => `${one.tagName} ${one.textContent.trim()} ${box.width} x ${box.height}`)""",
        least,
    )
    return found


@pytest.mark.parametrize("width", [320, 390])
def test_bar_sheets_and_header_are_for_fingers_and_nothing_is_wider_than_the_page(
    site: str, visit: Visit, width: int
) -> None:
    page = visit.open(site, REPORT, width=width)
    names = page.locator(f"{BAR} button").all_inner_texts()
    assert names == ["目录", "数字", "注释", "设置", "分享"]
    assert low(page) == []
    for name in names[:-1]:
        button(page, name).click()
        assert low(page) == [], name
        assert page.locator(SHEET).evaluate("one => one.scrollWidth") <= width
        visit.press("Escape")
        shut(page)
    assert visit.script("document.documentElement.scrollWidth") == width
    assert visit.wrong == []


@pytest.mark.parametrize("name", HOME)
def test_a_sheet_has_the_page_s_own_part_and_gives_it_back(site: str, visit: Visit, name: str) -> None:
    page = visit.open(site, REPORT, width=390)
    before = page.locator(HOME[name]).inner_html()
    button(page, name).click()
    assert page.locator(HOME[name]).count() == 0
    assert page.evaluate(DOUBLED) == []
    page.locator(f"{SHEET} button", has_text="关闭").click()
    shut(page)
    assert page.locator(HOME[name]).inner_html() == before
    assert page.evaluate("document.activeElement.textContent") == name


def test_a_link_in_a_sheet_leads_to_its_place_and_the_way_back_to_where_one_was(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    button(page, "目录").click()
    link = page.locator(f"{SHEET} a[href^='#']").nth(4)
    anchor = (link.get_attribute("href") or "").removeprefix("#")
    link.click()
    page.wait_for_url(f"**#{anchor}")
    assert page.locator(SHEET).count() == 0
    assert visit.is_in_sight(page.locator(f"[id='{anchor}']"))
    page.go_back()
    page.wait_for_url(site + REPORT)
    assert page.locator(SHEET).count() == 0


@pytest.mark.parametrize("way", ["back", "Escape", "beside"])
def test_each_way_out_of_a_sheet_leaves_the_reader_where_they_were(site: str, visit: Visit, way: str) -> None:
    page = visit.open(site, f"{REPORT}#p5", width=390)
    for distance in (400, -100):  # the page hears of each by itself: of two in one frame it would hear of their sum
        page.evaluate(
            "by => new Promise((done) => { scrollBy(0, by); requestAnimationFrame(() => setTimeout(done, 50)); })",
            distance,
        )
    bar_comes(page)
    before = page.evaluate("scrollY")
    button(page, "数字").click()
    page.mouse.move(200, 700)
    page.mouse.wheel(0, 5000)
    until(page, f"[...document.querySelectorAll('{SHEET}, {SHEET} *')].some(one => one.scrollTop > 0)")
    page.mouse.wheel(0, 5000)
    visit.frames()
    if way == "back":
        page.go_back()
    elif way == "beside":
        page.mouse.click(200, 80)
    else:
        visit.press(way)
    shut(page)
    page.wait_for_timeout(200)
    assert page.evaluate("scrollY") == before
    assert page.url == f"{site}{REPORT}#p5"


def test_the_bar_goes_with_reading_on_and_comes_with_looking_back_and_at_the_end(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    bar_comes(page)
    page.mouse.wheel(0, 900)
    bar_goes(page)
    page.mouse.wheel(0, -200)
    bar_comes(page)
    page.mouse.wheel(0, 200)
    bar_goes(page)
    page.evaluate("scrollTo(0, 1e6)")
    bar_comes(page)
    last = page.locator("footer").last.evaluate("one => one.lastElementChild.getBoundingClientRect().bottom")
    box = page.locator(BAR).bounding_box()
    assert box
    assert last <= box["y"] + 1


def test_words_that_are_looked_for_are_told_above_the_bar(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}?find=监督", width=390)
    found = page.locator(".gb-find-bar")
    found.wait_for()
    until(
        page,
        """((upper, lower) => upper.bottom <= lower.top + 1 || lower.top >= innerHeight - 1)(
        ...[".gb-find-bar", ".gb-bar"].map(name => document.querySelector(name).getBoundingClientRect()))""",
    )


def test_a_sheet_that_is_asked_for_while_another_closes_comes(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    page.evaluate("""() => {
        const [first, second] = document.querySelectorAll(".gb-bar button");
        first.click();
        document.querySelector(".gb-sheet header button").click();
        second.click();
    }""")
    page.get_by_role("dialog", name="关键数字").wait_for()


def test_words_that_are_lit_stay_so_in_a_sheet_and_after_it(site: str, visit: Visit) -> None:
    lit = "[...CSS.highlights.get('gb-find')].filter(({ collapsed }) => !collapsed).length"
    page = visit.open(site, f"{REPORT}?find=11次", width=390)
    bar_goes(page)  # the page is moved on to the words
    before = page.evaluate(lit)
    page.mouse.wheel(0, -200)
    bar_comes(page)
    button(page, "数字").click()
    assert page.evaluate(lit) == before > 1
    visit.press("Escape")
    shut(page)
    assert page.evaluate(lit) == before


def test_notes_that_are_put_away_have_no_button(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    page.evaluate("gbChoices.set('names', 'off')")
    button(page, "注释").wait_for(state="hidden")
    page.evaluate("gbChoices.set('names', '')")
    button(page, "注释").wait_for(state="visible")


def test_a_window_made_wide_has_neither_bar_nor_sheet(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    button(page, "目录").click()
    visit.resize(1440)
    shut(page)
    assert not page.locator(BAR).is_visible()
    assert page.locator(f"{HOME['目录']} a").first.is_visible()


def test_without_scripts_there_is_no_bar(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT, width=390)
    assert page.locator(BAR).count() == 0
