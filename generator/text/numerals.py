"""Chinese and Arabic numerals, read exactly: text in, `Decimal` out, None for what is no numeral.

Follows the numerals of GB/T 15835-2011: Arabic digits (half or full width, thousands commas, stray spaces), Chinese
numerals with 十 百 千 万 亿, mixed forms (119.7亿, 3千万), and 百分之. Approximate forms (两三, 几十, 数百) have no
value and give None, and so does what is longer than `LONGEST`: no number of a report is.
"""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import Final

DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "兩": 2}
"""Chinese digits and what they stand for; 两 and its traditional form count as two."""

SMALL: Final = {"十": 10, "百": 100, "千": 1000}
LARGE: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHINESE: Final = "".join(DIGITS) + "".join(SMALL) + "".join(LARGE)
"""Every character that a Chinese numeral may be written with."""

LONGEST: Final = 24
"""How many characters a numeral may have, spaces left out."""

_EXACT: Final = Context(prec=4 * LONGEST)
"""Arithmetic that rounds nothing: no sum or product of two numerals has as many digits."""
_TEN: Final = 10
_TOP: Final = 10**4
_HUNDRED_MILLION: Final = 10**8
_GROUP: Final = 3
_ZEROS: Final = ("", "零", "〇", "○")
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")
_ARABIC: Final = re.compile(r"([0-9]+(?:,[0-9]{3})*)(\.[0-9]+)?")
_MULTIPLIER: Final = re.compile(r"[十百千]?(?:[万萬]?[亿億]|[万萬])|[十百千]")


def parse_number(text: str) -> Decimal | None:
    """Read a numeral of any of the forms above, multipliers worked in: `119.7亿` is 11970000000."""
    text = "".join(text.split()).translate(_FULL_WIDTH)
    if len(text) > LONGEST:
        return None
    head = _ARABIC.match(text)
    if head is None:
        return parse_chinese(text)
    value = parse_arabic(head.group())
    rest = text[head.end() :]
    if value is None or not rest:
        return value
    if not _MULTIPLIER.fullmatch(rest):
        return None
    return times(value, multiplier(rest))


def parse_arabic(text: str) -> Decimal | None:
    """Read Arabic digits, half or full width, with thousands commas and spaces between them."""
    plain = "".join(text.split()).translate(_FULL_WIDTH)
    if len(plain) > LONGEST or not _ARABIC.fullmatch(plain):
        return None
    if "," in plain and len(plain.split(",", 1)[0]) > _GROUP:
        return None
    return Decimal(plain.replace(",", ""))


def times(value: Decimal, factor: int) -> Decimal:
    """Multiply exactly, whatever the decimal context of the thread."""
    return whole(_EXACT.multiply(value, Decimal(factor)))


def plus(first: Decimal, second: Decimal) -> Decimal:
    """Add exactly, whatever the decimal context of the thread."""
    return _EXACT.add(first, second)


def whole(value: Decimal) -> Decimal:
    """Give the same value without digits after the point where they are all zeros."""
    integer = value.to_integral_value()
    return integer if integer == value else _EXACT.normalize(value)


def multiplier(text: str) -> int:
    """Give what a run of 十 百 千 万 亿 multiplies by; 1 for empty text. KeyError for anything else."""
    result = 1
    for char in text:
        result *= SMALL.get(char) or LARGE[char]
    return result


def parse_chinese(text: str) -> Decimal | None:
    """Read a Chinese numeral: 二十一, 一千零五, 三万五千, 两亿, 三点五, also 二〇二四 digit by digit."""
    if len(text) > LONGEST:
        return None
    integer, point, fraction = text.partition("点")
    value = _positional(integer) if len(integer) > 1 and not set(integer) - DIGITS.keys() else _integer(integer)
    if value is None or not point:
        return None if value is None else Decimal(value)
    if not fraction or set(fraction) - DIGITS.keys():
        return None
    return Decimal(f"{value}.{''.join(str(DIGITS[c]) for c in fraction)}")


def _positional(text: str) -> int | None:
    """Read digits one by one, as years are written; 两三 and 三四 mean 'two or three' and have no value."""
    if not set(text) & set("零〇○"):
        return None
    return int("".join(str(DIGITS[c]) for c in text))


def _integer(text: str) -> int | None:
    """Read an integer with units: what stands before the last 亿 counts so many of them, the rest lies below."""
    cut = max(text.rfind(sign) for sign in "亿億")
    if cut < 0:
        return _below(text, None)
    head = _below(text[:cut], None)
    if not head:
        return None
    rest = text[cut + 1 :]
    tail = _below(rest, _HUNDRED_MILLION) if rest else 0
    return None if tail is None else head * _HUNDRED_MILLION + tail


def _below(text: str, above: int | None) -> int | None:
    """Read an integer below 亿: a section of 万 and one of ones; `above` is the unit just before it."""
    cut = max(text.rfind(sign) for sign in "万萬")
    if cut < 0:
        return _section(text, above)
    digits = text[:cut].lstrip("零〇○") if above else text[:cut]
    head = _section(digits)
    if not head:
        return None
    rest = text[cut + 1 :]
    tail = _section(rest, _TOP) if rest else 0
    return None if tail is None else head * _TOP + tail


def _section(text: str, above: int | None = None) -> int | None:
    """Read a number below ten thousand; `above` is the unit just before it, needed for 两万五 (25000)."""
    if text in _ZEROS:
        return 0 if text and above is None else None
    total, last = 0, _TOP
    digit: int | None = None
    zero = False
    for char in text:
        if char in DIGITS:
            if digit is not None or (char in _ZEROS and (zero or (last == _TOP and above is None))):
                return None
            zero, digit = (True, None) if char in _ZEROS else (zero, DIGITS[char])
            continue
        size = SMALL.get(char)
        if size is None or size >= last or (digit is None and not _bare_ten(size, total, zero=zero)):
            return None
        total += (1 if digit is None else digit) * size
        digit, last, zero = None, size, False
    if digit is None:
        return None if zero else total
    return total + digit * _place(last, above, zero=zero)


def _bare_ten(size: int, total: int, *, zero: bool) -> bool:
    """十五 and 零十五 stand for 一十五; 百 and 千 always carry their digit."""
    return size == _TEN and (total == 0 or zero)


def _place(last: int, above: int | None, *, zero: bool) -> int:
    """Give what the last digit counts: ones, or after an omitted unit a tenth of the one before (一百五 is 150)."""
    if zero or last == _TEN:
        return 1
    if last < _TOP:
        return last // 10
    return 1 if above is None else above // 10
