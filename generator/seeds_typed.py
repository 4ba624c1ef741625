"""What Chinese keyboards and word processors type where YAML wants its own marks, and the words that cure it.

What YAML says of such a line speaks of something else: to it, a full-width mark is a letter like any other.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_KEY: Final = r"[a-z_]{2,20}"
_ODD_SPACES: Final = "\u00a0\u2000-\u200b\u202f\u205f\u3000\ufeff"  # no-break, em, thin, full-width, zero-width …
# What is taken is not given back (++): a line of 100 kB of spaces takes no time.
_INDENT = re.compile(rf"[ ]*(?P<odd>[{_ODD_SPACES}])[{_ODD_SPACES} ]*(?:-[ ]|{_KEY}[ ]?[:：])")
_DASH = re.compile(rf"[ ]*(?P<odd>[－—–−‐‑﹣·•●])[{_ODD_SPACES} ]*(?:{_KEY}[ ]?[:：]|[{{｛])")
_TIGHT = re.compile(rf"[ ]*(?P<odd>-)(?:{_KEY}[ ]?[:：]|\{{)")
_SPACED = re.compile(rf"[ ]*+(?:-[ ]++)?{_KEY}[ ]?:(?P<odd>[{_ODD_SPACES}])")
_COMMA = re.compile(rf"(?P<odd>，)[{_ODD_SPACES} ]*{_KEY}[ ]?[:：]")
_BRACE = re.compile(rf"[ ]*+(?:-[ ]++)?(?:{_KEY}:[ ]++)?(?P<odd>｛)[ ]*{_KEY}[ ]?[:：]")
_COLON = re.compile(rf"[ -]*(?P<key>{_KEY})[ ]?(?P<odd>：|:(?=[^\s/]))")
_SPACES: Final = "delete these spaces and type plain ones, with the keyboard set to half-width"
_FORMS: Final = (
    (_INDENT, "is indented with full-width or no-break spaces", _SPACES),
    (_DASH, "begins with {odd!r}, which YAML does not take for the dash of a list", "write a plain - and a space"),
    (_TIGHT, "has no space after the dash", "write `- ` before the key"),
    (_SPACED, "has a full-width or no-break space after the colon", _SPACES),
    (_BRACE, "has a full-width ｛", "write a plain { and }"),
)
_CUT = re.compile(r"[ \t]#.*")  # after two spaces and more it is a comment, as our own entries have them
_QUOTES: Final = "'\"|>"
_SHOWN: Final = 40


class Typed(NamedTuple):
    """What is wrong on a line, what to type instead, and where: the column from 1."""

    column: int
    message: str
    hint: str


def typed_amiss(line: str) -> Typed | None:
    """Give the first mark of a line that YAML does not take for what was meant; None where all are in order."""
    for form, message, hint in _FORMS:
        if found := form.match(line):
            return Typed(found.start("odd") + 1, message.format(odd=found["odd"]), hint)
    if (comma := _COMMA.search(line)) and "{" in line[: comma.start()]:
        message = "parts what is in { } with a full-width ，"
        return Typed(comma.start("odd") + 1, message, "write `, `: a plain comma and a space")
    if colon := _COLON.match(line):
        message = f"has no plain colon and space after the key {colon['key']!r}"
        return Typed(colon.start("odd") + 1, message, f"write `{colon['key']}: `, not the full-width ：")
    return None


def cut_off(text: str, start: int, end: int) -> str | None:
    """Give what follows words that no quotes hold, after one space, as a comment; None where nothing does.

    `start` to `end` are the words in the text of a file, in code points.
    """
    if text[start : start + 1] in _QUOTES:  # '' too: a value that is empty
        return None
    comment = _CUT.match(text, end)
    return comment[0].strip()[:_SHOWN] if comment else None
