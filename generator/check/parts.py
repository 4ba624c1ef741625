"""What a page says of reports beside their text: the card, the key figures, links to figures, and what is stray."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from selectolax.lexbor import LexborHTMLParser, LexborNode

REPORT = ".gb-report"
"""What holds a report on its page; no other page has it."""

_ENTRIES = f"{REPORT} .gb-list tr[id]"
_CARDS = f"{REPORT} .gb-cards > ul > li"
_CELLS = 5  # of an entry: value, label, verb, time, paragraph
_ROWS = f"{REPORT} .gb-head li, {REPORT} h2#origin + ul > li"
_TEXT = f"{REPORT} .gb-text"
_FIGURE = "#f"  # how the fragment of a link to a figure begins
_NESTED = "gb-credits"  # a part of the text's section that holds blocks as the section does
_GONE = "gb-gone"  # the class of a note in the place of text that is gone
_HEADING = "text"  # the id of the section's own heading, for those who listen to the page


class Entry(NamedTuple):
    """A row of the list of key figures, its words folded: the figure's anchor, where it leads, and its cells.

    `label` is without the `remarks` behind it.
    """

    anchor: str
    href: str
    value: str
    label: str
    remarks: tuple[str, ...]
    action: str
    period: str
    block: str


class Card(NamedTuple):
    """A figure that stands above the list: where it leads, its value, its name, and its small words, all folded."""

    href: str
    value: str
    name: str
    details: str


class Published(NamedTuple):
    """What a page says of versions: where its canonical links lead, the ids of text that is gone with their links.

    `changed`: it says that its text differs from what was published.
    """

    canonical: tuple[str, ...] = ()
    gone: tuple[tuple[str, str], ...] = ()
    changed: bool = False


NOTHING_PUBLISHED = Published()


class News(NamedTuple):
    """A line of the list of what was published last: its day and version, its title, both folded, its address."""

    when: str
    title: str
    href: str


class Pointer(NamedTuple):
    """A link that leads from another page to a figure, and the sentence quoted in the same row, None where none is."""

    href: str
    text: str
    sentence: str | None


def fold(text: str) -> str:
    """Take all white space out: a page's source breaks and indents lines, and values are printed without it."""
    return "".join(text.split())


def read_news(tree: LexborHTMLParser) -> Iterator[News]:
    """Give the lines of the list of what was published last; one without a link leads nowhere."""
    for line in tree.css(".gb-news > li"):
        when, link = line.css_first(".gb-news__when"), line.css_first("a")
        title, href = (fold(link.text()), link.attributes.get("href") or "") if link is not None else ("", "")
        yield News(fold(when.text()) if when is not None else "", title, href)


def read_entries(tree: LexborHTMLParser) -> Iterator[Entry]:
    """Give the rows of the list of key figures; one that has not its five cells reads as one of empty cells."""
    for row in tree.css(_ENTRIES):
        cells = list(row.iter())
        if len(cells) != _CELLS:
            yield Entry((row.id or "").removeprefix("k-"), "", "", "", (), "", "", "")
            continue
        value, label, action, period, block = (fold(cell.text()) for cell in cells)
        remarks = tuple(fold(small.text()) for small in cells[1].iter() if small.tag == "small")
        label = label.removesuffix("".join(remarks))
        link = cells[0].child
        href = (link.attributes.get("href") or "") if link is not None else ""
        yield Entry((row.id or "").removeprefix("k-"), href, value, label, remarks, action, period, block)


def read_cards(tree: LexborHTMLParser) -> Iterator[Card]:
    """Give the figures that stand above the list."""
    for item in tree.css(_CARDS):
        link, small = item.css_first("a"), item.css_first("small")
        value, details = (fold(node.text()) if node is not None else "" for node in (link, small))
        name = fold(item.text()).removeprefix(value).removesuffix(details)
        yield Card((link.attributes.get("href") or "") if link is not None else "", value, name, details)


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


def read_published(tree: LexborHTMLParser) -> Published:
    """Give what a page says of versions."""
    canonical = tree.head.css('link[rel="canonical"]') if tree.head else []
    return Published(
        tuple(link.attributes.get("href") or "" for link in canonical),
        tuple((mark.id or "", mark.attributes.get("href") or "") for mark in tree.css(f"{REPORT} .{_GONE} > a[id]")),
        tree.css_first(f"{REPORT} [data-unpublished]") is not None,
    )


def read_stray(tree: LexborHTMLParser) -> tuple[str, ...] | None:
    """Give the text in a report's section of text that is in no block; None where there is no such section."""
    section = tree.css_first(_TEXT)
    return tuple(_stray(section)) if section is not None else None


def _stray(section: LexborNode) -> Iterator[str]:
    for child in section.iter(include_text=True):
        attributes = child.attributes
        if "data-block" in attributes or (child.tag == "h2" and child.id == _HEADING):
            continue
        if attributes.get("class") == _GONE:  # held against the ledger by check/versions.py
            continue
        if child.tag == "div" and attributes.get("class") == _NESTED:
            yield from _stray(child)
        elif (child.is_text_node or child.is_element_node) and (text := fold(child.text())):
            yield text
