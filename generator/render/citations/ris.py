"""A reference as RIS: read by Zotero, EndNote, NoteExpress and their like."""

from __future__ import annotations

from collections.abc import Iterator

from generator.render.citations.reference import LANGUAGE, SITE, Reference


def ris(reference: Reference) -> str:
    """Give the record: type RPRT, or NEWS of a known newspaper; UTF-8, lines ended as the format wants (CR LF)."""
    return "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(reference)) + "ER  - \r\n"


def _lines(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if reference.newspaper else "RPRT"
    yield "ID", reference.key
    for name in reference.authors():
        yield "AU", name
    yield "TI", reference.shown_title
    if reference.newspaper:
        yield "T2", reference.newspaper
    if reference.date:
        yield "PY", reference.date[:4]
        yield "DA", "/".join((*reference.date.split("-"), "", "")[:3])
    yield "PB", SITE
    if reference.version.number:
        yield "ET", str(reference.version.number)
    yield "M3", reference.kind
    for note in reference.notes:
        yield "N1", note
    yield "LA", LANGUAGE
    yield "UR", reference.url
