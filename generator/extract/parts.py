"""The parts of a report, the review and the plan: what their figures are where their own sentences say nothing else.

A report looks back first and then ahead. It turns where a heading names a time together with what was done or is to
be done then (二、2025年工作安排), or where a paragraph opens the plan (2025年是…). Words that are used in both parts
(重点工作, 成绩) turn nothing by themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from generator.text.numerals import DIGITS, parse_number
from generator.text.plans import PLAN, PLAN_NAME, plan_years

if TYPE_CHECKING:
    from generator.model.facts import Metadata
    from generator.model.structure import Block

Role = Literal["achieved", "target"]

_AIM: Final = "任务|打算|安排|思路|计划|部署|要点|建议|谋划|目标|草案|总体要求|政策取向|努力方向|举措|措施|重点|展望"
_DEED: Final = "回顾|总结|情况|成就|成绩|成效"
_OBJECT: Final = f"{_AIM}|{_DEED}|工作|发展|要求|形势|规划|预算"
_TIME: Final = re.compile(
    f"(?P<year>[12][0-9]{{3}}|[一二][{''.join(DIGITS)}]{{3}}) ?年(?!远景)(?=[^，。；：、]{{0,16}}(?:{_OBJECT}))|"
    f"{PLAN.pattern}(?=[^，。；：、]{{0,16}}(?:{_OBJECT}))|"
    "(?P<past>过去|去年(?=[^，。；：、]{0,10}(?:工作|情况))|[一三四五]年来|[届议]以来|本届(?=[^，。；：、]{0,10}(?:回顾|总结))|今年(?:以来|上半年)|执行情况|完成情况)|"
    "(?P<this>今年)|"
    "(?P<ahead>(?:今后|未来)(?:的?(?P<count>[三四五345])年|几年|一个?时期|一段)|今后|(?:谋划|展望)未来|下一?步|下一(?:阶段|年)|"
    "新的一年|新一届|来年|明年|下半年)"
)
_MARKER: Final = "(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．]?|第[一二三四五六七八九十]{1,3}[章节部分]{1,2})? *"
_BARE: Final = re.compile(f"{_MARKER}(?:主要|总体|基本|工作|政府|和|及|与|的|{_AIM})*(?:{_AIM})")
"""A heading of nothing but what is to be done: 工作打算, 主要任务."""
_SHORT: Final = re.compile(f"{_MARKER}(?:关于|对)?(?:{_TIME.pattern})[^，。；：、]{{0,20}}(?:{_OBJECT}|工作)")
"""A heading below the parts that turns nonetheless: a time and what was or is to be done, and nothing else."""
_TURN: Final = re.compile(
    "(?:各位(?:代表|委员)[！，,!：:])?"
    "(?:(?P<now>今年|新的一年|下一步)|(?P<five>今后五年|未来五年)|(?P<year>[12][0-9]{3}) ?年)[，,]?"
    "(?:是|工作的|我们要|我们将|常委会将|常委会要|政府工作|全县经济|全市经济|全省经济|经济社会发展|县人大|市人大|县政协|市政协|主要预期|重点)"
)
_TITLE: Final = re.compile("(?:报告|解释|说明|注释|术语)[）)]?$")
"""A title of the report itself or of a glossary of it: it names the year in which the report was given."""
_WHOLE_TERM: Final = re.compile("(?:过去|[这近])的?五年|五年来|本届|届[^，。；：、]{0,10}以来")
_TERM_SO_FAR: Final = re.compile(
    "[ 　]*(?:各位(?:代表|委员)[！，,!：:])?[^，。；：]{0,12}?"
    "(?:届(?:人大|政协|人民代表大会)?(?:一|第一)次会议以来|(?:过去的?)?五年来?，|本届[^，。；：]{0,8}以来)"
)
"""The opening of a paragraph that looks back on a term whose years are nowhere given."""
_SEVERAL: Final = re.compile(
    "[ 　]*[—–-]*(?:各位(?:代表|委员)[！，,!：:])?(?:[12][0-9]{3} ?年是[^。！]{0,16}收官之年[。！])?(?:回顾|回首|回望)?"
    f'(?:(?P<five>(?:过去的?|这)五年|五年来)|[“"]?(?P<plan>{PLAN_NAME})[”"]?(?:时期|期间|规划期))(?!的)'
)
"""The opening of a paragraph of a year's review that looks back on more years than that one."""
_SINGLE: Final = re.compile(
    "[ 　]*[—–-]*(?:各位(?:代表|委员)[！，,!：:])?"
    "(?:(?:刚刚)?过去的?一年|一年来|这一年|(?P<year>[12][0-9]{3}) ?年[，,])"
)
"""The opening of a paragraph that comes back to the report's one year."""
_HALF: Final = re.compile("下半年")
_ONE_YEAR: Final = re.compile("[0-9]{4}")
_REPORTS_DEEDS: Final = "执行"
_AUTUMN: Final = 10
_TERM: Final = 5


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report: what its figures are where their sentences say nothing else."""

    role: Role
    period: str | None


def span_of(first: int, last: int) -> str:
    """Give a period from its first and last year: 2024, 2021/2025."""
    return str(first) if first == last else f"{first}/{last}"


def horizon(meta: Metadata) -> int | None:
    """Give the last year that a report looks back on: of its period, else by the day on which it was given.

    Reports given up to September look back on the year before, those from October on the running year.
    """
    if meta.period is not None:
        return int(meta.period.end)
    if meta.delivered is None:
        return None
    year, month = int(meta.delivered[:4]), int(meta.delivered[5:7])
    return year if month >= _AUTUMN else year - 1


def ahead(meta: Metadata, count: int) -> str | None:
    """Give the `count` years after those that the report looks back on; five years without a name are a body's term."""
    last = horizon(meta)
    if count == _TERM:
        return "term"
    return None if last is None else span_of(last + 1, last + count)


def opening(meta: Metadata) -> Part:
    """Give the part with which a report opens: the review, in a plan that reports on none before it the plan."""
    reviews = meta.title_supplied or _REPORTS_DEEDS in f"{meta.title}{meta.subtitle or ''}"
    return _plan(meta, 1) if meta.genre == "plan" and not reviews else _review(meta)


def turned(part: Part, block: Block, meta: Metadata) -> Part:
    """Give the part in which a block stands, `part` being the one before it."""
    if block.kind == "heading":
        return _by_heading(block, meta) or part
    if block.kind == "paragraph" and part.role == "achieved":
        part = _by_paragraph(block.text.lstrip(" 　"), meta) or part
        if part == Part("achieved", None) and _TERM_SO_FAR.match(block.text):
            return Part("achieved", "term")
        return _looked_back(part, block.text, meta)
    return part


def _looked_back(part: Part, text: str, meta: Metadata) -> Part:
    """Give the review of several years that a paragraph of a year's review opens, or that of the year once more.

    2015年是收官之年。过去五年，… is on five years, and so is what follows it (新增就业6400万人), up to the next part. A
    paragraph that opens on the years of a plan yet to come (“十四五”时期是…) opens what is aimed at in them.
    """
    last = horizon(meta)
    if part.role != "achieved" or last is None:
        return part
    found = _SEVERAL.match(text)
    years = _years_of(found, last) if found else None
    if years and years[0] > last:
        return Part("target", span_of(*years))
    if _review(meta).period != str(last):
        return part
    if found is None:
        back = _SINGLE.match(text)
        return _review(meta) if back and back["year"] in {None, str(last)} else part
    return Part("achieved", span_of(*years)) if years and years[1] <= last else part


def _years_of(found: re.Match[str], last: int) -> tuple[int, int] | None:
    """Give the first and last of the years that `_SEVERAL` found, `last` being the last one that is looked back on."""
    return plan_years(found["plan"]) if found["plan"] else (last - _TERM + 1, last)


def _by_heading(block: Block, meta: Metadata) -> Part | None:
    """Give the part that a heading opens. The first time that it names decides: 1998年工作回顾和1999年工作."""
    text = block.text.strip()
    if _TITLE.search(text) or (block.level != 1 and not _SHORT.fullmatch(text)):
        return None
    times = list(_TIME.finditer(text))
    for found in times:
        later = _is_ahead(found, text, meta)
        if later is not None:
            return _half(_planned(times, meta), text) if later else _reviewed(text, meta)
    return _plan(meta, 1) if _BARE.fullmatch(text) else None


def _is_ahead(found: re.Match[str], text: str, meta: Metadata) -> bool | None:
    """Say whether a time of a heading lies after what the report looks back on; None where it does not tell."""
    last = horizon(meta)
    if found["past"] or found["ahead"]:
        return bool(found["ahead"])
    if found["this"]:
        running = meta.delivered is not None and last is not None and int(meta.delivered[:4]) <= last
        return not running and not re.search(_DEED, text)
    years = plan_years(found["plan"]) if found["plan"] else (_number(found["year"]), _number(found["year"]))
    if years is None:
        return None
    if last is None:
        return bool(re.search(_AIM, text)) and not re.search(_DEED, text)
    if years[0] > last:
        return True
    return False if years[1] <= last or re.search(_DEED, text) else None


def _planned(times: list[re.Match[str]], meta: Metadata) -> Part:
    """Give the plan for the years that its heading names, a plain year before those of a five-year plan."""
    last = horizon(meta) or 0
    counts = [found["count"] for found in times if found["count"]]
    years = [_number(found["year"]) for found in times if found["year"] and _number(found["year"]) > last]
    if years and not counts:
        return Part("target", str(max(years)))
    plans = [plan_years(found["plan"]) for found in times if found["plan"]]
    spans = [span for span in plans if span is not None and span[0] > last]
    if spans and not counts:
        return Part("target", span_of(*spans[-1]))
    return _plan(meta, int(parse_number(counts[0]) or 1) if counts else 1)


def _half(part: Part, heading: str) -> Part:
    """Give the plan of a heading that is for the second half of its year alone: 2021年下半年重点工作."""
    year = part.period or ""
    halved = _HALF.search(heading) and _ONE_YEAR.fullmatch(year)
    return Part(part.role, f"{year}-07/{year}-12") if halved else part


def _by_paragraph(text: str, meta: Metadata) -> Part | None:
    """Give the plan where a paragraph opens it: 2025年是…, 今年工作的…."""
    turn = _TURN.match(text)
    if turn is None:
        return None
    last = horizon(meta)
    if turn["year"]:
        year = int(turn["year"])
        return Part("target", str(year)) if last is not None and year > last else None
    if turn["now"] == "今年" and meta.delivered is not None and last is not None and int(meta.delivered[:4]) <= last:
        return None
    return _plan(meta, _TERM if turn["five"] else 1)


def _number(year: str) -> int:
    """Read a year digit by digit: 2025, 二〇二五, 一九九八."""
    return int("".join(str(DIGITS.get(char, char)) for char in year))


def _plan(meta: Metadata, count: int) -> Part:
    return Part("target", ahead(meta, count))


def _reviewed(heading: str, meta: Metadata) -> Part:
    """Give the review that a heading opens: 过去五年工作回顾 is on the body's term where no years are given."""
    part = _review(meta)
    return Part("achieved", "term") if part.period is None and _WHOLE_TERM.search(heading) else part


def _review(meta: Metadata) -> Part:
    period, session = meta.period, meta.session
    if period is not None:
        return Part("achieved", span_of(int(period.start), int(period.end)))
    term = session is not None and session.term and session.number is None
    return Part("achieved", "term" if term else None)
