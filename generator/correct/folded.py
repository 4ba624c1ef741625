"""Texts as an editor's words are compared: without white space and zero-width characters, each mark in one width.

A full-width character and its half-width one are the same (Unicode, UAX 11: the <wide> and <narrow> forms), and nothing
else is: simplified and traditional characters stay apart.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # as cleaning takes them out
_LAST_SPACE = 0x3000  # Unicode has none beyond
_FORMS = range(0xFF00, 0xFFF0)  # the block of half-width and full-width forms
_KEPT = 4096  # texts; a report has a few hundred blocks


@dataclass(frozen=True, slots=True)
class Folded:
    """A text as it is compared; `offsets` gives for each of its characters where that stands in the text itself."""

    text: str
    offsets: tuple[int, ...]


@lru_cache(maxsize=_KEPT)
def fold(text: str) -> Folded:
    """Fold a text, in time linear in its length."""
    table = _table()
    kept = tuple(i for i, char in enumerate(text) if table.get(ord(char), "") is not None)
    return Folded(text.translate(table), kept)


@cache
def _table() -> dict[int, str | None]:
    """Give what becomes of each character that does not stay as it is; None: it is passed over."""
    table: dict[int, str | None] = {}
    for code in _FORMS:
        kind, _, plain = unicodedata.decomposition(chr(code)).partition(" ")
        if kind in ("<wide>", "<narrow>"):
            table[code] = chr(int(plain, 16))
    spaces = (code for code in range(_LAST_SPACE + 1) if chr(code).isspace())
    return table | dict.fromkeys(spaces) | dict.fromkeys(map(ord, _ZERO_WIDTH))
