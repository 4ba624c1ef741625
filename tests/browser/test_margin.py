"""The margin of a wide page: figures and notes level with their lines; folded, and nothing lost, where it is narrow."""

import pytest

from tests.browser.marks import BROWSER, REPORT, REPORTS
from tests.browser.visit import Visit

pytestmark = BROWSER

ENTRY = ".gb-list tr[id]"
STACK = """() => {
    const middle = ({top, bottom}) => (top + bottom) / 2;
    const text = document.querySelector(".gb-text").getBoundingClientRect();
    const rows = [...document.querySelectorAll(".gb-list tr[id]")].map(row => {
        const mark = document.getElementById(row.id.slice(2)), number = mark.querySelector(":scope > b") ?? mark;
        return {box: row.getBoundingClientRect(), visible: row.checkVisibility({visibilityProperty: true}),
            away: Math.abs(middle(row.querySelector("a").getClientRects()[0]) - middle(number.getClientRects()[0]))};
    });
    const stack = [...rows.map(row => row.box), document.querySelector(".gb-figures summary").getBoundingClientRect()]
        .sort((one, other) => one.top - other.top);
    return {
        away: rows.map(row => row.away).sort((one, other) => one - other),
        hidden: rows.filter(row => !row.visible).length,
        covered: stack.filter((box, at) => at && box.top < stack[at - 1].bottom).length,
        inText: stack.filter(box => box.left < text.right).length,
        outside: stack.filter(box => box.top < text.top - 1 || box.bottom > text.bottom + 1).length,
        sideways: document.documentElement.scrollWidth - innerWidth,
        line: parseFloat(getComputedStyle(document.querySelector(".gb-text")).lineHeight),
    };
}"""
MARKS = """() => {
    const contents = document.querySelector(".gb-contents").getBoundingClientRect();
    const text = document.querySelector(".gb-text").getBoundingClientRect();
    return [...document.querySelectorAll(".gb-text [data-block] > .gb-mark:not(.gb-remark, .gb-noted)")]
        .map(mark => mark.getBoundingClientRect())
        .filter(mark => mark.left < (contents.right < text.left ? contents.right - 8 : text.left) - 1
            || mark.right > text.right).length;
}"""
SHIFTS = """new PerformanceObserver(list => {
    for (const entry of list.getEntries()) globalThis.shifted = (globalThis.shifted ?? 0) + entry.value;
}).observe({type: "layout-shift", buffered: true})"""


@pytest.mark.parametrize("report", REPORTS)
def test_each_figure_stands_near_its_line_and_covers_nothing(site: str, visit: Visit, report: str) -> None:
    visit.open(site, f"reports/{report}/", width=1024)
    for width in (1024, 1440, 1920):
        visit.resize(width)
        found = visit.script(STACK)
        assert isinstance(found, dict)
        away, line = found.pop("away"), found.pop("line")
        assert found == {"hidden": 0, "covered": 0, "inText": 0, "outside": 0, "sideways": 0}, width
        assert away[len(away) // 2] < line / 2, width
        assert away[-1] < 4 * line, width
        assert visit.script(MARKS) == 0, width


def test_what_moves_the_lines_moves_what_is_beside_them(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    before = page.locator("#k-f20").bounding_box()
    visit.script("document.documentElement.setAttribute('data-gb-size', 'larger')")
    visit.frames()
    found = visit.script(STACK)
    assert isinstance(found, dict)
    assert found["covered"] == 0
    assert max(found["away"]) < 4 * found["line"]
    assert page.locator("#k-f20").bounding_box() != before


def test_all_figures_can_be_had_by_theme_on_a_wide_page_too(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    button, theme = page.get_by_role("button", name="按类列出"), page.locator(".gb-list th[scope=rowgroup]").first
    button.click()
    frame, head, entry = (place.bounding_box() for place in (page.locator(".gb-figures"), theme, page.locator("#k-f1")))
    assert frame
    assert head
    assert entry
    assert frame["height"] <= 900
    assert head["y"] + head["height"] <= entry["y"]
    page.get_by_role("button", name="随文排列").click()
    assert visit.script("document.querySelector('.gb-list th[scope=rowgroup]').offsetHeight < 10")


@pytest.mark.parametrize("width", [390, 820])
def test_on_a_narrow_page_all_figures_fold_into_a_list(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    rows = page.locator(ENTRY)
    assert not rows.first.is_visible()
    page.locator(".gb-figures summary").click()
    tops = rows.evaluate_all("rows => rows.map(row => row.getBoundingClientRect().top)")
    assert len(tops) == page.locator(".gb-text [data-tip]").count()
    assert tops == sorted(set(tops))
    assert not page.get_by_role("button", name="按类列出").is_visible()


def test_a_window_that_becomes_narrow_and_wide_again_finds_all_in_place(site: str, visit: Visit) -> None:
    visit.open(site, REPORT)
    visit.resize(390)
    visit.resize(1440)
    found = visit.script(STACK)
    assert isinstance(found, dict)
    assert (found["hidden"], found["covered"]) == (0, 0)


def test_nothing_moves_once_it_is_seen(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(SHIFTS)
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(300)
    assert visit.script("globalThis.shifted ?? 0") < 0.02  # type: ignore[operator]  # a number, as the script gives it


def test_on_paper_no_row_stands_where_it_stood_beside_the_text(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.emulate_media(media="print")
    tops = page.locator(ENTRY).evaluate_all("rows => rows.map(row => row.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    assert page.locator(".gb-list th[scope=rowgroup]").first.evaluate("head => head.offsetHeight > 10")
    assert not page.get_by_role("button", name="按类列出").is_visible()


def test_without_scripts_the_list_stands_in_the_margin_as_a_list(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    tops = page.locator(ENTRY).evaluate_all("rows => rows.map(row => row.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    assert page.locator(ENTRY).first.is_visible()
    assert page.get_by_role("button", name="按类列出").count() == 0


@pytest.mark.parametrize("failed", ["not had", "throws"])
def test_where_the_script_cannot_be_had_the_figures_are_a_list(site: str, visit: Visit, failed: str) -> None:
    if failed == "throws":
        visit.page.route("**/margin.js", lambda route: route.fulfill(body="throw new TypeError()"))
    else:
        visit.page.route("**/margin.js", lambda route: route.abort())
    page = visit.open(site, REPORT)
    page.unroute("**/margin.js")
    assert len(visit.wrong) == 1
    tops = page.locator(ENTRY).evaluate_all("rows => rows.map(row => row.getBoundingClientRect().top)")
    assert tops == sorted(set(tops))
    assert page.locator(ENTRY).first.is_visible()


def test_the_list_is_one_table_for_who_listens(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    heard = page.locator(".gb-figures").aria_snapshot()
    assert 'rowheader "监督"' in heard
    assert 'row "11次 人大常委会会议 召开 2024年"' in heard
