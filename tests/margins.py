"""How near key figures of built reports stand to their lines: `python -m tests.margins SITE`, a built site's folder.

For each width: the reports and figures, how many pixels a row of the margin is away from the line of its number in the
median and in the 95th percentile, and how many rows cover one another. Needs Chromium.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, executable
from tests.browser.server import served
from tests.browser.test_margin import STACK
from tests.browser.visit import Visit

WIDTHS = (1024, 1440, 1920)


def main(site: Path) -> None:
    """Measure every report below a built site's folder and print a line for each width."""
    pages = sorted(page.parent for page in site.glob("reports/**/index.html") if 'class="gb-list"' in page.read_text())
    with served(site.parent) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        visit = Visit(browser.new_page())
        for width in WIDTHS:
            away: list[float] = []
            covered = 0
            for page in pages:
                visit.open(address.rsplit("/", 2)[0] + "/", f"{site.name}/{page.relative_to(site)}/", width=width)
                found = visit.script(STACK)
                assert isinstance(found, dict)
                away += found["away"]
                covered += found["covered"]
            away.sort()
            middle, most = away[len(away) // 2], away[len(away) * 95 // 100]
            sys.stdout.write(
                f"{width} px: {len(pages)} reports, {len(away)} figures; {middle:.0f} px from its line in the median, "
                f"{most:.0f} in the 95th percentile; {covered} cover another\n"
            )
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
