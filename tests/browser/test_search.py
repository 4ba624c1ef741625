"""A reader types words into the search box, and comes to the paragraph that holds them, with or without a network."""

import json
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.marks import REPORT, SEARCHING
from tests.browser.server import SUBPATH, served
from tests.browser.test_kept import KEPT, SEARCH
from tests.browser.visit import Visit, until

pytestmark = SEARCHING

LIT = """[...CSS.highlights.get('gb-find') ?? []].map((lit) => {
  const range = new Range();
  range.setStart(lit.startContainer, lit.startOffset);
  range.setEnd(lit.endContainer, lit.endOffset);
  return String(range);
})"""
HOW_MANY = """caches.keys().then(names => Promise.all(names.map(name => caches.open(name).then(kept => kept.keys()))))
    .then(all => all.flat().length)"""
BROKEN = "听取和审议县人民政府关于国民经济和社会发展计划执行"
"""Words of paragraph p7 of a report, which the raw file breaks across lines."""


def _hits(page: Page, address: str) -> Locator:
    return page.locator(f".md-search-result__link[href*='{address}']")


def _meta(page: Page, words: str) -> Locator:
    return page.locator(".md-search-result__meta", has_text=words)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_hit_across_former_lines_opens_at_its_paragraph_with_the_words_lit(
    site: str, visit: Visit, width: int
) -> None:
    page = visit.open(site, width=width)
    visit.search(BROKEN)
    hit = _hits(page, f"{REPORT}?find=").nth(1)
    expect(hit).to_contain_text("三、强化工作机关建设")
    expect(_hits(page, REPORT).first).to_contain_text("阜新蒙古族自治县 · 2024年")
    hit.click()
    page.wait_for_url(f"**/{REPORT}?find=*#p7")
    page.locator(".gb-find-bar").wait_for()
    assert visit.script(LIT) == [BROKEN]
    assert visit.is_in_sight(page.locator("#p7"))
    assert visit.wrong == []


def test_nothing_of_the_index_is_fetched_before_the_box_is_used(site: str, visit: Visit) -> None:
    asked: list[str] = []
    listen: Callable[..., None] = lambda request: asked.append(urlsplit(request.url).path)  # noqa: E731 # to be taken off again
    visit.page.on("request", listen)
    page = visit.open(site)
    page.wait_for_load_state("networkidle")
    page.locator(".md-search__input").click()
    before = [path for path in asked if "/search/" in path]
    visit.search("满意率")
    _hits(page, "reports/").first.wait_for()
    visit.page.remove_listener("request", listen)
    assert {path.rpartition("/")[2] for path in before} <= {"worker.js", "box.js", "search_index.json"}
    assert len({path for path in asked if path.endswith("start.json")}) == 1


def test_script_width_and_spaces_make_no_difference(site: str, visit: Visit) -> None:
    page = visit.open(site)
    for query, found in (("專項視察", "视察"), ("调研８次", "调研8次"), ("会　议 11次", "会议11次")):
        page.locator(".md-search__input").fill("")
        visit.search(query)
        page.locator(".md-search-result mark", has_text=found).first.wait_for()


def test_words_in_quotes_are_found_exactly_so_alone(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search('"專項視察"')
    _meta(page, "没有找到").wait_for()


def test_what_is_nowhere_is_not_found(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("鼢鼱鼷")
    _meta(page, "没有找到").wait_for()
    assert page.locator(".md-search-result__link").count() == 0


def test_what_would_be_found_without_one_of_the_words_is_said(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("玛瑙 鼢鼱鼷")
    page.locator(".md-search-result__link", has_text="不要“鼢鼱鼷”").wait_for()
    _meta(page, "没有找到同时有这些词的报告").wait_for()


def test_the_number_of_reports_and_places_is_announced_and_leads_to_all(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("代表建议")
    said = page.get_by_role("status").filter(has_text="份报告、")
    said.wait_for()
    everything = page.locator(".md-search-result__link", has_text="在搜索页查看全部")
    expect(everything).to_contain_text(said.inner_text())
    assert unquote(str(everything.get_attribute("href"))).endswith("/search/?q=代表建议")


def test_a_name_leads_to_its_own_page(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("绛县")
    page.locator(".md-search-result__link[href$='/reports/140826/']", has_text="地区").wait_for()


def test_a_hostile_reports_words_are_shown_as_they_are(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("<img src=x onerror")
    _hits(page, "reports/").first.wait_for()
    assert page.locator(".md-search-result img").count() == 0
    assert visit.wrong == []


def test_the_box_is_used_by_keyboard_alone(site: str, visit: Visit) -> None:
    page = visit.open(site, width=390)
    visit.press("/")
    until(page, "document.activeElement.matches('.md-search__input')")
    visit.press("Escape")
    until(page, "document.activeElement.matches('.gb-open-search') && !document.querySelector('#__search').checked")
    visit.press("Tab")  # the field is beside the page, and no stop
    assert visit.script("!document.querySelector('#__search').checked && !document.activeElement.closest('.md-search')")
    visit.resize(1440)
    visit.press("/")
    page.keyboard.insert_text("玛瑙产业")
    _meta(page, "份报告").wait_for()
    visit.press("ArrowDown")
    until(page, "document.activeElement.matches('.md-search-result__link')")
    visit.press("Tab")
    assert visit.script(
        "document.activeElement.matches('.md-search-result__link') && document.querySelector('#__search').checked"
    )
    visit.press("Escape")
    assert visit.script("document.activeElement.matches('.md-search__input')")
    visit.press("Escape")
    until(page, "!document.querySelector('#__search').checked")
    assert visit.script("document.activeElement.matches('.md-search__input')")
    page.keyboard.insert_text("玛瑙")
    until(page, "document.querySelector('#__search').checked")
    page.locator(".md-search__input").fill("玛瑙产业")
    _meta(page, "份报告").wait_for()
    visit.press("Enter")
    page.wait_for_url("**/reports/210921/**?find=*")


def test_words_are_put_out_and_leave_no_trace(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}?find=代表建议&find=满意#p7")
    text = page.locator(".gb-text").text_content()
    page.locator(".gb-find-bar", has_text="出现").wait_for()
    assert "代表建议" in json.dumps(visit.script(LIT), ensure_ascii=False)
    assert page.locator(".gb-text").text_content() == text
    page.get_by_role("button", name="不再标出").click()
    assert visit.script(LIT) == []
    assert (urlsplit(page.url).query, visit.fragment) == ("", "p7")


def test_lit_words_do_not_get_into_an_address_that_is_copied(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}?find=代表建议#p7")
    page.locator(".gb-find-bar").wait_for()
    page.locator("#p7 .gb-mark[href='#p7']").click()
    dialog = page.locator("dialog[open]")
    dialog.wait_for()
    assert "find=" not in str(dialog.inner_text())
    assert f"{REPORT}#p7" in dialog.inner_text()


def test_lit_words_are_not_printed(site: str, visit: Visit) -> None:
    page = visit.open(site, f"{REPORT}?find=代表建议#p7")
    page.locator(".gb-find-bar").wait_for()
    page.emulate_media(media="print")
    assert page.locator(".gb-find-bar").is_hidden()


def test_a_browser_that_lights_no_ranges_marks_the_words_in_the_text(browser: Browser, site: str) -> None:
    with closing(browser.new_context(locale="zh-CN")) as context:
        context.add_init_script("delete globalThis.Highlight")
        visit = Visit(context.new_page())
        page = visit.open(site, f"{REPORT}?find=视察、调研8次#p7")
        page.locator("mark.gb-find").first.wait_for()
        assert "".join(page.locator("mark.gb-find").all_inner_texts()) == "视察、调研8次"
        page.get_by_role("button", name="不再标出").click()
        assert page.locator("mark").count() == 0


def _rest(visit: Visit) -> None:
    """Wait until nothing more is put among what is kept: it comes there after the page has it."""
    before, now = -1, 0
    while now != before:
        visit.page.wait_for_timeout(300)
        before, now = now, int(str(visit.script(HOW_MANY)))


@pytest.fixture(scope="module")
def kept(browser: Browser, folder: Path) -> Iterator[tuple[Visit, str]]:
    """Give a page of a new reader, who opened the first page and a report, used search, and lost the network."""
    with closing(browser.new_context(locale="zh-CN")) as context:
        visit = Visit(context.new_page())
        with served(folder) as site:
            visit.open(site)
            visit.script("navigator.serviceWorker.ready.then(() => true)")
            until(visit.page, "caches.match(location.href).then(Boolean)")
            visit.open(site, REPORT)
            visit.search("玛瑙产业")
            _hits(visit.page, "reports/210921/").first.wait_for()
            for path in (REPORT, *SEARCH):
                until(visit.page, KEPT.format(site + path))
            _rest(visit)
            context.set_offline(offline=True)
        yield visit, site


def test_what_was_opened_is_there_without_a_network(kept: tuple[Visit, str]) -> None:
    visit, site = kept
    page = visit.open(site, f"{REPORT}?find=人大")
    page.locator(".gb-find-bar").wait_for()
    visit.search("玛瑙产业")
    _hits(page, "reports/210921/").first.wait_for()


def test_the_first_page_of_all_is_there_without_a_network(kept: tuple[Visit, str]) -> None:
    visit, site = kept
    assert visit.open(site).locator("h1").first.inner_text().startswith("公报")


def test_figures_of_a_year_are_rows_that_lead_to_their_sentences(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("提案 2024")
    rows = page.locator(".md-search-result__link:has(.gb-row)")
    rows.first.wait_for()
    assert "提案" in rows.first.inner_text()
    assert "#f" in str(rows.first.get_attribute("href"))
    everything = page.locator(".md-search-result__link", has_text="关键数字").first
    assert str(everything.get_attribute("href")).endswith("&kind=figure")
    assert visit.wrong == []


def test_the_sites_own_pages_are_found_by_their_headings(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("断行")
    page.locator(".md-search-result__link[href$='/method/#lines']", has_text="本站说明").wait_for()


def test_what_was_not_opened_says_that_there_is_no_network(kept: tuple[Visit, str]) -> None:
    visit, site = kept
    assert visit.open(site, "method/").inner_text("h1") == "没有联网"


def test_a_search_for_what_was_not_fetched_says_so(kept: tuple[Visit, str]) -> None:
    visit, site = kept
    visit.open(site, REPORT)
    visit.search("常委会")
    _meta(visit.page, "可能是没有联网").wait_for()


def test_a_site_opened_from_a_file_says_that_search_needs_a_server(folder: Path, visit: Visit) -> None:
    page = visit.page
    page.goto((folder / SUBPATH / "index.html").as_uri())
    note = page.locator(".gb-search-off", has_text="从文件打开时不能搜索")
    note.wait_for()
    assert note.locator("a").get_attribute("href") == "reports/index.html"
    assert page.locator(".md-search").is_hidden()
    page.goto((folder / SUBPATH / "search" / "index.html").as_uri())
    page.get_by_text("从文件夹里直接打开").wait_for()
    assert not [line for line in visit.wrong if "console" in line]


def test_without_scripts_the_list_of_reports_stands_in_the_place_of_the_box(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site)
    assert page.locator(".md-search__input").is_hidden()
    assert parse_qs(urlsplit(page.url).query) == {}
