"""A copy of folders for the build behind the scenes: what an editor saves meanwhile does not reach into it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from generator.render.writer import MANIFEST

Skip = Callable[[str], bool]
"""Whether a path below the folder, with slashes, is to be left as it is."""


def mirror(source: Path, target: Path, skip: Skip) -> None:
    """Make `target` hold the files of `source`, no others; what is to be skipped stays in `target` as it is.

    Hidden files, links and folders of compiled modules are passed over. What cannot be read is not there.
    """
    wanted = {path: source / path for path in _below(source) if not skip(path)}
    for path in _below(target):
        if path not in wanted and not skip(path):
            (target / path).unlink(missing_ok=True)
    for path, file in wanted.items():
        try:
            if not _alike(file, target / path):
                (target / path).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(file, target / path)
        except FileNotFoundError:
            (target / path).unlink(missing_ok=True)


def mirror_docs(source: Path, target: Path) -> None:
    """Mirror the pages that people wrote: what is generated in either folder is left out of it."""
    made = generated(source) | generated(target)
    mirror(source, target, made.__contains__)


def mirror_seeds(source: Path, target: Path, held: frozenset[str]) -> None:
    """Mirror raw reports, sidecars and ledgers, those of the reports `held` (names) left as they were good."""
    mirror(source, target, lambda path: "/" not in path and Path(path).stem in held)


def generated(docs: Path) -> frozenset[str]:
    """Give the paths of the files that builds wrote among the pages."""
    try:
        return frozenset(json.loads((docs / MANIFEST).read_text("utf-8"))["files"])
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()


def _below(folder: Path) -> list[str]:
    found: list[str] = []
    for at, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__pycache__")
        here = Path(at).relative_to(folder)
        found += [
            (here / name).as_posix()
            for name in sorted(files)
            if not name.startswith(".") and not (Path(at) / name).is_symlink()
        ]
    return found


def _alike(one: Path, other: Path) -> bool:
    """Tell whether a copy has the size and time of its file, as copies are given them."""
    try:
        mine, its = one.stat(), other.stat()
    except FileNotFoundError:
        return False
    return (mine.st_size, mine.st_mtime_ns) == (its.st_size, its.st_mtime_ns)
