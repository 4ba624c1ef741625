"""Who gave a report, and who wrote, edited and checked it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.facts import Credit, Speaker
from generator.structure.metadata_head import Head
from generator.text.marks import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.structure import Block

_OFFICE = "(?:主任|主席|总理|委员长|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|院长|检察长|专员|局长|厅长|书记)"
_ROLE = f"[^，。；：]{{0,36}}{_OFFICE}"
_NAME = f"[{HAN}]{{2,4}}?|[{HAN}]{{1,8}}(?:[·•・][{HAN}]{{1,8}})+"
_TITLES = re.compile("会议上?）?|(?<!作)(?<!作政府)(?<!政府)工作报告|(?<!作)政府工作报告|报告人：|发言人：|[0-9]日）?")
_SPEAKER = re.compile(f"(?P<role>{_ROLE})?(?P<name>{_NAME})(?:同志)?")
_ONLY_ROLE = re.compile(_ROLE)
_ONLY_NAME = re.compile(_NAME)
# In a line that runs on: before the salutation or the act of reporting.
_IN_LINE = re.compile(
    f"(?P<role>{_ROLE})(?P<name>{_NAME})(?:同志)?"
    "(?=各位|同志们|作(?:政府)?工作报告|在[^。；，]{2,50}次$|来源|正文|发文|$)"
)
# The words of one who makes a page; any word before a colon is one too.
_CREDIT_ROLE = re.compile(
    f"(?P<role>[{HAN}]{{0,5}}(?:记者|通讯员|摄影|作者|[撰供]稿|编辑|[责美总主编]编|校对|审[核校签]?|[初复终]审|监制|供图|策划|制作|统筹|来源|文|图)"
    f"|[{HAN}/]{{1,6}}(?=[：丨|]))[：/丨|]*(?P<name>[{HAN}·、]*)"
)


def read_speakers(head: Head) -> tuple[Speaker, ...]:
    """Give the persons who are named as giving the report, with the office where it is printed; no name twice."""
    found: dict[str, Speaker] = {}
    for speaker in (*_of_line(head.speaker), *_of_opening(head.opening)):
        known = found.get(speaker.name)
        if known is None or known.role is None:
            found[speaker.name] = speaker
    return tuple(found.values())


def _of_line(line: str) -> Iterator[Speaker]:
    """Read the speaker's own line: 县人大常委会主任赵宝权, 陈忠民; what the meeting is called may stand before."""
    match = _SPEAKER.fullmatch(_TITLES.split(line)[-1])
    if match:
        yield Speaker(match["name"], match["role"])


def _of_opening(lines: Sequence[str]) -> Iterator[Speaker]:
    """Read speakers from lines of other kinds: an office and a name, in one line or in two."""
    for line, after in zip(lines, (*lines[1:], ""), strict=False):
        if _ONLY_ROLE.fullmatch(line) and _ONLY_NAME.fullmatch(after):
            yield Speaker(after, line)
        for part in _TITLES.split(line):
            if match := _IN_LINE.match(part):
                yield Speaker(match["name"], match["role"])


def read_credits(blocks: Sequence[Block]) -> tuple[Credit, ...]:
    """Give the credits in printed order, a name a credit: 撰稿：王会刚 编辑：包晓峰; 通讯员 张誉春."""
    lines = [block.text for block in blocks if block.kind in ("credits", "byline")]
    return tuple(credit for line in lines for credit in _credits(line))


def _credits(line: str) -> Iterator[Credit]:
    role = ""
    for word in line.replace(":", "：").split():
        match = _CREDIT_ROLE.fullmatch(word)
        role, names = (match["role"], match["name"]) if match else (role, word)
        yield from (Credit(role, name) for name in names.split("、") if role and name)
