"""Markers: how parts are numbered. GB/T 9704—2012 orders 一、 （一） 1. （1）; reports add 第一部分, ● and others."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.text.marks import BULLETS

_DIGITS = "零一二三四五六七八九"
_COUNT = r"[一二三四五六七八九十]{1,3}"
# In order of rank: a style stands above all that come after it.
_STYLES = (
    ("part", re.compile(rf"第({_COUNT})(?:部分|章|篇|编)(?=[ ：、]|[^的，。])")),
    ("bare", re.compile(rf"({_COUNT})$")),
    ("comma", re.compile(rf"({_COUNT})、")),
    ("section", re.compile(rf"第({_COUNT})节")),
    ("bracket", re.compile(rf"[（(]({_COUNT})[）)]、?")),
    ("digit", re.compile(r"(\d{1,2})(?:[、．]|\. ?(?!\d))")),
    ("bracket-digit", re.compile(r"[（(](\d{1,2})[）)]、?")),
    ("circle", re.compile(r"([①-⑳])")),
)
_BULLET = re.compile(f"[{BULLETS}]")
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
    if not text:
        return None
    if _BULLET.match(text):
        return Marker("bullet", 0, 1)
    for style, pattern in _STYLES:
        match = pattern.match(text)
        if match:
            return Marker(style, _number(match[1]), match.end())
    return None


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
