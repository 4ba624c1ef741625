"""Raw bytes: what is read, as what, and what is refused with which words."""

import hashlib

import pytest

from generator.ingest import read_source
from generator.problems import GongbaoError, Problem

TEXT = "绛县人民代表大会常务委员会工作报告\r\n过去一年，玍木大桥。\n"


def refused(data: bytes) -> Problem:
    with pytest.raises(GongbaoError) as caught:
        read_source("a.txt", data)
    assert caught.value.problem.severity == "error"
    assert caught.value.problem.hint
    assert "\n" not in str(caught.value)
    return caught.value.problem


@pytest.mark.parametrize(
    ("data", "encoding", "bom"),
    [
        (TEXT.encode(), "utf-8", False),
        (TEXT.encode("utf-8-sig"), "utf-8", True),
        (TEXT.encode("gb18030"), "gb18030", False),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le", True),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", True),
    ],
)
def test_text_is_decoded_once_without_its_mark(data: bytes, encoding: str, *, bom: bool) -> None:
    source = read_source("a.txt", data)
    assert source.text == TEXT
    assert (source.info.encoding, source.info.bom, source.info.chars) == (encoding, bom, len(TEXT))


def test_the_record_names_the_file_and_the_hash_of_its_bytes() -> None:
    data = TEXT.encode("gb18030")
    info = read_source("seeds/a.txt", data).info
    assert (info.file, info.sha256) == ("seeds/a.txt", hashlib.sha256(data).hexdigest())


def test_a_replacement_character_of_the_source_is_kept() -> None:
    assert read_source("a.txt", "县\ufffd政府".encode()).text == "县\ufffd政府"


def test_a_text_without_chinese_is_read() -> None:
    assert read_source("a.txt", b"no report").text == "no report"


@pytest.mark.parametrize("data", [b"", b" \r\n\t", "\u3000\u00a0\n".encode(), b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refused(data).code == "ingest.empty"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00word/", "ZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "OLE"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x89PNG\r\n", "PNG"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
    ],
)
def test_another_format_is_refused_by_its_name(data: bytes, name: str) -> None:
    problem = refused(data)
    assert problem.code == "ingest.binary"
    assert name in problem.message
    assert "extract" in problem.hint


def test_undecodable_bytes_are_refused_with_their_offset_and_a_likely_encoding() -> None:
    problem = refused("Le conseil a délibéré\nà la majorité\n".encode("cp1252"))
    assert problem.code == "ingest.encoding"
    assert problem.message == "byte 14 is no UTF-8 and byte 20 no GB18030"
    assert "it looks like" in problem.hint


def test_the_offset_counts_the_byte_order_mark() -> None:
    assert "byte 6 " in refused(b"\xef\xbb\xbf\xe5\x8e\xbf\xff").message


def test_broken_utf_16_is_refused_with_its_offset() -> None:
    assert "byte 4 " in refused(b"\xff\xfe\x31\x4e\x00").message
