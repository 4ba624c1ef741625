"""generator.seeds_source: where a raw file comes from, and the file that it was taken from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.source import Origin, OriginPage, Provenance, Rights
from generator.seeds_sidecar import Sidecar, parse_sidecar

SHA256 = "0a" * 32
ORIGIN = f"origin:\n  file: a.pdf\n  sha256: {SHA256}\n  format: pdf\n  made_with: pypdfium2 5.0\n"


def _read(text: str) -> Sidecar:
    return parse_sidecar(Path("a.yml"), text.encode())


def test_a_provenance_is_known_by_its_keys() -> None:
    text = "provenance: {publisher: 日报, official: false, url: null, published: 2024, archive_ref: 国图 123}\n"
    assert _read(text).provenance == Provenance(
        "known", "日报", official=False, published="2024", archive_ref="国图 123"
    )


@pytest.mark.parametrize("said", ["unknown", "", "{status: unknown}"])
def test_terms_that_nobody_knows_are_unknown(said: str) -> None:
    assert _read(f"rights: {said}\n") == Sidecar(rights=Rights("unknown"))


def test_an_origin_is_read_with_its_pages() -> None:
    pages = "  pages: [{line: 1, page: 1, label: 第1版}, {line: 9, page: 2}, {line: 9, page: 3, label: null}]\n"
    sidecar = _read(ORIGIN + pages)
    read = (OriginPage(1, 1, "第1版"), OriginPage(9, 2), OriginPage(9, 3))
    assert sidecar == Sidecar(origin=Origin("a.pdf", SHA256, "pdf", "pypdfium2 5.0", read))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("provenance: 未知", "1:13 provenance is '未知', neither unknown nor keys and values"),
        ("provenance: {status: known}", "1:14 provenance has no key 'status'"),
        ("rights: [a]", "1:9 rights is a list, neither unknown nor keys"),
        ("rights: !x a", "1:9 has the tag !x"),
        (ORIGIN.replace("a.pdf", "../a.pdf"), "2:9 origin.file is '../a.pdf', no name of a file"),
        (ORIGIN.replace(SHA256, "abc"), "3:11 origin.sha256 is 'abc', no SHA-256 checksum"),
        (ORIGIN.replace(": pdf", ": doc"), "4:11 origin.format is 'doc', which is not known"),
        (ORIGIN.replace("  made_with: pypdfium2 5.0\n", ""), "2:3 origin: made_with is missing"),
        (f"{ORIGIN}  pages: [{{line: 0, page: 1}}]", "6:18 origin.pages, entry 1: line is 0, no whole number"),
        (
            f"{ORIGIN}  pages: [{{line: 2, page: 1}}, {{line: 1, page: 2}}]",
            "6:31 origin.pages, entry 2: line 1 is before",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text: str, said: str) -> None:
    (problem,) = _read(text).problems
    assert f"{problem.where.line}:{problem.where.column} {problem.message}".startswith(said)
    assert problem.hint
