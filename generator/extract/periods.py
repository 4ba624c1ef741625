"""When a figure holds: from the words of its sentence, else from the part of the report that it stands in.

`2024`, `2021/2025`, `2024-01/2024-07`, `term` or None, as the contract writes them. Nothing is inferred that neither
the sentence nor the report's own years say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.extract.parts import Part, Role, ahead, horizon, span_of
from generator.text.numerals import parse_number
from generator.text.plans import PLAN_NAME, plan_years

if TYPE_CHECKING:
    from generator.model.facts import Metadata

_WHEN: Final = re.compile(
    "(?:^|(?<=[，。；：！？、（])|(?<=力争)(?=到?[12][0-9]{3})|(?<=确保)(?=到?[12][0-9]{3})|"
    '(?<=[我全本][省市县区州旗])(?=[“"]))'
    '(?:(?:预计|力争|确保|争取)(?=[到至]?(?:[12][0-9]{3}|今后|未来|[“"])))?'
    "(?:截至|截止|到|至|从|自|在|早在)?(?P<text>"
    f'(?P<plan>[“"]?(?P<name>{PLAN_NAME})[”"]?(?:时期|期间|以来|期?末|规划期间))|'
    "(?P<span>(?P<first>[12][0-9]{3}) ?年?[—–―～至到-]{1,2}(?P<second>[12][0-9]{3}) ?年)|"
    "(?P<months>(?:(?P<myear>[12][0-9]{3}) ?年|(?P<mthis>今年)|(?P<mlast>去年))?"
    "(?P<from>[0-9]{1,2})[—–―～至到-]{1,2}(?P<to>[0-9]{1,2})月份?)|"
    "(?P<year>[12][0-9]{3}) ?年(?!价|不变价)(?P<half>上半年|前三季度|一季度)?(?P<since>以来|起)?|"
    "(?P<five>(?:过去的?|近|这)?(?P<count>[三四五]|[345])年(?:来|里|间|中|以来|(?<=过去.年)|(?<=过去的.年)))|"
    "(?P<ahead>(?:今后|未来)的?(?P<years>[三四五]|[345])年)|"
    "(?P<term>届内|本届以来|任期内|本届任期内|换届以来)|"
    "(?P<last>去年|上年(?!末|底|同期))|(?P<this>今年(?!以来))|"
    "(?P<whole>全年|一年来|年内|截至目前|目前|今年以来|年度内|当年))"
)
_HOPE: Final = re.compile(
    "力争|预期(?:目标|增长|达|值|完成)|目标(?=[^，]{0,6}$)|(?<!列入)(?<!年度)计划(?!单列|安排|生育|内|的)|(?<![模草虚比])拟(?!任|定|制)"
)
_AIMS: Final = re.compile("(?:预期|预期性|奋斗|主要|发展|总体|工作)目标(?:建议)?(?:[是为]|概括为[^：，]{0,6})[：:]?")
_OF_SEVERAL: Final = re.compile("年均(?=增|递增|提高|上升|下降|降低|减少|[^，]{0,4}(?:增长|增速))|[三四五345]年累计")
"""What is of all years of the part, though the sentence names their last: “十四五”末，生产总值5000亿元，年均增长6%."""
_ONE_YEAR: Final = re.compile("[0-9]{4}")
_OF_A_YEAR: Final = frozenset({"全年", "当年"})
_DONE: Final = re.compile("已|超额|实现了|达成|完成了|圆满完成|超过预期|好于预期")
_TERM: Final = 5
_MONTHS: Final = 12
_STRETCHES: Final = {"上半年": "06", "前三季度": "09", "一季度": "03"}


@dataclass(frozen=True, slots=True)
class Moment:
    """Role and period of one figure, with the words that say when."""

    role: Role
    period: str | None
    text: str | None


def times(sentence: str) -> list[re.Match[str]]:
    """Give the mentions of time that open a clause of the sentence, in order."""
    return list(_WHEN.finditer(sentence))


def last_year(period: str) -> int | None:
    """Give the year in which a period ends: 2025 of 2021/2025, 2024 of 2024-01/2024-07; None of `term`."""
    year = period.rpartition("/")[2][:4]
    return int(year) if year.isdecimal() else None


def moment(meta: Metadata, part: Part, found: re.Match[str] | None, clause: str, *, aimed: bool = False) -> Moment:
    """Give when a figure in `part` of a report holds: `found` is the last mention of time before it, by `times`.

    `clause` is what stands between the last mark and the number; `aimed` says that the sentence told before it
    that aims follow, which are of no year that the part of the report is on.
    """
    period = _said(meta, found) if found else None
    if period and found and not found["since"] and _ONE_YEAR.fullmatch(period) and _OF_SEVERAL.search(clause):
        period = part.period if part.period and not _ONE_YEAR.fullmatch(part.period) else period
    role = part.role
    year, edge = last_year(period) if period else None, horizon(meta)
    if year is not None and edge is not None:
        if year <= edge:
            role = "achieved"
        elif found and (found["year"] or (found["plan"] and _begins_after(period, edge))):
            role = "target"
    if found and found["ahead"]:
        role = "target"
    of_one = role == "achieved" and found is not None and found["whole"] in _OF_A_YEAR
    own = _last_of(meta, part) if of_one else part.period
    if role == "achieved" and aimed:
        return Moment("target", period, found["text"] if found else None)
    if role == "achieved" and _HOPE.search(clause) and not _DONE.search(clause):
        role = "target"
    return Moment(role, period or own, found["text"] if found else None)


def latest(mentions: list[re.Match[str]]) -> re.Match[str] | None:
    """Give the last of the mentions before a figure, by `times`; the year before it where it is 2018年，…，全年…."""
    if len(mentions) > 1 and mentions[-1]["whole"] in _OF_A_YEAR and mentions[-2]["year"]:
        return mentions[-2]
    return mentions[-1] if mentions else None


def _last_of(meta: Metadata, part: Part) -> str | None:
    """Give the year that 全年 means in a review: the last of several, for no whole year is five; None where unknown."""
    if part.period is None or _ONE_YEAR.fullmatch(part.period):
        return part.period
    last = horizon(meta)
    return None if last is None else str(last)


def aims(sentence: str) -> bool:
    """Say whether a sentence, as far as it is given, has opened a list of aims (今年的主要预期目标是：) not yet met."""
    return bool(_AIMS.search(sentence)) and not _DONE.search(sentence)


def _begins_after(period: str | None, edge: int) -> bool:
    return period is not None and int(period[:4]) > edge


def _said(meta: Metadata, found: re.Match[str]) -> str | None:
    """Give the period that the words name, None where they only mean the report's own."""
    if found["plan"]:
        years = plan_years(found["name"])
        if years and found["plan"].endswith("末"):
            return str(years[1])
        return span_of(*years) if years else None
    if found["span"]:
        return span_of(int(found["first"]), int(found["second"]))
    if found["months"]:
        return _months(meta, found)
    return _year(meta, found) if found["year"] else _told(meta, found)


def _told(meta: Metadata, found: re.Match[str]) -> str | None:
    """Give the period of words that count from the report's own time: 去年, 五年来, 未来五年, 届内."""
    if found["ahead"]:
        return ahead(meta, int(parse_number(found["years"]) or 0))
    if found["five"]:
        return _years_past(meta, int(parse_number(found["count"]) or 0))
    if found["term"]:
        return "term"
    if found["whole"]:
        return None
    return _near(meta, -1 if found["last"] else 0)


def _near(meta: Metadata, offset: int) -> str | None:
    """Give the year of 今年 (0) or 去年 (-1), counted from the day on which the report was given."""
    return str(int(meta.delivered[:4]) + offset) if meta.delivered else None


def _months(meta: Metadata, found: re.Match[str]) -> str | None:
    """Give 1—7月 of the year named before it, else of the one year that the report is on."""
    first, last = int(found["from"]), int(found["to"])
    year = found["myear"]
    if found["mlast"] or found["mthis"]:
        year = _near(meta, -1 if found["mlast"] else 0)
    elif year is None and meta.period and meta.period.start == meta.period.end:
        year = meta.period.end
    if not 1 <= first <= last <= _MONTHS:  # 15—30月: a misprint names no months
        return year
    return f"{year}-{first:02}/{year}-{last:02}" if year else None


def _year(meta: Metadata, found: re.Match[str]) -> str:
    year: str = found["year"]
    if found["half"]:
        return f"{year}-01/{year}-{_STRETCHES[found['half']]}"
    edge = horizon(meta) or 0
    return span_of(int(year), edge) if found["since"] and edge > int(year) else year


def _years_past(meta: Metadata, count: int) -> str | None:
    """五年来: the report's own years where it covers several, the body's term where no years are given."""
    period = meta.period
    if period is None:
        return "term" if count == _TERM else None
    if period.start != period.end:
        return span_of(int(period.start), int(period.end))
    return span_of(int(period.end) - count + 1, int(period.end))
