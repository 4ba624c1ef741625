"""Every page loads without complaint, asks no other host for anything, and fits any screen."""

import re
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from generator.text.sheets import without
from tests.browser.kinds import one_of_each
from tests.browser.marks import BROWSER, PAGES, REPORT, REPORTS
from tests.browser.server import SUBPATH
from tests.browser.visit import Visit

pytestmark = BROWSER

ALL = (*(f"reports/{report}/{page}" for report in REPORTS for page in ("", "source/")), *PAGES)
BLOCKS = {"blockquote", "details", "div", "dl", "figure", "h2", "h3", "h4", "hr", "ol", "p", "pre", "table", "ul"}
WIDTHS = (320, 390, 820, 1440)
TOO_WIDE = """() => {
    const limit = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= limit ? "" : [...document.body.querySelectorAll("*")]
        .filter(element => element.getBoundingClientRect().right > limit + 1)
        .map(element => element.tagName + "." + element.className).slice(0, 5).join(", ") || "unknown";
}"""


def too_wide(visit: Visit) -> object:
    """Give what is wider than the window, "" for nothing; the theme's header follows a new width late."""
    for _ in range(40):
        if not visit.script(TOO_WIDE):
            return ""
        visit.page.wait_for_timeout(50)
    return visit.script(TOO_WIDE)


@pytest.mark.parametrize("path", ALL)
def test_a_page_loads_without_complaint_and_never_scrolls_sideways(site: str, visit: Visit, path: str) -> None:
    visit.open(site, path)
    found: dict[int, object] = {}
    for width in WIDTHS:
        visit.resize(width)
        found[width] = too_wide(visit)
    assert found == dict.fromkeys(WIDTHS, "")
    assert visit.wrong == []


def test_a_page_without_scripts_never_scrolls_sideways(still_site: str, visit: Visit) -> None:
    for path in (f"reports/{REPORTS[4]}/", f"reports/{REPORTS[4]}/source/"):
        visit.open(still_site, path)
        for width in WIDTHS:
            visit.resize(width)
            assert too_wide(visit) == "", (path, width)


def test_every_report_is_reached_from_the_listing(site: str, visit: Visit) -> None:
    page = visit.open(site, "reports/")
    links = page.locator("main a[href]").evaluate_all("links => links.map(link => link.href)")
    assert {f"{site}reports/{report}/" for report in REPORTS} <= set(links)
    page.locator(f"main a[href$='{REPORTS[0]}/']").first.click()
    page.wait_for_url(f"{site}reports/{REPORTS[0]}/")


def test_a_missing_page_shows_the_way_back_at_any_depth(site: str, visit: Visit) -> None:
    page = visit.open(site, "no/such/page/")
    assert [line for line in visit.wrong if "no/such/page" not in line and "Failed to load" not in line] == []
    page.locator("header a.md-logo").first.click()
    page.wait_for_url(lambda url: url.rstrip(".") == site)


def test_the_downloads_lead_to_data(site: str, visit: Visit) -> None:
    page = visit.open(site, f"reports/{REPORTS[0]}/")
    href = page.locator("a[href$='.json']").first.evaluate("link => link.href")
    assert page.request.get(href).json()["id"] == REPORTS[0]


def texts_of_each(folder: Path) -> list[tuple[str, str]]:
    """Give the address and the HTML of a page of each kind."""
    served = folder / SUBPATH
    files = {path: served / path / ("" if path.endswith(".html") else "index.html") for path in one_of_each(served)}
    return [(path, file.read_text("utf-8")) for path, file in files.items()]


def test_of_the_themes_rules_none_is_left_out_for_what_a_page_has(folder: Path) -> None:
    lists = [names for _, text in texts_of_each(folder) for names in re.findall(r'<[^<>]* class="([^"]*)"', text)]
    classes = {name for names in lists for name in names.split()}
    assert len(classes) > 100
    assert [name for name in sorted(classes) if not without(f".{name}{{top:0}}")] == []


def test_cells_of_tables_have_no_blocks_whose_margins_a_rule_of_the_theme_would_take_away(folder: Path) -> None:
    trees = [HTMLParser(text) for _, text in texts_of_each(folder)]
    within = {one.tag for tree in trees for one in tree.css("table:not([class]) :is(td, th) > *")}
    assert {"a", "code"} <= within
    assert within.isdisjoint(BLOCKS)


def test_no_script_waits_for_the_sheets_but_the_one_behind_what_is_painted_first(folder: Path) -> None:
    found: dict[str, int] = {}
    for path, text in texts_of_each(folder):
        if "<header" in text and path != "404.html":  # no page that leads elsewhere, nor one whose sheets are apart
            waiting = text.partition("</head>")[0].partition('rel="stylesheet"')[2] + text.partition("</head>")[2]
            found[path] = waiting.partition('<script>performance.mark("gb-screen")</script>')[0].count("<script>")
    assert len(found) > 10
    assert set(found.values()) == {0}, found
    report = (folder / SUBPATH / REPORT / "index.html").read_text("utf-8")
    assert "</h1>" in report.partition("gb-screen")[0]
    assert "gb-card" not in report.partition("gb-screen")[0]
