"""All of it, once: MkDocs, HTTP, a saved sidecar, the whole site behind, the end."""

import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from tests.project import SEEDS, Project

SCRIPT = re.compile(r'<script src="/-/live\.js"[^\n]*\n')
# In the whole site they are joined into two, which are asked for early.
SHEETS = re.compile(r'[ \t]*<link rel="(?:stylesheet|preload" as="style)" href="[^"]+">\n?')
PATIENCE = 120.0  # seconds; a machine that is at work on other tests is slow


@contextmanager
def serving(folder: Path, said: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run the command in a folder at any free port; what it says goes to a file."""
    command = [sys.executable, "-m", "generator", "serve", "--port", "0"]
    with said.open("wb") as out, subprocess.Popen(command, cwd=folder, stdout=out, stderr=out) as process:
        try:
            yield process
        finally:
            process.terminate()


def until(told: Callable[[], re.Match[str] | None]) -> re.Match[str]:
    """Wait for words, and give them."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if found := told():
            return found
        time.sleep(0.1)
    pytest.fail("it never came")


def got(url: str) -> str:
    """Give a page as a browser has it, less the script that serving puts in, and its style sheets."""
    try:
        with urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 # our own server
            return SHEETS.sub("", SCRIPT.sub("", answer.read().decode()))
    except HTTPError as error:
        error.close()
        return ""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal by which a test can end it")
def test_a_saved_sidecar_is_on_its_page_as_the_whole_site_has_it(tmp_path: Path) -> None:
    project, said = Project.make(tmp_path / "project", SEEDS[:1]), tmp_path / "said.txt"
    sidecar = next((project.folder / "seeds").glob("*.txt")).with_suffix(".yml")
    with serving(project.folder, said) as process:
        root = until(lambda: re.search(r"http://\S+/", said.read_text("utf-8")))[0]
        until(lambda: re.search("the whole site is built", said.read_text("utf-8")))
        page = root + until(lambda: re.search(r'"(reports/\d+/[a-z]+/\d+/)"', got(root)))[1]
        sidecar.write_text("rights: {status: public, basis: 依据甲}\n", "utf-8")
        preview = until(lambda: re.search("(?s).*依据甲.*", got(page)))[0]
        source = got(f"{page}source/")
        until(lambda: re.search("(?s)is built.*is built", said.read_text("utf-8")))
        assert (preview, source) == (got(page), got(f"{page}source/"))
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
    assert "Traceback" not in said.read_text("utf-8")
    assert not (project.folder / "site").exists()
