"""generator.cache: records by what they were made from."""

from __future__ import annotations

from pathlib import Path

from generator.cache import RecordCache


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    cache = RecordCache(tmp_path / "c")
    cache.put("a.txt", b"x", "{}")
    assert RecordCache(tmp_path / "c").get("a.txt", b"x") == "{}"


def test_other_bytes_or_another_name_are_another_record(tmp_path: Path) -> None:
    cache = RecordCache(tmp_path)
    cache.put("a.txt", b"x", "{}")
    assert (cache.get("a.txt", b"y"), cache.get("b.txt", b"x")) == (None, None)


def test_without_a_folder_nothing_is_kept() -> None:
    cache = RecordCache(None)
    cache.put("a.txt", b"x", "{}")
    assert cache.get("a.txt", b"x") is None


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = RecordCache(tmp_path / "file" / "cache")
    cache.put("a.txt", b"x", "{}")
    assert cache.get("a.txt", b"x") is None
