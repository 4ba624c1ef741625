"""A report's key figures under a reader's hands: cards, list, marks, keyboard, screen reader, clipboard and paper."""

import pytest

from generator.data.indicators import load_indicators
from generator.render.report_figures import figure_themes, fits_of
from tests.browser.marks import BROWSER, REPORT, REPORTS
from tests.browser.visit import Visit
from tests.render.citations.five import drafts

pytestmark = BROWSER

ENTRY = ".gb-list tr[id]"
SENTENCE = """() => [...(CSS.highlights.get("gb-sentence") ?? [])].map(range => range.toString()).join("|")"""
TOLD = """() => Object.fromEntries(
    [...document.querySelectorAll(".gb-text [data-tip]")].map(mark => [mark.id, mark.dataset.tip]))"""
TIP = "mark => getComputedStyle(mark, '::after').content"
STOPS = """() => [...document.querySelectorAll(".gb-text *")].filter(place => place.tabIndex >= 0)
    .filter(place => !place.matches("a.gb-term, a.gb-named")).length"""
COPIED = """() => [...document.querySelectorAll(".gb-text [data-block]")].map(block => {
    getSelection().selectAllChildren(block);
    return getSelection().toString();
}).join("")"""
CUT = """() => [...document.querySelectorAll(".gb-list :is(td, th)")]
    .filter(cell => getComputedStyle(cell).display !== "table-cell" || cell.scrollWidth > cell.clientWidth
        || cell.getBoundingClientRect().right > innerWidth)
    .map(cell => cell.textContent)"""


@pytest.mark.parametrize("width", [390, 1440])
def test_cards_and_entries_lead_to_their_sentences(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    cards, entry = page.locator(".gb-cards > ul > li > a"), page.locator(f"{ENTRY} > td:first-child > a").nth(4)
    assert 4 <= cards.count() <= 8
    assert entry.is_visible() == (width == 1440)  # on a narrow screen the list is folded
    cards.nth(3).click()
    for _ in range(2):
        mark = page.locator(f"[id='{visit.fragment}']")
        assert mark.evaluate("mark => mark.matches('.gb-text [data-tip]:target')")
        assert visit.is_in_sight(mark)
        if not entry.is_visible():
            page.locator(".gb-figures summary").click()
        entry.click()


def test_a_mark_tells_what_its_entry_says(site: str, visit: Visit) -> None:
    visit.open(site, REPORT)
    report, indicators = drafts()[REPORT.removeprefix("reports/").removesuffix("/")], load_indicators()
    rows = [row for theme in figure_themes(report, indicators, fits_of(report)) for row in theme.figures]
    parts = {
        row.anchor: (row.value, row.action if row.action != row.label else "", row.period, *row.remarks) for row in rows
    }
    told = {row.anchor: f"{row.label}：{' · '.join(filter(None, parts[row.anchor]))}" for row in rows}
    assert visit.script(TOLD) == told
    assert any("✓" in words for words in told.values())


def test_an_entry_lights_its_whole_sentence_for_pointer_and_keyboard(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    entry = page.locator("#k-f9")
    entry.hover()
    lit = str(visit.script(SENTENCE))
    assert lit in page.locator(".gb-text").inner_text()
    assert lit.startswith("深入开展“走基层大调研”活动")
    assert lit.endswith("；")
    page.mouse.move(600, 400)
    assert visit.script(SENTENCE) == ""
    page.locator("#k-f1 td:first-child a").focus()
    assert "11次" in str(visit.script(SENTENCE))
    visit.press("Enter")
    assert visit.fragment == "f1"


def test_by_keyboard_the_way_to_a_sentence_leaves_the_reader_in_the_list(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator("#k-f20 td:first-child a").focus()
    for _ in range(2):  # the second time the address is there already
        visit.press("Enter")
        assert visit.fragment == "f20"
        assert visit.is_in_sight(page.locator("#f20"))
    visit.press("Tab")
    assert visit.script("document.activeElement.closest('tr').id") in {"k-f20", "k-f21"}


def test_a_mark_lights_its_entry_beside_it_and_says_what_was_understood(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    mark, entry = page.locator("#f6"), page.locator("#k-f6")
    mark.hover()
    assert entry.evaluate("entry => entry.classList.contains('gb-here')")
    assert visit.is_in_sight(entry)
    assert "国家工作人员：65人次 · 任免 · 2024年 · ✓" in mark.evaluate(TIP)
    visit.press("Escape")
    assert mark.evaluate(TIP) == "none"


def test_marks_are_no_part_of_what_is_walked_through_read_out_or_copied(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    page.locator("#f6").hover()
    assert visit.script(STOPS) == 0
    heard = page.locator("#p2").aria_snapshot()
    copied = str(visit.script(COPIED))
    assert "任免国家工作人员65人次，确认补选" in heard.replace(" ", "")
    assert "任免国家工作人员65人次，确认补选" in copied
    assert "✓" not in heard + copied
    names = page.locator("#p2 :is(a.gb-term, a.gb-named)").all_inner_texts()
    assert page.locator("#p2").get_by_role("link").all_inner_texts() == names


def test_the_address_of_a_figure_lights_it_and_its_entry(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}#f7")
    assert visit.is_in_sight(page.locator("#f7"))
    grounds = page.locator("#f7, #k-f7, #f8").evaluate_all(
        "all => all.map(one => getComputedStyle(one).backgroundColor)"
    )
    assert len(set(grounds)) == 2


def test_on_paper_the_list_is_a_table_of_which_nothing_is_cut_off(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=700)  # a little less than A4 between its margins
    page.emulate_media(media="print")
    assert visit.script(CUT) == []
    assert page.locator("#k-f6 td").all_inner_texts()[2:] == ["任免", "2024年", "#p2"]
    assert page.locator("#p2 > .gb-mark").first.is_visible()
    page.emulate_media(media="screen")


def test_a_note_of_the_report_is_printed(site: str, visit: Visit) -> None:
    page = visit.open(site, f"reports/{REPORTS[2]}/")
    page.emulate_media(media="print")
    assert page.locator(".gb-head > p.gb-note").first.is_visible()
    page.emulate_media(media="screen")


def test_without_scripts_the_list_says_what_was_understood_and_marks_show_no_empty_frame(
    still_site: str, visit: Visit
) -> None:
    page = visit.open(still_site, REPORT)
    page.locator("#f6").hover()
    assert page.locator("#f6").evaluate(TIP) == "none"
    assert "国家工作人员" in page.locator("#k-f6").inner_text()
    assert page.locator("#k-f1").is_visible()


def test_dark_pages_are_printed_dark_on_light(site: str, dark_visit: Visit) -> None:
    page = dark_visit.open(site, REPORT)
    page.emulate_media(media="print")
    ink = "text => getComputedStyle(text).color.match(/\\d+/g).slice(0, 3).every(part => part < 64)"
    for place in ("#p2", "#s1", "h1", "#k-f1 td:nth-child(2)", ".gb-cards > ul > li"):
        assert page.locator(place).first.evaluate(ink), place
