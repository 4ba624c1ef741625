"""The part of a report that says what it is: the title block, and the lines down to 我代表…向大会报告工作.

All texts here are plain: no white space, marks full-width, digits half-width, and no question marks, which stand in
many web copies where a space was lost. They serve to be read, not to be pointed at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.text.marks import DASHES, HAN, readable
from generator.text.numerals import parse_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.model.structure import Block, BlockKind

NUMERAL = "[一二三四五六七八九十百零〇○0-9]{1,4}"
_TITLE_BLOCK: tuple[BlockKind, ...] = ("title", "subtitle", "dateline", "speaker", "note")
_BODY: tuple[BlockKind, ...] = ("heading", "paragraph")
_WIDTHS = dict(zip("(),:;!０１２３４５６７８９", "（），：；！0123456789", strict=True))
_OTHER_WIDTH = re.compile(f"[{''.join(_WIDTHS)}]")
_LINES = 40  # a web page may print that many lines of its own above the report
_REACH = 400  # code points of a line that are looked at: a summary may hold the whole report
_SPEAKS_FOR = re.compile(
    r"我(?:谨|荣幸地)?代表(?P<for>[^。；，：]{2,40}?)(?=，|向|作|报告|汇报|就)"
    r"|(?:^|[，。：；])(?:现|我)?受(?P<by>[^。；，、：]{2,40}?)的?委托(?=，?(?:由?我|现|向|就|报告|作))"
)
# To speak for somebody is said of thanks too: 我代表县政府，向全县人民表示衷心感谢.
_REPORTS = re.compile("报告|汇报|说明|提请|审[议查]")
_THANKS = re.compile("感谢|敬意|慰问|祝")
_CLOSING_NOTE = re.compile("（(?:本文|此文|作者|据|根据)[^（）。]{4,100}(?:报告|会议)[^（）。]{0,30}。?）")
_ON_THE_YEAR = re.compile("(?:过去的)?[0-9]{4}年，?(?:是|注定)[^。]*$")
# Who signs: 津市市人民政府, 津市市司法局; and the day below it.
_SIGNER = re.compile(f"[{HAN}]{{2,40}}(?:政府|委员会|常委会|法院|检察院|[局厅委办]|办公室|办事处|总工会|联合会)")
_SIGNED = re.compile(rf"（?(?:19|20|[一二][〇○零OＯo0九])[^年。，]{{2}}年{NUMERAL}月{NUMERAL}日）?")
_SIGNATURE = 4  # lines at the end among which a signature is
_OPENING = 3  # sentences among which a report's first that tells of somebody is
_LAST = 3  # paragraphs at the end that may be such a note
_SALUTATION = re.compile(
    "(?:各位(?:人大)?代表|各位委员|各位常委|同志们|主任|主席)[^。，；]{0,20}[：！]|^各位(?:人大)?代表，|^各位委员，"
)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands at a report's top: its title block, and its lines down to the first prose.

    `speaks_for` is whom the speaker says to speak for (容城县第十四届人民政府, 区人民政府), `statement` the line that
    says it; both are empty where nobody does. `opening` holds the title block's lines and then all others;
    `signer` and `signed` are a body and a day that stand below one another as a signature, at the top or at the end.
    `first_sentence` is the first of the running text that does not only say which year it was (2021年是…开局之年).
    """

    title: str
    subtitle: str
    dateline: str
    speaker: str
    notes: tuple[str, ...]
    opening: tuple[str, ...]
    statement: str
    speaks_for: str
    first_sentence: str
    has_salutation: bool
    signer: str
    signed: str

    @property
    def own_words(self) -> tuple[str, ...]:
        """Give the texts that speak of this report and of no other."""
        return tuple(
            filter(None, (self.title, self.subtitle, self.dateline, self.speaker, self.speaks_for, self.signer))
        )


def plain(text: str) -> str:
    """Give a text without white space and question marks, its marks full-width, its digits half-width."""
    return _OTHER_WIDTH.sub(lambda mark: _WIDTHS[mark[0]], readable(text))


def number_of(numeral: str) -> int | None:
    """Give the value of a `NUMERAL`, None for zero and for what is no numeral."""
    value = int(numeral) if numeral.isascii() else parse_chinese(numeral)
    return int(value) if value else None


def read_head(blocks: Sequence[Block]) -> Head:
    """Read the head of a report from its blocks in reading order."""
    of_kind = {kind: [plain(b.text[:_REACH]) for b in blocks if b.kind == kind] for kind in _TITLE_BLOCK}
    lines = list(_lines(blocks))
    speaking = [line for line in lines if _SPEAKS_FOR.search(line)]
    statement = next((line for line in speaking if _REPORTS.search(line) and not _THANKS.search(line)), "")
    said = statement or next(iter(speaking), "")
    matches = sorted(_SPEAKS_FOR.finditer(said), key=lambda match: match["for"] is None)
    end = lines.index(statement) + 1 if statement else _first_prose(lines)
    signer, signed = _signature((*lines[:end], "", *_last_lines(blocks)))
    return Head(
        title="".join(of_kind["title"]),
        subtitle="".join(of_kind["subtitle"]).lstrip(DASHES),
        dateline="".join(of_kind["dateline"]),
        speaker="".join(of_kind["speaker"]),
        notes=(*of_kind["note"], *_closing_notes(blocks)),
        opening=(*(line for kind in _TITLE_BLOCK for line in of_kind[kind]), *lines[:end]),
        statement=statement,
        speaks_for=(matches[0]["for"] or matches[0]["by"]) if matches else "",
        first_sentence=_first_sentence(running_text(blocks)),
        has_salutation=any(_SALUTATION.search(line) for line in lines[:end]),
        signer=signer,
        signed=signed,
    )


def _last_lines(blocks: Sequence[Block]) -> Iterator[str]:
    return (plain(block.text[:_REACH]) for block in blocks[-_SIGNATURE:] if block.kind != "furniture")


def _signature(lines: Sequence[str]) -> tuple[str, str]:
    """Give who signs a written report and the day below, both empty where no such two lines stand."""
    for line, after in pairwise(lines):
        if _SIGNER.fullmatch(line) and _SIGNED.fullmatch(after):
            return line, after.strip("（）")
    return "", ""


def _first_sentence(texts: Sequence[str]) -> str:
    sentences = (plain(sentence) for text in texts[:1] for sentence in text[:_REACH].split("。")[:_OPENING])
    return next((sentence for sentence in sentences if sentence and not _ON_THE_YEAR.match(sentence)), "")


def running_text(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the paragraphs that are running text: those with a full stop."""
    return tuple(block.text for block in blocks if block.kind == "paragraph" and "。" in block.text)


def _closing_notes(blocks: Sequence[Block]) -> Iterator[str]:
    """Give the lines in brackets at the end that say where a text is from: （本文为…会议上所作工作报告摘要）."""
    for block in [block for block in blocks if block.kind == "paragraph"][-_LAST:]:
        text = plain(block.text[:_REACH])
        if _CLOSING_NOTE.fullmatch(text):
            yield text


def _lines(blocks: Sequence[Block]) -> Iterator[str]:
    body = [block for block in blocks if block.kind in _BODY]
    return (line for block in body[:_LINES] if (line := plain(block.text[:_REACH])))


def _first_prose(lines: Sequence[str]) -> int:
    """Give how many lines stand down to the first one with a full stop, that one included."""
    return next((n for n, line in enumerate(lines, 1) if "。" in line), len(lines))
