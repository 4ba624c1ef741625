"""A report's own place by its kind alone: 我县, 全县, 本市, 全省."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.extract.mentions.found import About, Found
from generator.model.spans import Span
from generator.text.placing import OWN, own_place

_NOT_AFTER: Final = frozenset("安健保完齐周两顾万自日基根资原副省市县区乡")
"""健全|市场, 安全|区, 日本|市: the character belongs to the word before. 县区|本|级: to a list of levels."""
_ENSURE: Final = ("确保", "力保")
"""确保|全县: a verb whose last character makes a word with 全 elsewhere (财产保全)."""
_NOT_AFTER_OUR: Final = frozenset("自")
"""自我|市场化: the same for 我, which is no other word's end: 确保|我县."""
_NOT_BEFORE: Final = re.compile("[域间块圈直值属]|[县区旗](?![级委政人长城乡直])|场(?![所地馆])|级(?!领导|以)|本级")
"""我|市场, 全|区域: the character belongs to the word behind."""


def read_own(text: str, about: About) -> Iterator[Found]:
    """Give the words for the report's own place, where it is known that it is of that kind or lies in one."""
    for match in OWN.finditer(text):
        at, end = match.span()
        torn = text[at - 1 : at] in (_NOT_AFTER_OUR if match[0].startswith("我") else _NOT_AFTER)
        if (torn and not text.endswith(_ENSURE, 0, at)) or _NOT_BEFORE.match(text, end):
            continue
        if about.place and own_place(match[0], about.place, about.names.places):
            yield Found("region", Span(at, end))
