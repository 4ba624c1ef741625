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
_COLUMN = b'class="gb-file"'
_SIGN = "\x01"  # stands where a line's number stood: no raw file has it
_FILES = re.compile(rb'<div class="gb-file">(.*?)</div>', re.DOTALL)
# The number of a line; the mark of a line end behind which the next line's number is counted, or one that stands bare;
# or another mark, in which line ends mean nothing.
_NUMBER = re.compile(
    rb'<b(?: id="(L\d+)"|( class="r"))?>(\d+)</b>|(<s(?: class="j")?)(?: id="(L\d+)")?>\n</s>|(\n)'
    rb"|<(?:del|span|s)\b.*?</(?:del|span|s)>",
    re.DOTALL,
)
_WIDTH = "width.marks"  # what puts something else in a place and names no rule
_ENDS = {"": "break.block", "e": "break.block", "j": "join.wrap", "l": "join.wrap"}  # rules, by the class of a line end


class Number(NamedTuple):
    """The number of a line: its id, what it reads, and the offset in the raw text before which it stands."""

    id: str | None
    text: str
    offset: int


class Cut(NamedTuple):
    """An edit as it is marked, or a part of it: its rule, what it put there, and raw characters that it replaced."""

    rule: str
    after: str
    before: str


class Row(NamedTuple):
    """A row: the record's ids for its blocks, where it ends in the raw text, its own id, its clean text and so on.

    The clean text is what the marks of edits leave of the raw one. `id` is None where a block goes on, `clean` where it
    is set apart, `href` where there is no link to the report.
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
    """A source page; `cuts` are the marks of edits as they stand, `counts` by rule as they are printed."""

    raw: str
    numbers: tuple[Number, ...]
    cuts: tuple[Cut, ...]
    rows: tuple[Row, ...]
    counts: tuple[tuple[str, str], ...]
    sha256: str
    download: str


Taken = tuple[str | None, str]
"""The number of a line, as it was taken out of a page: its id, and what it reads."""


def take_numbers(html: bytes) -> tuple[bytes, tuple[Taken, ...]]:
    """Take the numbers of lines, which are no part of the raw text, out of a source page; leave other pages alone.

    They are elements or their addresses, hundreds on a page, of one form: it is quicker to take them out before the
    page is parsed than after. What has another form stays, and is in the way of the raw text. An end of a line that
    stands bare is marked, as a script does it. Behind the mark of one the number is one more than the last, as the
    style sheet counts it. A number has the address that a script gives it, where none is written out; one that is
    repeated has none.
    """
    if _COLUMN not in html:
        return html, ()
    taken: list[Taken] = []

    def take(found: re.Match[bytes]) -> bytes:
        name, again, text, mark, next_name, bare = found.groups()
        if not (text or mark or bare):
            return found[0]
        if mark or bare:
            counted = str(int(taken[-1][1]) + 1) if taken else "1"
            taken.append((next_name.decode() if next_name else f"L{counted}", counted))
            return (mark or b'<s class="j"') + b">\n</s>" + _SIGN.encode()
        own = name.decode() if name else f"L{text.decode()}"
        taken.append((None if again else own, text.decode()))
        return _SIGN.encode()

    return _FILES.sub(lambda file: _NUMBER.sub(take, file[0]), html), tuple(taken)


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
        cuts=tuple(_cuts(tree)),
        rows=tuple(_rows(tree, rows, ends)),
        counts=tuple((node.attributes.get("value") or "", fold(node.text())) for node in tree.css(f"{SOURCE} data")),
        sha256=fold(digest.text()) if digest is not None else "",
        download=(download.attributes.get("href") or "") if download is not None else "",
    )


def _cuts(tree: LexborHTMLParser) -> Iterator[Cut]:
    """Give the marks of edits in their order; one over several lines has a mark on each.

    Each is replaced by what it put there: the clean text is what stands in the raw column then.
    """
    for node in tree.css(f"{_FILE} :is(del, s)"):
        attributes = node.attributes
        usual = _ENDS.get(attributes.get("class") or "", "") if node.tag == "s" else _WIDTH
        rule = attributes.get("data-rule") or usual
        after = attributes.get("data-to") or ""
        yield Cut(rule, after, node.text().replace(_SIGN, ""))
        if after:
            node.replace_with(after)
        else:
            node.decompose()


def _rows(tree: LexborHTMLParser, rows: Sequence[LexborNode], ends: Iterator[int]) -> Iterator[Row]:
    """Give the rows of a page whose marks were replaced; clean text that is written out counts as more of it."""
    texts, links, remarks = (
        _in_rows(tree, rows, wanted)
        for wanted in (".gb-file, .gb-clean > p + p", ".gb-clean > p:first-child > a", ".gb-clean > ul")
    )
    for node, end, cells, link, remark in zip(rows, ends, texts, links, remarks, strict=True):
        attributes = node.attributes
        clean = cells[1:] if "gb-row--furniture" in (attributes.get("class") or "") else cells
        yield Row(
            tuple((attributes["data-row"] or "").split()),
            end,
            node.id,
            "".join(cell.text() for cell in clean).replace(_SIGN, "") if clean else None,
            link[0].attributes.get("href") if link else None,
            "gb-row--moved" in (attributes.get("class") or ""),
            remark[0].text() if remark else "",
        )


def _in_rows(tree: LexborHTMLParser, rows: Sequence[LexborNode], wanted: str) -> list[list[LexborNode]]:
    """Give for each row the elements in it that a selector wants. To ask the page once is quicker than each row."""
    held: dict[int, list[LexborNode]] = {row.mem_id: [] for row in rows}
    for node in tree.css(f"{_ROW} :is({wanted})"):
        above = node.parent
        while above is not None and above.mem_id not in held:
            above = above.parent
        if above is not None:
            held[above.mem_id].append(node)
    return list(held.values())
