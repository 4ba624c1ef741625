"""Sites built once and served below a sub-path, and a browser to visit them with."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.browser.server import SUBPATH, served
from tests.browser.visit import Visit
from tests.project import SEEDS, Project

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
HOSTILE = "<img src=x onerror=alert(1)>"
HOSTILE_REPORT = f"""绛县人大常委会{HOSTILE}工作报告

——2024年1月10日在绛县第十七届人民代表大会第四次会议上

各位代表：

一、监督工作 <script>alert(2)</script>

2023年，全年召开常委会会议11次，{{{{ 7*7 }}}}，[x](javascript:y)z，**乙**，`丙`，5*3*2。

# 听取专项工作报告8项。<img src=x onerror=alert(4)>
"""


class Open(Protocol):
    """What the `visit` fixture gives."""

    def __call__(
        self, site: str, path: str = "", *, width: int = 1440, dark: bool = False, scripts: bool = True
    ) -> Visit:
        """Open a page of a site in a window of this width, in pixels, with a reader's wish for dark pages or not."""


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
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site of the five reports and serve it; gives its address. Nothing is built without a browser."""
    assert browser.is_connected()
    project = Project.make(tmp_path_factory.mktemp("five") / "project", SEEDS)
    with _built_and_served(project, tmp_path_factory.mktemp("served")) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build and serve the site of one report that tries to run as a script."""
    assert browser.is_connected()
    project = Project.make(tmp_path_factory.mktemp("hostile") / "project")
    project.add("hostile.txt", HOSTILE_REPORT)
    with _built_and_served(project, tmp_path_factory.mktemp("served")) as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Give what opens pages, each in a profile of its own: `visit(site, path, width=…, dark=…, scripts=…)`."""
    contexts: list[BrowserContext] = []

    def open_page(site: str, path: str = "", *, width: int = 1440, dark: bool = False, scripts: bool = True) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=scripts,
            locale="zh-CN",
        )
        context.set_default_timeout(10_000)  # milliseconds
        contexts.append(context)
        return Visit(context.new_page(), site).open(path)

    yield open_page
    for context in contexts:
        context.close()


@contextmanager
def _built_and_served(project: Project, folder: Path) -> Iterator[str]:
    with served(folder) as address:
        done = project.run("build", "--site", str(folder / SUBPATH), environment={"GONGBAO_SITE_URL": address})
        assert done.returncode == 0, done.stderr
        yield address
