"""Editors' notes: a small Markdown made HTML, and everything else in it shown as it was written.

Paragraphs, `*emphasis*`, `**strong**`, lists, and `[words](address)` to the web (http, https) or to a page of the site
(`/reports/…`). No HTML, no pictures, no headings: a note is a note. A line end is a space, as in Markdown; two make a
paragraph (CommonMark 0.31, of which this is a part).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.render import escape, foreign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_RULES = ("emphasis", "link", "list", "newline", "escape")
_WEB = ("https://", "http://")
_TAGS = frozenset({"p", "em", "strong", "ul", "ol", "li"})


def note_html(text: str, top: str) -> str:
    """Give a note as HTML on one line, for a raw block of a page.

    `top` leads from the page to the top of the site, and ends in `/`: an address that begins with `/` is below it. A
    link to anything else is shown as its words alone.
    """
    return "".join(_html(_parser().parse(text.strip()), top))


def note_words(text: str) -> str:
    """Give a note's words without its marks, its paragraphs and list items joined by spaces."""
    inner = (token.children for token in _parser().parse(text.strip()) if token.children)
    return " ".join("".join(_said(children)) for children in inner)


def _said(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        yield " " if token.type in {"softbreak", "hardbreak"} else token.content


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    return MarkdownIt("zero", {"maxNesting": 8}).enable(list(_RULES))


def _html(tokens: Sequence[Token], top: str) -> Iterator[str]:
    links: list[bool] = []  # whether each link that is open is shown as one
    for token in tokens:
        if token.children is not None:
            yield from _html(token.children, top)
        elif token.type == "link_open":
            href = _address(str(token.attrs.get("href", "")), top)
            links.append(bool(href))
            yield f'<a href="{escape.attribute(href)}">' if href else ""
        elif token.type == "link_close":
            yield "</a>" if links.pop() else ""
        elif token.type in {"softbreak", "hardbreak"}:
            yield " "
        elif token.tag in _TAGS and token.nesting:
            yield "" if token.hidden else f"<{'/' if token.nesting < 0 else ''}{token.tag}>"
        else:
            yield foreign.block(token.content)


def _address(href: str, top: str) -> str:
    """Give where a link leads from the page, or nothing where it may not lead there."""
    if href.startswith(_WEB):
        return href
    return top + href[1:] if href.startswith("/") and not href.startswith("//") else ""
