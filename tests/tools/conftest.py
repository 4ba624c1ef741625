"""Fixtures of the tools' tests."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.tools.repository import Repository


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Give a repository with one raw report, as the folder that steps run in; no workflow is running."""
    for name in ("GITHUB_ACTIONS", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GONGBAO_SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    folder = tmp_path / "work"
    (folder / "seeds").mkdir(parents=True)
    (folder / "seeds" / "old.txt").write_text("旧", "utf-8")
    monkeypatch.chdir(folder)
    return Repository.make(folder, tmp_path / "remote.git")
