"""The bytes of a saved web page to its markup: out of its archive (MHTML), and out of its encoding.

The encoding is found as the WHATWG Encoding and HTML standards do: a byte order mark, the header, the page's own word;
gb2312 and gbk mean GB18030. A page's word that does not fit its bytes is not believed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import Message

from generator.ingest.taken import refusal

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_HEAD = 4096  # bytes in which a page says its encoding; browsers look at 1,024
_CHARSET = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([0-9A-Za-z_.:-]{2,40})""", re.IGNORECASE)
_ARCHIVE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:[A-Za-z0-9-]{1,60}:[^\n]*\n(?:[ \t]+[^\s][^\n]*\n)*)+\r?\n")
_FROM = re.compile(rb"<!--\s?saved from url=\(\d{1,6}\)(\S{1,2000})")
_GB = frozenset({"gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030", "cp936", "ms936", "hz-gb-2312"})
_BAD = 0.001  # of the characters: a page cut by bytes has a few that are broken
_ANEW = "save the page again from the browser, whole or as a single file (.mhtml), and take in that file"


@dataclass(frozen=True, slots=True)
class Markup:
    """A page's markup as text.

    `encoding` is what it was read in, `believed` whether the page says so itself; `broken` counts the characters that
    were no text. `url` is where it was saved from, None where it does not say.
    """

    text: str
    encoding: str
    believed: bool
    broken: int
    url: str | None


def markups(data: bytes, file: str) -> tuple[Markup, ...]:
    """Give the markup of a page and, of an archive, of every page in it, the one that was saved first.

    GongbaoError: it is no archive that can be read, has no page in it, or its encoding cannot be told.
    """
    if not is_archive(data):
        saved = _FROM.search(data[:_HEAD])
        return (_decoded(data, None, saved[1].decode("ascii", "replace") if saved else None, file),)
    try:
        archive = message_from_bytes(data)
        parts = list(_pages(archive))
    except (MessageError, LookupError, ValueError, RecursionError) as error:
        raise refusal(file, "broken", f"is no web archive that can be read: {error}", _ANEW) from None
    if not parts:
        raise refusal(file, "empty", "is a web archive without a page in it", _ANEW)
    return tuple(_decoded(body, charset, url, file) for body, charset, url in parts)


def is_archive(data: bytes) -> bool:
    """Tell whether bytes are a web archive (RFC 2557): a message with headers that say what is in it."""
    head = _ARCHIVE.match(data[:_HEAD])
    return head is not None and b"content-type:" in head[0].lower()


def _pages(archive: Message) -> Iterator[tuple[bytes, str | None, str | None]]:
    """Give the bytes, encoding and address of each page, the root's first."""
    saved = archive.get("Snapshot-Content-Location")
    start = archive.get_param("start")
    pages = [part for part in archive.walk() if part.get_content_type() in {"text/html", "application/xhtml+xml"}]
    pages.sort(key=lambda part: part.get("Content-ID") != start)
    for part in pages:
        body = part.get_payload(decode=True)
        if isinstance(body, bytes):
            url = saved or part.get("Content-Location")
            yield body, part.get_content_charset(), None if url is None else str(url)


def _decoded(data: bytes, header: str | None, url: str | None, file: str) -> Markup:
    """Decode a page's bytes."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            return Markup(text, encoding, believed=True, broken=text.count("\ufffd"), url=url)
    said = [_known(name) for name in (header, *_own_word(data)) if name]
    named = [name for name in said if name]
    for encoding in dict.fromkeys((*named, "utf-8", "gb18030")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return Markup(text, encoding, believed=not named or encoding == named[0], broken=0, url=url)
    tries = [(data.decode(encoding, "replace"), encoding) for encoding in (*named, "utf-8", "gb18030")]
    text, encoding = min(tries, key=lambda one: one[0].count("\ufffd"))
    broken = text.count("\ufffd")
    if broken > _BAD * len(text) or "\0" in text:
        raise refusal(file, "encoding", "is in no encoding that is known here, or is no web page", _ANEW)
    return Markup(text, encoding, believed=encoding in named, broken=broken, url=url)


def _own_word(data: bytes) -> tuple[str, ...]:
    """Give the encoding that a page says it is in."""
    found = _CHARSET.search(data[:_HEAD])
    return (found[1].decode("ascii"),) if found else ()


def _known(name: str) -> str | None:
    """Give Python's name of an encoding of texts; a page that can say utf-16 in ASCII is in UTF-8."""
    low = name.strip().lower()
    if low in _GB:
        return "gb18030"
    if low.startswith("utf-16"):
        return "utf-8"
    try:
        found = codecs.lookup(low)
        "".encode(found.name)
    except (LookupError, ValueError):
        return None
    return found.name
