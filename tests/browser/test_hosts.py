"""No page asks another host for anything, whichever of its controls is used."""

from pathlib import Path

from tests.browser.kinds import one_of_each
from tests.browser.marks import BROWSER
from tests.browser.server import SUBPATH
from tests.browser.visit import Visit

pytestmark = BROWSER

# Each control that shows, and in a second round what it opened. What would leave the page or the browser is held
# back.
USE_ALL = """async () => {
    const used = new Set();
    window.print = () => {};
    navigator.share = async () => {};
    addEventListener("submit", (event) => event.preventDefault());
    const pause = () => new Promise((done) => setTimeout(done, 30));
    for (let round = 0; round < 2; round += 1) {
        for (const one of document.querySelectorAll("button, summary, select, input, [role=button]")) {
            if (used.has(one) || !one.checkVisibility({checkVisibilityCSS: true})) continue;
            used.add(one);
            one.focus();
            one.click();
        }
        await pause();
    }
    return used.size;
}"""


def test_all_that_a_page_asks_for_is_asked_of_its_own_host(site: str, folder: Path, visit: Visit) -> None:
    pages = one_of_each(folder / SUBPATH)
    assert len(pages) > 12
    for path in pages:
        visit.open(site, path)
        assert visit.page.evaluate(USE_ALL), path
        assert visit.wrong == [], path
