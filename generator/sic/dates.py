"""Days that no calendar has: 2月30日, 11月31日 (Gregorian calendar; GB/T 7408 for its days)."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator

from generator.model.structure import Finding
from generator.sic.slip import Reading, slip

_DAY = re.compile(r"月(\d{1,2})日")  # begins with what is rare, so that most of a text is passed over at once
_MONTH = re.compile(r"(?<![\d.．])(?:(\d{4})年)?(\d{1,2})$")
_BEFORE = 9
"""So many characters before 月 hold year and month, and the one before them."""
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY = 2


def find_dates(reading: Reading) -> Iterator[Finding]:
    """Note days after the end of their month, and months after the twelfth; 2月29日 only where a common year stands."""
    for block in reading.blocks:
        for day in _DAY.finditer(block.text):
            start = max(0, day.start() - _BEFORE)
            month = _MONTH.search(block.text[start : day.start()])
            if month and not _is_day(month[1], int(month[2]), int(day[1])):
                yield slip("date", "历法中没有这一天", block, start + month.start(), day.end())


def _is_day(year: str | None, month: int, day: int) -> bool:
    if not 1 <= month <= len(_DAYS):
        return False
    leap_day = month == _FEBRUARY and day == _DAYS[month - 1]
    return 1 <= day <= _DAYS[month - 1] and not (leap_day and year and not isleap(int(year)))
