"""The raw file read: its encoding found, its bytes decoded once, with no character of ours put in."""

from __future__ import annotations

import hashlib

from generator.ingest.hostile import refuse_hostile
from generator.model.source import SourceInfo, SourceText
from generator.problems import GongbaoError, Problem, Where

_AS_TEXT = "extract its text first, and take in the text file (.txt)"
_FILL = "put the report's text into it, or remove it"
_BINARY = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive (Word, Excel and WPS files of today are such)"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an OLE file (Word, Excel or WPS before 2007)"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
)
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
_UTF_8_MARK = b"\xef\xbb\xbf"


def read_source(file: str, data: bytes) -> SourceText:
    """Decode a raw file: UTF-16 by its byte order mark, else strict UTF-8, else strict GB18030.

    Args:
        file: the file's path as the user knows it, for the record and for messages.
        data: its bytes.

    Raises:
        GongbaoError: the file is empty, not text, in no encoding that is read here, or has characters that
            do not belong into a text. A U+FFFD that the source itself has is kept.
    """
    if not data.strip():
        raise _refusal(file, "ingest.empty", "the file is empty", _FILL)
    for magic, name in _BINARY:
        if data.startswith(magic):
            raise _refusal(file, "ingest.binary", f"this is {name}, not text", _AS_TEXT)
    text, encoding, bom = _decode(file, data)
    if not text.strip():
        raise _refusal(file, "ingest.empty", "the file has only white space", _FILL)
    refuse_hostile(file, text)
    return SourceText(SourceInfo(file, hashlib.sha256(data).hexdigest(), encoding, bom, len(text)), text)


def _decode(file: str, data: bytes) -> tuple[str, str, bool]:
    """Give text, encoding, and whether there was a byte order mark, which is no character of the text."""
    encoding = _UTF_16.get(data[:2])
    if encoding:
        try:
            return data[2:].decode(encoding), encoding, True
        except UnicodeDecodeError as error:
            where = f"the byte order mark says UTF-16, but byte {error.start + 2} does not fit it ({error.reason})"
            raise _refusal(file, "ingest.encoding", where, "save the file again as UTF-8") from None
    bom = data.startswith(_UTF_8_MARK)
    try:
        return data.decode("utf-8-sig"), "utf-8", bom
    except UnicodeDecodeError as error:
        utf_8 = error.start + len(_UTF_8_MARK) * bom
    if bom:
        raise _undecodable(file, data, f"byte {utf_8} is no UTF-8")
    try:
        return data.decode("gb18030"), "gb18030", False
    except UnicodeDecodeError as error:
        why = f"byte {utf_8} is no UTF-8 and byte {error.start} no GB18030"
        raise _undecodable(file, data, why) from None


def _undecodable(file: str, data: bytes, message: str) -> GongbaoError:
    """Give the error for bytes in another encoding; it names one that they may be in."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:65536]).best()
    likely = f"it looks like {best.encoding}; " if best else ""
    return _refusal(file, "ingest.encoding", message, f"{likely}save the file again as UTF-8")


def _refusal(file: str, code: str, message: str, hint: str) -> GongbaoError:
    return GongbaoError(Problem("error", code, Where(file), message, hint))
