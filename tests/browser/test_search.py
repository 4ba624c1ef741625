"""A reader types words into the search box, and comes to the report that holds them."""

import pytest

from tests.browser.marks import BROWSER
from tests.browser.visit import Visit

pytestmark = BROWSER


@pytest.mark.parametrize(
    ("query", "report", "width"), [("代表建议", "reports/", 390), ("玛瑙", "reports/210921/", 1440)]
)
def test_a_query_finds_a_report_that_holds_it(site: str, visit: Visit, query: str, report: str, width: int) -> None:
    page = visit.open(site, width=width)
    visit.search(query)
    page.locator(f".md-search-result__link[href*='{report}']").first.click()
    page.wait_for_url(f"**/{report}**")
    assert query in page.locator("article").inner_text().replace(" ", "")
    assert visit.wrong == []


def test_what_is_nowhere_is_not_found(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("鼢鼱鼷")
    page.locator(".md-search-result__meta", has_text="没有找到").wait_for()
    assert page.locator(".md-search-result__link").count() == 0
