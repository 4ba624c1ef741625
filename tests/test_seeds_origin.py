"""generator.seeds_origin: the entry of an origin, and whether the original still is what it was."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.model.source import Origin, OriginPage
from generator.seeds import Seed
from generator.seeds_new import STUB
from generator.seeds_origin import origin_entry, origin_problems, originals_of
from generator.seeds_sidecar import parse_sidecar

DATA = b"%PDF-1.7"
ORIGIN = Origin(
    "甲.pdf", sha256(DATA).hexdigest(), "pdf", "pypdfium2 5.15", (OriginPage(1, 1), OriginPage(9, 2, "第3版"))
)


def _codes(folder: Path, origin: Origin | None = ORIGIN) -> list[str]:
    return [problem.code for problem in origin_problems(Seed(folder / "甲.txt", b"", b""), origin)]


def test_the_stub_with_an_origin_is_read_as_it_was_written() -> None:
    sidecar = parse_sidecar(Path("甲.yml"), (STUB + origin_entry(ORIGIN)).encode())
    assert (sidecar.problems, sidecar.origin) == ((), ORIGIN)


def test_an_origin_without_pages_is_read_as_it_was_written() -> None:
    origin = Origin('a "b".docx', "0" * 64, "docx", "python-docx 1.2.0")
    assert parse_sidecar(Path("a.yml"), (STUB + origin_entry(origin)).encode()).origin == origin


def test_an_original_that_is_as_it_was_is_no_matter(tmp_path: Path) -> None:
    (tmp_path / "甲.pdf").write_bytes(DATA)
    assert _codes(tmp_path) == []
    assert _codes(tmp_path, None) == []


def test_an_original_that_has_changed_is_told(tmp_path: Path) -> None:
    (tmp_path / "甲.pdf").write_bytes(DATA + b"\n")
    assert _codes(tmp_path) == ["origin.changed"]


def test_an_original_that_is_gone_is_told(tmp_path: Path) -> None:
    assert _codes(tmp_path) == ["origin.missing"]


@pytest.mark.parametrize("name", ["../甲.pdf", "/etc/hostname", ".."])
def test_an_original_elsewhere_is_not_looked_at(tmp_path: Path, name: str) -> None:
    assert _codes(tmp_path, Origin(name, ORIGIN.sha256, "pdf", "x")) == ["origin.missing"]


def test_originals_lie_beside_their_report_under_its_name(tmp_path: Path) -> None:
    for name in ("甲.txt", "甲.yml", "甲.PDF", "甲.docx", "乙.pdf", "甲.jpg"):
        (tmp_path / name).write_bytes(b"")
    assert sorted(path.name for path in originals_of(tmp_path / "甲.txt")) == ["甲.PDF", "甲.docx"]
