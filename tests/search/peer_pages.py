"""Search engines asked in real Chromium for the names of pages, and what they fetch for an answer."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.conftest import FLAGS
from tests.search.chromium import FOUND

ASKERS = Path(__file__).with_name("peer")
_EMPTY = '<!doctype html><html lang="zh"><meta charset="utf-8"><title>search</title>'
_OPEN = "async () => { window.engine = await (await import('./asker.js')).open(); }"
_ALL = "(query) => engine.all(query)"
_FIRST = """async ([query, limit]) => {
  const begun = performance.now(), engine = await (await import('./asker.js')).open();
  await engine.first(query, limit);
  return performance.now() - begun;
}"""
_NOT_FETCHED = ("/asker.js", "/worker.txt", "/empty.html", "/favicon.ico")
"""What the measuring itself asks for."""
_SCRIPTS = (".js", "/wasm.zh.pagefind", "/wasm.unknown.pagefind")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a reader who is new to a site waits for: bytes as they lie there, gzipped, of scripts; requests; ms."""

    raw: int
    gzipped: int
    scripts: int
    requests: int
    ms: float


@dataclass
class _Log:
    paths: list[str] = field(default_factory=list)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, log: _Log, *args: object, **named: object) -> None:
        self._log = log
        super().__init__(*args, **named)  # type: ignore[arg-type] # handed on as the server gave them

    def do_GET(self) -> None:
        """Note what is asked for, and send it."""
        self._log.paths.append(unquote(urlsplit(self.path).path))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 # the name is the standard library's
        """Say nothing."""


class Asker:
    """An engine on a site, asked for names of pages."""

    def __init__(self, site: Path, address: str, browser: Browser, log: _Log) -> None:
        """Take a site, where it is served, and what the server notes."""
        self._site, self._address, self._browser, self._log = site, address, browser, log
        self._page: Page | None = None

    def all(self, query: str) -> frozenset[str]:
        """Give the names of all pages that the engine lists."""
        return frozenset(self._opened().evaluate(_ALL, query))

    def first(self, query: str, limit: int) -> list[str]:
        """Give the names of the first pages, in the engine's order."""
        given: list[str] = self._opened().evaluate("([query, limit]) => engine.first(query, limit)", [query, limit])
        return given

    def cost(self, query: str, limit: int) -> Cost:
        """Ask as a reader who comes to the site with a question and has nothing of it; scripts are part of the cost."""
        context = self._browser.new_context()
        page = context.new_page()
        page.goto(f"{self._address}empty.html")
        self._log.paths.clear()
        milliseconds = page.evaluate(_FIRST, [query, limit])
        paths = [path for path in self._log.paths if path not in _NOT_FETCHED]
        context.close()
        sizes = [_sizes(self._site / path.lstrip("/")) for path in paths]
        scripts = sum(raw for path, (raw, _) in zip(paths, sizes, strict=True) if path.endswith(_SCRIPTS))
        return Cost(sum(raw for raw, _ in sizes), sum(small for _, small in sizes), scripts, len(paths), milliseconds)

    def _opened(self) -> Page:
        if self._page is None:
            self._page = self._browser.new_page()
            self._page.set_default_timeout(0)
            self._page.goto(f"{self._address}empty.html")
            self._page.evaluate(_OPEN)
        return self._page


@cache
def _sizes(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    return len(data), len(gzip.compress(data, 6))


def folder_sizes(paths: Sequence[Path]) -> tuple[int, int, int]:
    """Give how many files there are, their bytes, and their bytes when each is gzipped."""
    sizes = [_sizes(path) for path in paths]
    return len(sizes), sum(raw for raw, _ in sizes), sum(small for _, small in sizes)


@contextmanager
def asker(site: Path, name: str) -> Iterator[Asker]:
    """Serve a site and ask its engine by the script `peer/NAME.js`."""
    shutil.copy(ASKERS / f"{name}.js", site / "asker.js")
    (site / "empty.html").write_text(_EMPTY, encoding="utf-8")
    log = _Log()
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, log, directory=str(site))) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=FOUND, args=list(FLAGS))
            yield Asker(site, f"http://127.0.0.1:{server.server_port}/", browser, log)
            browser.close()
        server.shutdown()
        thread.join()
