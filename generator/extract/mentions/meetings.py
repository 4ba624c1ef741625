"""Congresses, plenums, conferences, and the sessions of local bodies: 二十届二中、三中全会, 县十七届人大四次会议."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from generator.extract.mentions.found import About, Found
from generator.model.spans import Span
from generator.text.forms import torn
from generator.text.marks import HAN

_N: Final = "[一二三四五六七八九十百0-9]{1,4}"
_PLENUMS: Final = re.compile(
    "(?:(?:党的|中共)?(?:第?(?:十[一二三四五六七八九]|二十)届(?:中央委员会)?))"
    "(?P<list>[一二三四五六七]中(?:(?:、|和|及|，)?[一二三四五六七]中){0,6})全会"
)
_ONE: Final = re.compile("[一二三四五六七]中")
_BODY: Final = "(?:中共|政协|全国)?(?:自治[区州县旗]|[省市县区旗州盟])?(?:党委|委员会|委|政协|人大|工会|团委|妇联)?"
_TIMES: Final = f"第?{_N}次(?:(?:、|和|及)第?{_N}次){{0,5}}"
_SESSION: Final = re.compile(
    f"{_BODY}第?{_N}届[{HAN}]{{0,14}}?{_TIMES}(?:全体)?(?:（扩大）)?(?:会议|全会|常委会议|代表大会)"
    f"|(?:中共)?[省市县区旗州盟]?(?:委)?第{_N}次(?:党代会|党员代表大会|党代表大会)"
)
_LEVEL: Final = "(?:全?[省市县区旗州盟]委?)"
_HELD_BY: Final = re.compile(f"中央(?P<levels>(?:[、和及与]{_LEVEL}){{1,4}})(?P<name>[{HAN}]{{2,6}}?会议)")
"""Conferences of one name at several levels: 中央、省委、市委|经济工作会议."""
_ONE_LEVEL: Final = re.compile(_LEVEL)
_BREAKS: Final = frozenset("的在了后来将并对为与听召")
_ORDINAL: Final = frozenset("一二三四五六七八九十百第0123456789")


def read_meetings(text: str, about: About, places: Sequence[Found]) -> Iterator[Found]:
    """Give the meetings that a folded text names; each plenum of a list is one."""
    for match in _PLENUMS.finditer(text):
        plenums = [one.span() for one in _ONE.finditer(match["list"])]
        at = match.start("list")
        starts = [match.start(), *(at + start for start, _ in plenums[1:])]
        ends = [*(at + end for _, end in plenums[:-1]), match.end()]
        yield from (Found("meeting", Span(*edges), firm=True) for edges in zip(starts, ends, strict=True))
    for span, _ in about.names.meetings.find(text, about.own):
        if not torn(text, span) and not (
            text[span.start - 1 : span.start] == "“" and text[span.end : span.end + 1] == "”"
        ):
            yield Found("meeting", span)
    yield from _at_levels(text, about)
    if "次" not in text:  # no session is without, and to look for one takes far longer
        return
    before = {at: place.span.start for place in places for at in range(place.span.start, place.span.end + 1)}
    for match in _SESSION.finditer(text):
        if _BREAKS & set(match[0]) or (match.start() and text[match.start() - 1] in _ORDINAL):
            continue
        start = match.start()
        yield Found("meeting", Span(before.get(start, start), match.end()))


def _at_levels(text: str, about: About) -> Iterator[Found]:
    """Give each conference of a list that names its name once; the nation's, as 中央 alone, where it is known."""
    for match in _HELD_BY.finditer(text):
        if about.names.meetings.entry_of("中央" + match["name"]) is None:
            continue
        at = match.start("levels")
        levels = [level.span() for level in _ONE_LEVEL.finditer(match["levels"])]
        yield Found("meeting", Span(match.start(), at), firm=True)
        yield from (Found("meeting", Span(at + start, at + end), firm=True) for start, end in levels[:-1])
        yield Found("meeting", Span(at + levels[-1][0], match.end()), firm=True)
