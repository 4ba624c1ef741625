"""What the names of a report lead to: a place's code, or the id of a law, meeting, plan or term; no guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.data.places import Place
from generator.model.facts import Mention, MentionKind, Metadata
from generator.model.structure import Block, Finding
from generator.text.forms import Names, fold
from generator.text.placing import OWN, meant_by, own_place

_PLENUM: Final = re.compile(
    "(?:党的|中共)?第?(?P<term>十[一二三四五六七八九]|二十)届(?:中央委员会)?(?P<number>[一二三四五六七]中)"
)
_NUMBER: Final = re.compile("(?P<number>[一二三四五六七]中)(?:全会)?$")
_TERM: Final = re.compile("(?P<term>十[一二三四五六七八九]|二十)届(?:中央委员会)?[一二三四五六七]中[^，。；]*$")
_NATION: Final = "中央"
_LEVELS: Final = re.compile("(?:[、和及与]全?[省市县区旗州盟]委?){1,4}(?P<name>[^，。；、]{2,6}?会议)")
_AHEAD: Final = 1
"""Years before a law is adopted in which reports speak of its making; what they called so earlier was another."""
_AMENDED: Final = re.compile("（[0-9]{4}年?(?:修正|修订)(?:本|版)?）$")
_BACK: Final = 40
"""Characters before a plenum of a list within which its term stands."""
_ON: Final = 24
"""Characters behind a conference of a list within which its name stands: 中央|、省委、市委经济工作会议."""
_YEARS: Final = re.compile("（[^（）]{0,30}）$")
"""What may stand behind a plan's title: （2021—2035年）."""
_SHOWN: Final = 3
_HINT: Final = "请与原文核对；这一条只作提示，不影响生成和发布"


@dataclass(frozen=True, slots=True)
class Asked:
    """A name to resolve, and the text before and behind it in its block, folded; the report's place and year."""

    surface: str
    before: str
    after: str
    place: str | None
    year: int | None
    names: Names

    @property
    def own(self) -> frozenset[str]:
        """Give the codes of the report's place and of those above it."""
        return frozenset(self.names.places.line(self.place)) if self.place else frozenset()


def resolve(
    mentions: Sequence[Mention], blocks: Sequence[Block], meta: Metadata, names: Names
) -> tuple[tuple[Mention, ...], tuple[Finding, ...]]:
    """Give the mentions with their targets, and a note for each name of a place that leads nowhere; pure.

    A place's target is its code (GB/T 2260), that of a law, meeting, plan or term the id of its vocabulary. Documents,
    organisations, persons, and what no vocabulary has, get none. A name that can mean two places gets none either, and
    one note a report, at its first occurrence.
    """
    naming = {mention.block for mention in mentions}
    folded = {block.id: fold(block.text) for block in blocks if block.id in naming}
    year = (meta.delivered or (meta.period.end if meta.period else ""))[:4]
    resolved: list[Mention] = []
    doubts: dict[str, Finding] = {}
    for mention in mentions:
        text, at = folded[mention.block], mention.span.start
        place = meta.region.code if meta.region else None
        end = mention.span.end
        around = (text[max(0, at - _BACK) : at], text[end : end + _ON])
        asked = Asked(text[at:end], *around, place, int(year) if year else None, names)
        target = _TARGETS[mention.kind](asked) if mention.kind in _TARGETS else None
        resolved.append(replace(mention, target=target))
        if mention.kind == "region" and target is None and asked.surface not in doubts:
            doubts |= {asked.surface: _doubt(mention, asked)}
    return tuple(resolved), tuple(doubts.values())


def _region(asked: Asked) -> str | None:
    if OWN.fullmatch(asked.surface):
        return own_place(asked.surface, asked.place, asked.names.places) if asked.place else None
    codes = {place.code for place in _places(asked)}
    return codes.pop() if len(codes) == 1 else None


def _places(asked: Asked) -> tuple[Place, ...]:
    """Give what a place's name can mean: the last of a chain, 辽宁省|阜新市, the others being above it."""
    places = asked.names.places
    chain = places.find(asked.surface, asked.place, asked.year)
    if len(chain) == 1 and chain[0].span.start and chain[0].span.end == len(asked.surface):
        return chain[0].candidates
    if len(chain) <= 1 or chain[-1].span.end != len(asked.surface):
        return meant_by(asked.surface, places, asked.place, asked.year)
    above = {place.code for place in chain[-2].candidates}
    last = meant_by(chain[-1].span.of(asked.surface), places, next(iter(above)), asked.year)
    below = tuple(place for place in last if above & set(places.line(place.code)))
    return below or chain[-1].candidates


def _doubt(mention: Mention, asked: Asked) -> Finding:
    ways = ["".join(asked.names.places.path(place.code)) for place in _places(asked)]
    named = "、".join(ways[:_SHOWN]) + (f"等{len(ways)}处" if len(ways) > _SHOWN else "")
    message = f"“{asked.surface}”可以指{named}，没有加链接"
    return Finding("note", "link.ambiguous", message, mention.block, mention.span, _HINT)


def _law(asked: Asked) -> str | None:
    title = _AMENDED.sub("", asked.surface.strip("《》"))
    law = asked.names.laws.entry_of(title)
    if law is None or (asked.year and law.year and asked.year < law.year - _AHEAD):
        return None
    return law.id


def _meeting(asked: Asked) -> str | None:
    meetings = asked.names.meetings
    if plenum := _PLENUM.match(asked.surface):
        meeting = meetings.entry_of(f"党的{plenum['term']}届{plenum['number']}全会")
    elif (number := _NUMBER.match(asked.surface)) and (term := _TERM.search(asked.before)):
        meeting = meetings.entry_of(f"党的{term['term']}届{number['number']}全会")
    elif asked.surface == _NATION and (levels := _LEVELS.match(asked.after)):
        meeting = meetings.entry_of(_NATION + levels["name"])
    else:
        meeting = meetings.entry_of(asked.surface)
    return meeting.id if meeting else None


def _plan(asked: Asked) -> str | None:
    title = _YEARS.sub("", asked.surface.strip("《》")) if asked.surface.startswith("《") else asked.surface
    plan = asked.names.plans.entry_of(title)
    return plan.id if plan else None


def _term(asked: Asked) -> str | None:
    term = asked.names.terms.entry_of(asked.surface, asked.own)
    return term.id if term else None


_TARGETS: Final[Mapping[MentionKind, Callable[[Asked], str | None]]] = {
    "region": _region,
    "law": _law,
    "meeting": _meeting,
    "plan": _plan,
    "term": _term,
}
