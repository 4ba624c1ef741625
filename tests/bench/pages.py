"""What a reader waits for, in Chromium, from a host that compresses: `python -m tests.bench.pages`.

Bytes are those of the answers' bodies, text compressed (gzip, level 6) as GitHub Pages sends it; nothing is asked of
search, and what the site loads to be ready for a question is told apart. The first page is opened with nothing kept,
the next with what the first one brought. Layout shift is the sum over loading and scrolling to the end. The largest
paint is on a slow profile, that of Lighthouse's mobile runs (1.6 Mbit/s down, 150 ms a request, a processor four times
slower) in a phone's window of 390 by 844. It is the median of five. Beside it stand the best of them, since other work
can only make a paint later, and the same report as plain text, which waits for no sheet and no script.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from tests.bench.child import run
from tests.bench.host import Host, hosted
from tests.bench.measure import Measure, show
from tests.browser.conftest import FLAGS, executable
from tests.project import ROOT, SEEDS, Project

FIRST_LOAD, NEXT_PAGE = 120, 40
"""kB (of 1,000 bytes)."""
SHIFT = 0.02
PAINT = 1.0
"""Seconds."""
_REPORTS = (
    "reports/210921/zhengxie/2024/",
    "reports/210921/renda/2024/",
    "reports/140826/renda/2023/",
    "reports/150526/renda/2024-overview/",
    "reports/330822/renda/term-16-overview/",
)
_SEARCH = ("assets/search/", "search/", "sw.js")
_ROUNDS = 5
_SLOW = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}  # bytes a second
_SLOWER = 4
_WATCH = """
window.shift = 0;
window.paint = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) window.shift += entry.value;
  }
}).observe({ type: "layout-shift", buffered: true });
new PerformanceObserver((list) => {
  window.paint = list.getEntries().at(-1).startTime;
}).observe({ type: "largest-contentful-paint", buffered: true });
"""
_SCROLL = """async () => {
  const step = innerHeight * 0.8;
  for (let at = 0; at < document.documentElement.scrollHeight; at += step) {
    scrollTo({ top: at, behavior: "instant" });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
}"""


def main(arguments: Sequence[str]) -> int:
    """Measure, print, and give the exit status: 1 where a limit is passed. Names of sites' folders are for trials."""
    path = executable()
    if path is None:
        print("  no Chromium on the path; name one in CHROME")
        return 0
    with tempfile.TemporaryDirectory(prefix="gongbao-pages-") as folder, sync_playwright() as playwright:
        site = Path(arguments[0]) if arguments else _build(Path(folder) / "project")
        with (
            hosted(site) as host,
            closing(playwright.chromium.launch(executable_path=path, args=list(FLAGS))) as browser,
        ):
            return int(show(_measures(browser, host)))


def _build(folder: Path) -> Path:
    project = Project.make(folder, SEEDS)
    run(["-m", "generator", "build"], project.folder, {"PYTHONPATH": str(ROOT)})
    return project.folder / "site"


def _measures(browser: Browser, host: Host) -> Iterator[Measure]:
    yield from _bytes(browser, host)
    for width in (390, 1440):
        shift = max(_shift(browser, host, report, width) for report in _REPORTS)
        yield Measure(f"layout shift, {width} px, the most of five reports", shift, "", SHIFT)
    yield from _paints(browser, host)


def _paints(browser: Browser, host: Host) -> Iterator[Measure]:
    """Measure in turns, so that other work meets all alike."""
    first: dict[str, list[float]] = {report: [] for report in _REPORTS[:2]}
    next_one: list[float] = []
    plain: list[float] = []
    for _ in range(_ROUNDS):
        for report, paints in first.items():
            paints.append(_paint(browser, host, report))
        next_one.append(_paint(browser, host, _REPORTS[1], after=_REPORTS[0]))
        plain.append(_paint(browser, host, f"{_REPORTS[1]}text.txt"))
    later = max(first.values(), key=median)
    yield Measure("largest paint on a slow phone, the later of two reports", median(later), "s", PAINT)
    yield Measure("  the best of them", min(later), "s")
    yield Measure("  of a report after another", median(next_one), "s")
    yield Measure("  of the same report as plain text", median(plain), "s")


def _bytes(browser: Browser, host: Host) -> Iterator[Measure]:
    """Open each report as the first, then the others after the first of them."""
    first: list[tuple[int, int, int]] = []
    for report in _REPORTS:
        with closing(browser.new_context(locale="zh-CN")) as context:
            first.append(_load(context.new_page(), host, report))
    most, search, asked = max(first)
    yield Measure("first load of a report, compressed, the most of five", most / 1000, "kB", FIRST_LOAD)
    yield Measure("  scripts of search beside it", search / 1000, "kB")
    yield Measure("  requests", asked)
    yield Measure("  of which the page itself", max(host.size(report) for report in _REPORTS) / 1000, "kB")
    with closing(browser.new_context(locale="zh-CN")) as context:
        page = context.new_page()
        _load(page, host, _REPORTS[0])
        following = max(_load(page, host, report)[0] for report in _REPORTS[1:])
    yield Measure("next report, compressed, the most of four", following / 1000, "kB", NEXT_PAGE)


def _load(page: Page, host: Host, report: str) -> tuple[int, int, int]:
    """Open a report; give the bytes that it took, those that search took, and the number of requests."""
    host.sent.clear()
    page.goto(host.address + report, wait_until="load")
    page.wait_for_timeout(300)
    search = sum(size for path, size in host.sent if path.startswith(_SEARCH))
    return sum(size for _, size in host.sent) - search, search, len(host.sent)


def _shift(browser: Browser, host: Host, report: str, width: int) -> float:
    with closing(browser.new_context(locale="zh-CN", viewport={"width": width, "height": 900})) as context:
        page = context.new_page()
        page.add_init_script(_WATCH)
        page.goto(host.address + report, wait_until="load")
        page.wait_for_timeout(300)
        page.evaluate(_SCROLL)
        return float(page.evaluate("window.shift"))


def _paint(browser: Browser, host: Host, report: str, after: str = "") -> float:
    """Give the seconds until the largest paint on the slow profile, with nothing kept or `after` another report."""
    with closing(browser.new_context(locale="zh-CN", viewport={"width": 390, "height": 844})) as context:
        page = context.new_page()
        page.add_init_script(_WATCH)
        if after:
            page.goto(host.address + after, wait_until="load")
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", _SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
        page.goto(host.address + report, wait_until="load")
        page.wait_for_timeout(500)
        return float(page.evaluate("window.paint")) / 1000


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
