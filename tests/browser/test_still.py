"""Every kind of page for a reader whose browser runs no scripts: all is there to read, and no control is idle."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.kinds import kinds, one_of_each
from tests.browser.marks import BROWSER, REPORT
from tests.browser.server import SUBPATH
from tests.browser.test_source import COLUMN
from tests.browser.visit import Visit

pytestmark = BROWSER

HOSTILE = "reports/140827/renda/2023/"
# A link and what folds work by themselves, as does a form that has an address; the theme's drawer opens by check boxes
# and style alone, and so does the clean text of a source page (test_source.py).
DEAD = """() => [...document.querySelectorAll("button, select, input, textarea, [role=button], label[for]")]
    .filter((one) => one.checkVisibility({checkOpacity: true, checkVisibilityCSS: true}))
    .filter((one) => one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().height > 1)
    .filter((one) => !one.closest("form[action]") && !/^(__(drawer|toc|nav)|made$)/.test(one.htmlFor || one.id))
    .map((one) => one.outerHTML.slice(0, 120))"""
SHOWN = "blocks => blocks.map(one => [one.dataset.block, one.checkVisibility(), one.textContent])"


@pytest.fixture(scope="module")
def still(browser: Browser) -> Iterator[Visit]:
    """Give a page of a browser that runs no scripts."""
    with closing(browser.new_context(java_script_enabled=False, locale="zh-CN")) as context:
        yield Visit(context.new_page(), scripts=False)


def test_every_kind_of_page_is_there_and_has_no_control_that_does_nothing(
    site: str, folder: Path, still: Visit
) -> None:
    dead: dict[tuple[str, int], object] = {}
    for path in one_of_each(folder / SUBPATH):
        page = still.open(site, path)
        assert page.locator("h1").first.is_visible(), path
        assert len(page.locator("main").inner_text()) > 40, path
        for width in (390, 1440):
            still.resize(width)
            if found := still.script(DEAD):
                dead[path, width] = found
        assert still.wrong == [], path
    assert dead == {}


def test_every_report_s_text_is_all_there(site: str, folder: Path, still: Visit) -> None:
    for path in kinds(folder / SUBPATH)["report"]:
        page = still.open(site, path)
        record = page.request.get(f"{site}data/{path.rstrip('/')}.json").json()
        shown = page.locator("[data-block]").evaluate_all(SHOWN)
        blocks = {block["id"]: block["text"] for block in record["blocks"] if block["kind"] != "furniture"}
        assert {block for block, visible, _ in shown if visible} >= blocks.keys() & {block for block, _, _ in shown}
        assert all(text.startswith(blocks[block]) for block, _, text in shown if block in blocks), path


def test_contents_figures_and_notes_open_and_lead_into_the_text(site: str, still: Visit) -> None:
    page = still.open(site, REPORT, width=390)
    for name in (".gb-contents", ".gb-figures"):
        part = page.locator(name)
        if not part.locator("a").last.is_visible():
            part.locator("summary").first.click()
        assert part.locator("a").last.is_visible(), name
    page.locator(".gb-contents a").last.click()
    assert page.locator(f"#{still.fragment}").is_visible()
    page = still.open(site, HOSTILE)
    assert "指常委会的<b>会议</b>，见说明。" in page.locator("main").inner_text()


def test_the_source_page_has_the_raw_text(site: str, folder: Path, still: Visit) -> None:
    still.open(site, f"{REPORT}source/")
    assert still.script(COLUMN) == (folder / SUBPATH / REPORT / "source/raw.txt").read_bytes().decode()
