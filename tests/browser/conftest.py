"""A site built once and served below a sub-path, and a browser to visit them with.

The suite is kept small and quick: one profile for all visits, one page for all that is asked of an address.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import sleep

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.server import SUBPATH, served
from tests.browser.visit import Visit
from tests.project import SEEDS, Project
from tests.retry import AGAIN

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
HOSTILE = "<img src=x onerror=alert(1)>"
HOSTILE_REPORT = f"""垣曲县人大常委会{HOSTILE}工作报告

——2024年1月10日在垣曲县第十七届人民代表大会第四次会议上

各位代表：

一、监督工作 <script>alert(2)</script>

2023年，全年召开常委会会议11次，{{{{ 7*7 }}}}，[x](javascript:y)z，**乙**，`丙`，5*3*2。

# 听取专项工作报告8项。<img src=x onerror=alert(4)>
"""

# Two notes on one line of it, and one far below: what an editor writes is shown as it is, too.
HOSTILE_SIDECAR = """\
notes:
  - {at: 常委会会议11次, text: '指*常委会*的<b>会议</b>，见[说明](/policy/)。', by: '王某<i>', on: 2024-01-02}
  - {at: 听取专项工作报告8项, text: '{{ config }}', by: 李某, on: 2024-01-02}
"""


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
    """Give the folder that holds the site of the five reports and a hostile one.

    The first worker that asks for it builds it, and the others wait for it. Nothing is built without a browser.
    """
    assert browser.is_connected()
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "visited"
    told = shared.with_suffix(".txt")  # what went wrong
    try:
        shared.mkdir()
    except FileExistsError:
        while not told.is_file():
            sleep(0.1)
    else:
        wrong = "it broke off"
        try:
            wrong = built(shared)
        finally:
            told.with_suffix(".new").write_text(wrong, "utf-8")
            told.with_suffix(".new").rename(told)
    assert told.read_text("utf-8") == ""
    return shared / "project/served"


def built(at: Path) -> str:
    """Build that site in `project/served/` of a folder; gives what the program says where it fails, else ""."""
    project = Project.make(at / "project", SEEDS)
    project.add("hostile.txt", HOSTILE_REPORT)
    project.add("hostile.yml", HOSTILE_SIDECAR)
    environment = {
        "GONGBAO_SITE_URL": f"http://localhost/{SUBPATH}/",
        "GONGBAO_REPO_URL": "https://github.com/someone/reports",
    }
    done = project.call("build", "--site", str(project.folder / "served" / SUBPATH), environment=environment)
    return done.stderr if done.returncode else ""


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
