"""What a source page shows: the raw column, its lines, the edits marked in it, and the rows beside the clean text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

NUMBER = "gb-no"
"""The class of a line's number: in the raw column, but not part of the raw text."""

_FILE = ".gb-source .gb-file"


class Line(NamedTuple):
    """A line that can be linked to: its id, and its text up to the end of the line, or of the row."""

    id: str
    text: str


class Cut(NamedTuple):
    """An edit as it is marked: its rule, what it put there, and the raw characters that it replaced."""

    rule: str
    after: str
    before: str


class Row(NamedTuple):
    """A row: the record's id for its block, its own id, its clean text, the link to the report, what is remarked.

    `id` is None where a block goes on, `clean` where none is shown, `href` where there is no link.
    """

    block: str
    id: str | None
    clean: str | None
    href: str | None
    moved: bool
    remarks: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source page; `edits` by their places in the record, `counts` by rule as they are printed."""

    raw: str
    lines: tuple[Line, ...]
    edits: dict[str, Cut]
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, str], ...]
    sha256: str
    download: str


def read_source(tree: LexborHTMLParser) -> Source | None:
    """Read a source page; None where the page is none. The numbers of the lines are taken out of the tree."""
    if tree.css_first(".gb-source") is None:
        return None
    for number in tree.css(f".{NUMBER}"):
        number.decompose()
    digest, download = tree.css_first("#sha256"), tree.css_first("a#raw")
    return Source(
        raw="".join(node.text() for node in tree.css(_FILE)),
        lines=tuple(Line(node.id or "", node.text()) for node in tree.css(f"{_FILE} > [id]")),
        edits=_edits(tree),
        rows=tuple(_rows(tree)),
        counts=tuple((node.attributes.get("value") or "", fold(node.text())) for node in tree.css(".gb-source data")),
        sha256=fold(digest.text()) if digest is not None else "",
        download=(download.attributes.get("href") or "") if download is not None else "",
    )


def _edits(tree: LexborHTMLParser) -> dict[str, Cut]:
    """Give the edits that are marked; the pieces of one that stands on several lines are put together."""
    edits: dict[str, Cut] = {}
    for node in tree.css(f"{_FILE} del"):
        attributes = node.attributes
        name, rule, after = (attributes.get(key) or "" for key in ("data-e", "data-rule", "data-to"))
        before = edits[name].before if name in edits else ""
        edits[name] = Cut(rule, after, before + node.text())
    return edits


def _rows(tree: LexborHTMLParser) -> Iterator[Row]:
    for node in tree.css(".gb-source [data-row]"):
        clean, link = node.css_first(".gb-clean__text"), node.css_first(".gb-clean__label > a")
        attributes = node.attributes
        yield Row(
            attributes["data-row"] or "",
            node.id,
            clean.text() if clean is not None else None,
            link.attributes.get("href") if link is not None else None,
            "gb-row--moved" in (attributes.get("class") or ""),
            _remarks(node),
        )


def _remarks(row: LexborNode) -> str:
    remarks = row.css_first(".gb-clean > ul")
    return remarks.text() if remarks is not None else ""
