"""The body that speaks, printed with another level than its own: 市人大常委会 where a county's speaks of itself.

A county's report may well name the city's body. It cannot mean it where that body acts under the lead of the county's
own party committee, where the sentence opens as a review of the body's own year, or where the report is given for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model.facts import Body
from generator.model.structure import Finding
from generator.sic.slip import Reading, slip

_LEVELS: Final = "省市县区旗州盟镇乡"
_BODIES: dict[Body, tuple[str, str]] = {
    "renda": ("人大常委会", "人大常委会|人民代表大会常务委员会"),
    "zhengxie": ("政协", "政协(?:常委会|常务委员会)?"),
    "zhengfu": ("政府", "(?:人民)?政府"),
    "fayuan": ("法院", "(?:人民)?法院"),
    "jianchayuan": ("检察院", "(?:人民)?检察院"),
}
"""What each body is called in a note, and how it is printed, after the word for its level."""
_HELPS: Final = "(?:下|支持|帮助|关心|关怀)"
_OPENINGS: Final = "一年来|五年来|过去的?一年|本届以来|换届以来|新的一年|下一步|20[0-9][0-9]年"
_ACTS: Final = (
    "(?:始终|认真|全面|深入|紧紧|切实|坚决|坚定|依法|自觉|将|要|继续)*(?:坚持|学习贯彻|贯彻|围绕|聚焦|履行|履职|行使)"
)


def find_bodies(reading: Reading) -> Iterator[Finding]:
    """Note where the report's own body is printed with another level; nothing where place or body is not known."""
    meta = reading.meta
    if meta.region is None or meta.body not in _BODIES or meta.region.name[-1] not in _LEVELS:
        return
    own, (name, printed) = meta.region.name[-1], _BODIES[meta.body]
    patterns = _patterns(own, printed)
    for block in reading.blocks:
        for match in (match for pattern in patterns for match in pattern.finditer(block.text)):
            message = f"本报告出自{own}{name}，此处印作“{match['body']}”"
            yield slip("body", message, block, *match.span("body"))


def _patterns(own: str, printed: str) -> tuple[re.Pattern[str], ...]:
    """Give the three settings in which a body of another level is the report's own."""
    other = f"(?P<body>[{_LEVELS.replace(own, '')}](?:{printed}))"
    return (
        re.compile(
            rf"在{own}委的?[^，。；、省市]{{0,10}}领导[^，。；]{{0,20}}下，{other}(?!的)(?![^，。；]*{_HELPS}[，。；])"
        ),
        re.compile(rf"(?:{_OPENINGS})，{other}(?={_ACTS})(?![^，。；]*{_HELPS}[，。；])"),
        re.compile(rf"我(?:受|代表){other}(?:的委托)?，?向"),
    )
