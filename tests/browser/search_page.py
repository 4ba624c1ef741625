"""The page of search: how tests ask it, and what they read there."""

from collections import Counter
from urllib.parse import parse_qs, quote, urlsplit

from playwright.sync_api import Page

from generator.render.search import newest_first
from generator.render.search.fold import fold
from generator.render.search.units import units_of
from tests.browser.visit import Visit, until
from tests.search.reports import five

SEARCH = "search/"
FOUND = "[data-part='results'] > li"
STATUS = "[data-part='status']"


def ask(visit: Visit, site: str, query: str, more: str = "", *, width: int = 1440) -> Page:
    """Open the page with a question in its address, and wait for the answer."""
    page = visit.open(site, f"{SEARCH}?q={quote(query)}{more}", width=width)
    answered(page)
    return page


def answered(page: Page) -> str:
    """Wait until all is found, and give what is said of it."""
    until(page, f"document.querySelector(\"{STATUS}\").textContent && !document.querySelector('[aria-busy]')")
    return page.locator(STATUS).inner_text()


def asked(page: Page) -> dict[str, list[str]]:
    """Give what the address asks."""
    return parse_qs(urlsplit(page.url).query)


def holding(word: str) -> dict[str, Counter[str]]:
    """Give by reading all of the five: for each report that has the word, how many of its units of each kind do."""
    found = {
        str(report.id): Counter(str(unit.kind) for unit in units_of(report) if fold(word) in fold(unit.text))
        for report in newest_first(five())
    }
    return {report_id: kinds for report_id, kinds in found.items() if kinds}


def addresses(page: Page) -> set[str]:
    """Give the addresses of the reports that are listed."""
    links = page.locator(f"{FOUND} h3 > a").evaluate_all("all => all.map(one => new URL(one.href).pathname)")
    return {link.split("/reports/")[1].strip("/") for link in links}
