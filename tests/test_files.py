"""generator.files: writing whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.files import write_atomically


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    assert write_atomically(tmp_path / "a" / "b.md", b"x")
    assert (tmp_path / "a" / "b.md").read_bytes() == b"x"


def test_a_file_with_the_same_bytes_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"x")
    before = path.stat()
    assert not write_atomically(path, b"x")
    assert path.stat().st_ino == before.st_ino


def test_a_link_is_replaced_and_what_it_led_to_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"kept")
    (tmp_path / "a.md").symlink_to(target)
    write_atomically(tmp_path / "a.md", b"new")
    assert target.read_bytes() == b"kept"


def test_a_failed_write_leaves_no_half_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").mkdir()
    with pytest.raises(OSError, match="directory"):
        write_atomically(tmp_path / "a.md", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
