"""Text for a page in which each run of foreign letters says its language (`lang`), for speech, fonts and line breaking.

WCAG 2.2, 3.1.2. No character is changed: the elements are all that these functions add to what escape.py gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import escape
from generator.text.foreign import foreign_runs

if TYPE_CHECKING:
    from collections.abc import Callable


def block(text: str) -> str:
    """Give `text` for the inside of a raw HTML block, as `escape.block` does, each foreign run in an element."""
    return _marked(text, escape.block)


def inline(text: str) -> str:
    """Give `text` for Markdown within a line, as `escape.inline` does, each foreign run in an element."""
    return _marked(text, escape.inline)


def _marked(text: str, escaped: Callable[[str], str]) -> str:
    parts: list[str] = []
    at = 0
    for span, lang in foreign_runs(text):
        before, run = text[at : span.start], text[span.start : span.end]
        parts += (escaped(before), f'<span lang="{lang}">{escaped(run)}</span>')
        at = span.end
    return "".join((*parts, escaped(text[at:]))) if parts else escaped(text)
