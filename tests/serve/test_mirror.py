"""The builder's copy of the folders: what people wrote, as it was when it was good."""

import json
from pathlib import Path

import pytest

from generator.serve.mirror import mirror_docs, mirror_seeds


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    source, target = tmp_path / "source", tmp_path / "target"
    (source / "ledger").mkdir(parents=True)
    for name in ("a.txt", "a.yml", "b.txt", "ledger/a.json"):
        (source / name).write_text(name)
    mirror_seeds(source, target, frozenset())
    return source, target


def test_all_is_there(folders: tuple[Path, Path]) -> None:
    assert (folders[1] / "ledger/a.json").read_text() == "ledger/a.json"


def test_what_is_gone_goes(folders: tuple[Path, Path]) -> None:
    source, target = folders
    (source / "b.txt").unlink()
    mirror_seeds(source, target, frozenset())
    assert not (target / "b.txt").exists()


def test_what_is_held_stays(folders: tuple[Path, Path]) -> None:
    source, target = folders
    (source / "a.txt").write_text("broken")
    (source / "a.yml").unlink()
    mirror_seeds(source, target, frozenset({"a"}))
    assert [(target / name).read_text() for name in ("a.txt", "a.yml")] == ["a.txt", "a.yml"]


def test_generated_pages_are_neither_taken_nor_taken_away(tmp_path: Path) -> None:
    source, target = tmp_path / "docs", tmp_path / "copy"
    for folder, page in ((source, "index.md"), (target, "reports.md")):
        folder.mkdir()
        (folder / page).write_text("made")
        (folder / ".generated.json").write_text(json.dumps({"files": {page: ["digest"]}}))
    (source / "about.md").write_text("written")
    mirror_docs(source, target)
    assert {path.name for path in target.glob("*.md")} == {"about.md", "reports.md"}
