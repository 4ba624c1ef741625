"""What the head of a report's page has beside its card: sentences, ways to its neighbours, and rows for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.check.code import read_code
from generator.check.parts import REPORT, fold

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser


class Said(NamedTuple):
    """A sentence of the opening: its link and its words as they stand; `cut` where … follows them."""

    href: str
    text: str
    cut: bool


class Head(NamedTuple):
    """The opening, and the ways to the reports before and after (words folded, address), once for each place.

    `paper` are the rows, names and words, of the block that only paper shows; `code` is the picture of its code
    (code.py), None where it has none.
    """

    opening: tuple[Said, ...] = ()
    series: tuple[tuple[tuple[str, str], ...], ...] = ()
    paper: tuple[tuple[str, str], ...] = ()
    code: str | None = None


NOTHING_AT_HEAD = Head()


def read_head(tree: LexborHTMLParser, html: bytes) -> Head:
    """Read them from a report's page; `html` is what the tree was made of."""
    said = []
    for item in tree.css(f"{REPORT} .gb-opening li") if b"gb-opening" in html else ():
        link, quoted = item.css_first("a"), item.css_first("q")
        href = (link.attributes.get("href") or "") if link is not None else ""
        text = quoted.text() if quoted is not None else ""
        said.append(Said(href, text, item.text().endswith("…") and not text.endswith("…")))
    places = tree.css(f"{REPORT} .gb-series") if b"gb-series" in html else []
    ways = (
        [(fold(link.text()), link.attributes.get("href") or "") for link in one.css("a:not(.gb-beside)")]
        for one in places
    )
    rows = tree.css(f"{REPORT} .gb-paper dl > div") if b"gb-paper" in html else []
    paper = tuple(("".join(n.text() for n in row.css("dt")), "".join(n.text() for n in row.css("dd"))) for row in rows)
    drawn = tree.css_first(f"{REPORT} .gb-paper img") if rows else None
    code = read_code(drawn) if drawn is not None else None
    return Head(tuple(said), tuple(map(tuple, ways)), paper, code)
