"""Which place a report is of, where only its running text can say: the one that it names far oftener than any other."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.data.place_names import short_forms
from generator.data.places import NATION, Level, Place, Places
from generator.structure.metadata_head import NUMERAL, Head

if TYPE_CHECKING:
    from collections.abc import Sequence

_BARE = re.compile(
    rf"(?:本届)?(自治区|新区|地区|街道|[省市县区旗州盟镇乡])"
    rf"(?=第?{NUMERAL}届|人民政府|政府|行署|人大|人民代表大会|政协|法院|[高中]级|人民法院|检察院|人民检察院|办事处)"
)
_OUR = re.compile("(?:我|全)([省市县区旗州盟镇乡])")
# A township has no code, so nothing in the text can name one.
_LEVELS: dict[str, frozenset[Level]] = {
    "省": frozenset({"province"}),
    "自治区": frozenset({"province"}),
    "市": frozenset({"province", "prefecture", "county"}),
    "州": frozenset({"prefecture"}),
    "盟": frozenset({"prefecture"}),
    "地区": frozenset({"prefecture"}),
    "县": frozenset({"county"}),
    "区": frozenset({"county"}),
    "新区": frozenset({"county"}),
    "旗": frozenset({"county"}),
}
_OFTEN, _CLEARLY = 5, 3  # so often at least, and so many times the next, has a name to stand in the running text
_COMPANY = 3  # and so often the names of the places above it
_SHORT_OFTEN = 12  # a short name may be a word besides (平安, 合作), and has to stand more often


def agree(named: Sequence[tuple[Place, ...]], text: Sequence[str], places: Places) -> tuple[Place, ...]:
    """Give the places that all of these names allow; where none does, all that any of them means.

    A body is called by the place above its own too (内蒙古自治区人民检察院锡林郭勒盟分院): the lowest counts.
    """
    shared = set(named[0]).intersection(*named[1:])
    every = shared or {place for candidates in named for place in candidates}
    lowest = max(every, key=lambda place: (len(places.line(place.code)), place.code))
    if not shared and {place.code for place in every} <= set(places.line(lowest.code)):
        every = {lowest}
    found = tuple(sorted(every, key=lambda place: (place.code, place.valid_from or 0)))
    return _by_company(found, text, places) if len(shared) > 1 else found


def _by_company(found: tuple[Place, ...], text: Sequence[str], places: Places) -> tuple[Place, ...]:
    """Of places of one name, keep the one whose upper places the running text speaks of: 南山区 beside 深圳."""
    whole = "".join(text)
    counts = [_company(whole, place, places) for place in found]
    best, second, *_ = sorted(counts, reverse=True)
    return (found[counts.index(best)],) if best >= max(_COMPANY, _CLEARLY * second) else found


def by_frequency(head: Head, text: Sequence[str], places: Places, year: int | None) -> tuple[Place, ...]:
    """Give the place that the running text names far oftener than any other of its level: 坪山区 for 区人民政府.

    The level is the one of which the head speaks without a name (区人民政府), else of which the text does (我县). Empty
    where no name stands out; several places where the name has several.
    """
    kind = _own_kind(head, text)
    if kind not in _LEVELS:
        return ()
    whole = "".join(text)
    named: dict[str, list[tuple[Place, ...]]] = {}
    for paragraph in text:
        for match in places.find(paragraph, year=year):
            if all(_is_of(place, kind) for place in match.candidates):
                named.setdefault(match.candidates[0].name, []).append(match.candidates)
    found = _standing_out({name: whole.count(_said(name)) for name in named}, _OFTEN)
    # 深圳市南山区 says which 南山区 is meant all through the text.
    return agree(named[found], text, places) if found else _by_short_name(whole, kind, places, year)


def _own_kind(head: Head, text: Sequence[str]) -> str:
    bare = next((match for line in (*head.own_words, *head.opening) for match in _BARE.finditer(line)), None)
    ours = Counter(kind for paragraph in text for kind in _OUR.findall(paragraph))
    return bare[1] if bare else next((kind for kind, _ in ours.most_common(1)), "")


def _is_of(place: Place, kind: str) -> bool:
    return place.level in _LEVELS[kind] and place.name.endswith(kind)


def _by_short_name(whole: str, kind: str, places: Places, year: int | None) -> tuple[Place, ...]:
    """Give the place whose name without its kind stands out, among those in places that the text speaks of."""
    above: dict[str | None, bool] = {NATION: True}
    counts: dict[Place, int] = {}
    for place in places:
        if _is_of(place, kind) and place.in_force(year):
            if place.parent not in above:
                above[place.parent] = _spoken_of(whole, place, places)
            if above[place.parent]:
                counts[place] = whole.count(_said(place.name))
    names = Counter({place.code: count for place, count in counts.items()})
    code = _standing_out(names, _SHORT_OFTEN)
    return tuple(place for place in counts if place.code == code)


def _spoken_of(whole: str, place: Place, places: Places) -> bool:
    """Say whether the text speaks of the place above `place`, and often enough of all that are."""
    parent = places.by_code(place.parent or "")
    return parent is not None and _said(parent.name) in whole and _company(whole, place, places) >= _COMPANY


def _standing_out(counts: dict[str, int], least: int) -> str:
    """Give what is counted `least` times and far oftener than anything else, empty where nothing is."""
    (best, most), (_, next_most) = (*Counter(counts).most_common(2), ("", 0), ("", 0))[:2]
    return best if most >= max(least, _CLEARLY * next_most) else ""


def _company(whole: str, place: Place, places: Places) -> int:
    return sum(whole.count(_said(name)) for name in places.path(place.parent or ""))


def _said(name: str) -> str:
    """Give a name as it is mostly said: 坪山 for 坪山区, 绛县."""
    return next(iter(short_forms(name)), name)
