"""Sharing: words that messengers leave whole, an address of plain letters on the last line."""

import pytest

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit, until

pytestmark = BROWSER

TITLE = "阜新蒙古族自治县人民代表大会常务委员会工作报告"
DEVICE = "navigator.share = async (what) => { globalThis.shared = what; }"
CLIPBOARD = """navigator.share = undefined;
navigator.clipboard.writeText = async (text) => { globalThis.shared = { text }; };"""
REFUSED = """navigator.share = undefined;
navigator.clipboard.writeText = async () => { throw new DOMException("no", "NotAllowedError"); };"""
SELECT = """id => {
    const range = new Range(), walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
    const node = walker.nextNode();
    range.setStart(node, 0);
    range.setEnd(node, 8);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return getSelection().toString();
}"""


def lines(visit: Visit) -> list[str]:
    until(visit.page, "globalThis.shared")
    return str(visit.script("shared.text")).split("\n")


def test_the_devices_own_sheet_gets_the_title_and_the_address_last(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT, width=390)
    visit.script(DEVICE)
    page.locator(".gb-bar button", has_text="分享").click()
    title, address = lines(visit)
    assert title == f"{TITLE}（2024年）"
    assert address == f"http://localhost/gongbao/{REPORT}"  # where the site is published, not where it is read


def test_the_paragraph_in_view_is_part_of_the_address(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}#p5", width=390)
    visit.script(DEVICE)
    page.evaluate("scrollBy(0, -60)")
    visit.frames()
    page.locator(".gb-bar button", has_text="分享").click()
    assert lines(visit)[-1].endswith(f"/{REPORT}#p5")


@pytest.mark.parametrize("width", [390, 1440])
def test_selected_words_stand_between_title_and_the_address_of_their_paragraph(
    site: str, visit: Visit, width: int
) -> None:
    page = visit.open(site, REPORT, width=width)
    visit.script(DEVICE)
    words = page.evaluate(SELECT, "p3")
    page.locator(".gb-bar button" if width < 960 else ".gb-share", has_text="分享").click()
    assert lines(visit)[1] == f"“{words.strip()}”"
    assert lines(visit)[2].endswith(f"/{REPORT}#p3")
    assert len(lines(visit)) == 3


def test_without_such_a_sheet_it_is_copied_and_said(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(f"void (() => {{ {CLIPBOARD} }})()")
    page.locator(".gb-share").click()
    page.get_by_role("status").filter(has_text="已复制").wait_for()
    assert len(lines(visit)) == 2


def test_what_may_not_be_copied_is_shown_and_selected(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    visit.script(f"void (() => {{ {REFUSED} }})()")
    page.locator(".gb-share").click()
    area = page.locator(".gb-sheet textarea")
    assert area.input_value().endswith(f"/{REPORT}")
    until(page, "getSelection().toString() === document.querySelector('.gb-sheet textarea').value")


def test_without_scripts_nothing_offers_to_share(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    assert page.locator(".gb-share:visible").count() == 0
