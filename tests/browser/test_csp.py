"""The policy in each page: what is slipped into a built page does not run, and all that is ours does.

That nothing of ours is forbidden, every other test here holds too: a breach is an error in the console (visit.py).
"""

import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.marks import BROWSER, REPORT
from tests.browser.server import SUBPATH
from tests.browser.visit import until

pytestmark = BROWSER

OTHER = "http://other.invalid/"
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
SLIPPED = f"""
<script>ran.push("script")</script>
<script type="module">ran.push("module")</script>
<script src="data:text/javascript,ran.push('data')"></script>
<script src="{OTHER}x.js"></script>
<script nonce="x">ran.push("nonce")</script>
<img src="data:," onerror="ran.push('onerror')">
<svg onload="ran.push('onload')"></svg>
<iframe srcdoc="<script>parent.ran.push('frame')</script>"></iframe>
<object data="data:text/html,<script>top.ran.push('object')</script>"></object>
<a id="slip" href="javascript:ran.push('link')">x</a>
<form action="javascript:ran.push('form')"><button id="slip-form">x</button></form>
<base href="{OTHER}">
<style>#slip {{ color: rgb(1, 2, 3) }}</style>
<i id="slipped" style="color: rgb(1, 2, 3)">x</i>
<link rel="stylesheet" href="{OTHER}x.css">
<img src="{OTHER}x.png">
"""
BY_ITSELF = {"script", "module", "data", "nonce", "onerror", "onload", "frame", "link", "form"}
"""What runs where nothing forbids it. (Chromium opens no `data:` page within another that could reach out of it.)"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page whose address can be answered by a test; what runs on it is written down."""
    with closing(browser.new_context(service_workers="block")) as context:
        page = context.new_page()
        page.add_init_script("globalThis.ran = globalThis.ran ?? []")
        yield page


def slip(page: Page, site: str, *, guarded: bool) -> tuple[set[str], set[str], str, list[str]]:
    """Open a report into which all of it was slipped, and press what can be pressed.

    Gives what ran, the colours that were to change, whither a link of the page leads, and what was asked elsewhere.
    """
    asked: list[str] = []

    def refuse(route: Route) -> None:  # a request that the policy forbids does not come so far
        asked.append(route.request.url)
        route.abort()

    page.route(f"{OTHER}**", refuse)
    html = page.request.get(site + REPORT).text()
    assert POLICY.search(html)
    html = html if guarded else POLICY.sub("", html)
    body = html.replace('<div class="gb-text">', f'<div class="gb-text">{SLIPPED}')
    assert body != html
    page.route(site + REPORT, lambda route: route.fulfill(body=body, content_type="text/html; charset=utf-8"))
    page.goto(site + REPORT, wait_until="load")
    for name in ("slip", "slip-form"):
        page.evaluate("name => document.getElementById(name).click()", name)
    if guarded:
        page.wait_for_timeout(200)  # what may not run has its time
    else:
        until(page, f"new Set(ran).size >= {len(BY_ITSELF)}")
    colours = page.evaluate("['slip', 'slipped'].map(id => getComputedStyle(document.getElementById(id)).color)")
    return set(page.evaluate("ran")), set(colours), page.evaluate("document.baseURI"), asked


def test_what_is_slipped_into_a_page_has_no_effect(site: str, page: Page) -> None:
    ran, colours, base, asked = slip(page, site, guarded=True)
    assert ran == set()
    assert "rgb(1, 2, 3)" not in colours
    assert base == site + REPORT
    assert asked == []


def test_without_the_policy_it_would_have(site: str, page: Page) -> None:
    ran, colours, base, asked = slip(page, site, guarded=False)
    assert ran == BY_ITSELF
    assert colours == {"rgb(1, 2, 3)"}
    assert base == OTHER
    assert {f"{OTHER}x.js", f"{OTHER}x.css", f"{OTHER}x.png"} <= set(asked)


@pytest.mark.parametrize("path", ["index.html", f"{REPORT}index.html", "search/index.html"])
def test_a_site_that_is_opened_from_a_folder_has_its_styles_and_scripts(folder: Path, page: Page, path: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto((folder / SUBPATH / path).as_uri(), wait_until="load")
    assert [text for text in said if "Content Security Policy" in text] == []
    assert page.evaluate("document.documentElement.classList.contains('gb-js')")
    assert page.evaluate("typeof window.document$") == "object"  # the theme's script, from a file of its own
    assert page.evaluate("getComputedStyle(document.body).getPropertyValue('--gb-song')")
