"""The page of search under a reader's hands: what is found, choices among it, the address, keyboard, and no scripts."""

from collections import Counter
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page

from generator.render.search.fold import fold
from tests.browser.marks import REPORTS, SEARCHING
from tests.browser.search_page import FOUND, SEARCH, STATUS, addresses, answered, ask, asked, holding
from tests.browser.visit import Visit, until

pytestmark = SEARCHING

TOO_WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll(".gb-search :is(a, button, input, summary)")]
    .filter(one => one.checkVisibility() && !one.closest("#gb-help, .gb-search__notes, h3, table, .gb-numbers"))
    .filter(one => one.type !== "hidden" && one.getBoundingClientRect().height < 43.5).map(one => one.textContent)"""


def chosen(page: Page, facet: str) -> dict[str, int]:
    """Give the choices of a facet with their numbers, folded ones too."""
    rows = page.locator(f"[data-key^='{facet}:']").evaluate_all(
        "all => all.map(one => [one.firstChild.textContent, one.lastChild.textContent])"
    )
    return {name: int(count) for name, count in rows}


def test_reports_are_listed_with_hits_that_lead_to_their_paragraphs(site: str, visit: Visit) -> None:
    page = ask(visit, site, "代表建议")
    truth = holding("代表建议")
    assert truth.keys() <= addresses(page)
    assert page.locator(f"{FOUND} mark").first.inner_text() == "代表建议"
    hit = page.locator(f"{FOUND} .gb-hits a[href*='#p']").first
    to = urlsplit(str(hit.get_attribute("href")))
    assert parse_qs(to.query) == {"find": ["代表建议"]}
    hit.click()
    page.wait_for_url("**/reports/**")
    assert "代表建议" in page.locator(f"[id='{to.fragment}']").inner_text().replace(" ", "")
    assert visit.wrong == []


def test_choices_are_counted_as_reading_everything_counts_them(site: str, visit: Visit) -> None:
    page = ask(visit, site, "工作")
    truth = holding("工作")
    hostile = 1  # the site's sixth report
    kinds = sum(truth.values(), Counter())
    counts = chosen(page, "kind")
    assert counts["小标题"] >= kinds["heading"]
    page.locator("[data-key='body:zhengxie']").click()
    answered(page)
    truth = {report_id: found for report_id, found in truth.items() if "/zhengxie/" in report_id}
    kinds = sum(truth.values(), Counter())
    assert addresses(page) == truth.keys()
    assert chosen(page, "kind")["正文"] == kinds["text"]
    assert chosen(page, "year") == {"2024年": 1}
    assert chosen(page, "body") == {"人大常委会": len(REPORTS) - 1 + hostile, "政协": 1}
    assert chosen(page, "place")["阜新蒙古族自治县"] == 1


def test_what_is_chosen_stands_in_the_address_and_is_gone_back_from(site: str, visit: Visit) -> None:
    page = ask(visit, site, "监督")
    everything = addresses(page)
    page.locator("[data-key='place:210000']").click()
    answered(page)
    page.locator("[data-key='kind:text']").click()
    answered(page)
    assert asked(page) == {"q": ["监督"], "place": ["210000"], "kind": ["text"]}
    assert page.locator(".gb-chips a").all_text_contents() == ["地区：辽宁省×", "种类：正文×"]
    some = addresses(page)
    page.reload()
    answered(page)
    assert addresses(page) == some == {one for one in everything if one.startswith("210921/")}
    page.go_back()
    until(page, "document.querySelectorAll('.gb-chips a').length === 1")
    page.locator(".gb-chips a").click()
    until(page, "!document.querySelector('.gb-chips')")
    assert addresses(page) == everything
    assert asked(page) == {"q": ["监督"]}


def test_the_page_is_used_by_keyboard_alone_and_says_what_it_found(site: str, visit: Visit) -> None:
    page = visit.open(site, SEARCH)
    assert page.locator("#gb-q").evaluate("field => field === document.activeElement")
    page.keyboard.insert_text("法院")
    visit.press("Enter")
    assert "份报告" in answered(page)
    status = page.get_by_role("status")
    assert status.inner_text() == page.locator(STATUS).inner_text()
    choice = page.locator("[data-key^='year:']").first
    name = choice.get_attribute("data-key")
    choice.focus()
    visit.press("Enter")
    until(page, "document.querySelector('.gb-chips a')")
    assert visit.script("document.activeElement.dataset.key") == name
    page.locator(".gb-chips a").focus()
    visit.press("Enter")
    until(page, "!document.querySelector('.gb-chips')")
    assert visit.script("document.activeElement.dataset.part") == "status"
    visit.press("/")
    assert page.locator("#gb-q").evaluate("field => field === document.activeElement")
    assert page.get_by_role("combobox", name="在全部报告里查找").count() == 1
    assert visit.wrong == []


def test_nothing_of_the_index_is_fetched_before_something_is_asked(site: str, visit: Visit) -> None:
    page = visit.open(site, SEARCH)
    fetched = """performance.getEntriesByType("resource")
        .filter(one => /search\\/(start|s\\/|t\\/)|engine/.test(one.name)).length"""
    assert visit.script(fetched) == 0
    page.locator("#gb-q").fill("法院")
    page.get_by_role("button", name="查找").click()
    answered(page)
    assert int(str(visit.script(fetched))) > 1


def test_figures_of_a_year_stand_in_a_table_above_the_reports(site: str, visit: Visit) -> None:
    page = ask(visit, site, "提案 2024")
    rows = page.locator(".gb-numbers tbody tr")
    assert rows.count() > 0
    cells = rows.first.locator("td").all_inner_texts()
    assert "提案" in cells[1]
    assert "2024" in cells[4]
    rows.first.locator("td:first-child a").click()
    page.wait_for_url("**/reports/**#f*")
    assert cells[0] in page.locator(f"[id='{visit.fragment}']").inner_text()


def test_figures_of_other_years_are_given_where_none_is_of_the_year(site: str, visit: Visit) -> None:
    numbers = ask(visit, site, "提案 1999").locator(".gb-numbers")
    assert numbers.locator("p").first.inner_text() == "没有找到 1999 年的，以下是其他时间的。"
    assert numbers.locator("tbody tr").count() > 0


def test_names_come_first_and_lead_to_their_pages(site: str, visit: Visit) -> None:
    page = ask(visit, site, "阜新")
    names = page.locator(".gb-names a")
    assert "阜新市" in names.all_inner_texts()
    names.filter(has_text="阜新市").click()
    page.wait_for_url("**/reports/210900/")


def test_a_kind_of_name_gives_names_and_the_paragraphs_that_have_them(site: str, visit: Visit) -> None:
    page = ask(visit, site, "监督", "&kind=law")
    names = page.locator(".gb-names a").all_inner_texts()
    assert answered(page).startswith(f"找到 {len(names)} 个名称")
    gathered = page.locator(f"{FOUND} h3 > a").all_inner_texts()
    assert gathered == names[: len(gathered)] != []
    link = page.locator(".gb-named .gb-hits a").first
    to = urlsplit(str(link.get_attribute("href")))
    text = link.inner_text()
    assert any(word in fold(text) for word in parse_qs(to.query)["find"])
    assert "份报告" in page.locator(".gb-named > p").first.inner_text()
    assert visit.wrong == []


def test_where_nothing_is_found_it_is_said_what_would_be(site: str, visit: Visit) -> None:
    page = ask(visit, site, "法院 鼢鱼鼷")
    assert answered(page) == "没有找到同时有“法院”、“鼢鱼鼷”的报告。"
    assert page.locator("#gb-q").input_value() == "法院 鼢鱼鼷"
    page.get_by_role("link", name="不要“鼢鱼鼷”").click()
    until(page, f'document.querySelector("{FOUND}")')
    assert asked(page)["q"] == ["法院"]
    ask(visit, site, '"法 院"')
    page.get_by_role("link", name="去掉引号再找").click()
    until(page, f'document.querySelector("{FOUND}")')
    assert asked(page)["q"] == ["法 院"]


def test_chinese_quotes_that_no_report_has_are_passed_over_and_it_is_said(site: str, visit: Visit) -> None:
    page = ask(visit, site, "“玛瑙产业”")
    said = page.locator(STATUS).inner_text()
    assert said.startswith("连同标点没有，不算标点，改找“玛瑙产业”：找到 1 份报告")


def test_conditions_that_leave_nothing_can_be_dropped(site: str, visit: Visit) -> None:
    page = ask(visit, site, "法院", "&year=1999")
    assert page.locator(FOUND).count() == 0
    page.get_by_role("link", name="去掉全部条件").click()
    until(page, f'document.querySelector("{FOUND}")')
    assert asked(page) == {"q": ["法院"]}


def test_names_are_suggested_while_typing(site: str, visit: Visit) -> None:
    page = visit.open(site, SEARCH)
    page.locator("#gb-q").press_sequentially("阜新")
    until(page, "document.querySelector('#gb-suggested option')")
    names = page.locator("#gb-suggested option").evaluate_all("all => all.map(one => one.value)")
    assert "阜新市" in names
    assert any("委员会工作报告" in name for name in names)
    assert len(names) <= 5


def test_a_name_that_is_suggested_for_another_name_says_so(site: str, visit: Visit) -> None:
    page = visit.open(site, SEARCH)
    page.locator("#gb-q").press_sequentially("人大代表建议")
    until(page, "document.querySelector('#gb-suggested option')")
    label = page.locator("#gb-suggested option[value='代表建议']").get_attribute("label")
    assert label == "代表建议（名词，又称“人大代表建议”）"


def test_other_names_are_looked_for_and_can_be_left_out(site: str, visit: Visit) -> None:
    page = ask(visit, site, "环保法")
    assert "“环境保护法”" in page.locator("[data-part='notes']").inner_text()
    assert addresses(page) >= holding("环境保护法").keys()
    assert sum(chosen(page, "body").values()) == len(holding("环境保护法"))
    page.get_by_role("link", name="只找“环保法”").click()
    page.wait_for_url("**same=1")
    assert "“环保法”" in answered(page)
    assert page.locator(FOUND).count() == 0


def test_what_a_report_or_an_address_says_is_shown_as_text(site: str, visit: Visit) -> None:
    page = ask(visit, site, "<script>alert(2)</script>")
    assert page.locator(f"{FOUND} mark").first.inner_text() == "<script>alert(2)</script>"
    ask(visit, site, "<img src=x onerror=alert(1)>", "&place=<img src=x>&body=<b>&kind=<i>&year=<u>&n=9e99")
    assert page.locator(".gb-search :is(img, b, i, u)").count() == 0
    assert visit.wrong == []


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_the_page_fits_and_its_controls_are_large_enough(site: str, visit: Visit, width: int) -> None:
    page = ask(visit, site, "提案 2024", "&body=zhengxie", width=width)
    assert visit.script(TOO_WIDE) is False
    if width < 1000:
        assert not page.locator("[data-part='choices']").is_visible()
        page.locator(".gb-choices > summary").click()
        assert visit.script(TOO_WIDE) is False
        assert visit.script(SMALL) == []


def test_dark_answers_are_dark_and_printed_dark_on_light(site: str, dark_visit: Visit) -> None:
    page = ask(dark_visit, site, "法院")
    parts = "getComputedStyle(document.querySelector('.gb-hit__text')).color.match(/\\d+/g).slice(0, 3)"
    assert dark_visit.script(f"{parts}.every(part => part > 128)")
    page.emulate_media(media="print")
    until(page, f"{parts}.every(part => part < 128)")  # the theme's links take an eighth of a second to change colour
    assert not page.get_by_role("search").is_visible()
    address = page.locator(f"{FOUND} h3").first.evaluate("one => getComputedStyle(one, '::after').content")
    assert address.startswith(f'"{site}reports/')
    asked = page.locator(STATUS).evaluate("one => getComputedStyle(one, '::before').content")
    assert "法院" in asked


def test_without_scripts_the_reports_are_listed(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, SEARCH)
    links = page.locator(".gb-search a[href]").evaluate_all("all => all.map(one => one.href)")
    assert {f"{still_site}reports/{report}/" for report in REPORTS} <= set(links)
    assert not page.get_by_role("search").is_visible()
    assert visit.script(TOO_WIDE) is False
