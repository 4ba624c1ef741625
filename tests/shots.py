"""Pictures of every kind of page: `python -m tests.shots [--site DIR] [--out shots] [KIND...]`, or `make shots`.

Each kind is taken wide (1,440 px), narrow (390 px), dark (wide) and on paper (PDF); `--readme` takes instead those that
the README shows, into docs/dev. Without --site the site of the five is built in a temporary folder. The pictures are
for eyes; no test reads them.
"""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.host import Host, hosted
from tests.browser.conftest import FLAGS, executable
from tests.project import ROOT, SEEDS, Project

_FIXED = {
    "home": "",
    "listing": "reports/",
    "place": "reports/210921/",
    "series": "reports/210921/renda/",
    "report": "reports/210921/renda/2024/",
    "report-boxes": "reports/330822/renda/term-16-overview/",
    "version": "reports/140826/renda/2023/v1/",
    "source": "reports/210921/renda/2024/source/",
    "indicators": "indicators/",
    "names": "terms/",
    "letter": "terms/d/",
    "compare": "compare/",
    "data": "data/",
    "search": "search/?q=代表建议",
    "method": "method/",
    "about": "about/",
    "missing": "no-such-page/",
    "english": "en/",
}
_REVISED = "003_*.txt"
"""The report that `version` is of: of one that has no other, a version leads on to the report's page."""
_README = (  # name, address, width and height in pixels, scheme
    ("page-home", "", 1280, 900, "light"),
    ("page-report", f"{_FIXED['report']}#p2", 1280, 760, "light"),
    ("page-phone", _FIXED["report"], 390, 780, "dark"),
)
_SITE_URL = "https://reports.example.org/gongbao/"
_SIZES = {"wide": (1440, 1800), "narrow": (390, 1600), "dark": (1440, 1800)}  # pixels


def main(arguments: Sequence[str]) -> int:
    """Take the pictures, and name each file; status 2 where there is no browser."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument("--site", type=Path, help="a site that is already built")
    parser.add_argument("--out", type=Path, default=ROOT / "shots", help="where the pictures go (default: shots/)")
    parser.add_argument("--readme", action="store_true", help="take the pictures of the README instead")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="kinds of pages (default: all)")
    asked = parser.parse_args(arguments)
    path = executable()
    if path is None:
        print("no Chromium on the path; name one in CHROME", file=sys.stderr)
        return 2
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="gongbao-shots-") as folder, sync_playwright() as playwright:
        site = asked.site or _build(Path(folder) / "project")
        with (
            hosted(site) as host,
            closing(playwright.chromium.launch(executable_path=path, args=list(FLAGS))) as browser,
        ):
            taken = _take_readme(browser, host) if asked.readme else _take_all(browser, host, asked.kinds, asked.out)
            for file in taken:
                print(file)
    return 0


def kinds(site: Path, wanted: Sequence[str] = ()) -> Iterator[tuple[str, str]]:
    """Give the kinds of pages that a site has, by name, with the address of one of each below the site."""
    every = dict(_FIXED)
    for name, folder in (("indicator", "indicators"), ("name", "terms"), ("comparison", "compare")):
        pages = sorted((site / folder).glob("*/index.html"), key=lambda file: (-file.stat().st_size, file))
        if name == "name":  # a letter's page is another kind; none of these has a name as long
            pages = [file for file in pages if len(file.parent.name) > len("other")]
        if pages:
            every[name] = f"{folder}/{pages[0].parent.name}/"
    for name, address in every.items():
        path = address.partition("?")[0]
        if (not wanted or name in wanted) and (name == "missing" or (site / path / "index.html").is_file()):
            yield name, address


def _build(folder: Path) -> Path:
    """Build the site of the five, published as they are; one is then changed, and has a second version.

    It knows its address, without which the page 404 finds no style sheet where it is served from.
    """
    project = Project.make(folder, SEEDS)
    (folder / "seeds" / "ledger").mkdir()
    for ledger in (ROOT / "seeds" / "ledger").glob("*.json"):
        (folder / "seeds" / "ledger" / ledger.name).write_bytes(ledger.read_bytes())
    [seed] = (folder / "seeds").glob(_REVISED)
    seed.write_text(seed.read_text("utf-8").replace("。", "；", 1), "utf-8", newline="")
    for command in (("publish", seed.stem, "--why", "为看两版，改动一个标点"), ("build",)):
        done = project.run(*command, environment={"GONGBAO_SITE_URL": _SITE_URL})
        if done.returncode:
            raise SystemExit(done.stderr)
    return folder / "site"


def _take_readme(browser: Browser, host: Host) -> Iterator[Path]:
    for name, address, width, height, scheme in _README:
        with closing(browser.new_context(locale="zh-CN")) as context:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            _open(page, host, address)
            file = ROOT / "docs" / "dev" / f"{name}.png"
            page.screenshot(path=file)
            yield file


def _take_all(browser: Browser, host: Host, wanted: Sequence[str], folder: Path) -> Iterator[Path]:
    for name, address in kinds(host.site, wanted):
        yield from _take(browser, host, name, address, folder)


def _take(browser: Browser, host: Host, name: str, address: str, folder: Path) -> Iterator[Path]:
    for kind, (width, height) in _SIZES.items():
        with closing(browser.new_context(locale="zh-CN")) as context:
            page = context.new_page()
            page.set_viewport_size({"width": width, "height": height})
            page.emulate_media(color_scheme="dark" if kind == "dark" else "light")
            _open(page, host, address)
            file = folder / f"{name}-{kind}.png"
            page.screenshot(path=file)
            yield file
            if kind == "wide":
                file = folder / f"{name}-print.pdf"
                page.pdf(path=file, format="A4", print_background=False, prefer_css_page_size=True)
                yield file


def _open(page: Page, host: Host, address: str) -> None:
    page.goto(host.address + address, wait_until="load")
    if "?q=" in address:
        page.locator(".gb-results > li").first.wait_for()
    page.wait_for_timeout(500)  # fonts, and what scripts move


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
