"""Places by name, a chain such as 辽宁省阜新市 as one, and not where the name is part of another's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from generator.data.place_names import short_forms
from generator.data.place_senses import load_place_senses
from generator.data.places import PlaceMatch, Places
from generator.data.word_classes import tag_of
from generator.extract.mentions.found import About, Found
from generator.model.spans import Span
from generator.text.forms import pairs, torn, words_around
from generator.text.marks import HAN, is_han
from generator.text.placing import FULL, LARGE

_WITHIN: Final = f"(?!等)(?:(?![的在与和及对向为])[{HAN}]){{0,12}}?"
_INSTITUTE: Final = re.compile(
    f"(?:{_WITHIN}|等?[0-9两三四五六七八九十]+家)"
    "(?:大学|学院|银行|农商行|日报社?|晚报|早报|时报|电视台|卫视|集团|公司|协会|商会|研究院|研究所|出版社|新闻网|报业|证券|交易所"
    "|博物馆|中学|小学|学校|医院|机场|[农科师工医]大|理工|交所|附中|附小|俱乐部|基金会?|球队|[一二三四五六七八九十]{1,2}[院中小])"
)
"""What makes an organisation of a short name before it: 北京|大学, 阜新|银行."""
_KNOWN: Final = re.compile(f"{_WITHIN}(?:大学|日报社?|晚报|早报)")
"""The same for a full name, which elsewhere says whose the organisation is: 无锡市|第一人民医院."""
_OTHER: Final = re.compile(
    "精神|事变|大屠杀|亚运|冬奥|奥运|世博|世园|公报|共识|宣言|条约|会谈|议定书|时间(?=[0-9])|合作组织|啤酒|工控"
    "|[东南西北中]?[一二三四五六七八九十0-9]?(?:路(?!径|线|网|子)|街(?!区)|大道|巷)|[墟圩]?[镇乡](?!村|镇|乡)|[一二三四五六七八九十]?村|社区"
    "|港(?!口|区|湾|商|澳)|湾|江(?!苏|西|北)|河(?!北|南)|山(?!西|东|区)|湖(?!北|南|州)|海关|铁路局|号|新区|特区"
    "|沙地|沙漠|草原|平原|盆地|高原|丘陵|山脉|半岛|大峡谷|流域|海峡|海域|水库|库区|坳|城(?:高铁)?站|围(?=花园|屋)"
    "|）?[0-9]+千伏"
    f"|[{HAN}]{{1,6}}?(?:大道|大街)”"
)
"""What makes another thing of a short name right before it: 延安|精神, 北京|路, 福田|街道, 科尔沁|沙地."""
_FIRMS: Final = "(?:企业|公司|集团|央企)"
_LISTED: Final = re.compile(
    f"[{HAN}]{{1,8}}(?:、[{HAN}]{{2,10}}){{1,8}}等(?:[0-9]+[家支所])?子?(?:企业|公司|基金|高校|集团)"
    f"|(?!等)[{HAN}]{{2,5}}(?:、[{HAN}]{{2,10}}){{0,8}}"
    f"(?:等(?![地省市县区国])(?:[0-9]+[家支所])?[{HAN}]{{0,3}}{_FIRMS}|[0-9]+家{_FIRMS})"
    f"|{_WITHIN}(?:药业|电器|重工|股份|控股|实业|伟业|果酒)(?=[、，。；等])"
)
"""A firm that begins with the name, as its end shows, or the list that it stands in: 深圳|农产品、深能环保等企业."""
_COINED: Final = re.compile(
    f"(?:(?![的在与和及对向为等所不抗])[{HAN}]){{1,2}}(?![省市县区州镇乡村旗段港铁园会站路])[{HAN}](?=(?:科技)?[、，。；等])"
)
"""What may be the rest of a firm's name in a list, where none of its characters belong to a word: 天津|宇傲、"""
_WATER: Final = frozenset("河江湖")
"""How rivers and lakes end, and some counties."""
_BESIDE: Final = re.compile(f"、(?P<behind>[{HAN}]{{1,3}}?[河江湖])(?=[、，。；等和及]|$)")
_AHEAD: Final = re.compile(f"(?P<ahead>[{HAN}]{{1,3}}[河江湖])、$")
_PEAK: Final = frozenset("大小")
"""What makes a hill or a village of the name of a place: 大|南山."""
_HILLS: Final = "大小"
_SHORT: Final = 2
_AFTER: Final = re.compile("[、，；。和与及等]|$")
_BEFORE: Final = frozenset("、到赴在往与和及入从向自于由进（")
_PLACE: Final = "ns"
_NAMES: Final = frozenset({"nr", "nz", "n"})
"""Tags that jieba's dictionary gives places too: 高唐, 滕州, 日照."""
_AREA: Final = "地区"
_AROUND: Final = 5
"""Characters before a name that the name before it in a list, with its mark, may have."""
_LONE: Final = frozenset(
    "在到赴与和对向从往由为把以是驻至及或将让使于自经离入进去来抵称即如比同跟给被按据除因含距近靠连接通援等的了着过内外前后里中下上兼约达省市区县州盟旗"
    "我全本各原大新古老名迎访游看建办讲做当建设"
)
"""Single characters that are words before a place; any other belongs to a longer name: 牛|黄山, 张|福建."""


def read_regions(text: str, about: About) -> Iterator[Found]:
    """Give the places of a folded text, and the organisations that bear a place's name in front."""
    matches = about.names.places.find(text, about.place, about.year)
    bare = frozenset(_bare(text, matches, about))
    for span in (*_chains(text, matches, about), *bare):
        if _belongs_before(text, span, about):
            continue
        full = span.of(text).endswith(FULL) and len(span) > _SHORT
        institute = (_KNOWN if full else _INSTITUTE).match(text, span.end)
        if institute:
            yield Found("organisation", Span(span.start, institute.end()), firm=True)
        elif span in bare and span.of(text) in load_place_senses().rather:
            continue
        elif full or not (_is_other(text, span) or _is_firm(text, span, about) or _is_water(text, span, about)):
            yield Found("region", span)


def _chains(text: str, matches: list[PlaceMatch], about: About) -> Iterator[Span]:
    """Join places of which each lies in the one before, 辽宁省|阜新市; leave out what lies elsewhere, 茂名|滨海新区."""
    places = about.names.places
    start = end = -1
    above: frozenset[str] = frozenset()
    for match in matches:
        lines = frozenset(code for place in match.candidates for code in places.line(place.code))
        if match.span.start == end and lines & above:
            end = match.span.end
        else:
            if end >= 0:
                yield Span(start, end)
            start, end = match.span.start, match.span.end
            before = _large(places).get(text[max(0, start - _SHORT) : start])
            if before and not before & lines:
                start = end = -1
        above = frozenset(place.code for place in match.candidates)
    if end >= 0:
        yield Span(start, end)


def _bare(text: str, matches: list[PlaceMatch], about: About) -> Iterator[Span]:
    """Give short names of two characters that are whole words.

    Those of provinces and prefectures and the report's own; where places stand, those of counties of its province too.
    """
    taken = {at for found in matches for at in range(found.span.start, found.span.end)}
    large, small = _large(about.names.places), _small(about.names.places)
    province = about.place[:2] if about.place else ""
    for match in _pairs(about.names.places).finditer(text):
        at = match.start()
        name = text[at : at + _SHORT]
        if at in taken or (name not in large and province not in small.get(name, ())):
            continue
        span = Span(at, at + _SHORT)
        if (name in about.own_names or _stands(text, span, large=name in large)) and _is_word(text, span):
            yield span


def _is_other(text: str, span: Span) -> bool:
    """Say whether a short name is the beginning of another name, as what follows shows: 延安|精神, “光明|荟”."""
    if _OTHER.match(text, span.end) or _LISTED.match(text, span.end):
        return True
    if text.startswith(load_place_senses().parts.get(span.of(text), ()), span.end):
        return True
    return text[span.start - 1 : span.start] == "“" and text[span.end + 1 : span.end + 2] == "”"


def _is_firm(text: str, span: Span, about: About) -> bool:
    """Say whether a short name of a place elsewhere begins a firm's in a list of names: 天津|宇傲."""
    rest = _COINED.match(text, span.end)
    codes = _large(about.names.places).get(span.of(text), ())
    if not (rest and codes and about.place) or any(code[:2] == about.place[:2] for code in codes):
        return False
    if "、" not in (text[span.start - 1 : span.start], text[rest.end()]) or rest[0] in _small(about.names.places):
        return False
    words = words_around(text, Span(span.start, rest.end()))
    return all((at, at + 1) in words for at in range(*rest.span()))


def _is_water(text: str, span: Span, about: About) -> bool:
    """Say whether a short name is that of a river or lake, as one beside it in a list is: 沙颍河、淮河、|唐河."""
    last = text[span.end - 1]
    if last not in _WATER:
        return False
    ahead, behind = _AHEAD.search(text, max(0, span.start - _AROUND), span.start), _BESIDE.match(text, span.end)
    beside = ({ahead["ahead"]} if ahead else set()) | ({behind["behind"]} if behind else set())
    return any(name[-1] == last and not _ends_with_place(name, about) for name in beside)


def _ends_with_place(name: str, about: About) -> bool:
    large, small = _large(about.names.places), _small(about.names.places)
    return any(name[at:] in large or name[at:] in small for at in range(len(name) - 1))


def _belongs_before(text: str, span: Span, about: About) -> bool:
    """Say whether the name of a place is the end of another name, as the one before it shows: 牛|黄山, 113|项城市.

    What bears the names of the report's own place, or of those above it, is that place.
    """
    before = text[span.start - 1 : span.start]
    own = span.of(text) in about.own_names
    if not before or (own and before not in _PEAK):
        return False
    if own:
        words = words_around(text, span)
        hill = any(start == span.start - 1 and (end == span.start or end >= span.end) for start, end in words)
        return hill or text.endswith(_HILLS, 0, span.start)
    if before.isdigit():
        return True
    if not is_han(before):
        return False
    words = words_around(text, span)
    lone = before not in _LONE and (span.start - 1, span.start) in words
    return lone or any(start < span.start < end for start, end in words)


def _stands(text: str, span: Span, *, large: bool) -> bool:
    """Say whether a short name stands as a place does; the more it may be another word, the more is asked."""
    name = span.of(text)
    tag = _PLACE if name in load_place_senses().places else tag_of(name)
    before, after = _opens(text, span), bool(_AFTER.match(text, span.end))
    if name in load_place_senses().words:
        return before and after
    return (tag == _PLACE and (large or before or after)) or (tag in _NAMES and before)


def _opens(text: str, span: Span) -> bool:
    """Say whether what stands before a name is a mark or a word that places follow: 赴|无锡, not 推进|新民."""
    before = text[max(0, span.start - 1) : span.start]
    return before in _BEFORE and (not is_han(before) or (span.start - 1, span.start) in words_around(text, span))


def _is_word(text: str, span: Span) -> bool:
    """Say whether a name is a word of its own, or one with 地区 behind it, or is no word known and cut in by none."""
    if not tag_of(span.of(text)):
        return not torn(text, span)
    words = words_around(text, span)
    return (span.start, span.end) in words or (
        text.startswith(_AREA, span.end) and (span.start, span.end + len(_AREA)) in words
    )


@cache
def _pairs(places: Places) -> re.Pattern[str]:
    return pairs({*_large(places), *_small(places)})


@cache
def _large(places: Places) -> Mapping[str, frozenset[str]]:
    """Give the codes of the provinces and prefectures that have a short name of two characters, by that name."""
    found: dict[str, frozenset[str]] = {}
    for place in places:
        for form in short_forms(place.name) if place.level in LARGE and place.valid_to is None else ():
            if len(form) == _SHORT:
                found[form] = found.get(form, frozenset()) | {place.code}
    return found


@cache
def _small(places: Places) -> Mapping[str, frozenset[str]]:
    """Give the provinces, by the first two digits of their codes, that have counties of a short name."""
    found: dict[str, frozenset[str]] = {}
    for place in places:
        for form in short_forms(place.name) if place.level == "county" and place.valid_to is None else ():
            if len(form) == _SHORT:
                found[form] = found.get(form, frozenset()) | {place.code[:2]}
    return found
