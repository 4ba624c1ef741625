"""Numbers with units, found by one scan of a text; what they count is not asked here.

Text in, `Quantity` values out, in text order, disjoint. A number without a unit is no quantity, save where a change
begins (从12提高到90%), and in a list that shares the unit of its last member (分别支出68.6、29.2、34.2亿元).
Linear: every pattern is bounded or has one way to match.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from generator.extract.numeral import ARABIC, CHINESE_NUMERAL, DIGIT, Numeral, numeral_at, skip, stray_before, torn
from generator.extract.unmeasured import persons, tenths
from generator.model.spans import Span
from generator.text.numerals import CHINESE, multiplier, parse_number, times

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.data.units import Unit, Units
    from generator.model.facts import Qualifier

_NUMERAL: Final = re.compile(f"百分之|{DIGIT}|[{CHINESE}]")
_PER_MANY: Final = re.compile("/[十百千万亿]+")
_RANGE: Final = re.compile(r" ?(?:[—–―─－~～-]{1,2}|至|到) ?")
_AFTER: Final[dict[str, Qualifier]] = {
    "以上": "以上",
    "以下": "以下",
    "左右": "左右",
    "以内": "以下",
    "有余": "余",
}
_BEFORE: Final[tuple[tuple[re.Pattern[str], Qualifier], ...]] = (
    (re.compile("(?:不低于|不少于|不小于|至少|不下)$"), "以上"),
    (re.compile("(?:不超过|不高于|不多于|低于|少于|小于|不足|不到|最多|至多)$"), "以下"),
    (re.compile("(?:超过|突破|高于|超出|(?<!高)超|逾|大于|多于)了?$"), "超"),
    (re.compile("(?:大约|约为|约达|约有|约占|(?<![节合预签公契履违邀制集简解续条])约)$"), "约"),
    (re.compile("(?:接近|将近|(?<![附最远就靠相亲])近)$"), "近"),
)
_MINUS: Final = "-－−"
_SIGNS: Final = f"{_MINUS}+＋"
_CHANGED: Final = re.compile(
    "(?:[增减][长幅速加少]|下降|上升|回落|提[高升]|降[低幅至到为]|同比|环比|涨幅|跌幅|[到至为是达由从])[：:]?$"
)
_WINDOW: Final = 4
_FROM: Final = re.compile(
    r"[从由](?:[^，。；：！？、0-9]{0,8}?(?:[0-9]{4}年)?[^，。；：！？、0-9]{0,4}的|每[一-鿿]{1,3})?$"
)
_TO: Final = re.compile(
    r"[^。；！？0-9]{0,16}(?:[0-9]{4}年[^。；！？0-9]{0,4})?"
    r"(?:[到至为成]|(?:增|升|降|减|提|扩)(?:[到至为])?)(?:[0-9]{4}年[的底末]{0,2}|[^，。；！？、0-9]{0,6}的)?(?:近|约|超过|超)?$"
)
_TO_ZERO: Final = re.compile("[^，。；！？、0-9]{0,8}[到至为](?P<zero>0|零)(?=[，。；！、]|$)")
_FAR: Final = 40
_APART: Final = "分别"
_AND: Final = frozenset("、和及与")
_SHARED: Final = "?"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    `number` spans digits, qualifier and unit; `begin` is where a qualifier printed before it begins. `unit` is empty
    where persons are counted without a measure word (5.8万农村贫困人口). Without a `family` it is a bare number, which
    only serves as the beginning of a change. `scale` is the multiplier that was printed.
    `sure` is false where a stroke before the number may be a minus sign or a dash, and where the number is torn: then
    `begin` is where the digits before it begin that may be its own (1 56件).
    """

    begin: int
    number: Span
    value: Decimal
    unit: str
    family: str
    value_max: Decimal | None = None
    qualifier: Qualifier | None = None
    chinese: bool = False
    from_value: Decimal | None = None
    from_begin: int | None = None
    scale: int = 1
    sure: bool = True


def scan(text: str, units: Units) -> list[Quantity]:
    """Give the quantities of a text, changes from one number to another as one quantity."""
    found = list(_scan(text, units))
    merged: list[Quantity] = []
    for quantity in found:
        last = merged[-1] if merged else None
        if last is not None and _is_change(text, last, quantity):
            merged[-1] = replace(quantity, from_value=last.value, from_begin=last.begin)
        else:
            merged.append(_to_zero(text, quantity))
    return [quantity for quantity in merged if quantity.family]


def _to_zero(text: str, first: Quantity) -> Quantity:
    """从19.6%下降到0 is a change, too, although 0 has no unit."""
    found = _TO_ZERO.match(text, first.number.end) if first.family and first.value_max is None else None
    if found is None or not _FROM.search(text, max(0, first.begin - _FAR), first.begin):
        return first
    number = Span(found.start("zero"), found.end("zero"))
    return replace(
        first,
        begin=number.start,
        number=number,
        value=Decimal(0),
        qualifier=None,
        from_value=first.value,
        from_begin=first.begin,
    )


def _scan(text: str, units: Units) -> Iterator[Quantity]:
    at = 0
    bare: list[Quantity] = []
    while start := _NUMERAL.search(text, at):
        at = start.end()
        if start.group() == "百分之":
            found = _percent(text, start.start(), at)
        else:
            found = _quantity(text, start.start(), units)
            if found is None:
                at = skip(text, start.start())
        if found is None:
            bare.clear()
            continue
        at = found.number.end
        if bare and text[bare[-1].number.end : found.begin] not in _AND:
            bare.clear()
        if found.unit == _SHARED:
            bare.append(found)
            continue
        for earlier in bare:
            factor = found.scale if earlier.scale == 1 else 1  # 68.6、34.2亿元 share it, 3万、2万人 do not
            yield replace(earlier, value=times(earlier.value, factor), unit=found.unit, family=found.family)
        bare.clear()
        yield found


def _percent(text: str, start: int, digits: int) -> Quantity | None:
    """Read 百分之八十."""
    numeral = CHINESE_NUMERAL.match(text, digits) or ARABIC.match(text, digits)
    value = parse_number(numeral.group()) if numeral else None
    if numeral is None or value is None:
        return None
    begin, qualifier = _qualifier_before(text, start)
    end, after = _qualifier_after(text, numeral.end())
    return Quantity(begin, Span(start, end), value, "%", "share", None, qualifier or after, chinese=True)


def _quantity(text: str, start: int, units: Units) -> Quantity | None:
    """Read a number, a range or the beginning of a change at `start`."""
    first = numeral_at(text, start)
    if first is None:
        return None
    unit = _unit(text, first.end, units) or tenths(text, start, first)
    last, first_value = first, first.value
    value_max = None
    gap = _RANGE.match(text, unit[1] if unit else first.end)
    second = numeral_at(text, gap.end()) if gap and not _opens_change(text, start) else None
    if second is not None and second.chinese == first.chinese:
        upper = _unit(text, second.end, units)
        if upper is not None and (unit is None or upper[0] == unit[0]):
            first_value = _scaled(first, second)
            if second.value > first_value:
                value_max, last, unit = second.value, second, upper
    start, sure, first_value = _signed(text, start, first_value, ranged=value_max is not None)
    begin, before = _qualifier_before(text, start)
    if unit is None:
        if (lent := _lent(text, begin, first.end)) is not None:
            return Quantity(begin, Span(start, first.end), first_value, lent, "", scale=multiplier(first.scale))
        unit = persons(text, begin, first)
    if unit is None or (first.chinese and not unit[2].chinese):
        return None
    printed, end, known = unit
    stray = stray_before(text, start)
    sure = sure and stray == start and not _loose(text, start, end)
    end, after = _qualifier_after(text, end)
    return Quantity(
        min(begin, stray),
        Span(start, end),
        first_value,
        printed,
        known.family,
        value_max,
        before or last.qualifier or after,
        first.chinese,
        scale=multiplier(last.scale),
        sure=sure,
    )


def _loose(text: str, start: int, end: int) -> bool:
    """Say whether a number is torn at its point, or its comma may part two of a list (分别为5，120件)."""
    listed = "，" in text[start:end] and _APART in text[max(0, start - _FAR) : start]
    return listed or torn(text[start:end])


def _lent(text: str, begin: int, end: int) -> str | None:
    """Say what lends a number its unit: the last of a list (`_SHARED`), the end of a change (empty), or nothing."""
    if text[end : end + 1] in _AND and _APART in text[max(0, begin - _FAR) : begin]:
        return _SHARED
    return "" if _FROM.search(text, max(0, begin - _FAR), begin) else None


def _signed(text: str, start: int, value: Decimal, *, ranged: bool) -> tuple[int, bool, Decimal]:
    """Read the sign of 增长-2.1% or 同比+5.6%: where the number begins, whether that is sure, and its value.

    A stroke is a sign right after a word of change and what may stand between (到, 为, 约). After other words it may
    be a dash as well; after a digit or a letter it is none (2024-300, F-16).
    """
    if not start or text[start - 1] not in _SIGNS:
        return start, True, value
    before = text[start - 2 : start - 1] if start > 1 else ""
    if before.isascii() and before.isalnum():
        return start, True, value
    edge, _ = _qualifier_before(text, start - 1)
    if _CHANGED.search(text, max(0, edge - _WINDOW), edge):
        plus = text[start - 1] not in _MINUS
        return start - 1, plus or not ranged, value if plus else value.copy_negate()
    return start, text[start - 1] not in _MINUS, value


def _opens_change(text: str, start: int) -> bool:
    """从12%到90% is a change, 12%到90% a range."""
    return text[start - 1 : start] in {"从", "由"} and start > 0


def _scaled(low: Numeral, high: Numeral) -> Decimal:
    """3—5万 begins at 30000."""
    if low.scale or not high.scale or low.chinese:
        return low.value
    return times(low.value, multiplier(high.scale))


def _unit(text: str, at: int, units: Units) -> tuple[str, int, Unit] | None:
    """Give the unit at `at`, its end, and the entry that it belongs to: also 件（次）, 微克/立方米 and 批次/千人."""
    if text.startswith(" ", at):
        at += 1
    unit = units.at(text, at)
    if unit is None:
        return None
    end = at + len(unit.text)
    mark = text[end : end + 1]
    if mark and mark in "（(/":
        per = _PER_MANY.match(text, end)
        inside = per.end() if per else end + 1
        inner = units.at(text, inside) or _per(text, inside, mark)
        if inner is not None:
            close = inside + len(inner if isinstance(inner, str) else inner.text)
            if mark == "/":
                end = close
            elif text[close : close + 1] in {"）", ")"}:
                end = close + 1
    return unit.name + text[at + len(unit.text) : end], end, unit


def _per(text: str, at: int, mark: str) -> str | None:
    """Give the time in 吨/日, 元/月."""
    return text[at] if mark == "/" and text[at : at + 1] in {"日", "年", "月", "秒", "时"} else None


def _qualifier_before(text: str, start: int) -> tuple[int, Qualifier | None]:
    """Give the qualifier that is printed before a number, and where it begins."""
    edge = start - 1 if start and text[start - 1] == " " else start
    window = text[max(0, edge - _WINDOW) : edge]
    for pattern, qualifier in _BEFORE:
        found = pattern.search(window)
        if found:
            return edge - len(window) + found.start(), qualifier
    return start, None


def _qualifier_after(text: str, end: int) -> tuple[int, Qualifier | None]:
    qualifier = _AFTER.get(text[end : end + 2])
    return (end + 2, qualifier) if qualifier else (end, None)


def _is_change(text: str, first: Quantity, second: Quantity) -> bool:
    """从12%提高到90%: the first number is where the second began."""
    between = text[first.number.end : second.begin]
    if len(between) > _FAR or first.value_max is not None or first.from_value is not None:
        return False
    if first.family and first.unit != second.unit:
        return False
    return bool(_FROM.search(text, max(0, first.begin - _FAR), first.begin) and _TO.fullmatch(between))
