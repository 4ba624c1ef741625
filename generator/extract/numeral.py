"""Single numerals in a running text, with their multiplier and 余 or 多: text and place in, `Numeral` out.

Linear: no pattern has two ways to match, and a numeral is read once from its beginning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from generator.text.numerals import CHINESE, multiplier, parse_number, plus

if TYPE_CHECKING:
    from decimal import Decimal

    from generator.model.facts import Qualifier

DIGIT: Final = "[0-9０-９]"
_GROUPED: Final = (
    f"(?<=[\u4e00-\u9fff])(?<!附件)(?<![^代]表)(?<![第图号款点]){DIGIT}{{1,3}}，{DIGIT}{{3}}(?!，?{DIGIT})"
)
"""A number with one comma of full width that groups its digits: 改造危房1，256户; 附件1，120人 are two."""
ARABIC: Final = re.compile(
    f"(?:{_GROUPED}|{DIGIT}{{1,3}}(?: {DIGIT}{{3}}(?!{DIGIT}))+|{DIGIT}+(?:,{DIGIT}{{3}})*)(?: ?[.．] ?{DIGIT}+)?"
)
CHINESE_NUMERAL: Final = re.compile(f"[{CHINESE}]+(?:点[{CHINESE}]+)?")
_MULTIPLIER: Final = re.compile(" ?(?:[十百千]?[万萬]?[亿億]|[十百千]?[万萬]|[百千](?![分米克瓦伏升]))")
_BARE: Final = frozenset("百千万萬亿億")
_NEARLY: Final = re.compile("(?:近|超|超过|突破|逾)$")
_METRIC: Final = frozenset("米克瓦伏升")
_WORDS: Final = frozenset("几数第上好倒")
_PARTED: Final = ("万", "萬", "亿", "億")
_BLANK: Final = "[ \u3000\u00a0]"
_LOOSE: Final = f"(?<![A-Za-z0-9０-９.．第:：∶])(?:{DIGIT}[0-9０-９.．,]{{0,9}}"
_STRAY: Final = re.compile(f"{_LOOSE}{_BLANK}{{1,3}}){{1,3}}$")
_COMMA: Final = re.compile(f"{_LOOSE}[，,]{_BLANK}{{0,3}}){{1,3}}$")
_GROUP: Final = re.compile(f"{DIGIT}{{3}}(?!{DIGIT})")
_TORN: Final = re.compile(f"{_BLANK}[.．]|[.．]{_BLANK}")
_SEEN: Final = 16


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral that ends at `end`: its value, the multiplier printed (`万`, empty: none), and 余 or 多."""

    value: Decimal
    end: int
    scale: str
    qualifier: Qualifier | None
    chinese: bool


def skip(text: str, start: int) -> int:
    """Give where the numeral that begins at `start` ends, so that its tail is not read as a number of its own."""
    numeral = ARABIC.match(text, start) or CHINESE_NUMERAL.match(text, start)
    return numeral.end() if numeral else start + 1


def stray_before(text: str, start: int) -> int:
    """Give where digits begin that stand loose before a number, or `start`: a blank or a grouping comma apart.

    收到建议1 56件 may be 156 or 56, and names no 建议1.
    """
    if not start or text[start - 1] not in " \u3000\u00a0，,":
        return start
    low = max(0, start - _SEEN)
    found = _STRAY.search(text[low:start])
    if found is None and _GROUP.match(text, start):
        found = _COMMA.search(text[low:start])
    return low + found.start() if found else start


def torn(digits: str) -> bool:
    """Say whether a number is torn at its point: 1 . 57."""
    return bool(_TORN.search(digits))


def numeral_at(text: str, start: int) -> Numeral | None:
    """Read digits with their multiplier and 余 or 多: 119.7亿, 6万余, 30多万, 2万5千, 两千, 百余."""
    if not ARABIC.match(text, start):
        return _chinese(text, start)
    first = _arabic(text, start)
    last = first
    while (
        first is not None
        and last is not None
        and last.scale[-1:] in _PARTED
        and text[first.end : first.end + 1].isdigit()
    ):
        below = multiplier(last.scale)
        last = _arabic(text, first.end)
        if last is None or not last.scale or last.value >= below:
            break
        first = replace(first, value=plus(first.value, last.value), end=last.end)
    return first


def _arabic(text: str, start: int) -> Numeral | None:
    digits = ARABIC.match(text, start)
    if digits is None:
        return None
    end, vague = digits.end(), _vague(text, digits.end())
    scale = _MULTIPLIER.match(text, end + len(vague))
    if scale is not None:
        end = scale.end()
        vague = vague or _vague(text, end)
        end += len(vague) if text.startswith(vague, end) else 0
    else:
        end += len(vague)
    printed = scale.group().strip() if scale else ""
    value = parse_number(digits.group() + printed)
    return None if value is None else Numeral(value, end, printed, _vague_qualifier(vague), chinese=False)


def _chinese(text: str, start: int) -> Numeral | None:
    digits = CHINESE_NUMERAL.match(text, start)
    if digits is None:
        return None
    end = digits.end()
    while end - start > 1 and text[end - 1] in "百千" and text[end : end + 1] in _METRIC:  # 三|千瓦, 千万|千瓦
        end -= 1
    vague = _vague(text, end)
    word = text[start:end]
    if not set(word) - _BARE and (vague or _NEARLY.search(text, max(0, start - 2), start)):  # 近千, 突破百万, 百余
        word = f"一{word}"
    value = parse_number(word)
    if value is None or text[max(0, start - 1) : start] in _WORDS:
        return None
    return Numeral(value, end + len(vague), "", _vague_qualifier(vague), chinese=True)


def _vague(text: str, at: int) -> str:
    """Give the 余 or 多 that stands between digits and unit, or nothing."""
    return text[at] if at < len(text) and text[at] in "余餘多" else ""


def _vague_qualifier(sign: str) -> Qualifier | None:
    if not sign:
        return None
    return "多" if sign == "多" else "余"
