"""Organs of the nation that reports name in full."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.extract.mentions.found import Found
from generator.model.spans import Span

_ORGANS: Final = re.compile(
    "全国人大常委会|全国人大(?!代表|会议|培训|机关|.?次会)|全国人民代表大会(?:常务委员会)?(?!代表|成立|第)|国务院|全国政协(?!委员|会议)"
    "|最高人民法院|最高人民检察院|最高法(?!院)|最高检(?!察)|国家监察?委(?:员会)?|中央纪委|党中央|中共中央"
)


def read_organs(text: str) -> Iterator[Found]:
    """Give the organs of the nation that a folded text names."""
    return (Found("organisation", Span(*match.span())) for match in _ORGANS.finditer(text))
