"""axe-core finds nothing wrong with any kind of page, light or dark.

All its rules for WCAG 2.2 A and AA and its rules of good practice; in the second scheme those that look at colours.
"""

from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import one_of_each
from tests.browser.marks import BROWSER, REPORT
from tests.browser.server import SUBPATH
from tests.browser.visit import Visit

pytestmark = BROWSER

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ALL = {"type": "tag", "values": TAGS}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
PARTS = 6  # no test of all pages at once: one is ended after three minutes, and machines are slow
# Rows of the list of figures are pressed as a whole, 26 px and more, by a layer (::after) over each, which axe does not
# see; an indicator's link stands in the line of words of its row.
EXCEPTED = {"target-size": ".gb-list *"}
FIND = """([only, excepted]) => axe.run(document, {runOnly: only, resultTypes: ["violations"]}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes
        .filter(({target}) => !(excepted[id] && document.querySelector(target.at(-1))?.matches(excepted[id])))
        .map(({html, failureSummary}) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)))"""


def wrong(page: Page) -> list[str]:
    """Give what axe finds on the page that is open, in both schemes."""
    page.emulate_media(reduced_motion="reduce")  # no colour is on its way to another
    page.evaluate(AXE)
    found: list[str] = []
    for scheme, only in (("light", ALL), ("dark", COLOURS)):
        page.evaluate("scheme => gbChoices.set('scheme', scheme)", scheme)
        found += (f"{scheme}: {line}" for line in page.evaluate(FIND, [only, EXCEPTED]))
    page.evaluate("gbChoices.set('scheme', '')")
    page.emulate_media(reduced_motion="null")
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_wrong_with_any_kind_of_page(site: str, folder: Path, visit: Visit, part: int) -> None:
    pages = one_of_each(folder / SUBPATH)
    assert len(pages) > 12
    found = {path: wrong(visit.open(site, path)) for path in pages[part::PARTS]}
    assert {path: lines for path, lines in found.items() if lines} == {}


@pytest.mark.parametrize("path", ["", REPORT])
def test_nothing_is_wrong_on_a_phone(site: str, visit: Visit, path: str) -> None:
    assert wrong(visit.open(site, path, width=390)) == []
