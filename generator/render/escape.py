"""Escaping by which a page shows exactly the text that it was given, whatever that text looks like.

There are four places for text in a generated page, each with its own function. What a person may read in a report
(any character that ingest lets in) comes out of Python-Markdown, with the extensions of mkdocs.yml, as it went in;
tests/properties/test_escape.py holds the functions to that. All of them are linear in the length of the text.
"""

from __future__ import annotations

import json
import re

# White space that Python-Markdown would expand, fold or take for the end of a block, also inside raw HTML.
_BLOCK_SPACE = {ord(char): f"&#{ord(char)};" for char in "\t\n\f\r\u2028\u2029"}
_BLOCK = {**_BLOCK_SPACE, ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_NOT_PLAIN = re.compile("[&<>\t\n\f\r\u2028\u2029]")  # hardly any text has one; to look is quicker than to translate
_ATTRIBUTE = {**_BLOCK, ord('"'): "&quot;"}

# Within a line of Markdown: marks that mean something there, in Python-Markdown or in common viewers ($ is mathematics
# there), and spaces that would be stripped or folded: all but a single one between two other characters. `!` would turn
# a link that follows into a picture, `#` at the end of a heading would be taken away.
_INLINE = re.compile(r"[\\`*_{}\[\]#!|~^$&<>]|[^\S \xa0\u3000]|\A\s|\s\Z|\s(?=\s)|(?<=\s)\s")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}

# What means something only at the start of a block: list marks, underlines of headings, rules, definition marks. A
# number with its dot is a list's only where space follows (CommonMark 5.2), so that 87.1% stays as it is.
_START = re.compile(r"[-+=:]|\d+([.)])(?=\s|\Z)")

# Characters that YAML takes for a line break or refuses although JSON lets them stand.
_NOT_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def block(text: str) -> str:
    """Give `text` for the inside of a raw HTML block such as `<p id="p3">…</p>`: only & < > and line ends change."""
    return text.translate(_BLOCK) if _NOT_PLAIN.search(text) else text


def attribute(text: str) -> str:
    """Give `text` for a double-quoted HTML attribute."""
    return text.translate(_ATTRIBUTE) if '"' in text or _NOT_PLAIN.search(text) else text


def inline(text: str) -> str:
    """Give `text` for Markdown within a line: a heading, a list item, a table cell, the words of a link.

    Plain words stay as they are; marks with a meaning become character references. Not for whole paragraphs:
    Python-Markdown takes time that is quadratic in the number of references in one block.
    """
    escaped = _INLINE.sub(_reference, text)
    start = _START.match(text)
    if not start:
        return escaped
    # Neither digits nor these marks are escaped within a line, so offsets at the start are the same in both.
    mark = start.end() - 1
    return f"{escaped[:mark]}&#{ord(text[mark])};{escaped[mark + 1 :]}"


def scalar(text: str) -> str:
    """Give `text` as a value of the front matter: a quoted YAML scalar on one line.

    The theme prints titles and descriptions as HTML, in `<title>`, attributes, navigation and search, without escaping
    them; so the value is escaped for HTML first, and every place shows the text itself.
    """
    quoted = json.dumps(text.translate(_ATTRIBUTE), ensure_ascii=False)
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _reference(found: re.Match[str]) -> str:
    """Give the character reference of a single character."""
    char = found[0]
    return _NAMED.get(char) or f"&#{ord(char)};"
