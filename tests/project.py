"""Whole runs of the program in a folder of their own: a copy of the project's settings and pages, and chosen seeds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))
GENERATED = ("reports", "indicators", "terms", "laws", "meetings", "plans", "compare", "data", "index.md")
SMALL = "甲县人民代表大会常务委员会工作报告\n\n一、监督工作\n\n2024年，全年召开常委会会议11次，听取专项工作报告8项。\n"


@dataclass(frozen=True)
class Project:
    """A folder in which the program can be run as in the project's own: `seeds/`, `docs/`, `mkdocs.yml`."""

    folder: Path

    @classmethod
    def make(cls, folder: Path, seeds: Iterable[Path] = ()) -> "Project":
        """Copy settings, written pages and these raw reports with their sidecars into a new folder."""
        (folder / "seeds").mkdir(parents=True)
        for seed in seeds:
            shutil.copy(seed, folder / "seeds")
            if seed.with_suffix(".yml").is_file():
                shutil.copy(seed.with_suffix(".yml"), folder / "seeds")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        shutil.copytree(
            ROOT / "docs",
            folder / "docs",
            ignore=lambda at, names: set(names) & set(GENERATED) if Path(at) == ROOT / "docs" else set(),
        )
        return cls(folder)

    def add(self, name: str, content: str | bytes = SMALL) -> Path:
        """Put a raw report into the seeds."""
        file = self.folder / "seeds" / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def run(self, *arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Run `gongbao` with these arguments in the folder, with nothing of the caller's GONGBAO settings."""
        return run(self.folder, *arguments, environment=environment)

    def run_all(
        self, *commands: Sequence[str], environment: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run several commands in one process, one after the other, until one fails."""
        script = "import sys; from generator.cli import main; sys.exit(next(filter(None, map(main, {})), 0))"
        return _start(self.folder, ("-c", script.format([list(command) for command in commands])), environment)

    def call(self, *arguments: str, environment: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
        """Do the same in this process, where a process of its own is not what is tested: to start one costs seconds."""
        from generator.cli import main

        out, err = StringIO(), StringIO()
        with pytest.MonkeyPatch.context() as patched, chdir(self.folder):
            for name in (name for name in os.environ if name.startswith("GONGBAO_")):
                patched.delenv(name)
            for name, value in {"COLUMNS": "120", **(environment or {})}.items():
                patched.setenv(name, value)
            with redirect_stdout(out), redirect_stderr(err):
                status = main(arguments)
        return subprocess.CompletedProcess(arguments, status, out.getvalue(), err.getvalue())

    def snapshot(self, *folders: str) -> dict[str, bytes]:
        """Give the bytes of every file in these folders, by path."""
        files = (file for name in folders for file in (self.folder / name).rglob("*") if file.is_file())
        return {file.relative_to(self.folder).as_posix(): file.read_bytes() for file in files}


def run(
    folder: Path, *arguments: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `gongbao` in a folder; what it prints is read as UTF-8."""
    return _start(folder, ("-m", "generator", *arguments), environment)


def _start(
    folder: Path, words: Iterable[str], environment: Mapping[str, str] | None
) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GONGBAO_")}
    return subprocess.run(
        [sys.executable, *words],
        cwd=folder,
        env={**inherited, "PYTHONUTF8": "1", "COLUMNS": "120", **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
