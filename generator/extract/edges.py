"""Whether a label or its quotation is cut inside a word: what is printed as certain must be whole words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.data.report_words import load_report_words
from generator.data.word_classes import tag_of
from generator.extract.verbs import is_act
from generator.extract.words import words_of
from generator.text.segment import guessed

if TYPE_CHECKING:
    from generator.extract.found import Label
    from generator.extract.numbers import Quantity

_REACH: Final = 12
"""How far from an edge the words around it are looked at, in code points."""
_FIRST, _LAST = "\u4e00", "\u9fff"
_PAIR: Final = 2
_RATE: Final = "率"
_ADVERBS: Final = frozenset("都也还就又才均已将能可须应达")
"""Words of one character that a verb or a number follows, and no noun: 望|都多晶硅 is 望都|多晶硅."""


def cut_inside(text: str, label: Label, quantity: Quantity) -> bool:
    """Say whether the label behind `quantity`, or the quotation's start before it, stands inside a word.

    A word is one of the dictionary or of the genre's terms, or one that jieba's model guesses out of single characters
    (保定|欣达|公司).
    """
    behind = label.end > quantity.number.end
    if behind and (_parts(text, label.end) or _is_no_end(text, label.end)):
        return True
    return label.start < quantity.begin and _parts(text, label.start)


def _parts(text: str, at: int) -> bool:
    """Say whether `at` stands inside a word that is guessed from the characters around it."""
    if not 0 < at < len(text) or not _is_han(text[at - 1]) or not _is_han(text[at]) or text[at - 1] == _RATE:
        return False
    start, end = _stretch(text, at)
    reached = start
    for word in guessed(text[start:end]):
        if reached < at < reached + len(word):
            return not tag_of(word) and not _is_known(text, reached, reached + len(word), at)
        reached += len(word)
    return False


def _is_known(text: str, start: int, end: int, at: int) -> bool:
    """Say whether a guess joins words that reports do use: 率|均, 等|涉."""
    lexicon = load_report_words()
    before, after = text[start:at], text[at:end]
    idle = before in lexicon.unsaid or before in lexicon.aggregate
    return idle or (after in lexicon.link and after not in _ADVERBS) or (len(after) > 1 and after in lexicon.govern)


def _is_no_end(text: str, at: int) -> bool:
    """Say whether what ends a label opens a name: an adverb before a noun, or a short verb (容城|来福灯泡)."""
    end = _stretch(text, at)[1]
    words = words_of(text, at, end)
    if len(words) < _PAIR or len(words[0].text) > 1:
        return False
    if words[0].text in _ADVERBS and tag_of(words[1].text)[:1] == "n":
        return True
    first = guessed(text[at:end])[0]
    return len(first) > 1 and not tag_of(first) and is_act(words[0]) and len(words[1].text) == 1


def _stretch(text: str, at: int) -> tuple[int, int]:
    """Give the Chinese characters around `at`, without a mark or digit between."""
    start = end = at
    while start > 0 and at - start < _REACH and _is_han(text[start - 1]):
        start -= 1
    while end < len(text) and end - at < _REACH and _is_han(text[end]):
        end += 1
    return start, end


def _is_han(char: str) -> bool:
    return _FIRST <= char <= _LAST
