"""The engine in node, asked from Python."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from generator.model.report import Report
from generator.render.output import Output
from generator.render.paths import address, text_file
from generator.render.plain_text import report_text
from generator.render.search import render_search
from generator.render.search.shards import SHARD
from generator.render.search.texts import CHUNK

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "docs" / "assets" / "search"
NODE = shutil.which("node")
NEEDS_NODE = pytest.mark.skipif(NODE is None, reason="node is not on the path")


class Asked:
    """An engine that runs in node over written files, and answers one question after the other."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        """Take the running process."""
        self._process = process

    def ask(self, method: str, *arguments: Any, anew: bool = False) -> Any:  # noqa: ANN401 # whatever JSON holds
        """Give what a method of the engine answers."""
        return self.told(method, *arguments, anew=anew)["answer"]

    def told(self, method: str, *arguments: Any, anew: bool = False) -> dict[str, Any]:  # noqa: ANN401 # as above
        """Give the answer with its `cost` (requests, bytes, ms) and what opening took (`opened`)."""
        assert self._process.stdin
        assert self._process.stdout
        question = {"do": method, "with": arguments, "anew": anew}
        self._process.stdin.write(json.dumps(question) + "\n")
        self._process.stdin.flush()
        told: dict[str, Any] = json.loads(self._process.stdout.readline())
        assert not told.get("error"), told["error"]
        return told


def scripts_for_node(folder: Path) -> Path:
    """Copy the engine's scripts to where node takes them for modules, as pages do; give their folder."""
    made = shutil.copytree(SCRIPTS, folder / "scripts")
    (made / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    return Path(made)


def searched(reports: Iterable[Report], shard: int = SHARD, chunk: int = CHUNK) -> Iterator[Output]:
    """Give the files of search, and the plain texts that they lean on."""
    held = list(reports)
    yield from plain_texts(held)
    yield from render_search(held, shard, chunk)


def plain_texts(reports: Iterable[Report]) -> Iterator[Output]:
    """Give the plain texts beside the pages of reports."""
    for report in reports:
        yield Output(text_file(address(report)), report_text(report).encode())


def write(outputs: Iterable[Output], folder: Path) -> None:
    """Write the files of search."""
    for output in outputs:
        path = folder / output.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(output.data)


@contextmanager
def asked(outputs: Iterable[Output], folder: Path) -> Iterator[Asked]:
    """Run the engine over files of search, which are written below `folder`."""
    write(outputs, folder / "files")
    command = [NODE or "node", str(Path(__file__).with_name("ask.mjs"))]
    command += [str(scripts_for_node(folder) / "engine.js"), str(folder / "files")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield Asked(process)
        assert process.stdin
        process.stdin.close()
