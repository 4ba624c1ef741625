"""Lines of a title block: which two are one title or one date line, and which two are not."""

from __future__ import annotations

import re

from generator.data.layout import Layout
from generator.text.marks import compact

_LONGEST = 60  # code points of a line of a title block
_NAMED = re.compile(
    "(?:[省市县区旗州盟乡镇年度届]|街道|政府|委员会|常委会|人大|政协|法院|检察院|情况|草案|计划|预算|执行|关于.{2,40})$"
)
_TITLE_END = re.compile("(?:报告|综述|总结)(?:[（(].{1,16}[）)])?$")
# A page's own date has a month of two digits: 2003年01月13日.
_DATED = re.compile("[—－–―─-]{0,4}[（(]?(?:[0-9〇○零一二三四五六七八九]{4}年(?!0)|在)")
_MEETING = re.compile("(?:会议|大会)上?[）)]?$")
_SPEAKS = ("speaker", "name", "note", "salutation")
_ONE, _TWO = -5.0, 4.0


def one_of_two(layout: Layout, last: str, line: str) -> float:
    """Give what the form of a title block adds to the cost of running on from one line to the next.

    Below 0 where the two together are a title that begins with whose it is, or a date line; above 0 where the first
    ends as a date line and the second is a speaker, a name, a note or an address, or the second is a reporter's line
    or the word 目录.
    """
    if max(len(last), len(line)) > _LONGEST or "。" in last or "，" in last:
        return 0.0
    named = layout.has("byline", line)
    last, line = compact(last), compact(line)
    if named or layout.has("contents", line):
        return _TWO
    if _MEETING.search(last) and any(layout.has(kind, line) for kind in _SPEAKS):
        return _TWO
    if _TITLE_END.search(line) and _NAMED.search(last) and last[-2:] != line[:2]:
        return _ONE if layout.has("title", last + line) and not layout.has("title", last) else 0.0
    if _MEETING.search(line) and _DATED.match(last):
        return _ONE if layout.has("dateline", last + line) and not layout.has("dateline", last) else 0.0
    return 0.0
