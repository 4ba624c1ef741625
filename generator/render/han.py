"""Text of an English page: each run of Chinese says its language, the counterpart of foreign.py (WCAG 2.2, 3.1.2)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.render import escape

if TYPE_CHECKING:
    from collections.abc import Callable

LANG: Final = "zh-Hans"
_HAN: Final = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_RUN: Final = re.compile(f"[{_HAN}][{_HAN}\u3001-\u301f\uff01-\uff5e]*")
"""A run begins with a character; Chinese marks and full-width forms may follow in it."""


def has_han(text: str) -> bool:
    """Tell whether a Chinese character stands in `text`."""
    return _RUN.search(text) is not None


def inline(text: str) -> str:
    """Give `text` for Markdown within a line, as `escape.inline` does, each run of Chinese in an element."""
    return _marked(text, escape.inline)


def _marked(text: str, escaped: Callable[[str], str]) -> str:
    if not has_han(text):
        return escaped(text)
    parts: list[str] = []
    at = 0
    for run in _RUN.finditer(text):
        parts += (escaped(text[at : run.start()]), f'<span lang="{LANG}">{escaped(run[0])}</span>')
        at = run.end()
    return "".join((*parts, escaped(text[at:])))
