"""Foreign text on a terminal: what cannot be seen, and what a terminal would obey, written out."""

from __future__ import annotations

_SEEN = frozenset("\u3000")
"""The full-width space: it is seen by its width, and stands in every report."""


def visible(text: str, keep: frozenset[str] = _SEEN) -> str:
    """Give a text with its controls, line ends, unseen and half characters as escapes (`unicode_escape`).

    So an escape sequence in a raw report moves no cursor, and a mark of direction turns no line around (UTR 36,
    section 3.2). Characters in `keep` stay as they are; a backslash stays one, for these lines are only read.
    """
    return "".join(char if char.isprintable() or char in keep else _escape(char) for char in text)


def written_out(text: str) -> str:
    """Give a text with every character that cannot be told by sight as an escape, full-width spaces too."""
    return visible(text, frozenset())


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
