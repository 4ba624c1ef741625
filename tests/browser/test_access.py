"""What some readers set for themselves: room between letters, larger type, the system's colours, no single keys."""

from collections.abc import Iterator

import pytest

from tests.browser.marks import BOXES, BROWSER, REPORT
from tests.browser.visit import Visit, shut, until

pytestmark = BROWSER

PAGES = ("", REPORT, "reports/210921/", "indicators/renda.appointments/", "en/indicators/")
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-bottom: 2em !important }"""  # WCAG 1.4.12
LARGER = "html { font-size: 200% !important }"  # the site's own is 125 %
TWICE = "html { font-size: 250% !important }"  # WCAG 1.4.4
WEAR = "sheet => { const own = new CSSStyleSheet(); own.replaceSync(sheet); document.adoptedStyleSheets = [own]; }"
# Words that are cut, that lie on other words, or beyond the page's edge. The header's title has an ellipsis, and stands
# in full in the page's heading; pictures and what waits unseen is left out.
LOST = r"""() => {
    const shown = (one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })
        && !one.closest("script, style, template, svg, .md-header__title, .gb-turn__stage, dialog");
    const known = (tell) => {  // of one and of what it stands in, asked once of each
        const told = new Map();
        const ask = (one) => {
            if (!one || one === document.body) return false;
            if (!told.has(one)) told.set(one, tell(getComputedStyle(one)) || ask(one.parentElement));
            return told.get(one);
        };
        return ask;
    };
    const isHidden = known(({ clipPath, position }) => clipPath !== "none" || position === "fixed");
    const isRolled = known(({ overflowX }) => ["auto", "scroll"].includes(overflowX));
    const lost = [], boxes = [], edge = document.documentElement.clientWidth;
    for (const one of document.querySelectorAll("body *")) {
        const { overflowX, overflowY } = getComputedStyle(one), cuts = (way) => ["hidden", "clip"].includes(way);
        const tall = cuts(overflowY) && one.scrollHeight > one.clientHeight + 3;
        if (one.clientHeight > 1 && (tall || cuts(overflowX) && one.scrollWidth > one.clientWidth + 1)
            && one.textContent.trim() && shown(one) && !isHidden(one)) {
            lost.push(`cut: ${one.className} ${one.textContent.trim().slice(0, 20)}`);
        }
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        const parent = node.parentElement;
        if (!node.data.trim() || !shown(parent) || isHidden(parent)) continue;
        const range = new Range(), size = parseFloat(getComputedStyle(parent).fontSize);
        range.selectNodeContents(node);
        for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
            if (width < 2 || height < 4) continue;
            const middle = (top + bottom) / 2, half = Math.min(height, size) * 0.45;
            const words = node.data.trim().slice(0, 12);
            boxes.push({ left, right, top: middle - half, bottom: middle + half, words });
            if (right > edge + 1 && !isRolled(parent)) lost.push(`beyond: ${words}`);
        }
    }
    boxes.sort((one, other) => one.top - other.top);
    boxes.forEach((one, at) => {
        for (let next = at + 1; next < boxes.length && boxes[next].top < one.bottom - 1; next++) {
            const other = boxes[next];
            const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            if (wide > 2 && high > 2) lost.push(`over: ${one.words} ${other.words}`);
        }
    });
    return lost;
}"""
OF = """selector => ["color", "backgroundColor", "fill"]
    .map(name => getComputedStyle(document.querySelector(selector))[name])"""
SYSTEM = """names => { const one = document.body.appendChild(document.createElement("i"));
    const found = names.map((name) => { one.style.color = name; return getComputedStyle(one).color; });
    one.remove();
    return found; }"""


@pytest.fixture
def reader(visit: Visit) -> Iterator[Visit]:
    """Give the page of a reader who has chosen nothing; what is set for it is taken back."""
    yield visit
    visit.page.emulate_media(forced_colors="null", contrast="null")
    visit.script("localStorage.clear()")


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_lost_with_room_between_letters_or_larger_type(site: str, visit: Visit, path: str) -> None:
    page = visit.open(site, path)
    lost: dict[tuple[int, str], list[str]] = {}
    for width, sheets in ((1280, (SPACED, TWICE)), (640, (SPACED,)), (320, (SPACED, LARGER, ""))):
        visit.resize(width)
        for sheet in sheets:
            page.evaluate(WEAR, sheet)
            until(page, f"document.documentElement.scrollWidth <= {width}")  # 1.4.10; the header takes its time
            lost[width, sheet] = page.evaluate(LOST)
    assert {key: found for key, found in lost.items() if found} == {}


def test_with_the_systems_colours_marks_places_and_drawings_can_be_told(site: str, reader: Visit) -> None:
    page = reader.open(site, "indicators/renda.appointments/")
    page.emulate_media(forced_colors="active")
    ink, mark, words, chosen, on = page.evaluate(
        SYSTEM, ["CanvasText", "Mark", "MarkText", "Highlight", "HighlightText"]
    )
    assert page.evaluate(OF, "mark")[:2] == [words, mark]
    assert page.evaluate(OF, ".gb-chart .gb-bar path")[2] == ink
    assert page.evaluate(OF, ".gb-chart text")[2] == ink
    reader.open(site)
    assert page.evaluate(OF, ".md-tabs__link[aria-current]")[:2] == [on, chosen]
    line = "getComputedStyle(document.querySelector('.gb-turn__stage'), '::after').backgroundColor"
    assert reader.script(line) == ink
    reader.open(site, REPORT)
    page.locator(".gb-choose").click()
    border = "getComputedStyle(document.querySelector('.gb-sheet header button')).borderTopStyle"
    assert reader.script(border) == "solid"
    boxes = page.locator(".gb-sheet input[type=checkbox]")
    assert boxes.first.evaluate("one => getComputedStyle(one).appearance") == "auto"  # drawn by the browser, then


def test_who_asks_for_more_contrast_has_it(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    muted = "getComputedStyle(document.querySelector('.gb-card')).color"
    ink = "getComputedStyle(document.body).color"
    assert reader.script(muted) != reader.script(ink)
    page.emulate_media(contrast="more")
    until(page, f"{muted} === {ink}")


def test_single_keys_search_until_they_are_put_away(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    field = "document.activeElement.matches('.md-search__input')"
    page.keyboard.press("f")
    until(page, field)
    page.keyboard.press("Escape")
    page.locator(".gb-choose").click()
    page.get_by_role("checkbox", name="单键快捷键").uncheck()
    page.keyboard.press("Escape")
    shut(page)
    page = reader.open(site, REPORT)  # it is kept
    for key in "fs/":
        page.keyboard.press(key)
    page.wait_for_timeout(100)
    assert reader.script(field) is False
    page.locator(".md-search__input").focus()
    page.keyboard.type("f")
    assert page.locator(".md-search__input").input_value() == "f"


def test_a_sheet_opened_by_a_pointer_begins_with_its_heading_and_by_a_key_with_a_button(
    site: str, reader: Visit
) -> None:
    page = reader.open(site, BOXES)
    focused = "document.activeElement.textContent"
    page.locator(".gb-choose").click()
    assert reader.script(focused) == "阅读设置"
    page.keyboard.press("Tab")
    assert reader.script(focused) == "关闭"
    page.keyboard.press("Escape")
    shut(page)
    page.keyboard.press("Enter")
    until(page, f"{focused} === '关闭'")  # it opens once the way back is as it was


def test_a_keyboard_goes_through_the_figures_as_they_are_listed(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    listed = "document.querySelector('.gb-report').classList.contains('gb-listed')"
    links = page.locator(".gb-list td:first-child a")
    links.first.click()
    assert visit.script(listed) is False
    links.first.focus()
    page.keyboard.press("Tab")
    until(page, listed)
    tops = []
    for _ in range(8):
        page.keyboard.press("Tab")
        tops.append(page.evaluate("document.activeElement.closest('tr').offsetTop"))
    assert tops == sorted(tops)
    page.locator(".gb-choose").focus()
    until(page, f"!{listed}")
