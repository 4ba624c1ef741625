"""Bytes that decode without error in an encoding they were not written in."""

from __future__ import annotations

from collections import Counter
from functools import cache

from generator.model.structure import Finding
from generator.text.marks import is_han

_ENOUGH = 30  # Han characters: of fewer, a share says nothing
# Share of Han characters in GB 2312's level 1, its 3,755 common ones. Measured: 302 simplified reports 0.99 and
# more, traditional text about 0.7; Big5 read as GB18030 0.45, UTF-8 read as GB18030 0.14, Shift JIS 0.
_COMMON = 0.55
_LEVEL_1 = range(0xB0, 0xD8)  # lead bytes (GB/T 2312-1980, rows 16 to 55)


def find_garbled(text: str) -> tuple[Finding, ...]:
    """Say to the editor where a decoded text can hardly be what was written: most of its Han characters are rare ones.

    Takes the whole source text; gives one warning `ingest.garbled`, or nothing. Korean in EUC-KR is not told.
    """
    counts = {character: count for character, count in Counter(text).items() if is_han(character)}
    whole = sum(counts.values())
    if whole < _ENOUGH:
        return ()
    common = sum(count for character, count in counts.items() if _is_common(character)) / whole
    if common >= _COMMON:
        return ()
    message = f"全文常用汉字只占{common:.0%}，原文件可能不是UTF-8或GB18030编码，或在存成本文件之前已成乱码"
    return (Finding("warning", "ingest.garbled", message, None, None, "请核对原文件，用原编码打开后另存为UTF-8"),)


@cache
def _is_common(character: str) -> bool:
    code = character.encode("gb2312", "ignore")
    return bool(code) and code[0] in _LEVEL_1
