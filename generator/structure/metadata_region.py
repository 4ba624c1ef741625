"""Which place a report is of: the one whose body acts in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.data.places import NATION, Place, PlaceMatch, Places
from generator.structure.metadata_head import NUMERAL, Head
from generator.structure.metadata_region_text import agree, by_frequency
from generator.text.marks import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NATIONAL = re.compile(
    "国务院|全国人民代表大会|全国人大(?!代表)|最高人民(?:法院|检察院)"
    "|(?:政协|政治协商会议)(?:第.{1,3}届)?全国委员会|全国政协(?!委员)"
)
# After a place's name these make it the owner: 绛县|第十七届…, 扎鲁特旗|人大常委会, 易县|2024年…, 涞源县|人民政府.
_OWNS = re.compile(
    rf"第?{NUMERAL}届|第{NUMERAL}次|人民代表大会|人大|政协|委员会|(?:人民)?政府|行政公署|行署|(?:[高中]级|第[一二三]中级)?人民法院|法院"
    r"|(?:人民)?检察(?:分)?院|管理委员会|管委会|(?:19|20)[0-9]{2}年|国民经济|监察委|[^，。：；]{2,10}?(?:(?<![全大布格开结时当])局|厅)(?=(?:19|20)[0-9]{2}年|年|工作|关于)|财政[局厅]|发展(?:和)?改革"
    r"|(?:代理?)?(?:省长|市长|县长|区长|州长|盟长|旗长|主席|专员)"
)
_OWNED_BEFORE = re.compile("(?:政协|政治协商会议)$")
_MET = re.compile(
    "(?:^[—－–-]*（?(?:[^。；，]{0,16}日)?|在)(?:第?.{1,4}届全国(?:人民代表大会|人大|政协)|全国人民代表大会第)|国务院总理"
)
_DELEGATED = "管理委员会|管委会|党工委"
_ZONE = (
    f"[{HAN}]{{2,12}}(?:新区|开发区|高新区|经开区|示范区|试验区|度假区|风景区|保税区|功能区|管理区|园区)"
    f"|新疆生产建设兵团(?:第{NUMERAL}师)?|第{NUMERAL}师"
)
# Districts of functions and townships, which have no code of their own, as owners of what is named after them.
_UNLISTED = re.compile(rf"(?:{_ZONE})(?={_DELEGATED})")
_UNLISTED_TOO = re.compile(rf"(?:{_ZONE})(?=年度|工作|(?:19|20)[0-9]{{2}}年|人民|人大|政协|法院)")
_TOWNSHIP = re.compile(
    rf"[{HAN}]{{1,14}}?(?:(?<![城乡村集])镇|街道|苏木|乡)"
    rf"(?=人民政府|政府|人大|人民代表大会|第?{NUMERAL}届|办事处|党工委|党委|工作报告|(?:19|20)[0-9]{{2}}年)"
)
_LEADS = re.compile("代表|召开|在|向|受|关于|[日年]")
_GENERIC = re.compile(f"(?:本|全|我)?(?:新区|开发区|高新区|经开区|园区)?(?:党工委、?)?(?:{_DELEGATED})?")
_SHORTEST = 1  # code points: 镇 alone names no township


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
    # A zone or a township may report to the congress of the district that it lies in.
    own_place = any(True for _ in _owners(head.speaks_for, places, year))
    own_lines = (head.title, head.subtitle, head.dateline, head.speaks_for)
    for lines, names in ((head.own_words, own_lines), (head.opening, head.opening)):
        unlisted = _first(_unlisted(line, places, (_UNLISTED, _TOWNSHIP)) for line in names if "。" not in line)
        if unlisted and not own_place:
            return Found(unlisted=unlisted)
        owners = [match.candidates for line in lines for match in _owners(line, places, year)]
        if owners:
            return Found(agree(owners, text, places))
        unlisted = _first(_unlisted(line, places, (_UNLISTED, _UNLISTED_TOO)) for line in lines)
        if unlisted:
            return Found(unlisted=unlisted)
    if re.search(f"新区|开发区|{_DELEGATED}", head.speaks_for):
        name = _first(_unlisted(words, places, (_UNLISTED,)) for words in (head.speaks_for, head.first_sentence))
        return Found(unlisted=name or ("" if _GENERIC.fullmatch(head.speaks_for) else head.speaks_for))
    return Found(by_frequency(head, text, places, year), from_text=True)


def _first(found: Iterable[Iterator[str]]) -> str:
    return next((name for names in found for name in names), "")


def _only(place: Place | None) -> tuple[Place, ...]:
    return (place,) if place else ()


def _unlisted(line: str, places: Places, kinds: Sequence[re.Pattern[str]]) -> Iterator[str]:
    """Give the places that a line names and no code stands for: 大鹏新区, 桂城街道, but not 浦东新区."""
    for match in (match for kind in kinds for match in kind.finditer(line)):
        name = _LEADS.split(match[0])[-1]
        found = places.find(name)
        listed = any(place.span.end == len(name) for place in found)
        own = name if "兵团" in name else name[max((place.span.end for place in found), default=0) :]
        if not listed and len(own) > _SHORTEST and own not in ("新区", "开发区", "高新区", "经开区", "街道"):
            yield own


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
