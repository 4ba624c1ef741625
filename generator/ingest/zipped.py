"""A ZIP archive looked through before anything in it is unpacked: what it is, and whether it is safe to open.

Office Open XML (ECMA-376, part 2) is a ZIP archive of XML parts. An archive is opened here in memory, from its bytes;
archives within it are never opened, so that nesting them hides nothing.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from generator.ingest.taken import refusal

MOST_ENTRIES = 5_000
MOST_BYTES = 200_000_000
"""Unpacked, all entries together; pictures are the most of it."""
MOST_XML = 8_000_000
"""Unpacked, of one part of XML; a report of 30,000 characters has some 1,000,000."""
MOST_RATIO = 150
"""Bytes unpacked for each packed one, of all that is more than `_SMALL`: repetitive XML reaches 50, a bomb 1,000."""
_SMALL = 5_000_000
_ENCRYPTED = 0x1  # general purpose bit 0 (APPNOTE.TXT 4.4.4)
_XML = re.compile(r"\.(?:xml|rels)$", re.IGNORECASE)
_UNSEEN = "the file could not be looked through: take it from where it came from once more, or save it anew"
_BOMB = "it is built to fill a machine, or is no report: take it from where it came from once more"
_AS_DOCX = "open it and save it as a Word document (.docx), then take in that file"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OTHERS = (
    ("OFD.xml", "an OFD file", "export it as PDF, and take in that file"),
    ("xl/workbook.xml", "an Excel workbook", "save the report's text as .txt or .docx"),
    ("xl/workbook.bin", "an Excel workbook", "save the report's text as .txt or .docx"),
    ("ppt/presentation.xml", "a PowerPoint presentation", "save the report's text as .txt or .docx"),
    ("content.xml", "an OpenDocument file", _AS_DOCX),
)


def refuse_archive(data: bytes, file: str) -> None:
    """Refuse what is no Word document without macros, or is not safe to unpack: GongbaoError that says what it is.

    What the archive says of sizes binds: nothing unpacks more than it says of itself.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_sizes(entries, len(data), file)
            _refuse_kind({entry.filename for entry in entries}, file)
            _refuse_main(archive, file)
            for entry in entries:
                if _XML.search(entry.filename):
                    _refuse_entities(archive.read(entry), entry.filename, file)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, KeyError, ValueError) as error:
        raise refusal(file, "broken", f"is a broken ZIP archive: {error}", _UNSEEN) from None


def _refuse_sizes(entries: list[zipfile.ZipInfo], size: int, file: str) -> None:
    """Refuse archives that unpack to more than any report; entries that share bytes are counted for each of them."""
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refusal(file, "encrypted", "is a ZIP archive with a password", "save it without one, and take in that")
    if len(entries) > MOST_ENTRIES:
        raise refusal(file, "bomb", f"has {len(entries):,} files inside, over {MOST_ENTRIES:,}", _BOMB)
    whole = sum(entry.file_size for entry in entries)
    xml = max((entry.file_size for entry in entries if _XML.search(entry.filename)), default=0)
    if whole > MOST_BYTES or xml > MOST_XML or whole > max(_SMALL, MOST_RATIO * size):
        raise refusal(file, "bomb", f"would unpack to {whole:,} bytes from {size:,}", _BOMB)


def _refuse_kind(names: set[str], file: str) -> None:
    """Refuse archives of another kind, and those with macros."""
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        hint = "open it without running them, save it as a Word document without macros (.docx), and take in that file"
        raise refusal(file, "macros", "holds macros", hint)
    if "word/document.xml" in names:
        return
    for name, kind, hint in _OTHERS:
        if name in names:
            raise refusal(file, "format", f"is {kind}, not a Word document", hint)
    if "[Content_Types].xml" not in names:
        hint = "unpack it, and take in the report that lies in it"
        raise refusal(file, "format", "is a ZIP archive, not a Word document", hint)
    raise refusal(file, "broken", "is no Word document that can be read: it has no word/document.xml", _AS_DOCX)


def _refuse_main(archive: zipfile.ZipFile, file: str) -> None:
    """Refuse templates, what is meant to run macros, and the strict form, which the library cannot read."""
    types = archive.read("[Content_Types].xml")
    if b"macroEnabled" in types:
        raise refusal(file, "macros", "is a Word document that may hold macros", _AS_DOCX)
    if _MAIN.encode() not in types:
        raise refusal(file, "format", "is not a Word document, but a template or another kind", _AS_DOCX)
    if b"purl.oclc.org/ooxml" in archive.read("word/document.xml")[:20_000]:
        raise refusal(file, "format", "is a Word document in the strict form", f"{_AS_DOCX}; not as strict Open XML")


def _refuse_entities(xml: bytes, part: str, file: str) -> None:
    """Refuse a document type declaration, which ECMA-376 (part 2, 8.1.4) forbids: entities are declared in it."""
    if b"<!DOCTYPE" in xml or "<!DOCTYPE".encode("utf-16-le") in xml or "<!DOCTYPE".encode("utf-16-be") in xml:
        raise refusal(file, "bomb", f"declares XML entities in {part}, as no Word document does", _BOMB)
