"""What is installed is what is written down, everywhere the same."""

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from itertools import chain
from pathlib import Path

import yaml

from generator import __version__

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
BUILD_TOOLS = {"pip", "setuptools"}


def wanted() -> set[str]:
    """Give the lines of requirements.in that ask for something."""
    lines = (ROOT / "requirements.in").read_text(encoding="utf-8").splitlines()
    return {line for line in lines if line and not line.startswith("#")}


def locked() -> dict[str, str]:
    """Give the locked version of each distribution, by its normalised name."""
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ]+)", LOCK, re.MULTILINE))


def name_of(requirement: str) -> str:
    """Give the normalised name that a requirement begins with (PyPA specification "Names and normalization")."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def test_the_lock_is_made_from_what_the_project_declares() -> None:
    declared = {*PROJECT["dependencies"], *chain.from_iterable(PROJECT["optional-dependencies"].values())}
    assert wanted() - BUILD_TOOLS == declared


def test_everything_asked_for_is_locked() -> None:
    assert {name_of(line) for line in wanted()} <= locked().keys()


def test_every_locked_distribution_has_hashes() -> None:
    entries = re.split(r"^(?=[a-z])", LOCK, flags=re.MULTILINE)[1:]
    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


def test_the_lock_names_no_address_and_no_folder() -> None:
    assert re.findall(r"https?:|file:|--index|--extra-index|--find-links|(?<= )/\S+", LOCK) == []


def test_one_version_of_each_serves_every_python() -> None:
    names = re.findall(r"^([a-z0-9-]+)==", LOCK, re.MULTILINE)
    assert len(names) == len(set(names))


def test_mkdocs_stays_below_two() -> None:
    assert locked()["mkdocs"] == "1.6.1"


def test_the_wheel_carries_the_data_and_the_templates(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(ROOT / "generator", source / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet"]
    subprocess.run(
        [*pip, "--no-deps", "--no-build-isolation", "--wheel-dir", str(tmp_path), str(source)],
        check=True,
        capture_output=True,
    )
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        packed = {name for name in wheel.namelist() if name.startswith("generator/")}
    files = {path.relative_to(source).as_posix() for path in (source / "generator").rglob("*") if path.is_file()}
    assert packed == files


def test_what_is_to_be_cited_agrees_with_the_project() -> None:
    given = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert given["cff-version"] == "1.2.0"
    assert {"message", "title", "authors", "type"} <= given.keys()
    assert given["version"] == __version__
    assert [given[name] for name in ("license", "authors", "keywords")] == [
        PROJECT[name] for name in ("license", "authors", "keywords")
    ]
