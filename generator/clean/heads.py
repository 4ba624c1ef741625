"""Lines of a title block: which two are one title or one date line, and which two are not."""

from __future__ import annotations

import re

from generator.data.layout import Layout
from generator.text.marks import DASHES, compact, is_han

_LONGEST = 60  # code points of a line of a title block
_NAMED = re.compile(
    "(?:[省市县区旗州盟乡镇年度届]|街道|政府|委员会|常委会|代表大会|人大|政协|法院|检察院|情况|草案|计划|预算|执行|关于.{2,40})$"
)
_TITLE_END = re.compile("(?:报告|综述|总结)(?:[（(].{1,16}[）)])?$")
# A page's own date has a month of two digits: 2003年01月13日.
_DATED = re.compile("[—－–―─-]{0,4}[（(]?(?:[0-9〇○零一二三四五六七八九]{4}年(?!0)|在)")
_MEETING = re.compile("(?:会议|大会)上?[）)]?$")
# A speaker's line with a space before the name: no sentence begins so.
_ROLE_AND_NAME = re.compile(r"\S{2,24}\s+\S{2,4}(?:\s\S)?")
_SPEAKS = ("speaker", "name", "note", "salutation")
# An entry of a contents list, with a leader or a space before its page.
_LED = re.compile(r"(?:[…⋯]{3,}|[.．·・]{4,}|[…⋯]{2}(?=.))[\s.．·・]*[（(—－-]{0,2}\d{0,3}[）)—－-]{0,2}$")
_PAGED = re.compile(r"\s[（(—－-]{0,2}\d{1,3}[）)—－-]{0,2}$")
_LABEL = re.compile(r"[^：:。，；]{2,6}[：:]\s*[^\s：:]|[【\[][^】\]]{2,6}[】\]]\s*\S")
# What may follow a title's last word, and be of the title.
_TITLE_RUNS_ON = re.compile("[（(的和与及暨、等草]")
_ONE, _TWO, _NEVER = -5.0, 4.0, 12.0


def one_of_two(layout: Layout, last: str, line: str) -> float:
    """Give what the form of a title block adds to the cost of running on from one line to the next.

    Below 0 where the two together are a title that begins with whose it is, or a date line; above 0 where the first
    ends as a date line and the second is a speaker, a name, a note or an address, or the first is a speaker with his
    name apart, or a speaker before a note, or the second is a reporter's line, a page's own line or the word 目录, or
    the first is an entry of a contents list or a subtitle, or both are titles, or either is a field of a page.
    """
    first, second = compact(last), compact(line)
    if _is_listed(layout, last, first, second) or _is_field(layout, last) or _is_field(layout, line):
        return _NEVER
    if _is_subtitle(layout, last) and not _TITLE_RUNS_ON.match(line):
        return _TWO
    if max(len(last), len(line)) > _LONGEST or "。" in last or "，" in last:
        return 0.0
    speaks = _ROLE_AND_NAME.fullmatch(last) and layout.has("speaker", first) and is_han(line[0])
    speaks = speaks or (layout.has("note", second) and (layout.has("name", first) or layout.has("speaker", first)))
    if speaks or layout.has("byline", line) or layout.has("chrome", line) or layout.has("contents", second):
        return _TWO
    kind = ""
    if _TITLE_END.search(second) and _NAMED.search(first) and first[-2:] != second[:2]:
        kind = "title"
    elif _MEETING.search(first) and any(layout.has(kind, second) for kind in _SPEAKS):
        return _TWO
    elif _MEETING.search(second) and _DATED.match(first):
        kind = "dateline"
    return _ONE if kind and layout.has(kind, first + second) and not layout.has(kind, first) else 0.0


def _is_listed(layout: Layout, last: str, first: str, second: str) -> bool:
    """Tell whether the first of two lines is an entry of a contents list, or both are titles in a list of them.

    `first` and `second` are both without white space, `last` is the first as it is printed.
    """
    if _LED.search(last[-_LONGEST:]) or (_PAGED.search(last) and layout.has("title", second)):
        return True
    return first != second and _is_title(layout, first) and _is_title(layout, second)


def _is_field(layout: Layout, line: str) -> bool:
    """Tell whether a line is a page's label with what it says: 标题：政府工作报告, 发文单位：某县人民政府."""
    return _LABEL.match(line) is not None and (layout.has("chrome", line) or layout.has("label", line))


def _is_subtitle(layout: Layout, line: str) -> bool:
    """Tell whether a line is a whole subtitle: a title behind a dash."""
    words = compact(line)
    return words[0] in DASHES and _TITLE_END.search(words) is not None and layout.has("title", words.strip(DASHES))


def _is_title(layout: Layout, line: str) -> bool:
    """Tell whether a line is a title, and not the end of one."""
    return layout.has("title", line) and not layout.has("title-tail", line)
