"""Characters that do not belong into a text: unseen controls, and marks that make a line read otherwise than it is."""

from __future__ import annotations

import re
from collections import Counter

from generator.problems import GongbaoError, Problem, Where

# C0 controls but tab, line feed, vertical tab (a soft line end of Word), form feed and carriage return; DEL and C1
# controls but next line (U+0085).
_CONTROLS = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f"
# Bidirectional controls (Unicode UAX #9, 2; Trojan Source, CVE-2021-42574).
_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr((plane << 16) + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
_SURROGATES = "\ud800-\udfff"
_HOSTILE = re.compile(f"[{_CONTROLS}{_BIDI}{_NONCHARACTERS}{_SURROGATES}]")
_LINE_END = re.compile("\r\n|[\r\n]")


def refuse_hostile(file: str, text: str) -> None:
    """Refuse a text with characters that could mislead a reader or a program.

    Raises:
        GongbaoError: names the first such character with line and column (characters, from 1), and counts the others.
    """
    first = _HOSTILE.search(text)
    if first is None:
        return
    more = sum(1 for _ in _HOSTILE.finditer(text, first.end()))
    lines = list(_LINE_END.finditer(text, 0, first.start()))
    start = lines[-1].end() if lines else 0
    where = Where(file, len(lines) + 1, first.start() - start + 1)
    message = f"U+{ord(first.group()):04X} ({_kind(first.group())}) does not belong into a text"
    others = f"; there are {more} more such characters" if more else ""
    raise GongbaoError(Problem("error", "ingest.hostile", where, message + others, "take the characters out"))


def without_hostile(text: str) -> tuple[str, Counter[str]]:
    """Give a text without such characters, and how many there were of each."""
    found = Counter(_HOSTILE.findall(text))
    return _HOSTILE.sub("", text) if found else text, found


def _kind(character: str) -> str:
    """Name what sort of character it is."""
    if character == "\0":
        return "NUL"
    if re.match(f"[{_CONTROLS}]", character):
        return "a control character"
    if re.match(f"[{_BIDI}]", character):
        return "a control of the direction of writing"
    return "half of a surrogate pair" if re.match(f"[{_SURROGATES}]", character) else "a noncharacter"
