"""Words that other reports have too: marks beside paragraphs, and the list at the foot."""

import pytest

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit

pytestmark = BROWSER

MARK = ".gb-text .gb-same"


@pytest.mark.parametrize("width", [390, 1440])
def test_a_mark_leads_to_its_part_of_the_list_and_that_back(site: str, visit: Visit, width: int) -> None:
    page = visit.open(site, REPORT, width=width)
    page.locator(MARK).first.click()
    assert visit.fragment.startswith("shared-p")
    page.locator(f"#{visit.fragment} dd").first.wait_for()  # the list may be folded
    page.locator(f"#{visit.fragment} dt a").click()
    page.locator(f"#{visit.fragment}").wait_for()
    assert visit.script("document.documentElement.scrollWidth") == width
    assert visit.wrong == []


def test_who_listens_or_copies_meets_no_mark(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    assert "≈" not in page.locator(".gb-text").aria_snapshot()
    assert "≈" not in page.locator(".gb-text").inner_text()
    assert page.locator(MARK).first.get_attribute("tabindex") == "-1"


def test_without_scripts_marks_are_there(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    assert page.locator(MARK).first.is_visible()
