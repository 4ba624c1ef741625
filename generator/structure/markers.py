"""Markers: how parts are numbered. GB/T 9704—2012 orders 一、 （一） 1. （1）; reports add 第一部分, ● and others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.marks import BULLETS

_DIGITS = "零一二三四五六七八九"
_COUNT = r"[一二三四五六七八九十]{1,3}"
# In order of rank: a style stands above all that come after it.
_STYLES = (
    ("part", rf"第({_COUNT})(?:部分|章|篇|编)(?=[ ：、]|[^的，。])"),
    ("bare", rf"({_COUNT})$"),
    ("comma", rf"({_COUNT})、"),
    ("section", rf"第({_COUNT})节"),
    ("bracket", rf"[（(]({_COUNT})[）)]、?"),
    ("digit", r"(\d{1,2})(?:[、．]|\. ?(?!\d))"),
    ("bracket-digit", r"[（(](\d{1,2})[）)]、?"),
    ("circle", r"([①-⑳])"),
)
_MARKER = re.compile("|".join(pattern for _, pattern in _STYLES))
"""Each style has one group, so that the group that matched tells the style."""
_ORDINAL = re.compile(rf"({_COUNT})(?:是|要)")
RANKS = {style: rank for rank, (style, _) in enumerate(_STYLES)}


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the start of a line: its style, its number (0 for a bullet), and where the words begin."""

    style: str
    number: int
    end: int


def read_marker(text: str) -> Marker | None:
    """Read the marker at the start of a line, or None."""
    if text and text[0] in BULLETS:
        return Marker("bullet", 0, 1)
    match = _MARKER.match(text)
    if match is None or match.lastindex is None:
        return None
    return Marker(_STYLES[match.lastindex - 1][0], _number(match[match.lastindex]), match.end())


def read_ordinal(text: str) -> int:
    """Give the number of 一是, 二要 … at the start of a line, or 0."""
    match = _ORDINAL.match(text)
    return _number(match[1]) if match else 0


def _number(numeral: str) -> int:
    """Give the value of 一 to 九十九, of digits, or of a circled digit."""
    if numeral.isdecimal():
        return int(numeral)
    if "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS.find(tens) if tens else 1) * 10 * bool(ten) + (_DIGITS.find(ones) if ones else 0)
