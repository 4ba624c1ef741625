"""The national five-year plans (五年计划, 五年规划 since the eleventh) and the years that each covers.

One table for all who read a plan's name. The first two are irregular: the second ended in 1962, and no plan covers
1963-1965. None is listed whose years the state has not set.
"""

from __future__ import annotations

import re
from typing import Final

_YEARS: Final = {
    "一五": (1953, 1957),
    "二五": (1958, 1962),
    "三五": (1966, 1970),
    "四五": (1971, 1975),
    "五五": (1976, 1980),
    "六五": (1981, 1985),
    "七五": (1986, 1990),
    "八五": (1991, 1995),
    "九五": (1996, 2000),
    "十五": (2001, 2005),
    "十一五": (2006, 2010),
    "十二五": (2011, 2015),
    "十三五": (2016, 2020),
    "十四五": (2021, 2025),
    "十五五": (2026, 2030),
}

PLAN_NAME: Final = f"(?<![一二三四五六七八九十])(?:{'|'.join(sorted(_YEARS, key=len, reverse=True))})"
"""A pattern for a plan's short name, the longest that fits: 十五五 before 十五."""

PLAN: Final = re.compile(
    f'[“"]?(?P<plan>{PLAN_NAME})(?=[”"](?!普法)|时期|期间|以来|末|规划|计划|发展|工作|的|主要|基本|和|及|与)[”"]?'
)
"""A plan named by its short name, quoted, or where the next word shows that it is no other number.

“八五”普法 is of another series, that of the plans for spreading knowledge of the law.
"""


def plan_years(name: str) -> tuple[int, int] | None:
    """Give the first and last year of the plan of a short name (十四五: 2021, 2025), None for a name of no plan."""
    return _YEARS.get(name)
