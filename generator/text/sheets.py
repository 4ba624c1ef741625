"""Style sheets made smaller: of a theme's, the rules for what no page of ours has are left out; of ours, comments.

Only what is listed here goes, so that a component that is new to the theme stays. A rule is split into its selectors,
and each that needs a listed class is dropped. CSS Syntax Module Level 3 is read as far as minified sheets need it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Components of Material for MkDocs that take an extension or a feature that mkdocs.yml does not turn on; right to left,
# which our pages never are; colours of its palettes, since ours are tokens.css's in both schemes; and what it says of a
# table cell's first and last block, whatever that is: our cells have words, links and code alone, and for that rule a
# browser finds the style of a whole page anew whenever a script sets a class.
_UNUSED: Final = re.compile(
    r"\[dir=rtl\]|\[data-md-color-(?:scheme=slate|(?:primary|accent)=(?!custom))|\bt[dh]>:(?:first|last)-child$"
    r"|\.(?:admonition|annotate|arithmatex|critic|doc-|emojione|footnote|gemoji|grid|headerlink|highlight|keys|lb-"
    r"|linenos|linenodiv|md-annotation|md-author|md-banner|md-button|md-clipboard|md-code|md-consent"
    r"|md-content(?:--post|__button)|md-draft|md-feedback|md-footer__(?:button|direction|inner|link|title)"
    r"|md-header(?:--lifted|__option|__source)|md-input|md-meta\b|md-meta__|md-nav(?:--integrated|--lifted|__source)"
    r"|md-option|md-pagination|md-path|md-pin|md-post|md-profile|md-progress|md-select|md-sidebar--post|md-social"
    r"|md-source|md-status|md-tag\b|md-tags|md-tooltip|md-top\b|md-version|mdx-|mermaid|tabbed|task-list|twemoji"
    r"|(?:abstract|bug|danger|example|failure|info|note|question|quote|success|tip|warning)\b)"
)
_UNUSED_ICON: Final = re.compile(
    r"--md-(?:admonition|annotation|clipboard|footnotes|post|source|status|tag|tasklist|tooltip|version)"
)
_GAP: Final = r"(?:\s|/\*(?:[^*]|\*(?!/))*\*/)"
_IDLE: Final = re.compile(
    rf"""(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|{_GAP}*(?P<mark>[{{}};,]){_GAP}*|{_GAP}+""", re.DOTALL
)
_MARKS: Final = re.compile(r"""["'(){};,\\]""")
_NESTED: Final = ("@media", "@supports", "@layer")


def without(sheet: str) -> str:
    """Give a minified style sheet without the rules that no page needs; comments of sources' maps go too."""
    return "".join(_rules(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)))


def folded(sheet: str) -> str:
    """Give a style sheet without comments, line breaks and indents; strings stay as they are."""
    return _IDLE.sub(lambda found: found["string"] or found["mark"] or " ", sheet).strip()


def _rules(sheet: str) -> Iterator[str]:
    at = 0
    while at < len(sheet):
        opening = _find(sheet, at, "{;")
        if opening == len(sheet) or sheet[opening] == ";":  # @charset, @import
            yield sheet[at : opening + 1]
            at = opening + 1
            continue
        end = _closing(sheet, opening)
        yield _rule(sheet[at:opening].strip(), sheet[opening + 1 : end])
        at = end + 1


def _rule(prelude: str, body: str) -> str:
    if prelude.startswith(_NESTED):
        body = "".join(_rules(body))
    elif prelude == ":root":
        body = ";".join(part for part in _parts(body, ";") if not _UNUSED_ICON.match(part.strip()))
    elif not prelude.startswith("@"):
        prelude = ",".join(part for part in _parts(prelude, ",") if not _is_unused(part))
    return f"{prelude}{{{body}}}" if prelude and body else ""


def _is_unused(selector: str) -> bool:
    """Tell whether a selector needs what no page has; what stands in `:not()` or among alternatives, it does not."""
    return bool(_UNUSED.search(re.sub(r":(?:not|is|where)\([^()]*\)", "", selector)))


def _parts(text: str, mark: str) -> Iterator[str]:
    """Split at a mark that stands in no string and no brackets."""
    at = 0
    while at < len(text):
        end = _find(text, at, mark)
        yield text[at:end]
        at = end + 1


def _closing(sheet: str, opening: int) -> int:
    """Give where the block that opens at `opening` closes."""
    depth, at = 1, opening + 1
    while depth:
        at = _find(sheet, at, "{}")
        depth += 1 if sheet[at : at + 1] == "{" else -1
        at += 1
    return at - 1


def _find(text: str, at: int, wanted: str) -> int:
    """Give where the next of some marks stands that is in no string, escape or round brackets; the length if none."""
    depth, quote, escaped = 0, "", -1
    for found in _MARKS.finditer(text, at):
        mark, place = found[0], found.start()
        if place == escaped:
            continue
        if mark == "\\":
            escaped = place + 1
        elif quote:
            quote = "" if mark == quote else quote
        elif mark in "\"'":
            quote = mark
        elif mark == "(":
            depth += 1
        elif mark == ")":
            depth -= 1
        elif mark in wanted and depth <= 0:
            return place
    return len(text)
