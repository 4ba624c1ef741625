"""generator.seeds_git: the ledgers of an earlier release."""

from __future__ import annotations

import subprocess
from pathlib import Path

from generator.problems import Problem
from generator.seeds_git import ledgers_at
from generator.seeds_ledger import Ledgers, parse_ledger
from tests.ledgers import FIRST, ledgers_in, publish_in, seeds_with


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


def test_ids_added_on_two_branches_conflict_in_whole_lines_only(tmp_path: Path) -> None:
    seeds = _released(tmp_path)
    path = seeds / "ledger" / "a.json"
    branches = []
    for number, text in enumerate(("组织代表集中视察民生项目，提出意见建议若干。", "加强自身建设，开展主题党日活动。")):
        _git(tmp_path, "checkout", "-q", "-B", f"branch{number}", "v1")
        seeds_with(tmp_path, a=f"{FIRST}\n{text}\n")
        publish_in(seeds, why="补全")
        _git(tmp_path, "commit", "-q", "-a", "-m", "more")
        branches.append(path.read_text("utf-8").splitlines())
    merge = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org", "merge", "-q", "branch0"]
    run = subprocess.run(merge, cwd=tmp_path, check=False, capture_output=True)
    assert run.returncode == 1
    marks = ("<<<<<<<", "=======", ">>>>>>>")
    merged = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(marks)]
    assert set(merged) <= {line for branch in branches for line in branch}
    assert isinstance(parse_ledger(path, path.read_bytes()), Problem)
    _git(tmp_path, "checkout", "--ours", "--", "seeds/ledger/a.json", "seeds/a.txt")
    seeds_with(tmp_path, a=(seeds / "a.txt").read_text("utf-8") + "\n组织代表集中视察民生项目，提出意见建议若干。\n")
    publish_in(seeds, why="补全")
    assert [row.anchor for row in ledgers_in(seeds)["a"].latest.rows if row.anchor] == ["s1", "p1", "p2", "p3", "p4"]


def test_what_is_no_release_is_an_error(tmp_path: Path) -> None:
    then = ledgers_at("nowhere", _released(tmp_path))
    assert isinstance(then, Problem)
    assert then.code == "against.ref"
