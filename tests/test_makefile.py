"""The two commands of the README stand, and say in a line what they need."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from generator.outcome import Options
from generator.pipeline import read_reports
from generator.render.site import render_site

ROOT = Path(__file__).parents[1]


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder with only a search path, as a newcomer's shell would."""
    environment = {"PATH": f"{folder}:/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8"}
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """Give a folder with what make needs, and no environment."""
    for name in ("Makefile", "requirements.txt", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    return tmp_path


def python(folder: Path, script: str) -> str:
    """Make a stand-in for Python that answers by a shell script."""
    path = folder / "python-stand-in"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return f"PYTHON={path}"


def test_make_alone_lists_every_target() -> None:
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.search(r"^\.PHONY: (.*)$", text, re.MULTILINE)
    assert targets
    listed = [line.split()[1] for line in make(ROOT).stdout.splitlines()]
    assert listed == targets[1].split()


def test_an_old_python_is_named_in_one_line(bare: Path) -> None:
    done = make(bare, "site", python(bare, "exit 1"))
    assert done.returncode
    assert done.stderr.startswith("Gongbao needs Python 3.11 or newer")


def test_an_environment_behind_a_link_is_not_emptied(bare: Path, tmp_path: Path) -> None:
    kept = tmp_path / "elsewhere" / "kept"
    kept.mkdir(parents=True)
    (bare / ".venv").symlink_to(kept.parent)
    done = make(bare, "site", python(bare, "exit 0"))
    assert done.returncode
    assert "'.venv' is a link" in done.stderr
    assert kept.is_dir()


def test_a_python_that_cannot_make_environments_says_what_to_install(bare: Path) -> None:
    done = make(bare, "test", python(bare, 'case "$2" in *ensurepip*) exit 1;; esac'))
    assert done.returncode
    assert "apt-get install python3-venv" in done.stderr


def test_a_failed_installation_is_begun_again(bare: Path) -> None:
    first = make(bare, "site", python(bare, 'case "$1" in -m) exit 3;; esac'))
    again = make(bare, "--dry-run", "site")
    assert first.returncode
    assert "venv --clear" in again.stdout


def test_what_is_installed_is_not_installed_again(bare: Path) -> None:
    (bare / ".venv").mkdir()
    for stamp in (".locked", ".installed"):
        (bare / ".venv" / stamp).touch()
    again = make(bare, "--dry-run", "site")
    assert "pip" not in again.stdout
    assert "-m generator build" in again.stdout


@pytest.mark.parametrize("failing", ["", "ruff", "mypy", "pytest"])
def test_whatever_fails_fails_the_whole(bare: Path, failing: str) -> None:
    (bare / ".venv/bin").mkdir(parents=True)
    python(bare, f'echo "$2" >> called; test "$2" != "{failing}"')
    (bare / "python-stand-in").rename(bare / ".venv/bin/python")
    for stamp in (".locked", ".installed"):
        (bare / ".venv" / stamp).touch()
    done = make(bare, "test")
    called = set((bare / "called").read_text("utf-8").split())
    assert called == ({"ruff"} if failing == "ruff" else {"ruff", "mypy", "pytest"})
    assert (done.returncode == 0) == (failing == "")


@cache
def generated() -> tuple[str, ...]:
    """Give the paths of all that a build writes into docs/."""
    reports = read_reports(Options(seeds=ROOT / "seeds", cache=None), lambda _what, _done, _total: None)
    return tuple(f"docs/{output.path}" for output in render_site(reports.reports, (), reports.ledgers))


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no git repository")
def test_git_passes_over_all_that_is_generated() -> None:
    paths = generated()
    known = subprocess.run(["git", "check-ignore", *paths], cwd=ROOT, capture_output=True, text=True, check=False)
    assert known.stdout.split() == list(paths)


def test_make_clean_takes_away_all_that_is_generated() -> None:
    rule = (ROOT / "Makefile").read_text("utf-8").partition("clean: ##")[2].partition("\n\n")[0]
    named = set(rule.split())
    assert [path for path in generated() if named.isdisjoint((path, *map(str, PurePosixPath(path).parents)))] == []
