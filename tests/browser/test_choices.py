"""What a reader chooses: at once, kept on the device before the first paint of the next page, and sent nowhere."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.marks import BROWSER, REPORT
from tests.browser.test_notes import REPORT as NOTED
from tests.browser.visit import Visit, shut, until

pytestmark = BROWSER

BUTTON = ".gb-choose"
PANEL = ".gb-sheet"
SCHEME = "document.documentElement.getAttribute('data-gb-scheme')"
PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(253, 252, 249)", "rgb(25, 24, 23)"
SIZE = "getComputedStyle(document.documentElement).fontSize"
INDENT = "getComputedStyle(document.querySelector('.gb-text > p')).textIndent"
STOCK = "getComputedStyle(document.querySelector('.gb-text .gb-stock')).color"
NAMES = ".gb-text :is(a.gb-term, a.gb-named)"
# Before any script that waits for the whole page: what the first paint has.
EARLY = f"""document.addEventListener("readystatechange", () => {{
    globalThis.early ??= {{ paper: {PAPER}, size: {SIZE}, indent: {INDENT} }};
}});
globalThis.shift = 0;
new PerformanceObserver((list) => {{
    for (const entry of list.getEntries()) globalThis.shift += entry.value;
}}).observe({{ type: "layout-shift", buffered: true }});"""
FORBID = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })"
BARS = """[...document.querySelectorAll("meta[name=theme-color]")]
    .filter(meta => matchMedia(meta.media).matches).map(meta => meta.content)"""


@pytest.fixture
def reader(visit: Visit) -> Iterator[Visit]:
    """Give the page of a reader who has chosen nothing; what they choose is forgotten."""
    yield visit
    visit.script("localStorage.clear()")


def choose(page: Page, *names: str) -> None:
    """Open the panel and press choices by their labels; it is closed after that."""
    page.locator(BUTTON).click()
    for name in names:
        page.locator(f"{PANEL} label", has_text=name).first.click()
    page.keyboard.press("Escape")
    shut(page)


@pytest.mark.usefixtures("reader")
def test_the_scheme_follows_the_system_live_until_one_is_chosen(site: str, dark_visit: Visit) -> None:
    page = dark_visit.open(site, REPORT)
    assert (dark_visit.script(SCHEME), dark_visit.script(PAPER)) == ("dark", DARK)
    page.emulate_media(color_scheme="light")
    until(page, f"{SCHEME} === 'light'")
    assert dark_visit.script(PAPER) == LIGHT
    choose(page, "深色")
    assert (dark_visit.script(PAPER), dark_visit.script(BARS)) == (DARK, ["#191817"])
    choose(page, "跟随系统")
    assert (dark_visit.script(PAPER), dark_visit.script(BARS)) == (LIGHT, ["#fdfcf9"])
    assert dark_visit.wrong == []


def test_all_choices_are_there_before_the_first_paint_and_nothing_moves(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    choose(page, "深色", "特大", "首行缩进", "编者注", "淡化通用表述")
    with reader.before(EARLY):
        page = reader.open(site, REPORT)
    assert reader.script("early") == {"paper": DARK, "size": "26.08px", "indent": "0px"}
    page.wait_for_timeout(200)  # a late move has its time
    shift = reader.script("shift")
    assert isinstance(shift, int | float)
    assert shift < 0.02


def test_no_choice_asks_anybody_for_anything(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.locator(BUTTON).click()
    for control in page.locator(f"{PANEL} label").all():
        control.click()
    page.locator(f"{PANEL} button", has_text="恢复默认").click()
    page.wait_for_timeout(200)
    assert set(asked) <= {"mark.svg"}  # the icon, which a browser asks for when it likes
    assert reader.wrong == []


def test_the_defaults_come_back(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    choose(page, "浅色", "大", "首行缩进", "名词与链接", "编者注", "淡化通用表述", "单键快捷键")
    assert page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('gb-')).length") == 7
    page.locator(BUTTON).click()
    page.locator(f"{PANEL} button", has_text="恢复默认").click()
    states = [control.is_checked() for control in page.locator(f"{PANEL} input").all()]
    assert states == [True, False, False, True, False, False, True, True, True, False, True]
    assert page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('gb-')).length") == 0
    assert reader.script(INDENT) != "0px"


def test_choices_hold_for_the_page_where_nothing_may_be_kept(site: str, visit: Visit) -> None:
    with visit.before(FORBID):
        page = visit.open(site, REPORT)
    choose(page, "深色", "名词与链接")
    assert visit.script(PAPER) == DARK
    assert page.locator(f"{NAMES}[href]").count() == 0
    assert not [wrong for wrong in visit.wrong if "assets/javascripts" not in wrong]


def test_choices_hold_for_the_page_where_there_is_no_room_to_keep_them(site: str, reader: Visit) -> None:
    with reader.before("Storage.prototype.setItem = () => { throw new DOMException('full'); }"):
        page = reader.open(site, REPORT)
    choose(page, "深色")
    assert reader.script(PAPER) == DARK
    assert reader.script("localStorage.length") == 0


def test_pages_that_are_no_reports_have_what_concerns_them(site: str, reader: Visit) -> None:
    page = reader.open(site, "method/")
    page.locator(BUTTON).click()
    assert page.locator(f"{PANEL} legend").all_inner_texts() == ["明暗", "字号", "键盘"]
    page.keyboard.press("Escape")
    shut(page)
    choose(page, "大")
    reader.open(site, "search/")
    assert reader.script(SIZE) == "23.04px"


def test_the_panel_is_opened_left_and_come_back_from_by_keyboard(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    page.locator(BUTTON).focus()
    reader.press("Enter")
    page.get_by_role("dialog", name="阅读设置").wait_for()
    reader.press("Tab")
    reader.press("ArrowDown")
    assert reader.script("gbChoices.get('scheme')") == "light"
    reader.press("Escape")
    shut(page)
    assert page.locator(f"{BUTTON}:focus").count() == 1
    assert page.url == site + REPORT


def test_names_put_away_are_no_links_and_their_notes_go_and_the_text_stays(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    text = page.locator(".gb-text").inner_text()
    choose(page, "名词与链接")
    page = reader.open(site, REPORT)
    assert page.locator(f"{NAMES}[href]").count() == 0
    assert not page.locator(".gb-terms").is_visible()
    assert page.locator(".gb-text").inner_text() == text
    choose(page, "名词与链接")
    assert page.locator(f"{NAMES}[href]").count() == page.locator(NAMES).count() > 0
    assert page.locator(".gb-terms").is_visible()


def test_stock_phrase_is_put_back_on_paper_too(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT)
    before, text = reader.script(STOCK), page.locator(".gb-text").inner_text()
    choose(page, "淡化通用表述")
    assert reader.script(STOCK) != before
    assert page.locator(".gb-text").inner_text() == text
    page.emulate_media(media="print")
    assert reader.script(STOCK) != before


def test_marks_of_notes_go_and_the_notes_at_the_foot_stay(site: str, reader: Visit) -> None:
    page = reader.open(site, NOTED)
    assert page.locator(".gb-text .gb-noted").first.is_visible()
    choose(page, "编者注")
    assert not page.locator(".gb-text .gb-noted").first.is_visible()
    assert page.locator(".gb-end .gb-notes").is_visible()


def test_the_largest_letters_and_the_panel_fit_every_width(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT, width=320)
    choose(page, "特大", "首行缩进")
    for width in (320, 390, 820, 1440):
        reader.resize(width)
        until(page, f"document.documentElement.scrollWidth === {width}")  # the theme's header takes its time
        page.locator(BUTTON).click()
        box = page.locator(PANEL).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page.locator(f"{PANEL} form").evaluate("one => one.scrollWidth") <= width
        page.keyboard.press("Escape")
        shut(page)
    assert reader.wrong == []


def test_without_indent_no_mark_stands_over_the_words(site: str, reader: Visit) -> None:
    page = reader.open(site, REPORT, width=390)
    choose(page, "首行缩进")
    over = page.evaluate("""() => [...document.querySelectorAll(".gb-text > p")].filter((paragraph) => {
        const range = new Range();
        range.selectNodeContents(paragraph);
        const top = Math.min(...[...range.getClientRects()].filter((box) => box.height > 14).map((box) => box.top));
        return [...paragraph.querySelectorAll(":scope > .gb-mark:not(.gb-remark, .gb-noted, .gb-lines)")]
            .some((mark) => mark.getBoundingClientRect().bottom > top + 6);
    }).length""")
    assert over == 0


def test_without_scripts_no_button_is_there_and_the_scheme_is_the_systems(still_site: str, dark_visit: Visit) -> None:
    page = dark_visit.open(still_site, REPORT)
    assert not page.locator(BUTTON).is_visible()
    assert dark_visit.script(PAPER) == DARK
    page.emulate_media(color_scheme="light")
    assert dark_visit.script(PAPER) == LIGHT
