"""A reader types words into the search box, and comes to the report that holds them."""

import pytest

from tests.browser.conftest import Open
from tests.browser.marks import BROWSER

pytestmark = BROWSER


@pytest.mark.parametrize(
    ("query", "report"), [("代表建议", "reports/"), ("玛瑙", "reports/210921/"), ("胡柚", "reports/330822/")]
)
@pytest.mark.parametrize("width", [390, 1440])
def test_a_query_finds_a_report_that_holds_it(site: str, visit: Open, query: str, report: str, width: int) -> None:
    opened = visit(site, width=width)
    opened.search(query)
    hit = opened.page.locator(f".md-search-result__link[href*='{report}']").first
    hit.wait_for()
    hit.click()
    opened.page.wait_for_url(f"**/{report}**")
    assert query in opened.page.locator("article").inner_text().replace(" ", "")
    assert opened.wrong == []


def test_what_is_nowhere_is_not_found(site: str, visit: Open) -> None:
    opened = visit(site)
    opened.search("鼢鼱鼷")
    opened.page.locator(".md-search-result__meta", has_text="没有找到").wait_for()
    assert opened.page.locator(".md-search-result__link").count() == 0
