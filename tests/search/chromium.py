"""The engine in real Chromium, asked from Python as `node.Asked` asks it in node."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from generator.build import join_scripts
from tests.browser.conftest import FLAGS, executable
from tests.browser.server import SUBPATH, served
from tests.search.node import SCRIPTS

FOUND = executable()
"""The browser, None where there is none."""
_PAGE = """<!doctype html><meta charset="utf-8"><title>search</title><script type="module">
import { open } from "./scripts/engine.js";
const plain = (_, value) => (value instanceof Map ? [...value] : value);
let engine = null;
window.ask = async ({ do: name, with: given, anew }) => {
  if (anew || !engine) engine = await open(new URL("search/", location).href);
  const before = engine.tally, begun = performance.now(), answer = await engine[name](...given);
  const ms = performance.now() - begun, after = engine.tally;
  const cost = { requests: after.requests - before.requests, bytes: after.bytes - before.bytes, ms };
  return JSON.stringify({ answer, cost, opened: before }, plain);
};
</script>"""
_FIRST = """async (query) => {
  const begun = performance.now(), told = {}, base = new URL("search/", location).href;
  const asked = fetch(`${base}start.json`, { cache: "no-cache" });
  const { open } = await import("./scripts/engine.js");
  told.scripts = performance.now() - begun;
  const engine = await open(base, { asked });
  told.start = performance.now() - begun;
  await engine.search(query, { hits: 0 });
  told.reports = performance.now() - begun;
  const answer = await engine.search(query);
  told.texts = performance.now() - begun;
  return { ...told, ...engine.tally, found: answer.counts.reports };
}"""
SLOW = {"offline": False, "latency": 300, "downloadThroughput": 1_500_000 / 8, "uploadThroughput": 750_000 / 8}
"""A slow phone's network: milliseconds, bytes a second."""
SLOWER = 4
"""How many times slower than this machine the slow phone is."""


class Chromium:
    """A page of a site that has nothing but search."""

    def __init__(self, page: Page, address: str) -> None:
        """Take an open page and the site's address."""
        self._page = page
        self._address = address
        page.goto(address)
        page.wait_for_function("Boolean(window.ask)")

    def ask(self, method: str, *arguments: Any, anew: bool = False) -> Any:  # noqa: ANN401 # whatever JSON holds
        """Give what a method of the engine answers."""
        return self.told(method, *arguments, anew=anew)["answer"]

    def told(self, method: str, *arguments: Any, anew: bool = False) -> dict[str, Any]:  # noqa: ANN401 # as above
        """Give the answer with its `cost` (requests, bytes, ms) and what opening took (`opened`)."""
        question = {"do": method, "with": arguments, "anew": anew}
        told: dict[str, Any] = json.loads(self._page.evaluate("(question) => ask(question)", question))
        return told

    def first(self, query: str) -> dict[str, float]:
        """Ask as a slow phone's reader who is new here: ms until scripts, start.json, reports, texts are there."""
        browser = self._page.context.browser
        assert browser
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{self._address}empty.html")
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        told: dict[str, float] = page.evaluate(_FIRST, query)
        context.close()
        return told


@contextmanager
def chromium(folder: Path) -> Iterator[Chromium]:
    """Run the engine in a page over the files of search that stand in sub-folder `SUBPATH` of a folder."""
    site = folder / SUBPATH
    shutil.copytree(SCRIPTS, site / "scripts", dirs_exist_ok=True)
    join_scripts(site / "scripts")  # as the build does
    (site / "index.html").write_text(_PAGE, encoding="utf-8")
    (site / "empty.html").write_text("<!doctype html><title>search</title>", encoding="utf-8")
    with served(folder) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=FOUND, args=list(FLAGS))
        yield Chromium(browser.new_page(), address)
        browser.close()
