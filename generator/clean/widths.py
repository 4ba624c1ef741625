"""Widths of characters: Chinese text has full-width marks, half-width digits and half-width Latin letters.

The marks follow GB/T 15834—2011 (use of punctuation marks), digits and letters GB/T 15835—2011 (use of numerals).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.clean.rule import Rule
from generator.model.spans import Change, Span
from generator.text.marks import HAN

WRITTEN = f"々〇{HAN}"
"""Han characters as the inside of a character class, and 々 and 〇, which are written like them."""
FULL_MARKS = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·"
"""Chinese marks, quotation marks and dashes included."""

_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_HALF = {code: code - 0xFEE0 for span in ("０９", "ａｚ", "ＡＺ") for code in range(ord(span[0]), ord(span[1]) + 1)}
_WIDE_LETTERS = re.compile("[０-９ａ-ｚＡ-Ｚ]+")
_CHINESE = re.compile(f"[{WRITTEN}{FULL_MARKS}]")
# Addresses keep their marks: RFC 3986 characters only, so that Chinese text after an address is not taken for it. So do
# question marks in a row: they stand for characters that were lost in another program.
_KEPT = re.compile(r"(?:https?|ftp)://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+|[?]{2,}", re.IGNORECASE)
_HALF_MARKS = ",;:?!()"
_MARKS = re.compile(r"[,;:?!()（）\n]")


def find_wide_letters(text: str) -> Iterator[Change]:
    """Give a change for every run of full-width digits or Latin letters: they become half-width."""
    for match in _WIDE_LETTERS.finditer(text):
        yield Change(Span(*match.span()), match.group().translate(_HALF), LETTERS.name)


def find_half_marks(text: str) -> Iterator[Change]:
    """Give a change for every half-width mark that stands beside a Han character or a Chinese mark.

    A mark that becomes full-width is a Chinese mark to its neighbours. Brackets are changed in pairs, and only where
    both of a pair stand so or are full-width already: AI(abc)技术 stays as printed, for two widths in a pair would be
    worse than either. Marks between digits or Latin letters (12:30, 1,000, addresses) stay as they are.
    """
    for i in sorted(_half_marks(text)):
        yield Change(Span(i, i + 1), text[i].translate(_FULL), MARKS.name)


def _half_marks(text: str) -> set[int]:
    """Give the offsets of the marks to change: those beside Chinese, and beside them their neighbours."""
    kept = {i for match in _KEPT.finditer(text) for i in range(*match.span())}
    marks = [i for match in _MARKS.finditer(text) if (i := match.start()) not in kept]
    half = {i for i in marks if text[i] in _HALF_MARKS}
    partners = _partners(text, marks)
    full: set[int] = set()
    waiting = list(half)
    while waiting:
        i = waiting.pop()
        pair = {i, partners.get(i, i)} & half
        if i not in full and all(_beside_chinese(text, j) or not full.isdisjoint((j - 1, j + 1)) for j in pair):
            full |= pair
            waiting += [k for j in pair for k in (j - 1, j + 1) if k in half]
    return full


def _partners(text: str, marks: Sequence[int]) -> dict[int, int]:
    """Give each bracket's partner; a bracket does not reach into the next block."""
    partners: dict[int, int] = {}
    opened: list[int] = []
    for i in marks:
        if text[i] == "\n":
            opened.clear()
        elif text[i] in "(（":
            opened.append(i)
        elif text[i] in ")）" and opened:
            partners[i] = opened.pop()
            partners[partners[i]] = i
    return partners


def _beside_chinese(text: str, i: int) -> bool:
    before = text[i - 1] if i else ""
    return bool(_CHINESE.match(before) or _CHINESE.match(text, i + 1))


LETTERS = Rule("width.letters", find_wide_letters)
MARKS = Rule("width.marks", find_half_marks)
