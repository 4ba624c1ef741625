"""Tables that hold reports or values by year, as a page shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.check.parts import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

BY_BODY, BY_YEAR = "gb-grid", "gb-years"


class Entry(NamedTuple):
    """A link in a table: the table's class, the words (folded) of its line and column, and what the link says.

    `line_href` is where the line's first cell leads, "" for nowhere; addresses are as they are written.
    """

    style: str
    line: str
    line_href: str
    column: str
    words: str
    href: str


def read_grids(tree: LexborHTMLParser, html: bytes) -> Iterator[Entry]:
    """Give every link of the tables by year; the page is asked only for those of which it has the word."""
    for style in (BY_BODY, BY_YEAR):
        for table in tree.css(f".{style} table") if style.encode() in html else ():
            heads = [fold(head.text()) for head in table.css("thead th")]
            for line in table.css("tbody tr"):
                yield from _line(style, heads, line.css("th, td"))


def _line(style: str, heads: list[str], cells: list[LexborNode]) -> Iterator[Entry]:
    if not cells:
        return
    name = cells[0].css_first("a")
    line, href = fold(cells[0].text()), _href(name) if name is not None else ""
    for number, cell in enumerate(cells[1:], 1):
        column = heads[number] if number < len(heads) else ""
        for link in cell.css("a"):
            yield Entry(style, line, href, column, fold(link.text()), _href(link))


def _href(link: LexborNode) -> str:
    return link.attributes.get("href") or ""
