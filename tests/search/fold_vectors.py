"""The vector that holds the two foldings of search together, Python's and JavaScript's: texts with what they become.

`python -m tests.search.fold_vectors` writes it anew, after a change of the folding or of script.tsv.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from generator.data.script import load_simplified
from generator.render.search.fold import fold

FILE: Final = Path(__file__).with_name("fold_vector.json")
_ROW: Final = 64
_CHOSEN: Final = (
    *("10 余次", "１０余次", "１０　余次", "ＡＢＣ，（）％", "Ⅳ级 ①号", "K2 Ⅻ", "㎡ ℃ ㈠ … ½", "ﾊﾝ ㍿"),
    *("監督委員會", "人民法院", "后宫與皇後", "頭髮發展", "㐀㐁𠀀𠮷", "ḉé ÀÉÎ Straße İı ΑΣς"),
    *(
        "甲\u200b乙\u200d丙\ufeff丁\u00ad戊\u2060",
        "行\r\n\t末\u2028\u3000\u00a0",
        "葛\U000e0100城 凧\ufe00",
        "😀\U0001f1e8\U0001f1f3",
    ),
    *("“四个机关”——《监督法》·", "12%→90%", "\x00\x1f\x7f\x85"),
)
_RANGES: Final = (
    (0x20, 0x250),
    (0x370, 0x460),
    (0x2000, 0x2470),
    (0x3000, 0x3200),
    (0xF900, 0xFB00),
    (0xFE00, 0x10000),
)
"""Where what is folded stands: Latin to Cyrillic, marks, full and half widths, ideographs kept for compatibility."""


def vector() -> list[list[str]]:
    """Give pairs of a text and what it is folded to: chosen ones, whole ranges, and all of script.tsv."""
    chars = [chr(code) for start, end in _RANGES for code in range(start, end)]
    rows = ["".join(chars[at : at + _ROW]) for at in range(0, len(chars), _ROW)]
    scripts = "".join(load_simplified())
    rows += [scripts[at : at + _ROW] for at in range(0, len(scripts), _ROW)]
    return [[text, fold(text)] for text in (*_CHOSEN, *rows)]


def dumps() -> str:
    """Give the vector as the file holds it: in ASCII, since it has what editors hide or turn around."""
    return "[\n" + ",\n".join(json.dumps(pair) for pair in vector()) + "\n]\n"


if __name__ == "__main__":
    FILE.write_text(dumps(), encoding="utf-8")
