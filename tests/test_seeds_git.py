"""generator.seeds_git: the ledgers of an earlier release."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.problems import Problem
from generator.seeds_git import ledgers_at
from generator.seeds_ledger import Ledgers
from tests.ledgers import FIRST, publish_in, seeds_with


def _git(folder: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], cwd=folder, check=True, capture_output=True)


def _released(folder: Path) -> Path:
    seeds = seeds_with(folder, a=FIRST)
    publish_in(seeds)
    _git(folder, "init", "-q")
    _git(folder, "add", "seeds")
    _git(folder, "commit", "-q", "-m", "release")
    _git(folder, "tag", "v1")
    return seeds


def test_a_tag_gives_the_ledgers_of_its_release(tmp_path: Path) -> None:
    seeds = _released(tmp_path)
    (seeds / "ledger" / "a.json").unlink()
    then = ledgers_at("v1", seeds)
    assert isinstance(then, Ledgers)
    assert list(then.by_name) == ["a"]


def test_a_folder_gives_its_ledgers(tmp_path: Path) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    publish_in(seeds)
    for folder in (seeds, seeds / "ledger"):
        then = ledgers_at(str(folder), seeds)
        assert isinstance(then, Ledgers)
        assert list(then.by_name) == ["a"]


def test_what_is_no_release_is_an_error(tmp_path: Path) -> None:
    then = ledgers_at("nowhere", _released(tmp_path))
    assert isinstance(then, Problem)
    assert then.code == "against.ref"
