"""A saved web page to plain text: what a reader sees of it, in the order of the page, a block a line.

Nothing that is seen is left out, not even what stands around the report: the cleaning sets a page's furniture apart
where a person can see it, and a program that picks "the article" out of a page may drop a paragraph in silence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.ingest.html_bounds import refuse_markup
from generator.ingest.html_bytes import Markup, markups
from generator.ingest.html_lines import Lines
from generator.ingest.taken import Taken, doubt, library, refusal
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_UNSEEN = frozenset({"head", "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "canvas"})
_UNSEEN |= {
    "audio",
    "video",
    "textarea",
    "select",
    "datalist",
    "button",
    "rt",
    "rp",
    "title",
    "meta",
    "link",
    "map",
    "math",
}
_BLOCKS = frozenset({"address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dialog"})
_BLOCKS |= {"dir", "div", "dl", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5"}
_BLOCKS |= {"h6", "header", "hgroup", "hr", "html", "legend", "listing", "main", "menu", "nav", "ol", "p", "plaintext"}
_BLOCKS |= {"pre", "search", "section", "summary", "table", "tbody", "tfoot", "thead", "ul", "xmp"}
_SINGLE = frozenset({"li", "dt", "dd"})
"""Blocks that stand below one another without a space; the sets are those of HTML's own style sheet (15.3)."""
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table(?!-)|list-item)", re.IGNORECASE)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*(?:0(?:\.0*)?|\.0+)(?![.\d])",
    re.IGNORECASE,
)
_KEPT = re.compile(r"white-space(?:-collapse)?\s*:\s*(?:pre|break-spaces|preserve)", re.IGNORECASE)
_EMPTY = "open it in a browser; if the report is seen there, save the page anew as a single file (.mhtml)"
_SHOWN = 200  # characters of an address


def read_html(data: bytes, file: str) -> Taken:
    """Take the text out of a saved web page (HTML), or of a web archive (MHTML, RFC 2557).

    Args:
        data: the file's bytes.
        file: its path as the user knows it, for messages.

    Raises:
        GongbaoError: it cannot be decoded, is too large, or nothing can be read on it.
    """
    pages = markups(data, file)
    for page in pages:
        text, warnings = _read(page, file)
        if text.strip():
            told = (*warnings, *_of_archive(len(pages) - 1, file), *_of_bytes(page, file))
            return Taken(text, (), "html", library("selectolax"), told)
    raise refusal(file, "empty", "shows no text", _EMPTY)


def _read(page: Markup, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Give what is seen of a page, and what is to be told of it."""
    from selectolax.lexbor import LexborHTMLParser

    refuse_markup(page.text, file)
    walk = _Walk()
    root = LexborHTMLParser(page.text).root
    if root is not None:
        walk.over(root)
    text, hidden, taken = walk.lines.visible()
    return text, tuple(_told(file, walk, sum(hidden.values()), sum(hidden[one] for one in taken)))


class _Walk:
    """The way over a page's elements, in their order."""

    def __init__(self) -> None:
        """Begin before the page."""
        self.lines = Lines()
        self.met: Counter[str] = Counter()
        self._kept = 0
        self._parts = 0

    def over(self, root: LexborNode) -> None:
        """Gather the text of an element and all below it; no recursion, for a page may be as deep as it likes."""
        todo: list[tuple[LexborNode, bool, bool]] = [(root, False, False)]
        while todo:
            node, leaves, hides = todo.pop()
            if leaves:
                self._leave(node, hides=hides)
            elif node.is_text_node:
                self.lines.add(node.text_content or "", kept=self._kept > 0)
            elif node.is_element_node and (tag := node.tag or "") not in _UNSEEN:
                hides = self._enter(node, tag)
                todo.append((node, True, hides))
                todo += [(child, False, False) for child in reversed([*_children(node)])]

    def _enter(self, node: LexborNode, tag: str) -> bool:
        """Begin an element; tell whether it begins a hidden part."""
        attributes = node.attributes
        style = attributes.get("style") or ""
        hides = not self.lines.hidden and ("hidden" in attributes or _HIDDEN.search(style) is not None)
        if tag == "br":
            self.lines.break_line()
        elif tag == "tr":
            self.lines.open_row()
        elif tag in {"td", "th"}:
            self.lines.open_cell()
        elif _is_block(tag, style):
            self.lines.end(blank=tag not in _SINGLE)
        if hides:
            self.lines.end()
            self._parts += 1
            self.lines.hidden = self._parts
        if tag == "q":
            self.lines.add("“")
        self._kept += _keeps(tag, style)
        self.met["numbers"] += tag == "li" and node.parent is not None and node.parent.tag == "ol"
        return hides

    def _leave(self, node: LexborNode, *, hides: bool) -> None:
        """End an element."""
        tag = node.tag or ""
        style = node.attributes.get("style") or ""
        self._kept -= _keeps(tag, style)
        if tag == "q":
            self.lines.add("”")
        if hides:
            self.lines.end()
            self.lines.hidden = 0
        if tag == "tr":
            self.lines.close_row()
        elif _is_block(tag, style):
            self.lines.end(blank=tag not in _SINGLE)


def _is_block(tag: str, style: str) -> bool:
    return tag in _BLOCKS or tag in _SINGLE or _AS_BLOCK.search(style) is not None


def _keeps(tag: str, style: str) -> bool:
    return tag in {"pre", "xmp", "listing", "plaintext"} or _KEPT.search(style) is not None


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _told(file: str, walk: _Walk, hidden: int, taken: int) -> Iterator[Problem]:
    """Give the warnings of what is seen, or not, on a page."""
    if hidden > taken:
        yield doubt(file, "hidden", f"has {hidden - taken} characters that it hides: they were left out")
    if taken:
        message = f"hides {taken} characters, more than it shows, until a script runs: they were taken"
        yield doubt(file, "hidden", message, "compare the text with the page in a browser")
    if walk.met["numbers"]:
        message = f"has {walk.met['numbers']} items in numbered lists: numbers that a browser may write are not read"
        yield doubt(file, "numbers", message, "compare them with the page in a browser")


def _of_archive(others: int, file: str) -> Iterator[Problem]:
    """Give what is to be told of the other pages of an archive."""
    if others:
        yield doubt(file, "frames", f"holds {others} more pages, as those in frames are: they were not read")


def _of_bytes(page: Markup, file: str) -> Iterator[Problem]:
    """Give what is to be told of a page's bytes."""
    if not page.believed:
        yield doubt(file, "encoding", f"is in {page.encoding}, though it says otherwise", "look through the text")
    if page.broken:
        message = f"has {page.broken} characters that are broken: U+FFFD stands for each"
        yield doubt(file, "encoding", message, "save the page anew")
    if page.url and page.url.startswith(("http://", "https://")):
        hint = "name it in the sidecar's provenance (url), if that is where the report was published"
        yield Problem("note", "new.saved-from", Where(file), f"was saved from {page.url[:_SHOWN]}", hint)
