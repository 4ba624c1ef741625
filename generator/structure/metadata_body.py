"""Whose report it is, of what kind, and whether all of it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.structure.metadata_head import Head

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model.facts import Body, Extent, Genre
    from generator.model.structure import Block

# Each body by its names; what only names a meeting (人民代表大会常务委员会第十次会议) names no body.
_BODIES: dict[Body, re.Pattern[str]] = {
    "renda": re.compile(
        "人民代表大会常务委员会(?!第.{1,4}次)|人大常(?:委|务委员)会(?!第.{1,4}次)|人大工作|(?:人大|人民代表大会)主席团"
        "|人大工委|人大党组|[省市县区旗州盟乡镇]人大(?=年|[0-9]{4}|工作)"
    ),
    "zhengxie": re.compile("政协|政治协商会议"),
    "fayuan": re.compile("法院"),
    "jianchayuan": re.compile("检察院|检察分院|检察工作"),
    "zhengfu": re.compile(
        "(?<!法治)(?<!服务型)(?<!数字)(?<!阳光)政府|国务院|管(?:理委员|委)会|行政公署|[区盟]行署|街道办事处|国民经济和社会发展|预算执行|预算草案|财政决算"
    ),
}
# Bodies that the contract has no word for; they count where a title or a speaker names them and none of the five.
_OTHER_BODY = re.compile(
    "监察委|监委|纪(?:律检查委员会|委)|总工会|妇(?:女联合会|联)|共青团|残(?:疾人联合会|联)|工商(?:业联合会|联)|红十字会"
    "|科学技术协会|科协|文学艺术界联合会|文联|[省市县区旗州盟镇乡]委(?=20|工作|常委会|年)|中国共产党[^，。]{2,20}委员会"
)
# A department of a government, where it is the owner of the report and nothing names one of the five.
_OFFICE = re.compile(
    "^(?:(?!关于|[。，]).){2,30}?(?:(?<![全大布格开结时当])局|厅|(?:发展和?改革|卫生健康|发改|卫健|国资)委)(?=20|年|工作|关于|$)"
)
_OVERVIEW = re.compile("综述|纪实|巡礼|回眸|掠影|扫描|亮点")
_ABRIDGED = re.compile("摘要|节选|摘登|摘编|摘发|有删[节减]|略有删")
_SPOKEN = re.compile(
    "请予?审[议查]|提请[^。]{0,12}审[议查]|向大会(?:作|报告)|作(?:政府)?工作报告|^各位(?:人大)?代表[：，！]|^各位委员[：，！]"
)
_IN_PERSON = re.compile("我们|报告如下")
_ADDRESS = "各位(?:人大)?代表|各位委员|各位常委|同志们|各位同志"
_ADDRESSES = re.compile(f"^(?:主任、)?(?:各位副主任、)?(?:{_ADDRESS})")
# What only a farewell says, what one says that is addressed to the meeting, and how one ends that is not.
_CALL = "(?:奋斗|贡献|前进|奋进|篇章|华章|胜利|辉煌|跨越|局面)"
_FAREWELL = re.compile(f"让我们[^。！]*(?:！|{_CALL}。)$|谢谢(?:大家|各位)?！?$")
_THANKS = re.compile("(?:感谢|敬意|慰问|问候|致敬|祝贺|祝福)！$")
_CALLS = re.compile(f"(?:{_CALL}|服务|保障|力量|努力|事业)[！。]$")
_PAST = 0.4  # of a speech and its annexes (a glossary, a list of projects): no farewell stands in that part
_PART = re.compile("[一二三四五六七八九十]{1,3}、")
_SIGNS = 2  # of a farewell: it calls for something, exclaims, is addressed to the meeting, says 让我们
_DEBRIS = re.compile("(?<=[。！])[^。！]{1,40}$")  # what a web copy adds to the last line
_LATE = 0.7  # what is no sure farewell is one past that part
_LAST = 3  # paragraphs that are the end of a short text, however long they are
_KINDS: tuple[tuple[Genre, re.Pattern[str]], ...] = (
    ("overview", _OVERVIEW),
    ("proposals", re.compile("提案|议案|(?:代表|的)建议|建议、批评|建议办理")),
    ("budget", re.compile("预算|决算")),
    ("plan", re.compile("国民经济和社会发展.*(?:计划|规划|纲要)|发展计划|计划(?:执行|草案|（草案）)|规划纲要")),
)
_WORK = re.compile(
    "工作报告|工作总结|年度?工作情况|关于[^，。]{0,30}(?:政府|委员会|法院|检察院|检察)工作(?:情况)?的报告"
)
# What reports on one matter: 关于环境状况的报告, 关于预算执行的审计工作报告.
_ON_A_MATTER = re.compile("审计|关于.*的?报告")
_TITLE_WORDS = re.compile("报告|工作总结|综述")
_REACH = 400  # code points of a paragraph's end that are looked at for a farewell
_NOTE, _TITLE = 20, 60  # code points: no note of extent and no title is longer


def read_body(head: Head) -> tuple[Body, ...]:
    """Give the body that reports: its title says so, or whom the speaker speaks for or who signs, or who acts first.

    Of a title 县政府关于人大常委会审议意见办理情况的报告 only what stands before 关于 counts, where that names one.
    A department (常德市教育局) is none of the five; it counts if nothing in title, statement and signature names one.
    Several where the deciding words name several; none where nothing does.
    """
    title = head.title + head.subtitle
    for text in (title.partition("关于")[0], title, head.speaks_for, head.signer, head.dateline, head.speaker):
        found = _named(text)
        if found:
            return found
        if text is not head.dateline and _OTHER_BODY.search(text):
            return ("other",)
    if any(_OFFICE.search(text) for text in (title, head.signer)):
        return ("other",)
    if found := _named("".join(_titles(head))):
        return found
    acting = [
        (match.start(), body) for body, pattern in _BODIES.items() for match in pattern.finditer(head.first_sentence)
    ]
    return (min(acting)[1],) if acting else ()


def _named(text: str) -> tuple[Body, ...]:
    return tuple(body for body, pattern in _BODIES.items() if pattern.search(text))


def _titles(head: Head) -> Iterable[str]:
    """Give the lines of the head that are no sentences, as titles are."""
    return (line for line in head.opening if len(line) < _TITLE and "。" not in line)


def read_genre(head: Head) -> Genre:
    """Give the kind of report.

    Where neither its title nor what the speaker lays before the meeting has words for it, it is a work report if
    somebody speaks to a meeting, and an overview if its first sentence tells of a body in the third person.
    """
    title = head.title + head.subtitle or "".join(line for line in _titles(head) if _TITLE_WORDS.search(line))
    if "政府工作报告" not in title and "审计" not in title:
        for genre, words in _KINDS:
            if words.search(title or _laid_before(head.statement)):
                return genre
    if _WORK.search(title) and "审计" not in title:
        return "work"
    if _ON_A_MATTER.search(title):
        return "other"
    if head.speaks_for or any(_SPOKEN.search(line) for line in head.opening):
        return "work"
    told = not any(_IN_PERSON.search(line) for line in (*head.opening, head.first_sentence))
    acts = bool(_named(head.first_sentence))
    return "overview" if acts and told and not head.title else "other"


def _laid_before(statement: str) -> str:
    """Give what a statement lays before the meeting: 现将2023年预算执行情况…提请大会审查; empty where nothing."""
    match = re.search("(?:现将|就)([^。]{4,100}?)(?:提请|报告如下|向)", statement)
    return match[1] if match else ""


def read_extent(head: Head, blocks: Sequence[Block]) -> Extent | None:
    """Give abridged where that is printed, full where salutation and closing are there, else None."""
    printed = (head.title, *head.notes, *(line for line in head.opening if len(line) < _NOTE))
    if any(_ABRIDGED.search(text) for text in printed):
        return "abridged"
    return "full" if head.has_salutation and _closes(blocks) else None


def _closes(blocks: Sequence[Block]) -> bool:
    """Say whether a speech comes to its end: a farewell past its beginning, of any kind where no part follows."""
    parts = (n for n, block in enumerate(blocks) if block.kind == "heading" and _PART.match(block.text))
    last_part = max(parts, default=0)
    paragraphs = [n for n, block in enumerate(blocks) if block.kind == "paragraph"]
    at_end = paragraphs[1:][-_LAST:]
    whole, read = sum(len(blocks[n].text) for n in paragraphs) or 1, 0
    for n in paragraphs:
        read += len(blocks[n].text)
        at = 1.0 if n in at_end else read / whole
        text = blocks[n].text.strip()
        text = _DEBRIS.sub("", (text if len(text) <= _REACH else text[:_TITLE] + text[-_REACH:]).replace("!", "！"))
        if (at > _PAST and _FAREWELL.search(text)) or (at > _LATE and n >= last_part and _is_farewell(text)):
            return True
    return False


def _is_farewell(text: str) -> bool:
    """Say whether a paragraph of the last part has enough of a farewell's signs, and is no thanks."""
    signs = (text.endswith("！"), _ADDRESSES.search(text), _CALLS.search(text), "让我们" in text)
    return sum(map(bool, signs)) >= _SIGNS and not _THANKS.search(text)
