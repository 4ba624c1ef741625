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
ARABIC: Final = re.compile(
    f"(?:{DIGIT}{{1,3}}(?: {DIGIT}{{3}}(?!{DIGIT}))+|{DIGIT}+(?:,{DIGIT}{{3}})*)(?: ?[.．] ?{DIGIT}+)?"
)
CHINESE_NUMERAL: Final = re.compile(f"[{CHINESE}]+(?:点[{CHINESE}]+)?")
_MULTIPLIER: Final = re.compile(" ?(?:[十百千]?[万萬]?[亿億]|[十百千]?[万萬]|[百千](?![分米克瓦伏升]))")
_BARE: Final = frozenset("百千万萬亿億")
_NEARLY: Final = re.compile("(?:近|超|超过|突破|逾)$")
_METRIC: Final = frozenset("米克瓦伏升")
_WORDS: Final = frozenset("几数第上好倒")
_PARTED: Final = ("万", "萬", "亿", "億")


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
