"""Where a raw file comes from, on which terms it may be used, and the file that it was taken from: in its sidecar."""

from __future__ import annotations

from typing import Final

from generator.model.source import Origin, OriginPage, Provenance, Rights
from generator.seeds_values import (
    WRONG,
    Field,
    is_nothing,
    is_told,
    loose_day,
    one_of,
    or_null,
    pattern,
    read_entries,
    read_keys,
    shown,
    switch,
    text,
    whole,
)
from generator.seeds_yaml import Desk, Keys, Node, Scalar

FORMATS: Final = ("pdf", "docx", "html")
"""The formats of files that a raw text may be taken from."""


def _url(node: Node, name: str, desk: Desk) -> object:
    """Read an address of the web, which a page may link to."""
    words = text(node, name, desk)
    if not isinstance(words, str) or words.startswith(("https://", "http://")):
        return words
    desk.wrong(node, f"{name} is {shown(node)}, no address of the web", "begin it with https:// or http://")
    return WRONG


def _beside(node: Node, name: str, desk: Desk) -> object:
    """Read the name of a file that lies beside the sidecar."""
    words = text(node, name, desk)
    if not isinstance(words, str) or not (set(words) & {"/", "\\", ":"} or words.startswith(".")):
        return words
    desk.wrong(node, f"{name} is {shown(node)}, no name of a file", "name a file that lies beside this one: report.pdf")
    return WRONG


def _pages(node: Node, name: str, desk: Desk) -> object:
    """Read where pages begin; lines of the raw text never go back."""
    before = len(desk.problems)
    pages: list[OriginPage] = []
    for place, entry in enumerate(read_entries(node, name, "`- {line: 1, page: 1, label: 第1版}`", desk), 1):
        read = read_keys(entry, f"{name}, entry {place}", _PAGE, ("line", "page"), desk)
        if len(desk.problems) > before:
            continue
        page = OriginPage(**read)
        if pages and page.line < pages[-1].line:
            message = f"{name}, entry {place}: line {page.line} is before the page above it"
            desk.wrong(entry, message, "put the pages in the order of their lines in the .txt file")
        pages.append(page)
    return tuple(pages) if len(desk.problems) == before else WRONG


_PROVENANCE: Final = {
    "publisher": Field(or_null(text)),
    "official": Field(or_null(switch)),
    "url": Field(or_null(_url)),
    "published": Field(or_null(loose_day)),
    "retrieved": Field(or_null(loose_day)),
    "archive_ref": Field(or_null(text)),
}
_RIGHTS: Final = {"status": Field(text), "basis": Field(or_null(text))}
_PAGE: Final = {"line": Field(whole), "page": Field(whole), "label": Field(or_null(text))}
_SHA256: Final = pattern("[0-9a-f]{64}", "no SHA-256 checksum", "write its 64 digits and letters, as sha256sum prints")
_ORIGIN: Final = {
    "file": Field(_beside),
    "sha256": Field(_SHA256),
    "format": Field(one_of(FORMATS)),
    "made_with": Field(text),
    "pages": Field(_pages),
}


def read_provenance(node: Node | None, desk: Desk) -> Provenance:
    """Read where the raw file comes from: `unknown`, or keys; nothing said is unknown too."""
    if node is None or _is_unknown(node, "provenance", "publisher", desk):
        return Provenance()
    return Provenance(status="known", **read_keys(node, "provenance", _PROVENANCE, (), desk))


def read_rights(node: Node | None, desk: Desk) -> Rights:
    """Read the terms of use: `unknown`, or keys; nothing said is unknown too."""
    if node is None or _is_unknown(node, "rights", "status", desk):
        return Rights()
    return Rights(**read_keys(node, "rights", _RIGHTS, (), desk))


def read_origin(node: Node | None, desk: Desk) -> Origin | None:
    """Read the file that the raw text was taken from; None where nothing is said, or what is said is wrong."""
    if node is None or is_nothing(node):
        return None
    before = len(desk.problems)
    read = read_keys(node, "origin", _ORIGIN, ("file", "sha256", "format", "made_with"), desk)
    return Origin(**read) if len(desk.problems) == before else None


def _is_unknown(node: Node, name: str, key: str, desk: Desk) -> bool:
    """Tell whether a value says that nothing is known; other words in its place are told, and pass for it."""
    if isinstance(node, Keys):
        return False
    if is_told(node):
        return True
    if not (isinstance(node, Scalar) and (node.text == "unknown" or is_nothing(node))):
        hint = f"write `{name}: unknown`, or `{name}:` and below it, indented, `{key}: …`"
        desk.wrong(node, f"{name} is {shown(node)}, neither unknown nor keys and values", hint)
    return True
