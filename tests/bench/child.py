"""Processes that are measured from outside: how long, and how much memory at the most."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from tests.project import ROOT

_UNIT = 1 if sys.platform == "darwin" else 1024  # getrusage counts bytes there and kilobytes elsewhere


@dataclass(frozen=True)
class Child:
    """What a process took: seconds by the wall and of processor time, and the peak of resident memory in bytes.

    Its own children count in both: their time is added, and the greatest peak is given.
    """

    seconds: float
    work: float
    peak: int
    output: str

    @property
    def result(self) -> Any:  # noqa: ANN401 # whatever the worker measured
        """Give what the worker printed."""
        return json.loads(self.output)


def run(arguments: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Child:
    """Run Python with these arguments in a folder. SystemExit, with what it said, where it fails.

    GONGBAO settings of the caller do not reach it, and it leaves no compiled files behind.
    """
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GONGBAO_")}
    inherited |= {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    log = folder / "bench.log"
    start = perf_counter()
    with log.open("wb") as errors:
        child = subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env={**inherited, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        with child:
            output = child.stdout.read() if child.stdout else b""
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
    seconds = perf_counter() - start
    if child.returncode:
        raise SystemExit(f"{' '.join(arguments)} failed:\n{log.read_text('utf-8', errors='replace')}")
    return Child(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _UNIT, output.decode())


def work(task: str, folder: Path, files: Sequence[Path]) -> Child:
    """Run one of the worker's tasks in a scratch folder, which has the project's settings and pages."""
    names = [str(file.resolve()) for file in files]
    return run(["-m", "tests.bench.worker", task, str(folder), *names], folder, {"PYTHONPATH": str(ROOT)})
