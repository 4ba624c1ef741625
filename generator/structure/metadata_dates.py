"""The day a report was given, as printed, and the years that it is on."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from generator.model.facts import Period
from generator.structure.metadata_head import NUMERAL, Head, number_of, plain
from generator.text.numerals import DIGITS
from generator.text.plans import PLAN_NAME, plan_years

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.structure import Block

_YEAR = "(?:19|20)[0-9]{2}|[一二][〇○零OＯo0一二三四五六七八九]{3}"  # a letter O or a 0 often stands for 〇
_ZEROS = str.maketrans("OＯo0", "〇〇〇〇")
_DATE = rf"(?P<year>{_YEAR})年(?P<month>{NUMERAL})月(?P<day>{NUMERAL})日"
_DIGITS = r"(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-./])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})"
_MEETING = r"[^。；，]{2,50}?(?:会议|大会)"
_MORE = "(?P<more>[和至、—－–-][^。）]{1,12}日)?"  # the other days of a meeting
# A day counts where it is said of the meeting, or where it is a line of its own.
_GIVEN = (
    re.compile(
        rf"{_DATE}(?P<more>[和至、—－–-][^在。]{{1,12}}日)?(?:上午|下午)?，?(?:在|(?=[^。；，]{{2,24}}届)){_MEETING}"
    ),
    re.compile(rf"{_DIGITS}(?P<more>)，?在{_MEETING}上"),
    re.compile(rf"会议上?）?（{_DATE}{_MORE}）"),
    re.compile(rf"^[^。]{{0,80}}会议上?）?{_DATE}{_MORE}）?$"),
    re.compile(rf"^(?:[—－–-]+|[—－–-]*（){_DATE}{_MORE}）?$"),
)
_PLAN = re.compile(f'({PLAN_NAME})[”"]?(?=时期|期间|和|以来|主要|发展|规划|经济|取得|工作)')
_OPENS_WITH_PLAN = re.compile(f'[“"]?{_PLAN.pattern}')
_YEARS = re.compile(r"((?:19|20)[0-9]{2})(?=年|[—－–~-](?:19|20)[0-9]{2}年)")
_RANGE = re.compile(r"((?:19|20)[0-9]{2})年?(?:[—－–~-]{1,2}|至|到)((?:19|20)[0-9]{2})年")
# Said of the report's own years, not of something that lasted as long (2011年至2015年财政预算).
_OWN_RANGE = re.compile(rf"{_RANGE.pattern}(?=[，、。）是]|的?这?[四五]年|期间|任期)")
_AHEAD = re.compile("安排|打算|任务|部署|目标|计划|今后|未来|展望|总体要求|思路|建议|名词|注释|附件")
_BACK = re.compile("回顾|总结|情况|成就|成绩|成效|过去|去年|一年|[二两三四五]年来|本届|以来|主要工作|取得|进展")
_ONE_YEAR = re.compile("过去的?一年|一年来|去年|刚刚过去的")
_MANY_YEARS = re.compile("[二两三四五]年来|过去的?[二两三四五]年|本届|任期|届内|成立以来|换届以来")
_OPENS_WITH = re.compile(rf"(?:刚刚过去的|过去的|即将过去的|回顾)?({_YEAR})年度?[，是]")
_OWN_YEAR = re.compile(rf"({_YEAR})年度?(?:的?主要)?(?:工作(?:综述|总结|情况|报告|纪实)|[^0-9]{{2,20}}执行情况)")
# A written report on one matter is called by the year it is on too: 2023年度法治政府建设情况报告.
_OWN_MATTER = re.compile(
    rf"(?<![0-9至到—－–~-])({_YEAR})年度?(?!以来)(?:(?!预算|计划|安排|要点)[^0-9，。]){{2,40}}?情况的?(?:报告|汇报|总结)"
)
_WHOLE_YEAR = re.compile("(?:^|[。；])全年(?!目标|任务|计划|预[计期])")
_WRITTEN = re.compile(rf"({_YEAR})年，")
_FIVE_SINCE = re.compile(rf"({_YEAR})年以来的五年")
_YEAR_SO_FAR = re.compile("((?:19|20)[0-9]{2})年以来，")
_PLANS_YEAR = re.compile(
    "^(?:下一步|今后|新的一年)[^。]{0,60}?(?:做好|谋划好?|安排好?|部署|抓好)((?:19|20)[0-9]{2})年的?(?:工作|任务)"
)
_SINCE = re.compile(rf"(?:自|从)?({_YEAR})年以来，")
_SAYS_ITSELF = re.compile(
    "请予?审[议查]|提请[^。]{0,60}审[议查]|请[^。]{0,12}提出意见|作政府工作报告。|作工作报告。|记者|报告如下|向大会[^。]{0,20}报告"
)
_REACH = 200  # code points of a block that are looked at
_FIRST = 3  # paragraphs of a review in which its years are said
_SPRING, _AUTUMN = 6, 10  # meetings up to June look back on the year before, those from October on the running year
_TERM = (4, 5)  # the first and last year of a term of five lie so far apart


def year_of(digits: str) -> int:
    """Give a year of four digits, Arabic or Chinese: 二〇一二 and 二O一二 are 2012."""
    return int(digits if digits.isdecimal() else "".join(str(DIGITS[char]) for char in digits.translate(_ZEROS)))


def days_given(head: Head) -> tuple[date, ...]:
    """Give the days that are printed as the day of the report, none twice; a meeting of several days gives them all."""
    found: dict[date, None] = {}
    # A date line that is cut in two may stand in blocks of two kinds.
    block = f"{head.subtitle}{head.dateline}{head.speaker}"
    for line in (*head.opening, f"（{head.dateline}）", block):
        for match in (match for pattern in _GIVEN for match in pattern.finditer(line)):
            for day in _days(match):
                found[day] = None
    return tuple(found)


def _days(match: re.Match[str]) -> Iterator[date]:
    year, month = year_of(match["year"]), match["month"]
    days = [(month, match["day"])]
    more = re.search(rf"(?:({NUMERAL})月)?({NUMERAL})日", match["more"] or "")
    if more:
        days.append((more[1] or month, more[2]))
    for the_month, the_day in days:
        try:
            yield date(year, number_of(the_month) or 0, number_of(the_day) or 0)
        except ValueError:  # 2月30日: a misprint names no day
            continue


def read_period(head: Head, blocks: Sequence[Block], given: date | None) -> Period | None:
    """Give the years that a report is on, where it says so: its review's heading, first lines or own title.

    A review of one year whose year is not named is of the year before the day `given`, or of that year from October
    on; where no day is known either, of the year before the one that is planned (2024年工作安排). Several years that
    are nowhere named (五年来) give None.
    """
    heading, paragraphs = _review(blocks)
    years = _named_years(heading)
    if years is None and _MANY_YEARS.search(heading):
        years = _named_range((head.statement, *paragraphs)) or _five_since(paragraphs)
        years = years or (_five_up_to(given, paragraphs) if "五年" in heading else None)
    elif years is None:
        years = _opening_years(paragraphs) or _own_year(head) or _year_before((heading, *paragraphs), given)
        years = years or (None if given else _year_before_plan(blocks, (heading, *paragraphs)))
    if years is None or (given and years[1] > given.year):
        return None
    return Period(str(years[0]), str(years[1]))


def _review(blocks: Sequence[Block]) -> tuple[str, list[str]]:
    """Give the heading under which a report looks back (empty: none), and the first paragraphs that look back."""
    heading = ""
    paragraphs: list[str] = []
    for block in blocks:
        text = plain(block.text[:_REACH])
        if block.kind == "heading" and _AHEAD.search(text):
            if paragraphs:
                break
        elif block.kind == "heading":
            heading = heading or (text if not paragraphs and _BACK.search(text) else "")
        elif (
            block.kind == "paragraph" and "。" in block.text and (_WRITTEN.match(text) or not _SAYS_ITSELF.search(text))
        ):
            paragraphs.append(text)
            if len(paragraphs) == _FIRST:
                break
    return heading, paragraphs


def _named_years(heading: str) -> tuple[int, int] | None:
    """Give the first and last year that a heading names, those of a five-year plan included."""
    years = [int(year) for year in _YEARS.findall(heading)]
    years += [int(end) for _, end in _RANGE.findall(heading)]
    for plan in _PLAN.findall(heading):
        years += plan_years(plan) or ()
    return (min(years), max(years)) if years else None


def _opening_years(paragraphs: Sequence[str]) -> tuple[int, int] | None:
    """Give the years with which the review begins: 2023年，是…; “十三五”时期，是…; 1998年以来的五年."""
    for text in paragraphs:
        if match := _OPENS_WITH.match(text):
            return (year_of(match[1]), year_of(match[1]))
        if match := _OPENS_WITH_PLAN.match(text):
            return plan_years(match[1])
        if years := _five_since((text,)):
            return years
        if _MANY_YEARS.match(text) or _ONE_YEAR.search(text):
            return None
    return None


def _five_since(paragraphs: Sequence[str]) -> tuple[int, int] | None:
    """Give the five years with which a paragraph begins: 1998年以来的五年."""
    match = next(filter(None, map(_FIVE_SINCE.match, paragraphs)), None)
    return (year_of(match[1]), year_of(match[1]) + 4) if match else None


def _five_up_to(given: date | None, paragraphs: Sequence[str]) -> tuple[int, int] | None:
    """Give the five years since the one that a review of five begins with (2012年以来，…), where the day given fits."""
    match = next(filter(None, map(_SINCE.match, paragraphs)), None)
    if match is None or given is None:
        return None
    start = year_of(match[1])
    return (start, start + 4) if given.year - start in _TERM else None


def _own_year(head: Head) -> tuple[int, int] | None:
    """Give the year in the title of a report that is called by the year it is on: 2024年工作综述, 2023年预算执行情况.

    Government reports are called by the year in which they are given.
    """
    title = head.title + head.subtitle
    match = _OWN_YEAR.search(title) or _OWN_MATTER.search(title)
    return (year_of(match[1]), year_of(match[1])) if match and "政府工作" not in head.title else None


def _year_before(texts: Sequence[str], given: date | None) -> tuple[int, int] | None:
    """Give the year that 过去一年, 今年以来 or 全年 means on the day `given`; 全年 only if no more years are named."""
    first = next((text for text in texts if _ONE_YEAR.search(text) or text.startswith("今年")), "")
    if not any(_MANY_YEARS.search(text) for text in texts):
        first = first or next(filter(_WHOLE_YEAR.search, texts), "")
    if given is None or not first:
        return None
    if first.startswith("今年") or given.month >= _AUTUMN:
        return (given.year, given.year)
    return (given.year - 1, given.year - 1) if given.month <= _SPRING else None


def _year_before_plan(blocks: Sequence[Block], texts: Sequence[str]) -> tuple[int, int] | None:
    """Give the year that 过去一年 or 2024年以来 means in a report that goes on to plan the next, in heading or text."""
    one = any(_ONE_YEAR.search(text) for text in texts)
    so_far = {int(match[1]) for match in map(_YEAR_SO_FAR.match, texts) if match}
    if any(_MANY_YEARS.search(text) for text in texts) or not (one or so_far):
        return None
    short = [(block.kind, plain(block.text[:_REACH])) for block in blocks]
    years = {
        int(year) for kind, text in short if kind == "heading" and _AHEAD.search(text) for year in _YEARS.findall(text)
    } or {int(match[1]) for kind, text in short if kind == "paragraph" and (match := _PLANS_YEAR.match(text))}
    planned = years.pop() if len(years) == 1 else None
    return (planned - 1, planned - 1) if planned and (one or planned - 1 in so_far) else None


def _named_range(texts: Sequence[str]) -> tuple[int, int] | None:
    """Give the one span of five years that is named in the statement or the first paragraphs."""
    found = {(int(start), int(end)) for text in texts for start, end in _OWN_RANGE.findall(text)}
    terms = {years for years in found if years[1] - years[0] in _TERM}
    return terms.pop() if len(terms) == 1 else None
