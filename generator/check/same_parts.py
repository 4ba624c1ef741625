"""What a report's page says of words that other reports have too: marks, the list at the foot, how much is stock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

STOCK: Final = "gb-stock"
"""The class of stock phrase in the text."""
_MARK: Final = "[data-block] > a.gb-same"
_PART: Final = ".gb-same-list > div"
_HEAD: Final = "#shared"


class SameMark(NamedTuple):
    """A mark beside a paragraph: the block, where it leads, and the number that it shows."""

    block: str
    href: str
    shown: str


class SameEntry(NamedTuple):
    """A passage in the list: the id of its part, where that leads back, where it leads, its words, the remark."""

    part: str
    back: str
    href: str
    words: str
    remark: str


class Same(NamedTuple):
    """All of it; `lines` counts the other reports in the list, `said` is what stands above it, None without heading."""

    marks: tuple[SameMark, ...] = ()
    entries: tuple[SameEntry, ...] = ()
    lines: int = 0
    said: str | None = None


NOTHING_SAME: Final = Same()


def read_same(tree: LexborHTMLParser, html: bytes) -> Same:
    """Read it from a page whose marks are still there; `html` is what the tree was made of."""
    if b"gb-same" not in html and b'id="shared"' not in html:
        return NOTHING_SAME
    marks = (
        SameMark(_attribute(mark.parent, "data-block"), _attribute(mark, "href"), _attribute(mark, "data-n"))
        for mark in tree.css(_MARK)
        if mark.parent is not None
    )
    parts = tree.css(_PART)
    lines = sum(len(part.css("dd")) for part in parts)
    return Same(tuple(marks), tuple(entry for part in parts for entry in _entries(part)), lines, _said(tree))


def _entries(part: LexborNode) -> Iterator[SameEntry]:
    back = part.css_first("dt a")
    head = (part.id or "", _attribute(back, "href") if back is not None else "")
    for line in part.css("dd"):
        for link, quote, remark in zip(line.css("a"), line.css("q"), line.css("small"), strict=False):
            yield SameEntry(*head, _attribute(link, "href"), quote.text(), fold(remark.text()))


def _said(tree: LexborHTMLParser) -> str | None:
    """Give the paragraphs between the heading and the list."""
    head = tree.css_first(_HEAD)
    if head is None:
        return None
    said: list[str] = []
    node = head.next
    while node is not None and node.tag not in {"h2", "details"}:
        said.append(node.text())
        node = node.next
    return fold("".join(said))


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""
