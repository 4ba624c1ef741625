"""generator.cache: records by what they were made from."""

from __future__ import annotations

from pathlib import Path

from generator.cache import RecordCache, Seal, digest_of, folder_digest


def test_what_was_kept_is_found(tmp_path: Path) -> None:
    cache = RecordCache(tmp_path / "c")
    cache.put("a.txt", b"x", b"", "{}")
    assert RecordCache(tmp_path / "c").get("a.txt", b"x", b"") == "{}"


def test_other_bytes_or_another_name_are_another_record(tmp_path: Path) -> None:
    cache = RecordCache(tmp_path)
    cache.put("a.txt", b"x", b"", "{}")
    assert cache.get("a.txt", b"y", b"") is None
    assert cache.get("b.txt", b"x", b"") is None


def test_other_wishes_of_an_editor_are_another_record(tmp_path: Path) -> None:
    cache = RecordCache(tmp_path)
    cache.put("a.txt", b"x", b"", "{}")
    assert cache.get("a.txt", b"x", b"w") is None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = RecordCache(None)
    cache.put("a.txt", b"x", b"", "{}")
    assert cache.get("a.txt", b"x", b"") is None


def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    cache = RecordCache(tmp_path / "file" / "cache")
    cache.put("a.txt", b"x", b"", "{}")
    assert cache.get("a.txt", b"x", b"") is None


def test_a_seal_holds_for_what_it_was_set_for(tmp_path: Path) -> None:
    Seal(tmp_path / "passed").set("a")
    assert Seal(tmp_path / "passed").holds("a")
    assert not Seal(tmp_path / "passed").holds("b")


def test_a_seal_that_was_never_set_does_not_hold(tmp_path: Path) -> None:
    assert not Seal(tmp_path / "passed").holds("a")
    assert not Seal(None).holds("a")


def test_a_folders_digest_follows_names_and_bytes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"1")
    first = folder_digest(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    second = folder_digest(tmp_path)
    (tmp_path / "b").write_bytes(b"2")
    assert len({first, second, folder_digest(tmp_path)}) == 3


def test_parts_of_a_digest_are_kept_apart() -> None:
    assert digest_of(b"ab", b"c") != digest_of(b"a", b"bc")
