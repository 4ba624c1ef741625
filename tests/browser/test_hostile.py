"""A report that tries to run as a script shows as what it is, letter by letter, wherever its words stand."""

import pytest

from tests.browser.conftest import HOSTILE, Open
from tests.browser.marks import BROWSER

pytestmark = BROWSER

TITLE = f"绛县人大常委会{HOSTILE}工作报告"


@pytest.mark.parametrize(
    "path",
    [
        *("", "reports/", "reports/140826/", "reports/140826/renda/"),
        *("reports/140826/renda/2023/", "reports/140826/renda/2023/source/"),
    ],
)
def test_its_title_shows_as_text(hostile_site: str, visit: Open, path: str) -> None:
    opened = visit(hostile_site, path)
    opened.page.wait_for_load_state("networkidle")
    assert TITLE in opened.page.locator("main").inner_text()
    assert opened.page.locator("img[src='x']").count() == 0
    assert opened.wrong == []


def test_its_text_shows_as_text(hostile_site: str, visit: Open) -> None:
    opened = visit(hostile_site, "reports/140826/renda/2023/")
    text = opened.page.locator(".gb-text").inner_text()
    assert "一、监督工作 <script>alert(2)</script>" in text
    assert "{{ 7*7 }}，[x](javascript:y)z，**乙**，`丙`，5*3*2。" in text
    assert "# 听取专项工作报告8项。<img src=x onerror=alert(4)>" in text
    assert opened.page.title().startswith(TITLE)


def test_its_title_shows_as_text_among_search_results(hostile_site: str, visit: Open) -> None:
    opened = visit(hostile_site)
    opened.search("监督工作")
    opened.page.locator(".md-search-result__link").first.wait_for()
    assert opened.page.locator("img[src='x']").count() == 0
    assert opened.wrong == []
