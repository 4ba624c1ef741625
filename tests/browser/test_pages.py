"""Every page loads without complaint, asks no other host for anything, and fits any screen."""

import pytest

from tests.browser.conftest import Open
from tests.browser.marks import BROWSER, PAGES, REPORTS

pytestmark = BROWSER

ALL = (*(f"reports/{report}/" for report in REPORTS), *PAGES)
WIDTHS = (320, 390, 820, 1440)
TOO_WIDE = """() => {
    const limit = document.documentElement.clientWidth;
    return document.documentElement.scrollWidth <= limit ? "" : [...document.body.querySelectorAll("*")]
        .filter(element => element.getBoundingClientRect().right > limit + 1)
        .map(element => element.tagName + "." + element.className).slice(0, 5).join(", ") || "unknown";
}"""


@pytest.mark.parametrize("path", ALL)
def test_a_page_loads_without_complaint(site: str, visit: Open, path: str) -> None:
    opened = visit(site, path)
    opened.page.wait_for_load_state("networkidle")
    assert opened.wrong == []


@pytest.mark.parametrize("path", ALL)
def test_no_page_scrolls_sideways(site: str, visit: Open, path: str) -> None:
    opened = visit(site, path)
    found: dict[int, object] = {}
    for width in WIDTHS:
        opened.page.set_viewport_size({"width": width, "height": 900})
        found[width] = opened.script(TOO_WIDE)
    assert found == dict.fromkeys(WIDTHS, "")


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_is_reached_from_the_listing(site: str, visit: Open, report: str) -> None:
    opened = visit(site, "reports/")
    opened.page.locator(f"main a[href$='{report}/']").first.click()
    assert opened.page.url == f"{site}reports/{report}/"


def test_a_missing_page_shows_the_way_back_at_any_depth(site: str, visit: Open) -> None:
    opened = visit(site, "no/such/page/")
    assert [line for line in opened.wrong if "no/such/page" not in line and "Failed to load" not in line] == []
    opened.page.locator("header a.md-logo").first.click()
    assert opened.page.url.rstrip(".") == site


def test_the_downloads_lead_to_data(site: str, visit: Open) -> None:
    opened = visit(site, f"reports/{REPORTS[0]}/")
    href = opened.page.locator("a[href$='.json']").first.get_attribute("href")
    assert opened.script(f"fetch({href!r}).then(answer => answer.json()).then(record => record.id)") == REPORTS[0]
