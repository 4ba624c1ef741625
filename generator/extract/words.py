"""Words of a stretch of text, with brackets, quotations and titles kept whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.text.segment import segmenter

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_NOTE: Final = re.compile(r"[(（\[][0-9]{1,2}[)）\]]")
_ATOM: Final = re.compile(
    r"“[^“”]{0,80}”|‘[^‘’]{0,80}’|《[^《》]{0,120}》|（[^（）]{0,80}）|\([^()]{0,80}\)|[0-9.]+(?:[A-Za-z]+级?|年)?|\[[0-9]{1,2}\]"
)
_PHRASE: Final = 4
_RATE: Final = "率"
_MISREAD: Final = {
    "比达": ("比", "达"),
    "率控制": ("率", "控制"),
    "代表作": ("代表", "作"),
    "领导批示": ("领导", "批示"),
    "减免税": ("减免", "税"),
    "一等": ("一", "等"),
    "办实事": ("办", "实事"),
}
"""Words of jieba's dictionary that reports only seem to use: 占比|达, 债务率|控制."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word at `start` to `end` of the block's text; `atom` for a whole bracket, quotation, title or number."""

    text: str
    start: int
    end: int
    atom: bool = False


def words_of(text: str, start: int, end: int) -> list[Word]:
    """Give the words of `text[start:end]` in order, less the marks of footnotes."""
    words: list[Word] = []
    at = start
    for atom in _ATOM.finditer(text, start, end):
        _cut(text, at, atom.start(), words)
        if not _NOTE.fullmatch(atom.group()):
            words.append(Word(atom.group(), atom.start(), atom.end(), atom=True))
        at = atom.end()
    _cut(text, at, end, words)
    return words


def join(words: Sequence[Word]) -> str:
    """Give the text of adjacent words."""
    return "".join(word.text for word in words)


def _cut(text: str, start: int, end: int, into: list[Word]) -> None:
    for word in _cutter()(text[start:end]) if start < end else ():
        for part in _parts(word):
            at = start
            if into and into[-1].end == start and not into[-1].atom and (part == _RATE or _is_share(into[-1], part)):
                at = into.pop().start  # 办结|率 and 占|比 are one word
            start += len(part)
            into.append(Word(text[at:start], at, start))


def _is_share(before: Word, part: str) -> bool:
    return part == "比" and before.text == "占"


@cache
def _parts(word: str) -> tuple[str, ...]:
    """Cut the phrases that jieba's dictionary takes for words: 开展|调研, 积极|参与."""
    lexicon = load_report_words()
    if word in _MISREAD:
        return _MISREAD[word]
    if len(word) != _PHRASE or word in lexicon.known:
        return (word,)
    verb, rest = word[:2], word[2:]
    if (verb in lexicon.govern and verb not in lexicon.noun_too - lexicon.transitive) or (
        rest in lexicon.govern and verb in lexicon.aggregate | lexicon.manner | lexicon.adverb
    ):
        return (verb, rest)
    return (word,)


@cache
def _cutter() -> Callable[[str], tuple[str, ...]]:
    lexicon = load_report_words()
    verbs = sorted(word for word in lexicon.govern | lexicon.change | lexicon.time | lexicon.scope if len(word) > 1)
    return segmenter((*lexicon.terms, *verbs))
