"""Which place a report is of: the one whose body acts in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.data.place_names import short_forms
from generator.data.places import NATION, Level, Place, PlaceMatch, Places
from generator.structure.metadata_head import NUMERAL, Head
from generator.text.marks import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_NATIONAL = re.compile(
    "国务院|全国人民代表大会|全国人大|最高人民(?:法院|检察院)|(?:政协|政治协商会议)(?:第.{1,3}届)?全国委员会|全国政协"
)
# After a place's name these make it the owner: 绛县|第十七届…, 扎鲁特旗|人大常委会, 易县|2024年…, 涞源县|人民政府.
_OWNS = re.compile(
    rf"第?{NUMERAL}届|第{NUMERAL}次|人民代表大会|人大|政协|委员会|(?:人民)?政府|行政公署|(?:[高中]级|第[一二三]中级)?人民法院|法院"
    r"|(?:人民)?检察院|管理委员会|管委会|(?:19|20)[0-9]{2}年|国民经济|代?(?:省长|市长|县长|区长|州长|旗长|盟长|主席)"
)
_OWNED_BEFORE = re.compile("(?:政协|政治协商会议)$")
_MET = re.compile("届全国(?:人民代表大会|人大|政协)|全国人民代表大会第|国务院总理")
_UNLISTED = re.compile(
    f"[{HAN}]{{2,12}}(?:新区|开发区|高新区|示范区|管理区|园区)(?=管理委员会|管委会|党工委|年度|工作)"
)
_LEADS = re.compile("代表|召开|在|向|受")
_DELEGATED = re.compile("新区|开发区|管委会|管理委员会")
_BARE = re.compile(
    rf"(?:本届)?(自治区|新区|[省市县区旗州盟])(?=第?{NUMERAL}届|人民政府|政府|人大|人民代表大会|政协|法院|[高中]级|人民法院|检察院|人民检察院)"
)
_OUR = re.compile("(?:我|全)([省市县区旗州盟])")
_LEVELS: dict[str, frozenset[Level]] = {
    "省": frozenset({"province"}),
    "自治区": frozenset({"province"}),
    "市": frozenset({"province", "prefecture", "county"}),
    "州": frozenset({"prefecture"}),
    "盟": frozenset({"prefecture"}),
    "县": frozenset({"county"}),
    "区": frozenset({"county"}),
    "旗": frozenset({"county"}),
}
_OFTEN, _CLEARLY = 5, 3  # so often at least, and so many times the next, has a name to stand in the running text
_COMPANY = 3  # and so often the names of the places above it


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: the places that it can be (one: that is it), and whether the head or the running text said so.

    `unlisted` is a district of functions that no code stands for (大鹏新区), which then is the report's place.
    """

    places: tuple[Place, ...] = ()
    from_text: bool = False
    unlisted: str = ""


def read_region(head: Head, text: Sequence[str], places: Places, year: int | None) -> Found:
    """Find the report's place, for names in force in `year`; `text` is the running text, which speaks only last.

    The title block and the speaker's own words go before the other lines of the head, and these before the text.
    """
    lines_alone = (line for line in head.opening if "。" not in line)
    if any(_NATIONAL.search(words) for words in head.own_words) or any(_MET.search(line) for line in lines_alone):
        return Found(_only(places.by_code(NATION)))
    for lines in (head.own_words, head.opening):
        owners = [match.candidates for line in lines for match in _owners(line, places, year)]
        if owners:
            return Found(_agree(owners, text, places))
        unlisted = next((name for line in lines for name in _unlisted(line, places)), "")
        if unlisted:
            return Found(unlisted=unlisted)
    if _DELEGATED.search(head.speaks_for):
        return Found(unlisted=head.speaks_for)
    return Found(_by_frequency(head, text, places, year), from_text=True)


def _only(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place else ()


def _unlisted(line: str, places: Places) -> Iterator[str]:
    """Give the districts of functions that a line names and no code stands for: 大鹏新区, but not 浦东新区."""
    for match in _UNLISTED.finditer(line):
        name = _LEADS.split(match[0])[-1]
        if len(name) > len("新区") and not any(place.span.end == len(name) for place in places.find(name)):
            yield name


def _owners(line: str, places: Places, year: int | None) -> Iterator[PlaceMatch]:
    """Give the places that own what is named after them, of 保定市清苑区 the last; of a sentence its first alone."""
    matches = places.find(line, year=year)
    for match, after in zip(matches, (*matches[1:], None), strict=False):
        chained = after is not None and after.span.start == match.span.end
        owns = _OWNS.match(line, match.span.end) or _OWNED_BEFORE.search(line[: match.span.start])
        if owns and not chained:
            yield match
            if "。" in line:
                return


def _agree(owners: Sequence[tuple[Place, ...]], text: Sequence[str], places: Places) -> tuple[Place, ...]:
    """Give the places that all evidence allows; where none does, all that any names."""
    shared = set(owners[0]).intersection(*owners[1:])
    every = shared or {place for candidates in owners for place in candidates}
    found = tuple(sorted(every, key=lambda place: (place.code, place.valid_from or 0)))
    return _by_company(found, text, places) if len(shared) > 1 else found


def _by_company(found: tuple[Place, ...], text: Sequence[str], places: Places) -> tuple[Place, ...]:
    """Of places of one name, keep the one whose upper places the running text speaks of: 南山区 beside 深圳."""
    whole = "".join(text)
    counts = [sum(whole.count(_said(name)) for name in places.path(place.parent or "")) for place in found]
    best, second, *_ = sorted(counts, reverse=True)
    return (found[counts.index(best)],) if best >= max(_COMPANY, _CLEARLY * second) else found


def _by_frequency(head: Head, text: Sequence[str], places: Places, year: int | None) -> tuple[Place, ...]:
    """Give the place that the running text names far oftener than any other of its level: 坪山区 for 区人民政府."""
    bare = next((match for line in (*head.own_words, *head.opening) for match in _BARE.finditer(line)), None)
    ours = Counter(kind for paragraph in text for kind in _OUR.findall(paragraph))
    kind = bare[1] if bare else next((kind for kind, _ in ours.most_common(1)), "")
    levels = _LEVELS.get(kind, frozenset())
    named: dict[str, list[tuple[Place, ...]]] = {}
    for paragraph in text if levels else ():
        for match in places.find(paragraph, year=year):
            if all(place.level in levels and place.name.endswith(kind) for place in match.candidates):
                named.setdefault(match.candidates[0].name, []).append(match.candidates)
    whole = "".join(text)
    ranked = Counter({name: whole.count(_said(name)) for name in named}).most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _CLEARLY * ranked[1][1]):
        return ()
    # 深圳市南山区 says which 南山区 is meant all through the text.
    return _agree(named[ranked[0][0]], text, places)


def _said(name: str) -> str:
    """Give a name as it is mostly said: 坪山 for 坪山区, 绛县."""
    return next(iter(short_forms(name)), name)
