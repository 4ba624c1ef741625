"""The page of search where there is more than it shows at first: more reports, more hits, older reports."""

import re
from contextlib import closing
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Route

from generator.render.search import render_search
from tests.browser.marks import REPORTS, SEARCHING
from tests.browser.search_page import FOUND, STATUS, addresses, answered, ask, asked, holding
from tests.browser.visit import Visit, until
from tests.search.node import SCRIPTS
from tests.search.reports import five

pytestmark = SEARCHING


def test_more_reports_and_all_hits_of_one_are_a_press_away(site: str, visit: Visit) -> None:
    page = ask(visit, site, "监督")
    entry = page.locator(FOUND).first
    shown = entry.locator(".gb-hits a").count()
    text = entry.locator("button").inner_text()
    entry.locator("button").click()
    until(page, f'document.querySelectorAll("{FOUND}:first-child .gb-hits a").length > {shown}')
    assert text == f"这份报告的其余 {entry.locator('.gb-hits a').count() - shown} 处"
    assert visit.script("document.activeElement.matches('.gb-hits a')")


def test_more_reports_come_below_those_that_stay_as_they_are(site: str, browser: Browser) -> None:
    script = (SCRIPTS / "address.js").read_text("utf-8")
    assert "STEP = 10" in script
    with closing(browser.new_context(locale="zh-CN", service_workers="block")) as context:
        page = context.new_page()
        served = {path.name: path.read_text("utf-8") for path in SCRIPTS.glob("*.js")}
        served["address.js"] = script.replace("STEP = 10", "STEP = 2")
        page.route(
            re.compile("/assets/search/"),
            lambda route: (
                route.fulfill(body=served[name], content_type="text/javascript")
                if (name := urlsplit(route.request.url).path.rpartition("/")[2]) in served
                else route.continue_()
            ),
        )
        visit = Visit(page)
        ask(visit, site, "监督")
        page.locator(FOUND).first.evaluate("one => { one.dataset.mark = 'kept'; }")
        before = page.locator(f"{FOUND} h3").all_inner_texts()
        assert len(before) == 2
        page.locator("[data-key='more']").click()
        until(page, f'document.querySelectorAll("{FOUND}").length === 4')
        assert page.locator(f"{FOUND} h3").all_inner_texts()[:2] == before
        assert page.locator(FOUND).first.get_attribute("data-mark") == "kept"
        assert page.locator(STATUS).inner_text() == "又列出 2 份报告，共 4 份。"
        assert asked(page)["n"] == ["4"]
        assert page.locator(f"{FOUND}:nth-child(3) h3 a").evaluate("one => one === document.activeElement")
        assert visit.wrong == []


def test_who_comes_back_from_a_report_is_where_they_were(site: str, visit: Visit) -> None:
    page = ask(visit, site, "监督")
    page.mouse.wheel(0, 700)
    until(page, "history.state && history.state.top === 700")
    page.locator(".gb-hits a").last.evaluate("one => one.click()")
    page.wait_for_url("**/reports/**")
    page.go_back()
    answered(page)
    until(page, "Math.abs(scrollY - 700) < 2")


def test_older_reports_are_looked_through_step_by_step(site: str, browser: Browser) -> None:
    files = {output.path: output.data for output in render_search(five(), shard=300)}
    script = (SCRIPTS / "page.js").read_text("utf-8")
    assert "600_000" in script
    with closing(browser.new_context(locale="zh-CN", service_workers="block")) as context:
        page = context.new_page()
        page.route(
            re.compile("/search/(start.json|[st]/)"),
            lambda route: route.fulfill(body=files[urlsplit(route.request.url).path.split("/", 2)[2]]),
        )
        page.route(
            "**/page.js",
            lambda route: route.fulfill(
                body=script.replace("600_000", "1").replace("2_000_000", "1"), content_type="text/javascript"
            ),
        )
        visit = Visit(page)
        ask(visit, site, "工作")
        first = addresses(page)
        assert len(first) < len(REPORTS)
        assert "共 5 份" in page.locator("[data-part='progress']").inner_text()
        for _ in range(20):
            if not (older := page.locator("[data-key='older']")).count():
                break
            older.click()
            answered(page)
        assert first < addresses(page) == holding("工作").keys()
        assert visit.wrong == []


def test_a_site_that_is_built_anew_while_the_page_is_open_is_opened_anew(site: str, browser: Browser) -> None:
    now = {output.path: output.data for output in render_search(five()[:2])}
    then = {output.path: output.data for output in render_search(five(), shard=3000)}
    served, starts = [now], []
    with closing(browser.new_context(locale="zh-CN", service_workers="block")) as context:
        page = context.new_page()

        def answer(route: Route) -> None:
            path = urlsplit(route.request.url).path.split("/", 2)[2]
            starts.extend(["start"] * path.endswith("start.json"))
            data = served[0].get(path)
            route.fulfill(body=data) if data is not None else route.fulfill(status=404)

        page.route(re.compile("/search/(start.json|[st]/)"), answer)
        visit = Visit(page)
        ask(visit, site, "鼢鱼")
        served[0] = then
        page.locator("#gb-q").fill("代表建议")
        visit.press("Enter")
        until(page, f'document.querySelectorAll("{FOUND}").length >= {len(holding("代表建议"))}')
        answered(page)
        assert addresses(page) >= holding("代表建议").keys()
        assert len(starts) == 2
        assert visit.wrong == []


def test_a_common_word_in_quotes_is_whole_after_some_presses(site: str, browser: Browser) -> None:
    script = (SCRIPTS / "page.js").read_text("utf-8")
    files = {output.path: output.data for output in render_search(five(), shard=300)}
    with closing(browser.new_context(locale="zh-CN", service_workers="block")) as context:
        page = context.new_page()
        page.route(
            re.compile("/search/(start.json|[st]/)"),
            lambda route: route.fulfill(body=files[urlsplit(route.request.url).path.split("/", 2)[2]]),
        )
        body = script.replace("600_000", "30_000").replace("2_000_000", "1")
        page.route("**/page.js", lambda route: route.fulfill(body=body, content_type="text/javascript"))
        visit = Visit(page)
        ask(visit, site, '"工作"')
        said = [page.locator(STATUS).inner_text()]
        while page.locator("[data-key='older']").count() and len(said) < 40:
            page.locator("[data-key='older']").click()
            said.append(answered(page))
        assert any("至多" in one for one in said[:-1])
        units = sum(sum(kinds.values()) for kinds in holding("工作").values())
        assert said[-1].startswith(f"找到 {len(holding('工作'))} 份报告、{units} 处")
        assert visit.wrong == []
