"""Widths of characters: Chinese text has full-width marks, half-width digits and half-width Latin letters.

The marks follow GB/T 15834—2011 (use of punctuation marks), digits and letters GB/T 15835—2011 (use of numerals).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.clean.rule import Rule
from generator.model.spans import Change, Span

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters as the inside of a character class; 々 and 〇 are written like them."""
FULL_MARKS = "，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·"
"""Chinese marks, quotation marks and dashes included."""

_FULL = str.maketrans(",;:?!()", "，；：？！（）")
_HALF = {code: code - 0xFEE0 for span in ("０９", "ａｚ", "ＡＺ") for code in range(ord(span[0]), ord(span[1]) + 1)}
_WIDE_LETTERS = re.compile("[０-９ａ-ｚＡ-Ｚ]+")
_CHINESE = re.compile(f"[{HAN}{FULL_MARKS}]")
# Addresses keep their marks: RFC 3986 characters only, so that Chinese text after an address is not taken for it.
_ADDRESS = re.compile(r"(?:https?|ftp)://[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+", re.IGNORECASE)
_MARKS = re.compile(r"[,;:?!()（）\n]")


def find_wide_letters(text: str) -> Iterator[Change]:
    """Give a change for every run of full-width digits or Latin letters: they become half-width."""
    for match in _WIDE_LETTERS.finditer(text):
        yield Change(Span(*match.span()), match.group().translate(_HALF), LETTERS.name)


def find_half_marks(text: str) -> Iterator[Change]:
    """Give a change for every half-width mark that stands beside a Han character or a Chinese mark.

    Brackets are changed in pairs, a pair when either of the two stands so or when its partner is full-width already.
    Marks between digits or Latin letters (12:30, 1,000, addresses) stay as they are.
    """
    chosen = _half_marks(text)
    for i in sorted(chosen):
        yield Change(Span(i, i + 1), text[i].translate(_FULL), MARKS.name)


def _half_marks(text: str) -> set[int]:
    kept = {i for match in _ADDRESS.finditer(text) for i in range(*match.span())}
    chosen: set[int] = set()
    opened: list[int] = []
    for match in _MARKS.finditer(text):
        i, mark = match.start(), match.group()
        if mark == "\n":
            opened.clear()  # a bracket does not reach into the next block
            continue
        if i in kept:
            continue
        if mark in "(（":
            opened.append(i)
        if mark in ",;:?!()" and (i - 1 in chosen or _beside_chinese(text, i)):
            chosen.add(i)
        if mark in ")）" and opened:
            _agree(text, chosen, opened.pop(), i)
    return chosen


def _agree(text: str, chosen: set[int], left: int, right: int) -> None:
    """Make both brackets of a pair full-width where one of them is or becomes so."""
    if left in chosen or right in chosen or "（" in text[left] or "）" in text[right]:
        chosen.update(i for i in (left, right) if text[i] in "()")


def _beside_chinese(text: str, i: int) -> bool:
    before = text[i - 1] if i else ""
    return bool(_CHINESE.match(before) or _CHINESE.match(text, i + 1))


LETTERS = Rule("width.letters", find_wide_letters)
MARKS = Rule("width.marks", find_half_marks)
