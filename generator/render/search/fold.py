"""Text as search compares it: width, case, traditional characters and spaces make no difference.

docs/assets/search/fold.js does the same for what a reader types; tests/search/fold_vector.json holds the two together.
"""

from __future__ import annotations

import unicodedata
from typing import Final

from generator.data.script import load_simplified

_OUT: Final = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf"})
"""General categories that are left out: spaces, ends of lines, controls, and marks of format, which have no width."""
_SELECTORS: Final = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0))
"""Variation selectors (Unicode 23.4): they choose a glyph and have no width."""


class _Table(dict[int, int | None]):
    """What each code point becomes, None where it is left out; worked out when it is first met."""

    def __missing__(self, code: int) -> int | None:
        """Work out what a code point becomes."""
        char = chr(code)
        char = _one(unicodedata.normalize("NFKC", char), char)
        char = _one(char.lower(), char)
        char = load_simplified().get(char, char)
        out = unicodedata.category(char) in _OUT or any(ord(char) in selectors for selectors in _SELECTORS)
        self[code] = None if out else ord(char)
        return self[code]


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """Give a text for comparing, each code point by itself: its compatibility form, lower case, simplified.

    A form (NFKC, UAX 15; simple lower case; script.tsv) is taken where it is one code point. Spaces and what has no
    width are left out.
    """
    return text.translate(_TABLE)


def _one(form: str, char: str) -> str:
    return form if len(form) == 1 else char
