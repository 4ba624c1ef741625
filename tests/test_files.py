"""generator.files: writing whole or not at all."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.files import held, sweep, write_atomically


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


def _made(folder: Path, seconds_ago: float) -> Path:
    folder.mkdir()
    (folder / "half").write_bytes(b"x")
    os.utime(folder, (time.time() - seconds_ago,) * 2)
    return folder


def test_what_nobody_holds_is_swept_away(tmp_path: Path) -> None:
    left = _made(tmp_path / "left", 3600)
    sweep([left])
    assert not left.exists()


def test_what_somebody_holds_stays(tmp_path: Path) -> None:
    left = _made(tmp_path / "left", 100_000)
    with held(left):
        sweep([left])
        assert left.exists()
    sweep([left])
    assert not left.exists()


def test_what_was_made_just_now_may_not_be_held_yet(tmp_path: Path) -> None:
    left = _made(tmp_path / "left", 5)
    sweep([left, tmp_path / "gone"])
    assert left.exists()


def test_what_a_killed_process_held_is_swept_away(tmp_path: Path) -> None:
    left = _made(tmp_path / "left", 3600)
    code = (
        "import sys, time\nfrom pathlib import Path\nfrom generator.files import held\n"
        "with held(Path(sys.argv[1])):\n    print('held', flush=True)\n    time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(left)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        sweep([left])
        assert left.exists()
        process.kill()
        process.wait()
    sweep([left])
    assert not left.exists()


def test_where_folders_cannot_be_locked_only_old_ones_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "win32")
    old, young = _made(tmp_path / "old", 100_000), _made(tmp_path / "young", 3600)
    with held(young):
        sweep([old, young])
    assert [path.name for path in tmp_path.iterdir()] == ["young"]
