"""What a chart says in words: its description for those who do not see it, and the line above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from generator.model.codec import plain
from generator.render.chart_points import NOT_HELD, NOT_KNOWN, NOT_SEEN, Mark

_NAMED = 3  # series that are named one by one
_SCALES = ((Decimal(10**12), "万亿"), (Decimal(10**8), "亿"), (Decimal(10**5), "万"))
_POWERS = {"万亿": Decimal(10**12), "亿": Decimal(10**8), "万": Decimal(10**4), "": Decimal(1)}
_PLACES = Decimal("0.01")
_MEANINGS = {
    NOT_SEEN: "是收有那一年的报告、其中没有见到数字",
    NOT_HELD: "是没有收到那一年的报告",
    NOT_KNOWN: "是收有年份未详的报告，不知是否讲到那一年",
}
_GAPS = {NOT_SEEN: "有报告而未见数字", NOT_HELD: "没有收到报告", NOT_KNOWN: "是否有报告未详"}


@dataclass(frozen=True, slots=True)
class Measure:
    """What is counted in: the unit in words (亿元), and how many of the figures' own `unit` one of it is."""

    words: str
    size: Decimal
    unit: str

    @classmethod
    def of(cls, most: Decimal, unit: str) -> Measure:
        """Choose 万, 亿 or 万亿 by the largest value."""
        scale = next((name for least, name in _SCALES if most >= least), "")
        return cls(f"{scale}{unit}", _POWERS[scale], unit)


def description(marks: Sequence[Mark], measure: Measure, *, dots: bool) -> str:
    """Say what is drawn: how many values of whom and when, the least and the most, years without one; no judgement."""
    shown = [mark for mark in marks if not mark.missing]
    series = list(dict.fromkeys(mark.series for mark in shown))
    named = "、".join(series[:_NAMED]) + (f"等 {len(series)} 个系列" if len(series) > _NAMED else "")
    kind = "点图，每点一个数字，按期间分行" if dots else "条形图，每行一个数字，按地区、机构和期间排列"
    times = list(dict.fromkeys(mark.when for mark in sorted(shown, key=lambda mark: (mark.period, mark.when))))
    span = times[0] if len(times) == 1 else f"{times[0]}至{times[-1]}"
    least, most = min(shown, key=lambda mark: mark.low), max(shown, key=lambda mark: mark.high)
    sentences = [
        f"{kind}，从 0 画起",
        f"共 {len(shown)} 个数字，{named}，{span}",
        f"最小 {_who(least)}，最大 {_who(most)}",
        *([_middle(shown, measure)] if dots else []),
        *_gaps(marks),
    ]
    return "。".join(sentence for sentence in sentences if sentence) + "。"


def caption(marks: Sequence[Mark], measure: Measure, *, dots: bool) -> str:
    """Give the line above the chart: how to read it, in what unit."""
    unit = f"，单位：{measure.words}" if measure.words else ""
    shown = [mark for mark in marks if not mark.missing]
    how = f"每点一个数字，从 0 画起{unit}。{_middle(shown, measure)}。" if dots else f"从 0 画起{unit}。"
    missing = {mark.words for mark in marks if mark.missing}
    found = "，".join(f"“{words}”{meaning}" for words, meaning in _MEANINGS.items() if words in missing)
    return how.replace("。。", "。") + (f"首末两年之间没有数字的年份：{found}。" if found else "")


def _who(mark: Mark) -> str:
    return f"{mark.words}（{mark.series}，{mark.when}）"


def _middle(marks: Sequence[Mark], measure: Measure) -> str:
    """Tell the median of the values; ranges and changes have none of their own."""
    values = [mark.low for mark in marks if mark.single]
    if not values:
        return ""
    middle = Decimal(median(values))
    own = Measure.of(abs(middle), measure.unit)
    apart = f"（{len(marks) - len(values)} 个范围或变化不计）" if len(values) < len(marks) else ""
    return f"中位数 {plain((middle / own.size).quantize(_PLACES))}{own.words}{apart}"


def _gaps(marks: Sequence[Mark]) -> list[str]:
    found = [mark for mark in marks if mark.missing]
    return [
        _gap(what, alike) for words, what in _GAPS.items() if (alike := [one for one in found if one.words == words])
    ]


def _gap(what: str, found: Sequence[Mark]) -> str:
    named = "、".join(f"{mark.series}{mark.when}" for mark in found[:_NAMED])
    return f"{what}的年份：{named}" + (f"等 {len(found)} 段" if len(found) > _NAMED else "")
