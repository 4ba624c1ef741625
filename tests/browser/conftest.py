"""A site built once and served below a sub-path, and a browser to visit them with.

The suite is kept small and quick: one profile for all visits, one page for all that is asked of an address.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.server import served
from tests.browser.visit import Visit
from tests.retry import AGAIN
from tests.visited import SERVED, visited

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Of several such lists the browser takes the last: so the first ten are Playwright's, which keep pages as they are. The
# others are what each new window loads behind its address bar, where no one sees it: a second of the processor's time.
OFF = (
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "PaintHolding",
    "ThirdPartyStoragePartitioning",
    "LensOverlay",
    "MediaRouter",
    "OptimizationHints",
    "NetworkTimeServiceQuerying",
    "AimEnabled",
    "PreconnectToSearch",
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(OFF)}",
    "--kiosk",  # nothing of the window is drawn but the page ...
    "--animation-duration-scale=0",  # ... and of what the browser itself would move, nothing moves
)


def executable() -> str | None:
    """Give the browser that CHROME names, else the first Chromium or Chrome on the path."""
    named = os.environ.get("CHROME")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the browser; without one, skip, or fail where GONGBAO_REQUIRE_BROWSER=1."""
    path = executable()
    if path is None:
        reason = "no Chromium on the path; install it (Debian: apt-get install chromium) or name one in CHROME"
        if os.environ.get("GONGBAO_REQUIRE_BROWSER") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=list(FLAGS))
        yield started
        started.close()


@pytest.fixture(scope="session")
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """Make the profile that all visits share: what one has fetched the next need not.

    No service worker stands between them and the server; what it does, test_kept.py and all strangers see.
    """
    context = browser.new_context(locale="zh-CN", service_workers="block")
    context.set_default_timeout(20_000)  # milliseconds
    yield context
    context.close()


@pytest.fixture(scope="session")
def folder(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that holds the site of the five reports and a hostile one. Nothing is built without a browser."""
    assert browser.is_connected()
    return visited(tmp_path_factory).folder / SERVED


@pytest.fixture(scope="session")
def site(folder: Path) -> Iterator[str]:
    """Serve the site; gives its address, `/` at its end."""
    with served(folder, lasting=True) as address:
        yield address


@pytest.fixture(scope="session")
def still_site(folder: Path) -> Iterator[str]:
    """Serve the same site to readers whose browsers run no scripts."""
    with served(folder, scripts=False) as address:
        yield address


@pytest.fixture(scope="session")
def only_visit(profile: BrowserContext) -> Iterator[Visit]:
    """Open the one page on which all sites are visited: opening one costs more than loading a report."""
    visit = Visit(profile.new_page())
    yield visit
    visit.page.close()


@pytest.fixture
def visit(request: pytest.FixtureRequest, only_visit: Visit) -> Iterator[Visit]:
    """Give a blank page on which to visit sites: another one where the test failed on the last."""
    if request.node.stash.get(AGAIN, False):
        only_visit.renew()
    yield only_visit
    only_visit.leave()


@pytest.fixture
def dark_visit(visit: Visit) -> Visit:
    """Give a page for a reader who wishes pages dark."""
    visit.page.emulate_media(color_scheme="dark")
    return visit


@pytest.fixture
def stranger(browser: Browser) -> Iterator[Visit]:
    """Give a page of its own to a reader who has never been here, for what a test changes for good: seconds dearer."""
    with closing(browser.new_context(color_scheme="light", locale="zh-CN")) as context:
        yield Visit(context.new_page())
