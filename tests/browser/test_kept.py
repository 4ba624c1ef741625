"""What docs/sw.js keeps on a reader's device, and when: nothing of search before something is searched for."""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.marks import SEARCHING
from tests.browser.server import served
from tests.browser.visit import Visit, until

pytestmark = SEARCHING

REPORT = "reports/210921/renda/2024/"
SCRIPT = (Path(__file__).parents[2] / "docs/sw.js").read_text("utf-8")
SEARCH = re.findall(r'"([^"]+)"', SCRIPT.partition("const SEARCH = [")[2].partition("]")[0])
"""What it keeps for search: all of it has come before the network goes."""
KEPT = "caches.match('{}').then(Boolean)"
PAGES = "caches.keys().then(names => names.find(name => name.endsWith(':pages')))"


@pytest.fixture
def reader(browser: Browser, folder: Path) -> Iterator[tuple[Visit, str]]:
    """Give a new reader on the first page, which is kept, and the site's address."""
    with closing(browser.new_context(locale="zh-CN")) as context, served(folder) as site:
        visit = Visit(context.new_page())
        visit.open(site)
        visit.script("navigator.serviceWorker.ready.then(() => true)")
        until(visit.page, "caches.match(location.href).then(Boolean)")
        yield visit, site


def test_what_search_needs_is_kept_once_something_was_searched_for(reader: tuple[Visit, str]) -> None:
    visit, site = reader
    page = visit.page
    assert visit.script(KEPT.format("search/start.json")) is False
    assert visit.script(KEPT.format("search/")) is False
    visit.search("玛瑙")
    for path in SEARCH:
        until(page, KEPT.format(path))
    page.context.set_offline(offline=True)
    page.reload()
    assert page.locator("h1").first.inner_text().startswith("公报")
    page.goto(f"{site}search/?q=阜新")
    page.locator(".gb-search__status", has_text="只找得到名称和以前查过的词").wait_for()
    assert "阜新市" in page.locator(".gb-names a").all_inner_texts()


def test_what_is_kept_is_only_what_the_site_still_has(reader: tuple[Visit, str]) -> None:
    visit, site = reader
    page = visit.page
    other = "caches.open('another app').then(kept => kept.put('about/', new Response('another')))"
    gone = "caches.open(name).then(kept => kept.put('gone/', new Response('gone')))"
    visit.script(f"{other}.then(() => {PAGES}).then(name => {gone})")
    visit.open(site, f"{REPORT}?v=2")  # no version of the index: other pages are kept all the same
    until(page, f"caches.match('{site}{REPORT}').then(Boolean)")
    assert visit.script(f"caches.match('{site}').then(Boolean)")
    page.goto(f"{site}gone/")
    until(page, f"caches.match('{site}gone/').then(held => !held)")
    assert visit.script(f"caches.open('another app').then(kept => kept.match('{site}about/')).then(Boolean)")


def test_a_page_that_is_opened_again_is_the_last_to_go(reader: tuple[Visit, str]) -> None:
    visit, site = reader
    page = visit.page
    last = (
        f"{PAGES}.then(name => caches.open(name)).then(kept => kept.keys()).then(keys => keys.map(({{ url }}) => url))"
    )
    visit.open(site, REPORT)
    until(page, f"caches.match('{site}{REPORT}').then(Boolean)")
    visit.open(site)
    until(page, f"{last}.then(all => all.indexOf('{site}') > all.indexOf('{site}{REPORT}'))")
    assert visit.wrong == []
