"""How workers share the tests: file by file, so that what a file's tests share is made once, by one worker.

Tests with a browser go as two pieces, so that two browsers run and not one a worker. Which piece is told by the file:
pytest-xdist 3.8 writes the name of a group (`xdist_group`) to where pytest 9.2 no longer reads it, so all groups fell
apart into files. Handing out 6,600 tests one by one took pytest-xdist a third longer than handing out files.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING

import pytest
from xdist.scheduler import LoadGroupScheduling

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


_BROWSER = "tests/browser/"
_SEARCHING = ("test_search", "test_kept")


class ByFile(LoadGroupScheduling):  # type: ignore[misc] # pytest-xdist publishes no types
    """Hands out groups, and files where a test is in no group."""

    def _split_scope(self, nodeid: str) -> str:
        return unit(super()._split_scope(nodeid))


def processors() -> int:
    """Give the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def unit(scope: str) -> str:
    """Give the piece of work that a test belongs to, by its group or its own address: a file, or all with a browser."""
    file = scope.split("::", maxsplit=1)[0]
    if not file.startswith(_BROWSER):
        return file
    return "browser, search" if file.removeprefix(_BROWSER).startswith(_SEARCHING) else "browser"


def slow_first(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Give the tests of groups first, which take long, so that no worker is left with one at the end."""
    return sorted(items, key=lambda item: item.get_closest_marker("xdist_group") is None)


def import_ahead(config: pytest.Config) -> None:
    """Have each worker import all files of tests before they are collected, and begin with others than its fellows.

    Where Python has none of it compiled yet, the first to import a file compiles it for all. Who went through them in
    one order compiled them side by side: 10 s of a processor's time. What fails here fails again when it is collected.
    """
    if hasattr(config, "workerinput") and config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        folders = (config.rootpath / name for name in config.getini("testpaths"))
        files = sorted(file for folder in folders for file in folder.rglob("test_*.py"))
        given = config.workerinput
        for name in turned(files, int(given["workerid"].removeprefix("gw")), given["workercount"]):
            with suppress(Exception, pytest.skip.Exception, pytest.fail.Exception):
                import_module(".".join(name.relative_to(config.rootpath).with_suffix("").parts))


def turned(all_of_them: Sequence[Path], number: int, count: int) -> list[Path]:
    """Give all of them, beginning where the worker of this number has its share, of so many workers."""
    at = len(all_of_them) * number // count
    return [*all_of_them[at:], *all_of_them[:at]]
