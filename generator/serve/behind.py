"""The whole site, built behind the scenes: a process of low priority, given up when something newer is there."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

from generator.problems import Problem, Where

_NICENESS = 15
_SAID = 2000  # characters of what a build that broke off said last


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: the site, None where it was refused; all problems; how long it took, in seconds."""

    site: Path | None
    problems: tuple[Problem, ...]
    seconds: float


class Behind:
    """At most one build of the whole site, in a folder that is nobody else's."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; what earlier runs left in it, but for their last site, goes."""
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        sites = sorted(self._sites(), key=lambda path: path.stat().st_mtime)
        for left in (*sites[:-1], *folder.glob(".*")):
            shutil.rmtree(left, ignore_errors=True)
        self.last: Path | None = sites[-1] if sites else None
        self._number = int(self.last.name.rpartition("-")[2]) if self.last else 0
        self._process: subprocess.Popen[bytes] | None = None
        self._begun = 0.0

    def _sites(self) -> list[Path]:
        return [path for path in self._folder.glob("site-*") if path.name[5:].isdigit()]

    def start(self, command: Sequence[str]) -> None:
        """Begin a build by a command that ends with the site's folder; one under way is given up.

        It prints problems as JSON, and its exit status is 0 where there is a site.
        """
        self.cancel()
        self._number += 1
        windows = sys.platform == "win32"
        priority = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        with self._told.open("wb") as told, self._said.open("wb") as said:
            self._process = subprocess.Popen(
                [*command, str(self._site)],
                stdin=subprocess.DEVNULL,
                stdout=told,
                stderr=said,
                env={**os.environ, "PYTHONUTF8": "1"},
                start_new_session=not windows,  # Ctrl-C is the server's, and all its children can be ended as one
                creationflags=priority,
            )
        self._begun = monotonic()
        if sys.platform != "win32":
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, self._process.pid, _NICENESS)

    def poll(self) -> Built | None:
        """Give what came of the build, once, when it has ended."""
        if self._process is None or self._process.poll() is None:
            return None
        made = self._process.returncode == 0
        self._process = None
        seconds = monotonic() - self._begun
        try:
            problems = tuple(_problem(entry) for entry in json.loads(self._told.read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            said = self._said.read_text("utf-8", "replace")[-_SAID:].strip().replace("\n", " / ")
            hint = "run `gongbao build` to see all of it"
            problems = (Problem("error", "serve.build", Where("gongbao build"), f"broke off: {said}", hint),)
        if not made:
            shutil.rmtree(self._site, ignore_errors=True)
        return Built(self._site if made else None, problems, seconds)

    def cancel(self) -> None:
        """Give up the build that is under way, and clear away what it made."""
        process, self._process = self._process, None
        if process is None:
            return
        _end(process)
        for left in (self._site, *self._folder.glob(".*")):
            shutil.rmtree(left, ignore_errors=True)

    @property
    def _site(self) -> Path:
        return self._folder / f"site-{self._number}"

    @property
    def _told(self) -> Path:
        return self._folder / "problems.json"

    @property
    def _said(self) -> Path:
        return self._folder / "said.txt"


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process that we started, and its children."""
    with suppress(OSError):
        if sys.platform == "win32":
            tree = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(tree, check=False, capture_output=True)
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _problem(entry: dict[str, str]) -> Problem:
    """Read a problem as `Problem.to_json` writes it."""
    line, column = entry["line"], entry["column"]
    where = Where(entry["path"], *(None if at is None else int(at) for at in (line, column)))
    severity = entry["severity"]
    if severity not in {"error", "warning", "note"}:
        raise ValueError(severity)
    return Problem(severity, entry["code"], where, entry["message"], entry["hint"])  # type: ignore[arg-type]  # looked at above
