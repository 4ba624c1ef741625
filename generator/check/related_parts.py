"""What a report's page says of other reports: where each entry of its list leads, and why it stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser


class Related(NamedTuple):
    """An entry of the list: its link as written, and the words after that, folded: （2024年）：同一机构；同为2024年."""

    href: str
    words: str


def read_related(tree: LexborHTMLParser, html: bytes) -> Iterator[Related]:
    """Read the list below the heading `related` from a page; `html` is what the tree was made of."""
    head = tree.css_first("h2#related") if b'id="related"' in html else None
    node = head.next if head is not None else None
    while node is not None and node.tag != "h2":
        if node.tag == "ul":
            for entry in node.css("li"):
                link = entry.css_first("a")
                if link is not None:
                    words = fold(entry.text()).removeprefix(fold(link.text()))
                    yield Related(link.attributes.get("href") or "", words)
        node = node.next
