"""The engine of search runs in a browser's worker, which the theme starts as a classic script, as it does in node."""

import json
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.data.script import load_simplified
from tests.browser.marks import SEARCHING
from tests.browser.server import SUBPATH, served
from tests.samples import a_report, paragraphs
from tests.search.fold_vectors import FILE
from tests.search.node import SCRIPTS, searched, write

pytestmark = SEARCHING

WORKER = """
const engine = import("./scripts/engine.js").then(({ open }) => open(new URL("search/", location).href));
onmessage = async ({ data }) => postMessage(await (await engine).search(data));
"""
ASK = """(query) => new Promise((answer, fail) => {
  const worker = new Worker("worker.js");
  worker.onmessage = ({ data }) => answer(data);
  worker.onerror = fail;
  worker.postMessage(query);
})"""
FOLD = """async ([scripts, texts]) => {
  const { folder } = await import("./scripts/fold.js");
  return texts.map(folder(scripts).fold);
}"""


@pytest.fixture(scope="module")
def page(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Open an empty page of a site that has nothing but search."""
    folder = tmp_path_factory.mktemp("engine")
    site = folder / SUBPATH
    write(searched([a_report(pieces=paragraphs("听取法院 报告８项。", "另一段。"))]), site)
    shutil.copytree(SCRIPTS, site / "scripts")
    (site / "worker.js").write_text(WORKER, encoding="utf-8")
    (site / "index.html").write_text("<!doctype html><title>search</title>", encoding="utf-8")
    with served(folder) as address, closing(browser.new_page()) as opened:
        opened.goto(address)
        yield opened


def test_a_worker_finds_a_paragraph(page: Page) -> None:
    answer: Any = page.evaluate(ASK, "法院报告8项")
    (hit,) = answer["reports"][0]["hits"]
    assert (hit["anchor"], hit["marks"]) == ("p1", [[2, 9]])


def test_a_browser_folds_text_as_python_does(page: Page) -> None:
    vector = json.loads(Path(FILE).read_text(encoding="utf-8"))
    simplified = load_simplified()
    scripts = ["".join(simplified), "".join(simplified.values())]
    assert page.evaluate(FOLD, [scripts, [text for text, _ in vector]]) == [folded for _, folded in vector]
