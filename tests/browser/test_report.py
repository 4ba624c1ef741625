"""A report's page under a reader's hands: figures, anchors, schemes, and no scripts at all."""

import pytest

from tests.browser.conftest import Open
from tests.browser.marks import BOXES, BROWSER, REPORT, REPORTS

pytestmark = BROWSER

MARK = ".gb-text a[href^='#k-']"
ENTRY = ".gb-figures a[id^='k-']"
SCHEME = "document.body.dataset.mdColorScheme"
BACKGROUND = "getComputedStyle(document.body).backgroundColor"


@pytest.mark.parametrize("width", [390, 1440])
def test_a_figure_leads_to_its_sentence_and_back(site: str, visit: Open, width: int) -> None:
    opened = visit(site, REPORT, width=width)
    entry = opened.page.locator(ENTRY).nth(4)
    if not entry.is_visible():
        opened.page.locator(".gb-figures summary").click()
    entry.click()
    mark = opened.page.locator(f"[id='{opened.fragment}']")
    assert opened.fragment.startswith("f")
    assert mark.evaluate("mark => mark.closest('.gb-text') !== null")
    assert opened.is_in_sight(mark)
    mark.click()
    assert opened.fragment == entry.get_attribute("id")
    assert opened.is_in_sight(entry)


def test_every_figure_has_its_entry_and_every_entry_its_figure(site: str, visit: Open) -> None:
    opened = visit(site, REPORT)
    loose = """() => [...document.querySelectorAll(".gb-text a[href^='#k-'], .gb-figures a[id^='k-']")]
        .filter(link => !document.getElementById(link.hash.slice(1))).map(link => link.hash)"""
    assert opened.page.locator(ENTRY).count() > 10
    assert opened.script(loose) == []


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("anchor", ["s1", "p3", "f5"])
def test_an_anchor_lands_in_sight(site: str, visit: Open, report: str, anchor: str) -> None:
    opened = visit(site, f"reports/{report}/#{anchor}")
    assert opened.is_in_sight(opened.page.locator(f"[id='{anchor}']"))


def test_the_contents_lead_to_their_headings(site: str, visit: Open) -> None:
    opened = visit(site, BOXES)
    opened.page.locator(".gb-contents a[href^='#']").last.click()
    assert opened.is_in_sight(opened.page.locator(f"[id='{opened.fragment}']"))


def test_figures_stand_beside_the_text_on_a_wide_screen_and_above_it_on_a_narrow_one(site: str, visit: Open) -> None:
    place = """() => {
        const box = name => document.querySelector(name).getBoundingClientRect();
        const figures = box(".gb-figures"), text = box(".gb-text");
        return figures.left >= text.right - 1 || figures.right <= text.left + 1 ? "beside"
            : figures.bottom <= text.top + 1 ? "above" : "elsewhere";
    }"""
    assert visit(site, REPORT, width=1440).script(place) == "beside"
    assert visit(site, REPORT, width=390).script(place) == "above"


@pytest.mark.parametrize("dark", [False, True])
def test_the_scheme_follows_the_reader_and_can_be_changed(site: str, visit: Open, dark: bool) -> None:  # noqa: FBT001 # a pytest parameter
    opened = visit(site, REPORT, dark=dark)
    names = ("slate", "default") if dark else ("default", "slate")
    before = opened.script(BACKGROUND)
    assert opened.script(SCHEME) == names[0]
    opened.page.locator("form[data-md-component='palette'] label:visible").click()
    assert opened.script(SCHEME) == names[1]
    assert opened.script(BACKGROUND) != before


@pytest.mark.parametrize("width", [390, 1440])
def test_without_scripts_text_figures_and_contents_are_there(site: str, visit: Open, width: int) -> None:
    page = visit(site, REPORT, width=width, scripts=False).page
    assert page.locator("#p1").is_visible()
    for name in (".gb-figures", ".gb-contents"):
        link = page.locator(f"{name} a[href^='#']").first
        if not link.is_visible():
            page.locator(f"{name} summary").click()
        assert link.is_visible()
