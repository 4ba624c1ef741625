"""Who gave a report, and who wrote, edited and checked it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.model.facts import Credit, Speaker
from generator.structure.metadata_head import Head
from generator.text.marks import HAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.places import Places
    from generator.model.structure import Block

_OFFICE = (
    "(?:主任|主席|总理|委员长|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|院长|检察长|专员|局长|厅长|书记|秘书长|会长"
    "|召集人)"
)
_ROLE = f"[^，。；：]{{0,36}}{_OFFICE}(?:候选人)?"
_NAME = f"[{HAN}]{{2,4}}?|[{HAN}]{{1,8}}(?:[·•・][{HAN}]{{1,8}})+"
# After an office a name may be as long as Mongolian names are: 乌云其木格.
_AFTER_OFFICE = f"(?![{HAN}]*{_OFFICE})[{HAN}]{{2,7}}?|[{HAN}]{{1,8}}(?:[·•・][{HAN}]{{1,8}})+"
_TITLES = re.compile("会议上?）?|(?<!作)(?<!作政府)(?<!政府)工作报告|(?<!作)政府工作报告|报告人：|发言人：|[0-9]日）?")
_ACTING = "（(?P<acting>代理?)）"
_SPEAKER = re.compile(
    f"(?:(?P<role>{_ROLE})(?:{_ACTING})?[：，]?(?P<name>{_AFTER_OFFICE})|(?P<alone>{_NAME}))(?:同志)?"
)
# The office in brackets after the name: 谭某某（市人民政府市长）, and what is no office: 李某（女，蒙古族）.
_OFFICE_AFTER = re.compile(f"(?P<name>{_NAME})(?:同志)?（(?P<role>{_ROLE})）")
_PERSON_NOTE = re.compile("（[^（）]{0,6}(?:女|族)）")
_ONLY_ROLE = re.compile(_ROLE)
_ONLY_NAME = re.compile(_NAME)
# In a line that runs on: before the salutation or the act of reporting.
_IN_LINE = re.compile(
    f"(?P<role>{_ROLE})(?P<name>{_NAME})(?:同志)?"
    "(?=各位|同志们|作(?:政府)?工作报告|在[^。；，]{2,50}次$|来源|正文|发文|$)"
)
# In a sentence of the press: 县长张某在县十七届人大四次会议上作政府工作报告, 院长李某代表市中级人民法院作工作报告.
_IN_SENTENCE = re.compile(
    f"(?:^|[，。：日]|上午|下午|讯)(?P<role>[^，。；：0-9]{{0,24}}?{_OFFICE})(?P<name>{_NAME})(?:同志)?"
    "(?=(?:在[^。；，]{4,50}会议上|代表[^。；，]{2,30}|受[^。；，]{2,30}委托)，?[^。；]{0,30}报告)"
)
# Surnames (the commonest of 《百家姓》's successors, the Ministry of Public Security's yearly list, and compound ones):
# a line that is nothing but a name is only believed with one of them.
_SURNAME = re.compile(
    "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖"
    "石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文樊兰施洪季鲁葛柴俞翟颜倪"
    "庞邢聂庄耿欧巴包鲍阮齐牛温殷安尚焦章童凌盛艾詹左游翁]|欧阳|上官|司马|诸葛|东方|皇甫|尉迟|慕容|令狐"
)
_IN_BRACKETS = re.compile(f"^[—－–-]*（[^（）。]*会议上?([{HAN}]{{2,3}})）$")
_SHORT_NAME = range(2, 4)  # characters of a name that stands in a line of its own, a compound surname's one more
_NO_NAME = re.compile("报告|摘要|草案|[省市县区旗州盟镇乡年月日会院]$|目录|全文|通稿")
# The words of one who makes a page; any word before a colon is one too.
_CREDIT_ROLE = re.compile(
    f"(?P<role>文[/、]?[图摄]|图[/、]?文|[{HAN}]{{0,5}}(?:记者|通讯员|摄影|作者|[撰供]稿|编辑|[责美总主编]编|校对|审[核校签]?|[初复终]审|监制|供图|策划|制作|统筹|版式|[组排]版|照排|视觉|制图|来源|文|图)"
    f"|[{HAN}/]{{1,6}}(?=[：丨|]))[：/丨|]*(?P<name>[{HAN}·、]*)"
)

# A name of two or three characters printed apart: 李 明, 包 晓峰.
_A_CHARACTER = re.compile(f"((?:^|[ \u3000：/、])(?![文图摄])[{HAN}])[ \u3000](?=[{HAN}]{{1,2}}(?:[ \u3000、]|$))")


def read_speakers(head: Head, places: Places) -> tuple[Speaker, ...]:
    """Give the persons who are named as giving the report, with the office where it is printed; no name twice.

    A name that stands without an office is none where it is a place's in `places`.
    """
    found: dict[str, Speaker] = {}
    named = (*_of_line(head.speaker), *_of_opening(head.opening))
    for speaker in named or _alone(head.opening):
        if speaker.role is None and places.candidates(speaker.name):
            continue
        known = found.get(speaker.name)
        if known is None or known.role is None:
            found[speaker.name] = speaker
    return tuple(found.values())


def _of_line(line: str) -> Iterator[Speaker]:
    """Read the speaker's own line: 县人大常委会主任赵宝权, 陈忠民; what the meeting is called may stand before."""
    text = _PERSON_NOTE.sub("", _TITLES.split(line)[-1])
    if match := _OFFICE_AFTER.fullmatch(text):
        yield Speaker(match["name"], match["role"])
    elif (match := _SPEAKER.fullmatch(text)) and not _NO_NAME.search(match["alone"] or ""):
        role = match["role"] and match["acting"] and f"{match['role']}（{match['acting']}）"
        yield Speaker(match["name"] or match["alone"], role or match["role"])


def _of_opening(lines: Sequence[str]) -> Iterator[Speaker]:
    """Read speakers from lines of other kinds: an office and a name, in one line or in two."""
    for line, after in zip(lines, (*lines[1:], ""), strict=False):
        if _ONLY_ROLE.fullmatch(line) and _ONLY_NAME.fullmatch(after):
            yield Speaker(after, line)
        if line.startswith(("报告人：", "发言人：", "作报告人：")):
            yield from _of_line(line)
        if match := _OFFICE_AFTER.fullmatch(line):
            yield Speaker(match["name"], match["role"])
        if match := _IN_SENTENCE.search(line):
            yield Speaker(match["name"], match["role"])
        for part in _TITLES.split(line):
            if match := _IN_LINE.match(part):
                yield Speaker(match["name"], match["role"])


def _alone(lines: Sequence[str]) -> Iterator[Speaker]:
    """Read a name that stands in a line of its own above the salutation, or at the end of the meeting's brackets."""
    for line in lines:
        bracket = _IN_BRACKETS.search(line)
        name = bracket[1] if bracket else line
        named = _SURNAME.match(name) and _ONLY_NAME.fullmatch(name)
        if len(name) in _SHORT_NAME and named and not _NO_NAME.search(name):
            yield Speaker(name, None)


def read_credits(blocks: Sequence[Block]) -> tuple[Credit, ...]:
    """Give the credits in printed order, a name a credit and none twice: 撰稿：王会刚 编辑：包晓峰; 通讯员 张誉春."""
    lines = [block.text for block in blocks if block.kind in ("credits", "byline")]
    return tuple(dict.fromkeys(credit for line in lines for credit in _credits(line)))


def _credits(line: str) -> Iterator[Credit]:
    role = ""
    for word in _A_CHARACTER.sub(r"\1", line.replace(":", "：").strip("（）【】")).split():
        match = _CREDIT_ROLE.fullmatch(word)
        role, names = (match["role"], match["name"]) if match else (role, word)
        yield from (Credit(role, name) for name in names.strip("：").split("、") if role and name)
