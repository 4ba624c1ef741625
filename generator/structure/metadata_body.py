"""Whose report it is, of what kind, from which session, and whether all of it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.facts import Session
from generator.structure.metadata_head import NUMERAL, Head, number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.model.facts import Body, Extent, Genre
    from generator.model.structure import Block

_BODIES: dict[Body, re.Pattern[str]] = {
    "renda": re.compile(
        "人民代表大会常务委员会|人大常(?:委|务委员)会|人大工作|[省市县区旗州盟]人大(?=年|[0-9]{4}|工作)"
    ),
    "zhengxie": re.compile("政协|政治协商会议"),
    "fayuan": re.compile("法院"),
    "jianchayuan": re.compile("检察院|检察工作"),
    "zhengfu": re.compile("政府|国务院|管(?:理委员|委)会|行政公署|国民经济和社会发展计划|预算执行|预算草案"),
}
# However it is written: 第十七届人民代表大会第四次会议, 十七届人大四次会议, 第五届全国人民代表大会第四次会议.
_SESSION = re.compile(
    rf"第?(?P<term>{NUMERAL})届(?:全国)?(?P<organ>人民代表大会|人大|委员会|政协)?"
    rf"(?P<standing>常务委员会|常委会)?第?(?P<number>{NUMERAL})次(?:全体)?会议(?!以来)"
)
_TERM = re.compile(
    rf"第?(?P<term>{NUMERAL})届(?=全国|人大|人民代表大会|政协|委员会|常委会|常务委员会|[省市县区旗州盟]?(?:人民)?政府)"
)
_AT_MEETING = re.compile("在[^。；，]{4,60}会议上")
_ADVISORY = re.compile("政协|政治协商会议")
_NEAR = 24  # code points before a session in which its body's name stands
_OVERVIEW = re.compile("综述|纪实|巡礼|回眸|掠影|扫描|亮点")
_ABRIDGED = re.compile("摘要|节选|摘登|摘编|摘发|有删[节减]|略有删")
_SPOKEN = re.compile(
    "请予审议|请审议|提请[^。]{0,12}审议|向大会(?:作|报告)|作(?:政府)?工作报告|^各位(?:人大)?代表[：，！]|^各位委员[：，！]"
)
_IN_PERSON = re.compile("我们|报告如下")
_CLOSING = re.compile("^各位(?:代表|委员|同志)|^同志们[，！：]|让我们|谢谢|奋斗[！!]$|贡献[！!]$")
_KINDS: dict[Genre, str] = {"proposals": "提案", "budget": "预算", "plan": "计划"}
_NOTE, _TITLE = 20, 60  # code points: no note of extent and no title is longer


def read_body(head: Head) -> tuple[Body, ...]:
    """Give the body that reports: its title says so, else whom the speaker speaks for, else who acts first of all.

    Several where the deciding words name several; none where nothing does.
    """
    for text in (head.title + head.subtitle, head.speaks_for, head.dateline, head.speaker, "".join(_titles(head))):
        found = tuple(body for body, pattern in _BODIES.items() if pattern.search(text))
        if found:
            return found
    acting = [
        (match.start(), body) for body, pattern in _BODIES.items() for match in pattern.finditer(head.first_sentence)
    ]
    return (min(acting)[1],) if acting else ()


def _titles(head: Head) -> Iterable[str]:
    """Give the lines of the head that are no sentences, as titles are."""
    return (line for line in head.opening if len(line) < _TITLE and "。" not in line)


def read_genre(head: Head) -> Genre:
    """Give the kind of report.

    Where its title has no words for it, it is a work report if somebody speaks to a meeting, and an overview if its
    first sentence tells of a body in the third person.
    """
    title = head.title + head.subtitle or "".join(line for line in _titles(head) if "报告" in line)
    for genre, word in _KINDS.items():
        if word in title and "政府工作报告" not in title:
            return genre
    if _OVERVIEW.search(title):
        return "overview"
    if "工作报告" in title or head.speaks_for or any(_SPOKEN.search(line) for line in head.opening):
        return "work"
    told = not any(_IN_PERSON.search(line) for line in (*head.opening, head.first_sentence))
    acts = any(pattern.search(head.first_sentence) for pattern in _BODIES.values())
    return "overview" if acts and told and not head.title else "other"


def read_session(head: Head) -> tuple[Session, ...]:
    """Give the sessions that the head names as the report's own; its term alone where no session is named.

    The title block goes before lines that name the meeting the report was given at, and these before other lines. A
    meeting of the standing committee has no number of the congress's.
    """
    at_meeting = tuple(line for line in head.opening if _AT_MEETING.search(line))
    for lines in (head.own_words, at_meeting, head.opening):
        found = tuple(dict.fromkeys(session for line in lines for session in _sessions(line)))
        if found:
            return found
    return tuple(dict.fromkeys(Session(term, None) for text in head.own_words for term in _terms(text)))


def _sessions(line: str) -> Iterator[Session]:
    """Give the sessions of a congress or an advisory conference that a line names; those of a party are passed over."""
    for match in _SESSION.finditer(line):
        term, organ = number_of(match["term"]), match["organ"]
        advisory = _ADVISORY.search(line, max(0, match.start() - _NEAR), match.start())
        if term and (advisory or organ not in (None, "委员会")):
            yield Session(term, None if match["standing"] else number_of(match["number"]))


def _terms(text: str) -> Iterator[int]:
    """Give the terms of bodies that a text names without a session: 十六届人大常委会, 政协第十五届委员会."""
    for match in _TERM.finditer(text):
        term, committee = number_of(match["term"]), text.startswith("委员会", match.end())
        if term and (not committee or _ADVISORY.search(text, max(0, match.start() - _NEAR), match.start())):
            yield term


def read_extent(head: Head, blocks: Sequence[Block]) -> Extent | None:
    """Give abridged where that is printed, full where salutation and closing are there, else None."""
    printed = (head.title, *head.notes, *(line for line in head.opening if len(line) < _NOTE))
    if any(_ABRIDGED.search(text) for text in printed):
        return "abridged"
    paragraphs = [block.text.strip() for block in blocks if block.kind == "paragraph"]
    closes = any(_CLOSING.search(text) for text in paragraphs[len(paragraphs) // 2 :])
    return "full" if head.has_salutation and closes else None
