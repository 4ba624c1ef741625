"""The head of a report's page under a reader's hands: its opening, its row of ways, and the contents that follow."""

import json
from pathlib import Path
from time import perf_counter

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit, until

pytestmark = BROWSER

CURRENT = ".gb-contents [aria-current='true']"
IN_COLUMN = """() => {
    const box = document.querySelector(".gb-contents [aria-current]").getBoundingClientRect();
    const frame = document.querySelector(".gb-contents").getBoundingClientRect();
    return box.top >= frame.top && box.bottom <= frame.bottom;
}"""
SHIFT = """() => new Promise(done => new PerformanceObserver(list => done(
    list.getEntries().reduce((sum, entry) => sum + (entry.hadRecentInput ? 0 : entry.value), 0)))
    .observe({ type: "layout-shift", buffered: true }) ?? setTimeout(() => done(0), 300))"""
PRINTED = "() => { globalThis.printed = 0; globalThis.print = () => { printed += 1; }; }"
SENTENCE = ".gb-opening li >> nth=1"
CONTENTS = Path("docs/assets/contents.js")
LONG = """script => {
    const report = Object.assign(document.createElement("div"), { className: "gb-report" });
    report.innerHTML = '<p class="gb-opening"><a href="#long">丁戊。</a></p>'
        + '<div class="gb-text"><p id="long" data-block="b1"></p></div>';
    document.body.prepend(report);
    report.querySelector("#long").textContent = "甲".repeat(20000) + "，乙；“丙” 丁戊。";
    (0, eval)(script);
    return decodeURIComponent(report.querySelector("a").hash);
}"""


def test_the_contents_show_where_one_is_and_follow_in_their_column(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert page.locator(CURRENT).count() == 0
    page.set_viewport_size({"width": 1440, "height": 420})  # lower than the list
    for anchor in ("s3", "p12", "s8"):
        page.evaluate("name => document.getElementById(name).scrollIntoView()", anchor)
        page.locator(f"{CURRENT}[href='#{anchor}']").wait_for()
    until(page, f"({IN_COLUMN})()")  # the list scrolls
    assert page.locator(CURRENT).count() == 1
    page.evaluate("scrollTo(0, 0)")
    page.locator(CURRENT).wait_for(state="detached")


def test_a_sentence_of_the_opening_is_shown_where_it_stands(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    words = page.locator(f"{SENTENCE} >> q").inner_text()
    page.locator(f"{SENTENCE} >> a").click()
    top = """words => {
        const text = document.querySelector("#p7"), walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
        let at = text.textContent.indexOf(words), node;
        while ((node = walker.nextNode()) && at >= node.data.length) at -= node.data.length;
        const range = document.createRange();
        range.setStart(node, at);
        return range.getBoundingClientRect().top;
    }"""
    until(page, "location.hash === '#p7'")
    until(page, f"[({top})({json.dumps(words)})].some(top => top > 0 && top < 900)")  # where the browser scrolls to


def test_what_stands_before_a_sentence_is_found_at_once_in_a_paragraph_without_stops(site: str, visit: Visit) -> None:
    page = visit.open(site, "about/")
    started = perf_counter()
    assert page.evaluate(LONG, CONTENTS.read_text("utf-8")) == "#long:~:text=“丙”-,丁戊。"
    assert perf_counter() - started < 10  # a pattern tried from each character on takes twenty seconds and more


def test_the_row_leads_to_reference_source_data_and_printer(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    row = page.locator(".gb-ways")
    assert row.get_by_role("link").all_inner_texts()[:3] == ["引用", "原文对照", "数据"]
    page.evaluate(PRINTED)
    row.get_by_role("button", name="打印").click()
    assert visit.script("printed") == 1


def test_a_keyboard_comes_to_the_text_in_few_steps_and_to_figures_in_their_list(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert page.locator(".gb-head :is(a, button):not([tabindex='-1'])").count() <= 12
    for width, stop in ((1440, -1), (390, 0)):
        visit.resize(width)
        assert page.locator(".gb-contents summary").evaluate("summary => summary.tabIndex") == stop


def test_nothing_moves_while_the_head_is_made(site: str, visit: Visit) -> None:
    for width in (390, 1440):
        page = visit.open(site, REPORT, width=width)
        page.wait_for_timeout(200)
        shift = visit.script(f"({SHIFT})()")
        assert isinstance(shift, int | float)
        assert shift < 0.02, width


def test_without_scripts_the_opening_leads_to_its_paragraph_and_nothing_is_offered_to_print(
    still_site: str, visit: Visit
) -> None:
    page = visit.open(still_site, REPORT)
    assert not page.get_by_role("button", name="打印").is_visible()
    page.locator(f"{SENTENCE} >> a").click()
    assert visit.fragment == "p7"
    assert visit.is_in_sight(page.locator("#p7"))
