"""An error is reported from where it stands: the form knows the report, the mark and the words."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.marks import BROWSER, REPORT
from tests.browser.visit import Visit

pytestmark = BROWSER

SELECT = """id => {
    const walker = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest("a")) texts.push(walker.currentNode);
    const range = document.createRange();
    range.setStart(texts[0], 0);
    range.setEnd(texts[0], 4);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return selection.toString();
}"""


def _asked(href: str | None) -> dict[str, list[str]]:
    assert href
    assert href.startswith("https://github.com/someone/reports/issues/new?")
    return parse_qs(urlsplit(href).query)


def test_without_a_script_the_form_knows_the_report(still_site: str, visit: Visit) -> None:
    page = visit.open(still_site, REPORT)
    asked = _asked(page.locator("#report-error").get_attribute("href"))
    assert (asked["report"], asked["version"]) == ([REPORT.removeprefix("reports/").strip("/")], ["草稿"])


def test_words_that_are_selected_stand_in_the_form_with_their_mark(site: str, visit: Visit) -> None:
    page = visit.open(site, REPORT)
    words = page.evaluate(SELECT, "p3")
    page.locator(".gb-cite-offer").click()
    asked = _asked(page.locator(".gb-cite-wrong").get_attribute("href"))
    assert (asked["anchor"], asked["quote"]) == (["p3"], [words.strip()])
    assert visit.wrong == []
