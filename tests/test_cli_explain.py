"""gongbao explain: lines for people, one object for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from generator.cli import main
from tests.ledgers import FIRST, seeds_with

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def _run(seeds: Path, *arguments: str) -> int:
    return main(["explain", "--seeds", str(seeds), *arguments])


def test_lines_are_for_people_and_one_object_for_machines(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    assert _run(seeds, "a", "p1") == 0
    assert capsys.readouterr().out.startswith("block:       p1 (b")
    assert _run(seeds, "a", "p1", "--format", "json") == 0
    assert json.loads(capsys.readouterr().out)["asked"] == "p1"


def test_what_is_not_there_gives_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = seeds_with(tmp_path, a=FIRST)
    assert _run(seeds, "a", "p77") == 1
    assert "the nearest is p2" in capsys.readouterr().err
    assert _run(seeds, "b", "--format", "json") == 1
    assert json.loads(capsys.readouterr().out)[0]["code"] == "explain.name"
