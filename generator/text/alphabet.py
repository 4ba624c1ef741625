"""Where a name stands in the alphabet by how it is read: under the first letter of its pinyin.

GB/T 2312—1980 puts its 3,755 common characters in the order of their pinyin: a character's code tells its letter. Of a
character with several readings it knows one; words that are read otherwise are listed here.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

OTHER: Final = ""
"""The letter of what begins with a digit, or with a character that the standard does not put in this order."""
_FIRST: Final = "啊芭擦搭蛾发噶哈击喀垃妈拿哦啪期然撒塌挖昔压匝"
"""The first character under each letter; no syllable begins with i, u or v."""
_LETTERS: Final = "ABCDEFGHJKLMNOPQRSTWXYZ"
_LAST: Final = "座"
"""The last character of the order; those that follow in the standard are put in order by their radicals."""
_MARKS: Final = "“”‘’《》〈〉（）"
"""What is passed over in a name."""
_READ_OTHERWISE: Final = {
    "调整": "T",
    "调解": "T",
    "调控": "T",
    "调节": "T",
    "重复": "C",
    "重建": "C",
    "重新": "C",
    "重组": "C",
    "行业": "H",
    "会计": "K",
}
"""By the first word of a name its letter, where its first character has another reading there."""


def letter(name: str) -> str:
    """Give the capital under which a name stands: 提案 is T; `OTHER` where none is known."""
    said = _said(name)
    for word, read in _READ_OTHERWISE.items():
        if said.startswith(word):
            return read
    first = said[:1].upper()
    if first.isascii():
        return first if first.isalpha() else OTHER
    code = _code(first)
    if not code or code > _code(_LAST):
        return OTHER
    return _LETTERS[bisect_right([_code(start) for start in _FIRST], code) - 1]


def order(name: str) -> bytes:
    """Give what puts names of one letter in order: Latin ones first, then by the standard."""
    return _said(name).upper().encode("gb18030")


def _said(name: str) -> str:
    return "".join(char for char in name if char not in _MARKS)


def _code(char: str) -> bytes:
    """Give a character's code in the standard; none where it is not in it."""
    return char.encode("gb2312", "ignore")
