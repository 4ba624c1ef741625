"""What git knows: who works here, and the ledgers as they were in an earlier release."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from generator.model.ledger import Ledger
from generator.problems import Problem, Where
from generator.seeds_ledger import FOLDER, SUFFIX, Ledgers, parse_ledger, read_folder

NOBODY = "姓名"
"""Stands for the name in an entry that is made ready for pasting, where git knows none."""


def git_name() -> str | None:
    """Give the name under which this person commits, None where git is not there or does not know it."""
    name = _git(Path(), "config", "user.name")
    return name.decode("utf-8", "replace").strip() or None if name is not None else None


def ledgers_at(ref: str, seeds: Path) -> Ledgers | Problem:
    """Read the ledgers that an earlier release had.

    `ref` is what git calls it (a commit, a branch, a tag), in the repository of the folder `seeds`; or a folder: one
    of seeds, or of ledgers. The error where it is neither. A release may have had none.
    """
    folder = Path(ref)
    if folder.is_dir():
        return read_folder(folder / FOLDER if (folder / FOLDER).is_dir() else folder)
    prefix = _git(seeds, "rev-parse", "--show-prefix") if seeds.is_dir() else None
    commit = _git(seeds, "rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}") if prefix is not None else None
    if prefix is None or commit is None:
        hint = "name a commit, branch or tag of this repository, or a folder of ledgers"
        return Problem("error", "against.ref", Where(ref), "is no earlier release that can be read", hint)
    below = f"{prefix.decode().strip()}{FOLDER}/"
    at = commit.decode().strip()
    listed = _git(seeds, "ls-tree", "-z", "--full-tree", "--name-only", at, below) or b""
    by_name: dict[str, Ledger] = {}
    problems: list[Problem] = []
    for path in filter(None, listed.decode("utf-8", "surrogateescape").split("\0")):
        if path.endswith(SUFFIX):
            read = parse_ledger(Path(f"{ref}:{path}"), _git(seeds, "show", f"{at}:{path}") or b"")
            if isinstance(read, Problem):
                problems.append(read)
            else:
                by_name[Path(path).stem] = read
    return Ledgers(by_name, problems=tuple(problems))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Give what git says, None where it is not there or says no."""
    program = shutil.which("git")
    if program is None:
        return None
    run = subprocess.run(
        [program, "-C", str(folder), *arguments], check=False, capture_output=True, stdin=subprocess.DEVNULL
    )
    return run.stdout if run.returncode == 0 else None
