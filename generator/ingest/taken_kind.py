"""What a file is that somebody brings: by its name and by its first bytes, which must agree."""

from __future__ import annotations

import re
from typing import Final, Literal

from generator.ingest.html_bytes import is_archive
from generator.ingest.taken import refusal

Format = Literal["docx", "html", "pdf"]

FORMATS: Final[dict[str, Format]] = {
    ".docx": "docx",
    **dict.fromkeys((".htm", ".html", ".mht", ".mhtml", ".xhtml"), "html"),
    ".pdf": "pdf",
}
"""The formats that are read, by the endings of their files' names."""

_HEAD = 1024  # bytes in which a PDF or a web page says that it is one (ISO 32000-1, annex H, 3.4.1)
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE,
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
_NAMES: Final = {"docx": "a Word document", "html": "a web page", "pdf": "a PDF file"}
_AS_DOCX = "open it in Word or WPS, save it as a Word document (.docx), and take in that file"
_AS_TEXT = "save the report's text as .txt or .docx, and take in that file"
_AS_PDF = "open it in its reader, print or export it as PDF, and take in that file"
_OCR = "its text must be recognised first (OCR); take in the text that comes of it, read against the picture"
_REFUSED = {
    **dict.fromkeys((".doc", ".dot", ".wps", ".wpt"), ("a word processor's file of the old, binary kind", _AS_DOCX)),
    **dict.fromkeys((".docm", ".dotm"), ("a Word document with macros", _AS_DOCX)),
    **dict.fromkeys((".odt", ".rtf", ".dotx", ".pages"), ("a word processor's file", _AS_DOCX)),
    **dict.fromkeys((".xls", ".xlsx", ".xlsm", ".et", ".csv", ".ods"), ("a table", _AS_TEXT)),
    **dict.fromkeys((".ppt", ".pptx", ".pptm", ".dps", ".odp"), ("a presentation", _AS_TEXT)),
    **dict.fromkeys((".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp"), ("a picture", _OCR)),
    **dict.fromkeys((".zip", ".rar", ".7z"), ("an archive", "unpack it, and take in the report that lies in it")),
    ".ofd": ("an OFD file", _AS_PDF),
    ".ceb": ("a CEB file", _AS_PDF),
    ".epub": ("an electronic book", _AS_TEXT),
}


def format_of(file: str, data: bytes) -> Format | None:
    """Tell in which format a file is to be read; None: it is plain text, as far as its first bytes tell.

    GongbaoError: it is of a format that is not read, or it is not what its name says.
    """
    ending = _ending(file)
    if ending in _REFUSED:
        kind, hint = _REFUSED[ending]
        raise refusal(file, "format", f"is {kind}, which is not read", hint)
    named, found = FORMATS.get(ending), what_is(data)
    if named == found:
        return named
    if named == "html" and found is None:
        return named  # a piece of a page is a page to browsers too
    if found in _NAMES:
        says = f"though its name ends in {ending}" if ending else "though its name has no ending"
        hint = f"name it with .{found} at its end, if that is the file you mean"
        raise refusal(file, "format", f"is {_NAMES[found]}, {says}", hint)
    if found is not None or named is not None:
        _refuse_other(file, found, named)
    return None


def what_is(data: bytes) -> str | None:
    """Tell by the first bytes what a file is: a format, `ole`, `locked`, `rtf` or `picture`; None: it may be text."""
    head = data[:_HEAD]
    if b"%PDF-" in head:
        return "pdf"
    if head.startswith(_ZIP):
        return "docx"  # what kind of archive, its own reader looks
    if head.startswith(_OLE):
        return "locked" if "EncryptedPackage".encode("utf-16-le") in data else "ole"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(_PICTURES):
        return "picture"
    return "html" if _HTML.match(head) or is_archive(data) else None


def _refuse_other(file: str, found: str | None, named: str | None) -> None:
    """Refuse what is read in no format: GongbaoError."""
    if found == "locked":
        hint = "open it with its password, save it without one, and take in that file"
        raise refusal(file, "encrypted", "is an Office document with a password", hint)
    kinds = {
        "ole": ("an Office document of the old, binary kind (.doc, .xls, .wps)", _AS_DOCX),
        "rtf": ("an RTF document", _AS_DOCX),
        "picture": ("a picture", _OCR),
    }
    kind, hint = kinds.get(found or "", (f"no {_NAMES.get(named or '', 'such file')[2:]}", "look whether it is whole"))
    raise refusal(file, "format", f"is {kind}, whatever its name says", hint)


def _ending(file: str) -> str:
    """Give the ending of a file's name, in small letters, with its dot."""
    name = re.split(r"[/\\]", file)[-1]
    return f".{name.rpartition('.')[2].lower()}" if "." in name.lstrip(".") else ""
