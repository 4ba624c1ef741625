"""generator.ingest.html_bytes: encodings found, web archives opened."""

from __future__ import annotations

import codecs

import pytest

from generator.ingest.html_bytes import is_archive, markups
from generator.problems import GongbaoError

PAGE = "<html><head><meta charset={}></head><p>各位代表：镕</p>"
ARCHIVE = (
    "MIME-Version: 1.0\r\nSnapshot-Content-Location: http://a.example/1\r\n"
    'Content-Type: multipart/related; type="text/html";\r\n\tboundary="b"\r\n\r\n'
    "--b\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n{}\r\n"
    "--b\r\nContent-Type: image/png\r\n\r\n?\r\n--b--\r\n"
)


@pytest.mark.parametrize(
    ("said", "written", "found", "believed"),
    [
        ("utf-8", "utf-8", "utf-8", True),
        ("gb2312", "gb18030", "gb18030", True),
        ("GBK", "gb18030", "gb18030", True),
        ("big5", "big5hkscs", "big5", True),
        ("gb2312", "utf-8", "utf-8", False),
        ("utf-8", "gb18030", "gb18030", False),
        ("x-unknown", "utf-8", "utf-8", True),
        ("utf-16", "utf-8", "utf-8", True),
    ],
)
def test_a_pages_encoding_is_what_it_says_if_that_fits(said: str, written: str, found: str, *, believed: bool) -> None:
    text = PAGE.format(said) if written != "big5hkscs" else PAGE.format(said).replace("镕", "").replace("各位", "")
    (page,) = markups(text.replace("代表：", "代表").encode(written), "a.html")
    assert (page.encoding, page.believed, page.broken) == (found, believed, 0)


@pytest.mark.parametrize(("mark", "encoding"), [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le")])
def test_a_byte_order_mark_outweighs_what_a_page_says(mark: bytes, encoding: str) -> None:
    (page,) = markups(mark + PAGE.format("big5").encode(encoding), "a.html")
    assert (page.text, page.encoding) == (PAGE.format("big5"), encoding)


def test_a_few_broken_characters_are_counted() -> None:
    data = PAGE.format("utf-8").encode() + "文".encode() * 3000 + b"\xe6"
    assert [page.broken for page in markups(data, "a.html")] == [1]


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(GongbaoError, match=r"new\.encoding"):
        markups(bytes(range(256)) * 4, "a.html")


def test_a_web_archive_gives_its_page_and_where_it_was_saved_from() -> None:
    body = codecs.encode(PAGE.format("gb2312").encode("gb18030"), "base64").decode()
    (page,) = markups(ARCHIVE.format(body).encode(), "a.mht")
    assert (page.text, page.url) == (PAGE.format("gb2312"), "http://a.example/1")


def test_a_web_archive_without_a_page_is_refused() -> None:
    with pytest.raises(GongbaoError, match=r"new\.empty"):
        markups(ARCHIVE.replace("text/html; charset", "text/plain; charset").encode(), "a.mht")


def test_archives_deep_in_one_another_are_refused() -> None:
    data = b"Content-Type: message/rfc822\n\n" * 3000
    with pytest.raises(GongbaoError, match=r"new\.broken"):
        markups(data, "a.mht")


def test_a_text_with_colons_is_no_archive() -> None:
    assert not is_archive("时间：上午\n\n地点：县城\n".encode())
