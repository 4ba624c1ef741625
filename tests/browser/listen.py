"""Print what a screen reader is told of a page: `python -m tests.browser.listen ADDRESS`, of a site that is served."""

import sys
from contextlib import closing

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, executable
from tests.browser.ears import Ears


def main() -> None:
    """Open the address of the command line, wait until it has loaded, and print a line for each thing that is told."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        with closing(browser.new_page(viewport={"width": 1440, "height": 900}, locale="zh-CN")) as page:
            page.goto(sys.argv[1], wait_until="load")
            sys.stdout.write("".join(f"{line}\n" for line in Ears.listen(page).lines()))
        browser.close()


if __name__ == "__main__":
    main()
