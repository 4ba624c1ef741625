"""Words, clauses and sentences that are printed twice where once would do: what a typesetter calls a double.

Rhetoric lives on repetition (一个项目一个项目地, 攻坚之年攻坚之战, parallel clauses), so only long, exact repeats
count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from generator.data.report_words import load_report_words
from generator.model.structure import Block, Finding
from generator.sic.slip import Reading, shown, slip
from generator.text.marks import HAN

_DOUBLE = re.compile(rf"([{HAN}]{{2,12}}?)\1+")
# Of words of two characters only these, and verbs that are part of no name. Others meet their like (共建共治,
# 职工代表代表全体职工), and so do some of these verbs (_ANEW); 落实落实再落实 is rhetoric.
_ONCE = "提高 提升 推进 推动 加强 加快 加大 健全 强化 深化 优化 坚持 贯彻 全面 切实 不断 扎实 大力 持续 深入"
_ANEW = "组织 设计 出版 编辑 慰问 处理 帮助"
_RHETORIC = frozenset("再更又")
_NOT_HAN = re.compile(f"[^{HAN}]+")
# White space parts as a stop does: between the cells of a table that was set as text, the words come back for a reason.
# A colon parts what is explained from what explains it, in whose words it may come back.
_SENTENCE = re.compile(r"[^。！？；：\s]+")
_STOPS = frozenset("。！？；")
_CLAUSE = re.compile("[^，、]+")
_BETWEEN = re.compile("[，、]")
_DISTRIBUTIVE = frozenset("一逐每")  # 一个项目一个项目, 逐村逐村
_WORD, _TWICE = 2, 2
_BESIDE = 4
"""Han characters of a clause that stands twice side by side."""
_NEXT = 8
"""Han characters of a sentence that stands twice side by side."""
_APART = 8
"""Han characters of a clause that stands twice in one sentence."""
_BEGIN = 10
"""Han characters with which two clauses of a sentence begin."""
_LONG = 20
"""Han characters of a sentence that stands twice in a report."""


def find_repeats(reading: Reading) -> Iterator[Finding]:
    """Note words printed twice in a row, clauses twice in a sentence, and sentences twice in a report's paragraphs."""
    sentences: set[str] = set()
    for block in reading.blocks:
        yield from _doubles(block)
        again: list[re.Match[str]] = []
        before = ""
        for match in _SENTENCE.finditer(block.text):
            sentence = match[0]
            if block.kind == "paragraph" and _is_whole(block.text, match):
                if sentence in sentences and _han(sentence) >= (_NEXT if sentence == before else _LONG):
                    again.append(match)
                    continue
                sentences.add(sentence)
            yield from _again(block, again)
            again, before = [], sentence
            heads = [clause[:_BEGIN] for clause in _BETWEEN.split(sentence) if len(clause) >= _BESIDE]
            if len(set(heads)) < len(heads):  # so few sentences have any that a closer look costs nothing
                yield from _clauses(block, match)
        yield from _again(block, again)


def _again(block: Block, sentences: Sequence[re.Match[str]]) -> Iterator[Finding]:
    """Note sentences that stand side by side and were all printed before, once for all of them."""
    if sentences:
        these = "此句" if len(sentences) == 1 else f"这{len(sentences)}句"
        yield slip("repeat", f"{these}前文已有，文字相同", block, sentences[0].start(), sentences[-1].end())


def _is_whole(text: str, sentence: re.Match[str]) -> bool:
    """Say whether a sentence stands between stops.

    What has none after it is the head of an item, which the item may repeat; what has none before it, a table's cell.
    """
    start, end = sentence.span()
    return text[end : end + 1] in _STOPS and (not start or text[start - 1] in _STOPS)


def _doubles(block: Block) -> Iterator[Finding]:
    for match in _DOUBLE.finditer(block.text):
        words = match[1]
        if len(words) == _WORD:
            counts = words in _single_words() and block.text[match.end() : match.end() + 1] not in _RHETORIC
        else:
            counts = words[0] not in _DISTRIBUTIVE and len(set(words)) > 1
        if counts:
            times = len(match[0]) // len(words)
            yield slip("repeat", f"“{words}”连续出现{'两' if times == _TWICE else times}次", block, *match.span())


@cache
def _single_words() -> frozenset[str]:
    verbs = {verb for verb in load_report_words().strong if len(verb) == _WORD}
    return frozenset(verbs.difference(_ANEW.split()).union(_ONCE.split()))


def _clauses(block: Block, sentence: re.Match[str]) -> Iterator[Finding]:
    """Compare clauses by their whole text and by how they begin, each with the last one alike."""
    whole: dict[str, int] = {}
    begun: dict[str, str] = {}
    for place, clause in enumerate(_CLAUSE.finditer(block.text, *sentence.span())):
        text, head = clause[0], clause[0][:_BEGIN]
        if text in whole and _pairs(text) and _han(text) >= (_BESIDE if whole[text] == place - 1 else _APART):
            yield slip("repeat", f"“{shown(text)}”在同一句中出现两次", block, *clause.span())
        elif head in begun and (common := _common(begun[head], text)):
            start = clause.start()
            yield slip("repeat", f"“{shown(common)}”在同一句中出现两次", block, start, start + len(common))
        whole[text], begun[head] = place, text


def _common(one: str, other: str) -> str:
    """Give the words with which both begin, where it is no parallel: what follows is not alike in length."""
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    common = one[:length]
    parallel = abs(len(one) - len(other)) <= 1
    return "" if parallel or _han(common) < _BEGIN or not _pairs(common) else common


def _pairs(text: str) -> bool:
    """Say whether the marks of a text pair, so that it is no piece of a name in them."""
    return all(text.count(opening) == text.count(closing) for opening, closing in ("“”", "《》", "（）"))


def _han(text: str) -> int:
    return len(_NOT_HAN.sub("", text))
