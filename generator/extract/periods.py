"""When a figure holds: from the words of its sentence, else from the part of the report that it stands in.

`2024`, `2021/2025`, `2024-01/2024-07`, `term` or None, as the contract writes them. Nothing is inferred that neither
the sentence nor the report's own years say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from generator.text.numerals import parse_chinese

if TYPE_CHECKING:
    from generator.model.facts import Metadata

Role = Literal["achieved", "target"]

_PLAN: Final = re.compile(
    "工作安排|主要任务|工作打算|工作思路|目标任务|重点工作|奋斗目标|工作要点|工作部署|今后|下一步|未来|工作重点|总体要求|"
    "预期目标|工作计划|新的一年|工作建议|工作目标|发展目标|任务目标|主要目标|努力方向|工作举措|总体思路|今年"
)
_REVIEW: Final = re.compile("回顾|总结|过去|工作情况|完成情况|去年|主要工作|一年来|五年来|成就|成绩")
_YEAR: Final = re.compile("([12][0-9]{3}) ?年")
_TURN: Final = re.compile(
    "(?:(?P<now>今年|新的一年|今后五年|未来五年|下一步)|(?P<year>20[0-9]{2}) ?年)[，,]?"
    "(?:是|工作的|我们要|我们将|常委会将|常委会要|政府工作|全县经济|全市经济|全省经济|经济社会发展|县人大|市人大|县政协|市政协|主要预期|重点)"
)
_WHEN: Final = re.compile(
    "(?:^|(?<=[，。；：！？、（]))(?:截至|截止|到|至|从|自|在|早在)?(?P<text>"
    "(?P<plan>“?(?P<nth>十[一二三四五六七八九]|[一二三四五六七八九])五”?(?:时期|期间|以来|末|规划期间))|"
    "(?P<span>(?P<first>[12][0-9]{3}) ?年?[—–―～至到-]{1,2}(?P<second>[12][0-9]{3}) ?年)|"
    "(?P<months>(?:(?P<myear>[12][0-9]{3}) ?年|今年|去年)?"
    "(?P<from>[0-9]{1,2})[—–―～至到-]{1,2}(?P<to>[0-9]{1,2})月份?)|"
    "(?P<year>[12][0-9]{3}) ?年(?P<half>上半年|前三季度|一季度)?(?P<since>以来|起)?|"
    "(?P<five>(?:过去|近|这)?(?P<count>[三四五]|[345])年(?:来|里|间|中|以来))|"
    "(?P<term>届内|本届以来|任期内|本届任期内|换届以来)|"
    "(?P<last>去年|上年(?!末|底|同期))|(?P<this>今年(?!以来))|"
    "(?P<whole>全年|一年来|年内|截至目前|目前|今年以来|年度内|当年))"
)
_HOPE: Final = re.compile(
    "力争|预期(?:目标|增长|达|值|完成)|目标(?=[^，]{0,6}$)|计划(?!单列|安排)|(?<![模草虚比])拟(?!任|定|制)"
)
_DONE: Final = re.compile("已|超额|实现了|达成|完成了|圆满完成|超过预期|好于预期")
_YEARS: Final = 5
_FIRST_PLAN: Final = 1951
_STRETCHES: Final = {"上半年": "06", "前三季度": "09", "一季度": "03"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report: what its figures are where their sentences say nothing else."""

    role: Role
    period: str | None


@dataclass(frozen=True, slots=True)
class Moment:
    """Role and period of one figure, with the words that say when."""

    role: Role
    period: str | None
    text: str | None


def times(sentence: str) -> list[re.Match[str]]:
    """Give the mentions of time that open a clause of the sentence, in order."""
    return list(_WHEN.finditer(sentence))


class Calendar:
    """The years of one report: told by its metadata, read block by block."""

    def __init__(self, meta: Metadata) -> None:
        """Take period, delivery and session of a report."""
        self._meta = meta
        self._last = int(meta.period.end) if meta.period else None
        self._given = int(meta.delivered[:4]) if meta.delivered else None
        self.review = Part("achieved", self._own())
        self.part = Part("target", self._planned()) if meta.genre == "plan" else self.review

    def heading(self, text: str) -> None:
        """Turn to another part where a heading says so."""
        years = [int(year) for year in _YEAR.findall(text)]
        future = self._last is not None and any(year > self._last for year in years)
        if _REVIEW.search(text) and not future:
            self.part = self.review
        elif future or _PLAN.search(text):
            year = max(years) if future else self._planned_year()
            coming = re.search("(?:今后|未来)五年", text)
            self.part = Part("target", _years(year, _YEARS if coming else 1))

    def paragraph(self, text: str) -> None:
        """Turn to the plan where a paragraph opens it: 2025年是…, 今年工作的…."""
        turn = _TURN.match(text.lstrip(" 　"))
        if turn is None or self.part.role == "target":
            return
        year = int(turn["year"]) if turn["year"] else self._planned_year()
        if turn["now"] or (self._last is not None and year is not None and year > self._last):
            self.part = Part("target", _years(year, 1))

    def moment(self, found: re.Match[str] | None, clause: str) -> Moment:
        """Give when a figure holds: `found` is the last mention of time before it in its sentence, by `times`.

        `clause` is what stands between the last mark and the number.
        """
        period = self._said(found) if found else None
        role = self.part.role
        if period is not None and self._last is not None and period[:4].isdigit():
            if int(period[-7:][:4] if "-" in period[-7:] else period[-4:]) <= self._last:
                role = "achieved"
            elif found and found["year"]:
                role = "target"
        if role == "achieved" and _HOPE.search(clause) and not _DONE.search(clause):
            role = "target"
        return Moment(role, period or self.part.period, found["text"] if found else None)

    def _own(self) -> str | None:
        period, session = self._meta.period, self._meta.session
        if period is not None:
            return _span(int(period.start), int(period.end))
        return "term" if session is not None and session.term and session.number is None else None

    def _planned_year(self) -> int | None:
        if self._last is not None:
            return self._last + 1
        return self._given

    def _planned(self) -> str | None:
        return _years(self._planned_year(), 1)

    def _said(self, found: re.Match[str]) -> str | None:
        """Give the period that the words name, None where they only mean the report's own."""
        if found["plan"]:
            first = _FIRST_PLAN + _YEARS * int(parse_chinese(found["nth"]) or 0)
            return _span(first, first + _YEARS - 1)
        if found["span"]:
            return _span(int(found["first"]), int(found["second"]))
        if found["months"] or found["year"]:
            return self._months(found) if found["months"] else self._year(found)
        return self._told(found)

    def _told(self, found: re.Match[str]) -> str | None:
        """Give the period of words that count from the report's own time: 去年, 五年来, 届内."""
        if found["five"]:
            return self._years_past(int(parse_chinese(found["count"]) or found["count"]))
        if found["term"]:
            return "term"
        if self._given is None or found["whole"]:
            return None
        return str(self._given - 1 if found["last"] else self._given)

    def _months(self, found: re.Match[str]) -> str | None:
        year = found["myear"] or (str(self._last) if self._last else None)
        return f"{year}-{int(found['from']):02}/{year}-{int(found['to']):02}" if year else None

    def _year(self, found: re.Match[str]) -> str:
        year = found["year"]
        if found["half"]:
            return f"{year}-01/{year}-{_STRETCHES[found['half']]}"
        return _span(int(year), self._last) if found["since"] and self._last and self._last > int(year) else year

    def _years_past(self, count: int) -> str | None:
        """五年来: the report's own years where it covers several, the body's term where no years are given."""
        period = self._meta.period
        if period is None:
            return "term" if self._meta.session and self._meta.session.term and count == _YEARS else None
        if period.start != period.end:
            return _span(int(period.start), int(period.end))
        return _span(int(period.end) - count + 1, int(period.end))


def _span(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}/{last}"


def _years(first: int | None, count: int) -> str | None:
    return None if first is None else _span(first, first + count - 1)
