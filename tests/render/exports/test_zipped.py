"""generator/render/exports/zipped.py: archives, opened by the standard library."""

from __future__ import annotations

import io
import zipfile

import pytest

from generator.render.exports import zipped
from generator.render.exports.zipped import archive


def test_every_file_comes_back() -> None:
    files = {"a/b.txt": b"1" * 1000, "说明.txt": b"", "[c].xml": bytes(range(256))}
    with zipfile.ZipFile(io.BytesIO(archive(files))) as book:
        assert book.testzip() is None
        assert {name: book.read(name) for name in book.namelist()} == files


def test_nothing_is_dated_or_compressed() -> None:
    with zipfile.ZipFile(io.BytesIO(archive({"a": b"a" * 99}))) as book:
        [info] = book.infolist()
    assert (info.date_time, info.compress_size) == ((1980, 1, 1, 0, 0, 0), 99)


def test_an_archive_that_is_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "_MOST", 10)
    with pytest.raises(ValueError, match="more than an archive"):
        archive({"a": b"a" * 99})
