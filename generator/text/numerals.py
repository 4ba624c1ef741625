"""Chinese and Arabic numerals, read exactly: text in, `Decimal` out, None for what is no numeral.

Follows the numerals of GB/T 15835-2011: Arabic digits (half or full width, thousands commas, stray spaces), Chinese
numerals with 十 百 千 万 亿, mixed forms (119.7亿, 3千万), and 百分之. Approximate forms (两三, 几十, 数百) have no
value and give None.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

DIGITS: Final = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2, "兩": 2}
"""Chinese digits and what they stand for; 两 and its traditional form count as two."""

SMALL: Final = {"十": 10, "百": 100, "千": 1000}
LARGE: Final = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHINESE: Final = "".join(DIGITS) + "".join(SMALL) + "".join(LARGE)
"""Every character that a Chinese numeral may be written with."""

_TEN: Final = 10
_TOP: Final = 10**4
_GROUP: Final = 3
_ZEROS: Final = ("", "零", "〇", "○")
_FULL_WIDTH: Final = str.maketrans("０１２３４５６７８９．，－", "0123456789.,-")
_ARABIC: Final = re.compile(r"([0-9]+(?:,[0-9]{3})*)(\.[0-9]+)?")
_MULTIPLIER: Final = re.compile(r"[十百千]?(?:[万萬]?[亿億]|[万萬])|[十百千]")


def parse_number(text: str) -> Decimal | None:
    """Read a numeral of any of the forms above, multipliers worked in: `119.7亿` is 11970000000."""
    text = "".join(text.split()).translate(_FULL_WIDTH)
    head = _ARABIC.match(text)
    if head is None:
        return parse_chinese(text)
    value = parse_arabic(head.group())
    rest = text[head.end() :]
    if value is None or not rest:
        return value
    if not _MULTIPLIER.fullmatch(rest):
        return None
    return whole(value * multiplier(rest))


def parse_arabic(text: str) -> Decimal | None:
    """Read Arabic digits, half or full width, with thousands commas and spaces between them."""
    plain = "".join(text.split()).translate(_FULL_WIDTH)
    if not _ARABIC.fullmatch(plain):
        return None
    if "," in plain and len(plain.split(",", 1)[0]) > _GROUP:
        return None
    return Decimal(plain.replace(",", ""))


def whole(value: Decimal) -> Decimal:
    """Give the same value without digits after the point where they are all zeros."""
    integer = value.to_integral_value()
    return integer if integer == value else value.normalize()


def multiplier(text: str) -> int:
    """Give what a run of 十 百 千 万 亿 multiplies by; 1 for empty text. KeyError for anything else."""
    result = 1
    for char in text:
        result *= SMALL.get(char) or LARGE[char]
    return result


def parse_chinese(text: str) -> Decimal | None:
    """Read a Chinese numeral: 二十一, 一千零五, 三万五千, 两亿, 三点五, also 二〇二四 digit by digit."""
    whole, point, fraction = text.partition("点")
    value = _positional(whole) if len(whole) > 1 and not set(whole) - DIGITS.keys() else _integer(whole)
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
    """Read an integer with units: sections below 亿 and below 万, each of at most four places."""
    total = 0
    rest = text
    limit: int | None = None
    for signs, size in (("亿億", 10**8), ("万萬", 10**4)):
        cut = max(rest.rfind(sign) for sign in signs)
        if cut < 0:
            continue
        digits = rest[:cut].lstrip("零〇○") if limit else rest[:cut]
        head = _integer(digits) if size > 10**4 else _section(digits)
        if not head:
            return None
        total += head * size
        rest, limit = rest[cut + 1 :], size
    if limit is not None and not rest:
        return total
    tail = _section(rest, limit)
    return None if tail is None else total + tail


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
