"""What is too much in a PDF file, looked for before it is read: pages, characters, streams that unpack to more."""

from __future__ import annotations

import re
import zlib

from generator.ingest.taken import ORIGINAL_LIMIT, refusal

MOST_PAGES = 300
"""Pages; the longest report of the genre, with its annexes, has some sixty."""
MOST_GLYPHS = 100_000
"""Characters of a page; a broadsheet page that is full of text has some 12,000."""
MOST_TEXT = 600_000
"""Characters of a file."""
_MOST_UNPACKED = (
    64_000_000  # bytes of one stream that is no picture; fonts with all Han characters have some 20,000,000
)
_MOST_IN_ALL = 512_000_000  # bytes of all such streams
_MOST_CONTENT = 12_000_000  # bytes of all that draws text, places and fonts included
_MOST_DRAWN = 2_400_000  # bytes of all strings that are drawn; a Chinese character has two, or four in hexadecimal
_LAYERS = 3  # packed data that are packed again
_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"
_PICTURE = re.compile(rb"/Subtype\s*/Image")
_FONT = re.compile(rb"/Length1|/Subtype\s*/(?:CIDFontType0C|Type1C|OpenType)")  # ISO 32000-1, 9.9
_DICTIONARY = 2_000  # bytes before a stream's data in which its dictionary stands
_TEXT_DRAWN = re.compile(rb"[)>\]]\s?T[jJ]\b")
_STRING = re.compile(rb"\([^()]*\)|<[0-9A-Fa-f\s]+>")  # ISO 32000-1, 7.3.4
_SPLIT = "save the pages that hold the report as a PDF file of their own"


def refuse_too_much(data: bytes, file: str) -> None:
    """Refuse a PDF file that is too large, or has streams that unpack to too much.

    Raises:
        GongbaoError: `new.size`.
    """
    if len(data) > ORIGINAL_LIMIT:
        message = f"the file has {len(data):,} bytes, more than the {ORIGINAL_LIMIT:,} that are read"
        raise refusal(file, "size", message, _SPLIT)
    whole = content = drawn = 0
    for match in _STREAM.finditer(data):
        if _says(_PICTURE, data, match.start()):
            continue
        unpacked = _unpack(data, match.end())
        if len(unpacked) > _MOST_UNPACKED:
            message = f"the data at byte {match.end():,} unpack to more than {_MOST_UNPACKED:,} bytes"
            raise refusal(file, "size", message, "print the pages to a new PDF file, and take in that")
        whole += len(unpacked)
        if not _says(_FONT, data, match.start()) and _TEXT_DRAWN.search(unpacked):
            content += len(unpacked)
            drawn += sum(string.end() - string.start() for string in _STRING.finditer(unpacked))
        if whole > _MOST_IN_ALL or content > _MOST_CONTENT or drawn > _MOST_DRAWN:
            raise refusal(file, "size", "its pages unpack to more than is read", _SPLIT)


def refuse_pages(pages: int, file: str) -> None:
    """Refuse a PDF file with no page or with too many.

    Raises:
        GongbaoError: `new.broken` or `new.pages`.
    """
    if not pages:
        raise refusal(file, "broken", "the PDF file has no page", "open it in a PDF reader and save it anew")
    if pages > MOST_PAGES:
        raise refusal(
            file, "pages", f"the PDF file has {pages:,} pages, more than the {MOST_PAGES} that are read", _SPLIT
        )


def refuse_glyphs(page: int, here: int, before: int, file: str) -> None:
    """Refuse a page with more characters than can be printed on one, or a file with too many in all.

    Raises:
        GongbaoError: `new.size`.
    """
    if here > MOST_GLYPHS:
        raise refusal(
            file, "size", f"page {page} has {here:,} characters, more than the {MOST_GLYPHS:,} that are read", _SPLIT
        )
    if here + before > MOST_TEXT:
        raise refusal(file, "size", f"up to page {page} there are more than {MOST_TEXT:,} characters", _SPLIT)


def _says(what: re.Pattern[bytes], data: bytes, stream: int) -> bool:
    """Tell what a stream's dictionary says it is."""
    begin = max(0, stream - _DICTIONARY)
    return what.search(data, max(begin, data.rfind(b"obj", begin, stream)), stream) is not None


def _unpack(data: bytes, start: int) -> bytes:
    """Give the unpacked data of a stream, as far as the limit and a byte."""
    packed = memoryview(data)[start:]
    found = b""
    if data[start : start + 1] != b"\x78":
        end = data.find(_END, start)
        found = data[start : end if end >= 0 else None]
    for _ in range(_LAYERS):
        if not packed or packed[0] & 0x0F != zlib.DEFLATED:  # RFC 1950, 2.2: the method stands in the low bits
            break
        try:
            found = zlib.decompressobj().decompress(packed, _MOST_UNPACKED + 1)
        except zlib.error:
            break
        if len(found) > _MOST_UNPACKED:
            break
        packed = memoryview(found)
    return found
