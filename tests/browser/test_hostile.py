"""A report that tries to run as a script shows as what it is, letter by letter, wherever its words stand."""

from tests.browser.marks import BROWSER
from tests.browser.visit import Visit
from tests.visited import HOSTILE

pytestmark = BROWSER

TITLE = f"垣曲县人大常委会{HOSTILE}工作报告"
REPORT = "reports/140827/renda/2023/"
PAGES = ("", "reports/", "reports/140827/", "reports/140827/renda/", REPORT, f"{REPORT}source/")


def test_its_title_shows_as_text(site: str, visit: Visit) -> None:
    for path in PAGES:
        page = visit.open(site, path)
        assert TITLE in page.locator("main").inner_text(), path
        assert page.locator("img[src='x']").count() == 0, path
        assert visit.wrong == []


def test_its_text_shows_as_text(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    text = page.locator(".gb-text").inner_text()
    assert "一、监督工作 <script>alert(2)</script>" in text
    assert "{{ 7*7 }}，[x](javascript:y)z，**乙**，`丙`，5*3*2。" in text
    assert "# 听取专项工作报告8项。<img src=x onerror=alert(4)>" in text
    assert page.title().startswith(TITLE)


def test_its_title_shows_as_text_among_search_results(site: str, visit: Visit) -> None:
    page = visit.open(site)
    visit.search("监督工作")
    page.locator(f".md-search-result__link[href*='{REPORT}']").first.wait_for()
    assert page.locator("img[src='x']").count() == 0
    assert visit.wrong == []
