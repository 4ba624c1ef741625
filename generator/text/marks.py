"""Characters that several stages ask for: Han characters, dashes, bullets, debris, and texts without white space."""

from __future__ import annotations

import re
from typing import Final

HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Han characters (Unicode, UAX 38) as the inside of a character class, with those beyond U+FFFF: 𠮷 stands in names."""

DASHES: Final = "—―─－–-"
"""What is printed for a dash, the hyphen last, so that it is also the inside of a character class."""

BULLETS: Final = "●○◎■□◆◇★☆▶►▍▌❖✦"
"""Marks without number that open an item or a heading."""

SIGNS: Final = "▲△▼※"
"""Marks that open a line as bullets do, but a caption (▲) or a page's note (※) rather than an item."""

DAY: Final = r"[0-9一二三四五六七八九十]{1,3}"
DATE: Final = rf"[0-9〇○零一二三四五六七八九]{{4}}\s*年\s*{DAY}\s*月\s*{DAY}\s*日"
"""A day as reports print it (GB/T 15835—2011), as part of a pattern: 2024年1月9日, 二〇二四年一月九日."""

DEBRIS: Final = (
    r"(?:\\r\\n|\\[nr](?![a-z])|&(?:amp[;；])?(?:nbsp|emsp|ensp|thinsp|zwnj|zwj|#(?:160|819[2-9]|820[0-7]|12288)"
    r"|#[xX](?:[aA]0|200[0-9a-dA-D]|3000))[;；]"
    r"|<U\+(?:00A0|200[0-9A-F]|202F|205F|3000|FEFF)>)"
)
"""What a spreadsheet or a page's source leaves in a text, spelt out: line ends as backslash and letter, entities and
code points of white space. Entities of marks that a reader would see (&amp; &lt;) say something, and are none of it.
The semicolon may have been printed full-width since."""

BLOCK_END: Final = "\n"
"""What stands in a cleaned text between two blocks."""

ASIDE: Final = "\f"
"""What stands in a cleaned text before and after page furniture that a line's block steps over."""

NEXT_ASIDE: Final = "\v"
"""What stands between two lines of such furniture."""

INSET: Final = "\x1d"
"""What stands in a cleaned text before such a line that is no furniture: a caption, a line of the title block."""

_IS_HAN = re.compile(f"[{HAN}]")


def is_han(char: str) -> bool:
    """Say whether a character is a Han character; an empty text is none."""
    return _IS_HAN.match(char) is not None


def compact(text: str) -> str:
    """Give a text without white space."""
    return "".join(text.split())


def readable(text: str) -> str:
    """Give a text without white space and without the question marks of characters that were lost."""
    return compact(text).replace("?", "").replace("？", "")
