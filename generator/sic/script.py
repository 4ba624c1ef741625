"""Traditional characters in a text that is otherwise in simplified ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.data.script import load_simplified
from generator.model.structure import Finding
from generator.sic.slip import Reading, slip

_MOST = 50
"""One character in so many, at the most, may be traditional; a text with more is not simplified."""


def find_script(reading: Reading) -> Iterator[Finding]:
    """Note each run of traditional characters, with their simplified forms."""
    traditional = _traditional()
    found = [(block, match) for block in reading.blocks for match in traditional.finditer(block.text)]
    if sum(len(match[0]) for _, match in found) * _MOST > sum(len(block.text) for block in reading.blocks):
        return
    simplified = load_simplified()
    for block, match in found:
        forms = "".join(simplified[char] for char in match[0])
        yield slip("script", f"简体文中的繁体字：{match[0]}（{forms}）", block, *match.span())


@cache
def _traditional() -> re.Pattern[str]:
    # A page that offers itself in 繁體 or 正體 names the script in its own characters.
    return re.compile(f"(?<![繁正])[{''.join(load_simplified())}]+")
