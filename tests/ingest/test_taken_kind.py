"""generator.ingest.taken_kind: a file's name and its first bytes must agree on what it is."""

from __future__ import annotations

import pytest

from generator.ingest.taken_kind import format_of
from generator.problems import GongbaoError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
ZIP, PDF, HTML = b"PK\x03\x04", b"%PDF-1.7\n", b"<!DOCTYPE html><p>"
ARCHIVE = b"From: <Saved by a browser>\r\nContent-Type: multipart/related;\r\n\tboundary=a\r\n\r\n--a"
TEXT = "各位代表：".encode()


@pytest.mark.parametrize(
    ("name", "data", "form"),
    [
        ("a.docx", ZIP, "docx"),
        ("a.PDF", b"\n" + PDF, "pdf"),
        ("a.htm", b"\xef\xbb\xbf\n <html lang='zh'>", "html"),
        ("a.html", TEXT, "html"),
        ("a.mht", ARCHIVE, "html"),
        ("a.html", ARCHIVE, "html"),
        ("a.txt", TEXT, None),
        ("a", TEXT, None),
        ("a.txt", TEXT + b"<html>", None),
        ("a.b/c.TEXT", TEXT, None),
    ],
)
def test_a_file_is_what_its_name_and_its_bytes_say(name: str, data: bytes, form: str | None) -> None:
    assert format_of(name, data) == form


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.docx", PDF, "is a PDF file"),
        ("a.pdf", ZIP, "is a Word document"),
        ("a.txt", HTML, "is a web page"),
        ("a.txt", ARCHIVE, "is a web page"),
        ("a", PDF, "no ending"),
        ("a.docx", OLE, "old, binary kind"),
        ("a.txt", OLE, "old, binary kind"),
        ("a.docx", TEXT, "is no Word document"),
        ("a.pdf", TEXT, "is no PDF file"),
        ("a.pdf", b"\x89PNG", "is a picture"),
        ("a.txt", b"{\\rtf1", "is an RTF document"),
        ("a.doc", OLE, "binary kind"),
        ("a.wps", OLE, "binary kind"),
        ("a.ofd", ZIP, "is an OFD file"),
        ("a.xlsx", ZIP, "is a table"),
        ("a.docm", ZIP, "macros"),
        ("a.jpg", b"\xff\xd8\xff", "is a picture"),
    ],
)
def test_another_file_is_refused_by_what_it_is_with_what_to_do(name: str, data: bytes, says: str) -> None:
    with pytest.raises(GongbaoError, match=says) as caught:
        format_of(name, data)
    assert caught.value.problem.code == "new.format"
    assert caught.value.problem.hint


def test_a_document_with_a_password_is_refused_as_such() -> None:
    with pytest.raises(GongbaoError, match=r"new\.encrypted"):
        format_of("a.docx", OLE + "EncryptedPackage".encode("utf-16-le"))
