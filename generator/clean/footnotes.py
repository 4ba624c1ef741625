"""Footnotes: lines at the foot of a printed page that explain a word of the text above, often below a short rule.

GB/T 7713.1—2006 (6.3) sets them apart from the text by a thin rule, each opening with its number. The sentence that the
page's end cuts goes on behind them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.clean.lines import Line
from generator.data.layout import load_layout

_MOST = 30  # lines of the notes of a page
_NUMBER = re.compile(r"[①-⑳]|[\[〔［]\d{1,2}[\]〕］]")


def footnotes(lines: Sequence[Line], margins: set[int]) -> dict[int, bool]:
    """Give the places of the lines of footnotes, each with whether a note, or the rule above the notes, begins there.

    `margins` are the page numbers and running heads: notes stand right above them, above a form feed or at the end of
    the text. Without a rule above, a note's number must stand in the text before.
    """
    layout = load_layout()
    opens = {i for i, line in enumerate(lines) if layout.has("footnote", line.text)}
    rules = {i for i, line in enumerate(lines) if layout.has("rule", line.text)}
    found: dict[int, bool] = {}
    for page in _pages(lines, margins) if opens else ():
        start = _first_note(lines, page, opens, rules)
        if start is not None:
            found.update((i, i == start or i in opens) for i in range(start, page.stop))
    return found


def _pages(lines: Sequence[Line], margins: set[int]) -> Iterator[range]:
    """Give the places of the lines of each page, without its head and its number."""
    start = 0
    for i in range(len(lines) + 1):
        if i == len(lines) or i in margins or lines[i].blank is None:
            if start < i:
                yield range(start, i)
            start = i + (i in margins)


def _first_note(lines: Sequence[Line], page: range, opens: set[int], rules: set[int]) -> int | None:
    """Give the place of the rule above the notes of a page, or of the first note, or None."""
    first = None
    for i in page[: -_MOST - 1 : -1]:
        if i in opens and i - 1 in rules:
            return i - 1
        if i in opens and _is_referred(lines, page.start, i):
            first = i
    return first if page.stop < len(lines) else None


def _is_referred(lines: Sequence[Line], start: int, i: int) -> bool:
    """Tell whether the number of a note, in a circle or in brackets, stands behind a word of the page above it."""
    number = _NUMBER.match(lines[i].text)
    if number is None:
        return False
    behind = re.compile(rf"[\w”》）]{re.escape(number[0])}")
    return any(behind.search(line.text) for line in lines[start:i])
