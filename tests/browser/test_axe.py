"""axe-core finds nothing wrong with any kind of page, light or dark.

All its rules for WCAG 2.2 A and AA and its rules of good practice. Those that look at colours do so in both schemes, at
two of all that stand side by side and are made alike: the rows of long tables took most of the time.
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
LOOKING = ["color-contrast", "link-in-text-block"]
ALL = {"runOnly": {"type": "tag", "values": TAGS}, "rules": {rule: {"enabled": False} for rule in LOOKING}}
COLOURS = {"runOnly": {"type": "rule", "values": LOOKING}}
PARTS = 6  # no test of all pages at once: one is ended after three minutes, and machines are slow
# Rows of the list of figures are pressed as a whole, 26 px and more, by a layer (::after) over each, which axe does not
# see; an indicator's link stands in the line of words of its row.
EXCEPTED = {"target-size": ".gb-list *"}
# Made alike: the same elements, with the same classes and the same kinds of attributes, on which all style hangs.
THIN = """() => {
    const shape = (one) => [one.tagName, one.getAttribute("class"), one.getAttribute("aria-current"),
        ...one.getAttributeNames(), "(", ...[...one.children].map(shape), ")"].join(" ");
    const thin = (parent) => {
        const seen = new Map();
        for (const child of [...parent.children]) {
            thin(child);
            const made = shape(child);
            seen.set(made, (seen.get(made) ?? 0) + 1);
            if (seen.get(made) > 2) child.remove();
        }
    };
    document.body.replaceWith(document.body.cloneNode(true)); // of which no script of the page misses a part
    thin(document.body);
}"""
FIND = """([options, excepted]) => axe.run(document, {...options, resultTypes: ["violations"]}).then(({violations}) =>
    violations.flatMap(({id, nodes}) => nodes
        .filter(({target}) => !(excepted[id] && document.querySelector(target.at(-1))?.matches(excepted[id])))
        .map(({html, failureSummary}) => `${id}: ${html.slice(0, 200)} ${failureSummary}`)))"""


def wrong(page: Page) -> list[str]:
    """Give what axe finds on the page that is open, in both schemes."""
    page.emulate_media(reduced_motion="reduce")  # no colour is on its way to another
    page.evaluate(AXE)
    found: list[str] = page.evaluate(FIND, [ALL, EXCEPTED])
    page.evaluate(THIN)
    for scheme in ("light", "dark"):
        page.evaluate("scheme => gbChoices.set('scheme', scheme)", scheme)
        found += (f"{scheme}: {line}" for line in page.evaluate(FIND, [COLOURS, EXCEPTED]))
    page.evaluate("gbChoices.set('scheme', '')")
    page.emulate_media(reduced_motion="null")
    return found


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_is_wrong_with_any_kind_of_page(site: str, folder: Path, visit: Visit, part: int) -> None:
    pages = one_of_each(folder / SUBPATH)
    assert len(pages) > 12
    found = {path: wrong(visit.open(site, path)) for path in pages[part::PARTS]}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_what_is_made_otherwise_than_its_neighbours_is_looked_at(visit: Visit) -> None:
    rows = "<p>words</p>" * 4 + "<p class=faint>words</p>" + "<div><p class=faint>words</p></div>"
    visit.page.set_content(f"<style>.faint {{ color: #aaa }}</style><body>{rows}")
    visit.page.evaluate(AXE)
    visit.page.evaluate(THIN)
    assert visit.page.locator("p").count() == 4
    assert len(visit.page.evaluate(FIND, [COLOURS, EXCEPTED])) == 2


@pytest.mark.parametrize("path", ["", REPORT])
def test_nothing_is_wrong_on_a_phone(site: str, visit: Visit, path: str) -> None:
    assert wrong(visit.open(site, path, width=390)) == []
