"""One built page, read once: its ids, its links, and the text of every block that it shows."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.check.grids import Entry as GridEntry
from generator.check.grids import read_grids
from generator.check.guard import NO_GUARD, Guard, read_guard
from generator.check.head_parts import NOTHING_AT_HEAD, Head, read_head
from generator.check.parts import (
    NOTHING_PUBLISHED,
    REPORT,
    Card,
    Entry,
    News,
    Pointer,
    Published,
    read_card,
    read_cards,
    read_entries,
    read_news,
    read_pointers,
    read_published,
    read_stray,
)
from generator.check.related_parts import Related, read_related
from generator.check.same_parts import NOTHING_SAME, STOCK, Same, read_same
from generator.check.source_parts import SOURCE, Source, read_source, take_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

MARK = "gb-mark"
"""The class of the marks beside a block and behind its words: on the page, but not part of the block's text."""

_CODE = '.gb-paper img[src^="data:image/png;base64,"]'  # asks for nothing; head_parts.py reads it

# Attributes with the elements that may have them (HTML, "Attributes"): to look at each attribute of all takes longer.
# To ask for all of these takes as long as the parsing, so a page is asked only for what it has the word of.
_ADDRESSED = {
    b"href": "[href]:not(a)",
    b"src": "[src]",
    b"srcset": "img[srcset],source[srcset]",
    b"action": "form[action]",
    b"formaction": "button[formaction],input[formaction]",
    b"poster": "video[poster]",
    b"<object": "object[data]",
    b"style": "[style],style",
    b"<use": "use",
    b"<image": "image",
    b"refresh": "meta[http-equiv]",
}
_ATTRIBUTES = ("href", "src", "action", "formaction", "poster", "data", "xlink:href")
_LOADING_ATTRIBUTES = ("src", "poster", "data")
_LOADING_RELATIONS = frozenset(
    {
        "apple-touch-icon",
        "dns-prefetch",
        "icon",
        "manifest",
        "mask-icon",
        "modulepreload",
        "preconnect",
        "prefetch",
        "preload",
        "prerender",
        "stylesheet",
    }
)
_STYLE_URL = re.compile(r"""(?:url\(|@import)\s*["']?(?!data:|#|url\()([^"')\s;]+)""", re.IGNORECASE)
_CANDIDATE = re.compile(r"(?:^|,)\s*([^\s,]+)")  # of a srcset; no address of ours has a comma
_LEADS = ((b"refresh", 'meta[http-equiv="refresh"]'), (b"gb-leads", "main.gb-leads"))
_REFRESH = re.compile(r"""^[^;,]*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.IGNORECASE)


class Use(NamedTuple):
    """An address as it is written in a page; `loads` is true where a browser fetches it without being asked."""

    value: str
    loads: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """An element with an id inside a block: where its text begins in the block's text, and that text.

    `tells`: a script has it tell what was understood to who points at it; `styles` are its classes.
    """

    id: str
    start: int
    text: str
    tells: bool = False
    styles: tuple[str, ...] = ()


class Name(NamedTuple):
    """A link inside a block: where its words begin in the block's text, these words, and its address as written."""

    start: int
    text: str
    href: str


class Quote(NamedTuple):
    """A sentence on a page that gathers names: of which entry, whence (as written), the words that name it, and all."""

    entry: str
    cite: str
    words: str
    text: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A block as the page shows it: the record's id for it, the element's own id, its text without marks.

    `stock` are the spans of what it shows as stock phrase, in order.
    """

    block: str
    anchor: str | None
    text: str
    pieces: tuple[Piece, ...]
    names: tuple[Name, ...] = ()
    stock: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """What the checks need to know of a page; `path` is its file below the site, with `/` between folders.

    `moved`: it does nothing but lead on to its canonical address, ids included: an old address, or a version's page.
    """

    path: str
    title: str = ""
    headlines: tuple[str, ...] = ()
    noindex: bool = False
    ids: frozenset[str] = frozenset()
    doubled: tuple[str, ...] = ()
    uses: tuple[Use, ...] = ()
    shown: tuple[Shown, ...] = ()
    card: tuple[tuple[str, str], ...] = ()
    head: Head = NOTHING_AT_HEAD
    cards: tuple[Card, ...] = ()
    entries: tuple[Entry, ...] = ()
    pointers: tuple[Pointer, ...] = ()
    stray: tuple[str, ...] | None = None
    same: Same = NOTHING_SAME
    source: Source | None = None
    published: Published = NOTHING_PUBLISHED
    moved: bool = False
    grids: tuple[GridEntry, ...] = ()
    quotes: tuple[Quote, ...] = ()
    related: tuple[Related, ...] = ()
    guard: Guard = NO_GUARD
    news: tuple[News, ...] = ()


def read_page(path: str, html: bytes) -> Page:
    """Read an HTML page (UTF-8, as MkDocs writes it). Text is as a browser's `textContent` gives it."""
    from selectolax.lexbor import LexborHTMLParser

    html, taken = take_numbers(html)
    tree = LexborHTMLParser(html)
    names = (*(node.id for node in tree.css("[id]")), *(name for name, _ in taken))
    ids = Counter(name for name in names if name is not None)
    links = [(node, node.attrs.sget("href", "") or "") for node in tree.css("a[href]")]
    uses = tuple(dict.fromkeys(_uses(tree, html, [href for _, href in links])))
    same, pointers = read_same(tree, html), tuple(read_pointers(links))
    for mark in tree.css(f".{MARK}") if MARK.encode() in html else []:
        mark.decompose()
    of_report = REPORT[1:].encode() in html and tree.css_first(REPORT) is not None
    return Page(
        path,
        title="".join(node.text() for node in tree.head.css("title")) if tree.head else "",
        headlines=tuple(node.text() for node in tree.css("h1")),
        noindex=_is_kept_out(tree),
        ids=frozenset({*ids, *(_attribute(node, "name") for node in tree.css("a[name]"))}),
        doubled=tuple(name for name, count in ids.items() if count > 1),
        uses=uses,
        shown=tuple(_shown(node) for node in tree.css("[data-block]")) if b"data-block" in html else (),
        card=tuple(read_card(tree)) if of_report else (),
        head=read_head(tree, html) if of_report else NOTHING_AT_HEAD,
        cards=tuple(read_cards(tree)) if of_report else (),
        entries=tuple(read_entries(tree)) if of_report else (),
        pointers=pointers,
        stray=read_stray(tree) if of_report else None,
        same=same,
        source=read_source(tree, taken) if SOURCE[1:].encode() in html else None,
        published=read_published(tree),
        moved=any(word in html and tree.css_first(asked) is not None for word, asked in _LEADS),
        grids=tuple(read_grids(tree, html)),
        quotes=tuple(_quotes(tree)) if b"data-entry" in html else (),
        related=tuple(read_related(tree, html)),
        guard=read_guard(tree, html),
        news=tuple(read_news(tree)) if b"gb-news__when" in html else (),
    )


def read_style(path: str, css: str) -> Page:
    """Read a style sheet for what it fetches; addresses in it are relative to itself, as links in a page are."""
    return Page(path, uses=tuple(dict.fromkeys(_style_uses(css))))


def _is_kept_out(tree: LexborHTMLParser) -> bool:
    robots = tree.head.css('meta[name="robots"]') if tree.head else []
    return any("noindex" in _attribute(meta, "content") for meta in robots)


def _uses(tree: LexborHTMLParser, html: bytes, links: list[str]) -> Iterator[Use]:
    """Give every address in a page: first where its links lead, by far the most, then all that it loads."""
    for href in dict.fromkeys(links):
        yield Use(href, loads=False)
    small = html.lower()  # names of elements and attributes may be written in capitals
    asked = ",".join(selector for word, selector in _ADDRESSED.items() if word in small)
    for node in tree.css(asked) if asked else ():
        if node.tag == "style":
            yield from _style_uses(node.text())
        attributes = node.attributes
        for name in _ATTRIBUTES:
            value = attributes.get(name)
            if value is not None and not (name == "src" and node.css_matches(_CODE)):
                yield Use(value, _loads(node.tag or "", name, attributes))
        for candidate in _CANDIDATE.findall(attributes.get("srcset") or ""):
            yield Use(candidate, loads=True)
        if "style" in attributes:
            yield from _style_uses(attributes["style"] or "")
        if (attributes.get("http-equiv") or "").lower() == "refresh":
            refresh = _REFRESH.match(attributes.get("content") or "")
            if refresh:
                yield Use(refresh[1], loads=True)


def _loads(tag: str, name: str, attributes: dict[str, str | None]) -> bool:
    """Tell whether a browser fetches the address in this attribute when it shows the page."""
    if tag == "link":
        return not _LOADING_RELATIONS.isdisjoint((attributes.get("rel") or "").lower().split())
    return name in _LOADING_ATTRIBUTES or tag in {"use", "image"}


@lru_cache(maxsize=64)  # every page has the same few
def _style_uses(css: str) -> tuple[Use, ...]:
    return tuple(Use(found[1], loads=True) for found in _STYLE_URL.finditer(css))


def _attribute(node: LexborNode, name: str) -> str:
    return node.attributes.get(name) or ""


def _shown(element: LexborNode) -> Shown:
    """Read a block's element: its text, and where in it the elements with ids stand (code points)."""
    parts: list[str] = []
    pieces: list[Piece] = []
    names: list[Name] = []
    stock: list[tuple[int, int]] = []
    length = 0
    for node in element.traverse(include_text=True):
        if node.is_text_node:
            text = node.text_content or ""
            parts.append(text)
            length += len(text)
        elif node.is_element_node and node.id is not None:
            given = node.attributes
            styles = tuple((given.get("class") or "").split())
            pieces.append(Piece(node.id, length, node.text(), "data-tip" in given, styles))
        elif node.tag == "a":
            names.append(Name(length, node.text(), _attribute(node, "href")))
        elif node.tag == "span" and node.attributes.get("class") == STOCK:
            stock.append((length, length + len(node.text())))
    # The block's own element comes first; with an id it would count as a piece of itself.
    inner = pieces[1:] if element.id is not None else pieces
    found = (tuple(inner), tuple(names), tuple(stock))
    return Shown(_attribute(element, "data-block"), element.id, "".join(parts), *found)


def _quotes(tree: LexborHTMLParser) -> Iterator[Quote]:
    for listed in tree.css("[data-entry]"):
        for quote in listed.css("q[cite]"):
            words = "".join(mark.text() for mark in quote.css("mark"))
            yield Quote(_attribute(listed, "data-entry"), _attribute(quote, "cite"), words, quote.text())
