"""What a source page shows: the raw column, its lines, the edits marked in it, and the rows beside the clean text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

SOURCE = ".gb-source"
"""What holds the rows of a source page; no other page has it."""

_ROW = f"{SOURCE} [data-row]"
_FILE = f"{_ROW} > .gb-file"
_SIGN = "\x01"  # stands where a line's number stood: no raw file has it
_NUMBER = re.compile(rb'<a\s+(?:id="(L\d+)" )?class="gb-no" href="#L(\d+)" tabindex="-1">(\d+)</a>')


class Number(NamedTuple):
    """The number of a line: its id, what it reads, and the offset in the raw text before which it stands."""

    id: str | None
    text: str
    offset: int


class Cut(NamedTuple):
    """An edit as it is marked: its rule, what it put there, and the raw characters that it replaced."""

    rule: str
    after: str
    before: str


class Row(NamedTuple):
    """A row: the record's ids for its blocks, where it ends in the raw text, its own id, its clean text and so on.

    `id` is None where a block goes on, `clean` where none is shown, `href` where there is no link to the report.
    """

    blocks: tuple[str, ...]
    end: int
    id: str | None
    clean: str | None
    href: str | None
    moved: bool
    remarks: str


@dataclass(frozen=True, slots=True)
class Source:
    """A source page; `edits` by their places in the record, `counts` by rule as they are printed."""

    raw: str
    numbers: tuple[Number, ...]
    edits: dict[str, Cut]
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, str], ...]
    sha256: str
    download: str


Taken = tuple[str | None, str]
"""The number of a line, as it was taken out of a page: its id, and what it reads."""


def take_numbers(html: bytes) -> tuple[bytes, tuple[Taken, ...]]:
    """Take the numbers of lines, which are no part of the raw text, out of a source page; leave other pages alone.

    They are links, hundreds on a page, of one form: it is quicker to take them out before the page is parsed than
    after. What has another form, or leads elsewhere than it says, stays, and is in the way of the raw text.
    """
    if b"gb-no" not in html:
        return html, ()
    taken: list[Taken] = []

    def take(found: re.Match[bytes]) -> bytes:
        name, target, text = found.groups()
        if target != text:
            return found[0]
        taken.append((name.decode() if name else None, text.decode()))
        return _SIGN.encode()

    return _NUMBER.sub(take, html), tuple(taken)


def read_source(tree: LexborHTMLParser, taken: Sequence[Taken]) -> Source | None:
    """Read a source page, without the numbers that were taken out of it; None where the page is none."""
    if tree.css_first(SOURCE) is None:
        return None
    rows = tree.css(_ROW)
    columns = ["".join(node.text() for node in files) for files in _in_rows(tree, rows, ".gb-file")]
    pieces = "".join(columns).split(_SIGN)
    offsets = accumulate(len(piece) for piece in pieces)
    ends = accumulate(len(column) - column.count(_SIGN) for column in columns)
    digest, download = tree.css_first("#sha256"), tree.css_first("a#raw")
    return Source(
        raw="".join(pieces),
        numbers=tuple(Number(name, text, offset) for (name, text), offset in zip(taken, offsets, strict=False)),
        edits=_edits(tree),
        rows=tuple(_rows(tree, rows, ends)),
        counts=tuple((node.attributes.get("value") or "", fold(node.text())) for node in tree.css(f"{SOURCE} data")),
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
        edits[name] = Cut(rule, after, before + node.text().replace(_SIGN, ""))
    return edits


def _rows(tree: LexborHTMLParser, rows: Sequence[LexborNode], ends: Iterator[int]) -> Iterator[Row]:
    texts, links, remarks = (
        _in_rows(tree, rows, wanted) for wanted in (".gb-clean__text", ".gb-clean__label > a", ".gb-clean > ul")
    )
    for node, end, clean, link, remark in zip(rows, ends, texts, links, remarks, strict=True):
        attributes = node.attributes
        yield Row(
            tuple((attributes["data-row"] or "").split()),
            end,
            node.id,
            clean[0].text() if clean else None,
            link[0].attributes.get("href") if link else None,
            "gb-row--moved" in (attributes.get("class") or ""),
            remark[0].text() if remark else "",
        )


def _in_rows(tree: LexborHTMLParser, rows: Sequence[LexborNode], wanted: str) -> list[list[LexborNode]]:
    """Give for each row the elements in it that a selector wants. To ask the page once is quicker than each row."""
    held: dict[int, list[LexborNode]] = {row.mem_id: [] for row in rows}
    for node in tree.css(f"{_ROW} {wanted}"):
        above = node.parent
        while above is not None and above.mem_id not in held:
            above = above.parent
        if above is not None:
            held[above.mem_id].append(node)
    return list(held.values())
