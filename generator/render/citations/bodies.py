"""Names in full: the body that answers for a report, and the newspaper that printed it."""

from __future__ import annotations

import re

from generator.model.facts import Body, Region

_NATION = "000000"
_TOWNSHIP = 9  # digits of a township's code
_NATIONAL: dict[Body, str] = {
    "renda": "全国人民代表大会常务委员会",
    "zhengxie": "中国人民政治协商会议全国委员会",
    "zhengfu": "国务院",
    "fayuan": "最高人民法院",
    "jianchayuan": "最高人民检察院",
}
_LOCAL: dict[Body, str] = {
    "renda": "{}人民代表大会常务委员会",
    "zhengxie": "中国人民政治协商会议{}委员会",
    "zhengfu": "{}人民政府",
    "jianchayuan": "{}人民检察院",
}
_TOWN: dict[Body, str] = {"renda": "{}人民代表大会主席团", "zhengfu": "{}人民政府"}
# A district's name tells little without its city (鼓楼区 is in four), and its bodies bear both. Special districts and
# forest districts (六枝特区, 神农架林区) are counties by another name.
_DISTRICT = re.compile("(?<![特林])区$")
_COUNTY = 6  # digits of a county's code; those above it end in 00
# Prefectures and leagues have offices of the province instead: none of the names above is theirs.
_OFFICES = re.compile("(?:地区|盟)$")
_COURTS = (("0000", "高级"), ("00", "中级"))  # by how the place's code ends: provinces, then prefectures

# A newspaper's name ends in 报. Gazettes, journals, bulletins and what counts months or years end so too and are none.
_NAME = re.compile(r"《?(?P<name>[^《》]*报)社?》?")
_NO_PAPER = re.compile("(?:[公学通简情画海捷专季月旬]|(?<![青少老])年)报$")


def body_in_full(body: Body | None, region: Region | None) -> str | None:
    """Give the name under which a body is the author: `renda` of 绛县 is 绛县人民代表大会常务委员会.

    That of a city's district bears the city: `zhengfu` of 龙岗区 is 深圳市龙岗区人民政府.
    None where body or place is unknown, or the place has no body of that name.
    """
    if body is None or region is None:
        return None
    if region.code == _NATION:
        return _NATIONAL.get(body)
    if len(region.code) >= _TOWNSHIP:
        form = _TOWN.get(body)
    elif body == "fayuan":
        form = "{}" + next((rank for end, rank in _COURTS if region.code.endswith(end)), "") + "人民法院"
    else:
        form = _LOCAL.get(body)
    if form is None or (body not in {"fayuan", "jianchayuan"} and _OFFICES.search(region.name)):
        return None
    return form.format(_city_of(region) + region.name)


def _city_of(region: Region) -> str:
    """Give the city that a place is a district of, "" for every other place."""
    above = region.path[-2] if len(region.path) > 1 else ""
    of_county = len(region.code) == _COUNTY and not region.code.endswith("00")
    return above if of_county and above.endswith("市") and _DISTRICT.search(region.name) else ""


def newspaper(publisher: str | None) -> str | None:
    """Give the newspaper that a publisher is, by its name: 通辽日报 of 《通辽日报》 or 通辽日报社; None for others.

    A web page, a gazette (公报) or a journal (学报) is no newspaper.
    """
    found = _NAME.fullmatch(publisher.strip()) if publisher else None
    return found["name"] if found and not _NO_PAPER.search(found["name"]) else None
