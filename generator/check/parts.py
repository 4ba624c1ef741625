"""What a page says of reports beside their text: the card, the key figures, links to figures, and what is stray."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

REPORT = ".gb-report"
"""What holds a report on its page; no other page has it."""

_ENTRIES = f"{REPORT} .gb-figures li > a[id]"
_ROWS = f"{REPORT} .gb-head li"
_TEXT = f"{REPORT} .gb-text"
_FIGURE = "#f"  # how the fragment of a link to a figure begins
_NESTED = "gb-credits"  # a part of the text's section that holds blocks as the section does
_HEADING = "text"  # the id of the section's own heading, for those who listen to the page


class Entry(NamedTuple):
    """A key figure in the margin: the figure's anchor, the words of its link, and the words that follow these."""

    anchor: str
    value: str
    rest: str


class Pointer(NamedTuple):
    """A link that leads from another page to a figure, and the sentence quoted in the same row, None where none is."""

    href: str
    text: str
    sentence: str | None


def fold(text: str) -> str:
    """Take all white space out: a page's source breaks and indents lines, and values are printed without it."""
    return "".join(text.split())


def read_entries(tree: LexborHTMLParser) -> Iterator[Entry]:
    """Give the entries of the key figures, folded."""
    for link in tree.css(_ENTRIES):
        value = fold(link.text())
        whole = fold(link.parent.text()) if link.parent else value
        yield Entry((link.id or "").removeprefix("k-"), value, whole.removeprefix(value))


def read_card(tree: LexborHTMLParser) -> Iterator[tuple[str, str]]:
    """Give the rows of a report's card, name and words, folded."""
    for row in tree.css(_ROWS):
        name = row.css_first("strong")
        if name is not None:
            yield fold(name.text()), fold(row.text()).removeprefix(fold(name.text()))


def read_pointers(links: Sequence[tuple[LexborNode, str]]) -> Iterator[Pointer]:
    """Give of a page's links, each with its address, those that may lead to figures on other pages, folded."""
    for link, href in links:
        if _FIGURE not in href or href.startswith("#"):
            continue
        cell = link.parent
        row = cell.parent if cell is not None and cell.tag == "td" else None
        mark = row.css_first("td > mark") if row is not None else None
        quoted = mark.parent if mark is not None else None
        yield Pointer(href, fold(link.text()), fold(quoted.text()) if quoted is not None else None)


def read_stray(tree: LexborHTMLParser) -> tuple[str, ...] | None:
    """Give the text in a report's section of text that is in no block; None where there is no such section."""
    section = tree.css_first(_TEXT)
    return tuple(_stray(section)) if section is not None else None


def _stray(section: LexborNode) -> Iterator[str]:
    for child in section.iter(include_text=True):
        attributes = child.attributes
        if "data-block" in attributes or (child.tag == "h2" and child.id == _HEADING):
            continue
        if child.tag == "div" and attributes.get("class") == _NESTED:
            yield from _stray(child)
        elif (child.is_text_node or child.is_element_node) and (text := fold(child.text())):
            yield text
