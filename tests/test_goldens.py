"""A golden file stops a change that nobody looked at."""

from pathlib import Path

import pytest

from tests.goldens import GoldenFolder


def test_the_same_text_passes(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("甲\n", encoding="utf-8")
    GoldenFolder(tmp_path).check("a.md", "甲\n")


def test_another_text_fails_and_shows_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("甲\n乙\n", encoding="utf-8")
    with pytest.raises(AssertionError, match=r"(?s)-乙.*\+丙"):
        GoldenFolder(tmp_path).check("a.md", "甲\n丙\n")


def test_another_line_end_fails(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("甲\r\n".encode())
    with pytest.raises(AssertionError, match="only in line ends"):
        GoldenFolder(tmp_path).check("a.md", "甲\n")


def test_a_new_golden_fails_once_and_then_counts(tmp_path: Path) -> None:
    goldens = GoldenFolder(tmp_path / "golden")
    with pytest.raises(AssertionError, match=r"new golden: read .*, then run again"):
        goldens.check("clean/a.json", "{}\n")
    goldens.check("clean/a.json", "{}\n")


def test_an_update_rewrites(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("甲\n", encoding="utf-8")
    GoldenFolder(tmp_path, update=True).check("a.md", "乙\n")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == "乙\n"


def test_a_long_difference_is_cut(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("甲\n" * 500, encoding="utf-8")
    with pytest.raises(AssertionError, match=r"more lines$"):
        GoldenFolder(tmp_path).check("a.md", "乙\n" * 500)


def test_a_path_cannot_leave_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="leads out"):
        GoldenFolder(tmp_path / "golden").check("../a.md", "甲")
