"""The same pages as sites of three engines: ours, the stock theme's with jieba, and Pagefind's.

A page is a report: its title, its headings, and below each of them the texts and the labels of figures that stand there
as units, so that no engine has a character that another one has not.
"""

from __future__ import annotations

import html
import json
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build import join_scripts
from generator.model.report import Report
from generator.render.search import render_search
from generator.render.search.units import Unit
from tests.search.node import ROOT, SCRIPTS, plain_texts, write
from tests.search.peer_pages import folder_sizes
from tests.search.truth import Truth

LOCK = Path(__file__).with_name("npm")
CACHE = ROOT / ".cache" / "peers"
"""Where Pagefind is installed; git ignores it."""
BODY = "article.md-content__inner"
_SETTINGS = {
    "site_name": "peers",
    "use_directory_urls": False,
    "theme": {"name": "material", "language": "zh", "font": False},
}
_INDEX = (".pf_meta", ".pf_index", ".pf_fragment", "pagefind-entry.json")


class NotThereError(Exception):
    """What is needed for a peer is not on this machine, or could not be fetched."""


@dataclass(frozen=True, slots=True)
class Built:
    """A site, and its index: the processor seconds that it took; its files, bytes, bytes gzipped."""

    site: Path
    seconds: float
    index: tuple[int, int, int]


def version() -> str:
    """Give the version of Pagefind that the lock names."""
    told: str = json.loads((LOCK / "package-lock.json").read_text("utf-8"))["packages"]["node_modules/pagefind"][
        "version"
    ]
    return told


def installed() -> Path:
    """Install Pagefind as the lock says, integrity and all, from where npm is configured to ask; give its program."""
    npm = shutil.which("npm")
    if npm is None:
        raise NotThereError("npm is not on the path: Pagefind was not fetched")
    folder = CACHE / f"pagefind-{version()}"
    program = folder / "node_modules" / ".bin" / "pagefind"
    if not _runs(program):
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(LOCK, folder)
        command = [npm, "install", "--silent", "--no-fund", "--no-audit"]
        made = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)
        if not _runs(program):  # npm leaves a system's own package out without a word where it is not to be had
            raise NotThereError(f"npm could not install Pagefind: {made.stderr.strip() or made.returncode}")
    return program


def _runs(program: Path) -> bool:
    return (
        program.exists()
        and not subprocess.run([str(program), "--version"], check=False, capture_output=True).returncode
    )


def page(units: Sequence[Unit]) -> str:
    """Give a report's page in Markdown that is HTML: title, and by section heading, texts and labels of figures."""
    said: Mapping[int, list[str]] = {at: [] for at in range(-1, len(units))}
    for unit in units[1:]:
        if unit.kind != "heading":
            said[unit.section].append(_element("li" if unit.kind == "figure" else "p", unit.text))
    lines = [f'<h1 id="top">{html.escape(units[0].text)}</h1>', *_listed(said[-1])]
    for at, unit in enumerate(units):
        if unit.kind == "heading":
            lines += [f'<h2 id="s{at}">{html.escape(unit.text)}</h2>', *_listed(said[at])]
    head = f"---\ntitle: {json.dumps(units[0].text, ensure_ascii=False)}\n---\n\n"
    return head + "\n".join(lines) + "\n"


def _element(name: str, text: str) -> str:
    return f"<{name}>{html.escape(' '.join(text.splitlines()))}</{name}>"


def _listed(elements: Sequence[str]) -> Iterator[str]:
    """Give elements with a list around those of a list."""
    labels = [one for one in elements if one.startswith("<li>")]
    yield from (one for one in elements if not one.startswith("<li>"))
    if labels:
        yield "<ul>" + "".join(labels) + "</ul>"


def names(truth: Truth) -> dict[str, str]:
    """Give the name of each page by its report's address."""
    return {address: f"r{number}" for number, address in enumerate(truth.reports)}


def ours(reports: Sequence[Report], folder: Path) -> Built:
    """Write our index."""
    begun = time.process_time()
    outputs = list(render_search(reports))
    seconds = time.process_time() - begun
    write([*plain_texts(reports), *outputs], folder)
    join_scripts(Path(shutil.copytree(SCRIPTS, folder / "scripts")))  # as the build does
    return Built(folder, seconds, folder_sizes([path for path in (folder / "search").rglob("*") if path.is_file()]))


def material(truth: Truth, folder: Path) -> Built:
    """Build the site by MkDocs with the stock theme; the time is the difference to a build without search."""
    (folder / "docs").mkdir(parents=True)
    for address, name in names(truth).items():
        (folder / "docs" / f"{name}.md").write_text(page(truth.reports[address]), encoding="utf-8")
    bare = _mkdocs(folder, "bare", [])
    with_search = _mkdocs(folder, "site", ["search"])
    site = folder / "site"
    (worker,) = site.glob("assets/javascripts/workers/search.*.js")
    (site / "worker.txt").write_text(worker.relative_to(site).as_posix(), encoding="utf-8")
    return Built(site, with_search - bare, folder_sizes([site / "search" / "search_index.json"]))


def _mkdocs(folder: Path, name: str, plugins: Sequence[str]) -> float:
    settings = folder / f"{name}.yml"
    told = {**_SETTINGS, "plugins": plugins, "site_dir": name}
    settings.write_text(json.dumps(told), encoding="utf-8")  # JSON is YAML
    return _measured([sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(settings)])


def pagefind(program: Path, site: Path) -> Built:
    """Index a built site by Pagefind: what stands in the pages' bodies, and nothing of the theme."""
    (site / "404.html").unlink()
    seconds = _measured([str(program), "--silent", "--site", str(site), "--root-selector", BODY])
    index = [path for path in (site / "pagefind").rglob("*") if path.name.endswith(_INDEX)]
    return Built(site, seconds, folder_sizes(index))


def _measured(command: Sequence[str]) -> float:
    """Run a command; give its processor seconds, those of its children among them."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    made = subprocess.run(command, check=False, capture_output=True, text=True)
    if made.returncode:
        raise NotThereError(f"{command[0]} ended with status {made.returncode}: {made.stderr.strip()}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
