"""Inline enumerations (一是…；二是…) that skip a number or give one twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.structure import Finding
from generator.sic.slip import Reading, slip

_NUMERALS = "一二三四五六七八九十"
_ITEM = re.compile(rf"([{_NUMERALS}])([是要])")
_BEFORE = frozenset("。；：，、！？ ")
_FEWEST = 3


def find_enumerations(reading: Reading) -> Iterator[Finding]:
    """Note the one step that is not one, in a paragraph's enumeration that runs from 一 and has three items or more."""
    for block in reading.blocks:
        if block.kind != "paragraph":
            continue
        found = [item for item in _ITEM.finditer(block.text) if _opens(block.text, item.start())]
        for word in "是要":
            items = [item for item in found if item[2] == word]
            odd = _odd_step([_NUMERALS.index(match[1]) + 1 for match in items])
            if odd is not None:
                before, after = items[odd - 1], items[odd]
                yield slip("enumeration", f"序号“{before[0]}”之后为“{after[0]}”", block, *after.span())


def _opens(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in _BEFORE


def _odd_step(numbers: list[int]) -> int | None:
    """Give the place of the only step that is 0 or 2 where all others are 1; None where there is none, or more."""
    if len(numbers) < _FEWEST or numbers[0] != 1:
        return None
    odd = [place for place in range(1, len(numbers)) if numbers[place] != numbers[place - 1] + 1]
    return odd[0] if len(odd) == 1 and numbers[odd[0]] - numbers[odd[0] - 1] in (0, 2) else None
