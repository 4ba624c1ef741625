"""Which values of an indicator are believed: none of a part of the place, and of several years only what says so.

A figure with its indicator in, the same figure out: without the indicator where its sentence tells of an area in the
place (前海…，完成投资500亿元), of more years than the one that is counted (用三年时间新增学位21万个), or, in a plan,
of the past (过去一年…); with one year, or none, where the thing holds for one only (五年…，生产总值达5000亿元).
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from generator.extract.parts import horizon
from generator.extract.periods import last_year

if TYPE_CHECKING:
    from generator.data.indicators import Indicator, Indicators
    from generator.model.facts import Figure, Metadata

_REACH: Final = 240
_SENTENCE: Final = re.compile("[。；！？!?;]")
_CLAUSE: Final = re.compile("[，。；：！？,;:!?]")
_OF_ALL: Final = re.compile("[全我本][省市县区州旗国]|各[省市县区州旗]|辖区")
_OPENS: Final = 14
"""How far into its sentence, in code points, an area stands that the sentence is on."""
_STARTS: Final = re.compile("(?:预计|全年|今年|初步)")
_BEHIND: Final = 12
_URGED: Final = re.compile(
    "(?:加快|推进|推动|支持|全面|深化|强化|狠抓|抓好|建设|实施|依托|围绕|以|加强|优化|积极|大力|持续)"
)
_RATES: Final = frozenset({"share"})
_SUMMED: Final = re.compile("累计|合计|总计|(?<!公)共(?=完成|实现|新增|建成|有|计)|年均[^，]{0,8}$")
_EACH: Final = re.compile("始终|连续|历年|每年|各年")
_HELD: Final = re.compile("控制|保持|稳定|维持")
_REACHED: Final = re.compile("(?:达|突破|超|至|到|为|跨[越过入]|不低于|高于|总[量数]|拥有)[^，。；]{0,16}$")
_OF_THE_YEAR: Final = re.compile("同比|[比较]上年|[比较]去年|全年|当年|初步核算")
_GREW: Final = re.compile("(?:左右|以上|以内|以下)?[，、（(]?(?:分别)?(?:同比|[比较]上年|[比较]去年|增长|下降|年均)")
_YEARS: Final = re.compile("(?<![比较从由自是])([12][0-9]{3}) ?年(?!以来|起|价|不变)")
_WITHIN: Final = re.compile("(?<![0-9〇零一二三四五六七八九十])[两二三四五2-5] ?年(?:左右)?(?:时间|之?内)")
"""Years in which something is to be done that no single one of them sees: 用三年时间新增学位21万个."""
_PAST: Final = re.compile("(?P<past>过去的?一年|一年来)|今年|新的一年|来年|明年|[12][0-9]{3} ?年")
_BY: Final = re.compile('到(?:[12][0-9]{3} ?年|[“"]?十.五[”"]?期?末)')
_ONE_YEAR: Final = re.compile("[0-9]{4}")


def believed(figure: Figure, text: str, meta: Metadata, indicators: Indicators) -> Figure:
    """Give a figure of the block's `text` with what is believed of its indicator and of its period."""
    if figure.indicator is None or meta.body != "zhengfu":
        return figure
    indicator = indicators.by_id(figure.indicator)
    apart = _of_an_area(figure, text, meta, indicators) or _in_years(figure, text, indicator)
    if apart or _looks_back(figure, text):
        return replace(figure, indicator=None)
    return _of_one_year(figure, text, meta, indicator) if indicator.level else figure


def _in_years(figure: Figure, text: str, indicator: Indicator) -> bool:
    """Say whether things are told for more years than one: 用三年时间新增学位21万个, 力争到2025年，新增企业300家."""
    if not indicator.yearly or indicator.family != "count":
        return False
    sentence = _before(text, figure.number.start, _SENTENCE)
    return bool(_WITHIN.search(sentence)) or (figure.role == "target" and bool(_BY.search(sentence)))


def _looks_back(figure: Figure, text: str) -> bool:
    """Say whether what is taken for an aim stands where its paragraph looks back: 过去一年，成绩很大。增长10%."""
    if figure.role != "target":
        return False
    times = list(_PAST.finditer(text, max(0, figure.number.start - _REACH), figure.number.start))
    return bool(times) and times[-1]["past"] is not None


def _of_an_area(figure: Figure, text: str, meta: Metadata, indicators: Indicators) -> bool:
    """Say whether a figure is that of an area in the report's place, by the words before it in its sentence."""
    sentence = _before(text, figure.number.start, _SENTENCE)
    clause = _before(text, figure.number.start, _CLAUSE)
    if _OF_ALL.search(clause):
        return False
    own = f"{meta.region.name if meta.region else ''}{meta.title}"
    begun = _STARTS.sub("", clause)
    if any(found.start() <= _BEHIND for found in _areas(begun, own, indicators)):
        return True
    indicator = indicators.by_id(figure.indicator or "")
    if not indicator.whole or sentence == clause:
        return False
    first, *others = _CLAUSE.split(sentence)
    if any(found.start() == 0 for other in others for found in _areas(other, own, indicators)):
        return True  # 高铁加快建设，启动区…基本建成，全年固定资产投资增长16%
    if indicator.family in _RATES and _URGED.match(first):
        return False  # 加快园区建设，…，工业投资增长10%: the aim is the place's own
    return any(found.start() <= _OPENS for found in _areas(first, own, indicators))


def _areas(words: str, own: str, indicators: Indicators) -> list[re.Match[str]]:
    """Give the areas named in `words`, save what is in the report's own name (开发区管委会)."""
    return [found for found in indicators.areas.finditer(words) if found[0] not in own]


def _of_one_year(figure: Figure, text: str, meta: Metadata, indicator: Indicator) -> Figure:
    """Give a value of several years the one at whose end it holds, or none where that is not certain."""
    period = figure.period
    if period is None or "-" in period or _ONE_YEAR.fullmatch(period):
        return figure
    clause = _before(text, figure.number.start, _CLAUSE)
    if _EACH.search(clause) or (indicator.family not in _RATES and _SUMMED.search(clause)):
        return figure
    last = horizon(meta) if period == "term" and figure.role == "achieved" else last_year(period)
    sure = last is not None and _is_at_end(figure, text, clause, last, indicator)
    return replace(figure, period=str(last) if sure else None)


def _is_at_end(figure: Figure, text: str, clause: str, last: int, indicator: Indicator) -> bool:
    """Say whether a value is surely of the last of several years: reached then, or held against the year before."""
    told = text[max(0, figure.number.start - _REACH) : figure.number.start]
    if any(int(found[1]) != last for found in _YEARS.finditer(told)) or _HELD.search(clause):
        return False
    counted = indicator.family in {"share", "count"}
    reached = counted or figure.qualifier == "超" or _REACHED.search(clause) is not None
    grew = _OF_THE_YEAR.search(clause) or _GREW.match(text, figure.number.end)
    return reached or grew is not None


def _before(text: str, end: int, marks: re.Pattern[str]) -> str:
    """Give what stands before `end`, from the last of `marks` on."""
    return marks.split(text[max(0, end - _REACH) : end])[-1]
