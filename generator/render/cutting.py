"""Where a quotation may be cut: not within marks that stand in pairs (GB/T 15834—2011, 4.8 to 4.9, 4.15), if it can be.

A cut that falls within “…”, 《…》 or （…） is moved out over the nearer mark, or in to the one before; only where what
stands in the marks is too long for either does it stay, with … as at any cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

CUT: Final = "…"
"""What stands where words were left out at the end of a quotation."""
_PAIRS: Final = {
    "”": "“",
    "’": "‘",
    "》": "《",
    "〉": "〈",
    "）": "（",
    ")": "(",
    "」": "「",
    "』": "『",
    "】": "【",
    "〕": "〔",
}
_OPEN: Final = {opening: closing for closing, opening in _PAIRS.items()}
CLOSING: Final = "".join(_PAIRS)
"""Marks that close what another one opened."""
_ANY: Final = re.compile("[{}]".format(re.escape("".join((*_PAIRS, *_OPEN)))))
_MARKS: Final = "，、；：—"
"""What a quotation does not end with, nor begin with, where it was cut."""
_CLAUSES: Final = "，；："
"""Marks between clauses."""

_DEEP: Final = 8
"""Marks within marks that are looked through for the other one; a text of opening marks alone costs no more."""


def pairs(text: str, offset: int = 0) -> Iterator[Span]:
    """Give what stands in each pair of marks, with both; a mark whose other one is not there makes no pair.

    The spans are those of the text that this one is part of, from its character `offset` on.
    """
    open_: list[tuple[str, int]] = []
    for match in _ANY.finditer(text):
        at, char = match.start(), match[0]
        if char in _OPEN:
            open_.append((char, at))
        elif any(mark == _PAIRS[char] for mark, _ in open_[-_DEEP:]):
            while open_[-1][0] != _PAIRS[char]:
                open_.pop()
            yield Span(open_.pop()[1] + offset, at + 1 + offset)


def around(text: str, span: Span, reach: int) -> tuple[str, str]:
    """Give what stands before and after a span of a text, some `reach` characters of each, with … where it was cut.

    A cut within marks goes out to their end where that is `reach` characters further at the most, else in. One within a
    clause goes in to its end where that is half of `reach` away at the most; marks at a cut are left out.
    """
    left, right = max(0, span.start - reach), min(len(text), span.end + reach)
    held = list(pairs(text)) if left or right < len(text) else []
    if left:
        left = _left(held, left, span.start, reach)
        left = _clause(text, held, range(left, min(left + reach // 2, span.start)), left - 1) + 1
    if right < len(text):
        right = _right(held, right, span.end, reach)
        right = _clause(text, held, range(right - 1, max(right - 1 - reach // 2, span.end - 1), -1), right)
    before, after = text[left : span.start], text[span.end : right]
    if left:
        before = before.lstrip(_MARKS)
    if right < len(text):
        after = after.rstrip(_MARKS)
    return (CUT if left else "") + before, after + (CUT if right < len(text) else "")


def _clause(text: str, held: Sequence[Span], places: range, cut: int) -> int:
    """Give the first of these places at which a mark between clauses stands that is in no pair of marks, else `cut`."""
    free = (at for at in places if text[at] in _CLAUSES and not any(pair.start < at < pair.end for pair in held))
    return next(free, cut)


def _left(held: Sequence[Span], cut: int, most: int, reach: int) -> int:
    """Move a cut before `most` out of the marks that it falls within, to the left, else to the right."""
    torn = [pair for pair in held if pair.start < cut < pair.end]
    first = min((pair.start for pair in torn if cut - pair.start <= reach), default=cut)
    within = max((pair.end for pair in torn if cut - pair.start > reach and pair.end <= most), default=0)
    return max(first, within)


def _right(held: Sequence[Span], cut: int, least: int, reach: int) -> int:
    """Move a cut behind `least` out of the marks that it falls within, to the right, else to the left."""
    torn = [pair for pair in held if pair.start < cut < pair.end]
    last = max((pair.end for pair in torn if pair.end - cut <= reach), default=cut)
    within = min((pair.start for pair in torn if pair.end - cut > reach and pair.start >= least), default=last)
    return min(last, within)


def ends(text: str, head: int, tail: int, gap: str = CUT) -> str:
    """Give some `head` characters that a text begins with and some `tail` that it ends with, `gap` between them.

    A cut within marks goes out to their end where that is half as far again at the most, else back to before them where
    at least half is left.
    """
    held = list(pairs(text))
    left = _right(held, head, head // 2, head // 2)
    right = _left(held, len(text) - tail, len(text) - tail // 2, tail // 2)
    return text if left >= right else text[:left] + gap + text[right:]


def begun(text: str, most: int) -> str:
    """Give a text of more than `most` characters by how it begins, with …; a shorter one is given whole.

    A cut within marks goes back to before them where at least half of `most` is left; else they are closed behind the
    …, so that the quotation ends as it began.
    """
    if len(text) <= most:
        return text
    torn = [pair for pair in pairs(text) if pair.start < most < pair.end]
    first = min((pair.start for pair in torn if 2 * pair.start >= most), default=most)
    closed = "".join(_OPEN[text[pair.start]] for pair in torn if pair.start < first)  # the inner ones end first
    return text[:first].rstrip(_MARKS) + CUT + closed
