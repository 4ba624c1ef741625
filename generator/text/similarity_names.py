"""Names of particular things, told by the place in them: 科尔沁沙地歼灭战, not 全面振兴新突破三年行动."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from typing import Final

from generator.data.thing_names import load_thing_names
from generator.data.word_classes import tag_of
from generator.text.segment import rarity, segmenter

LEAST: Final = 8
"""Han characters below which a name is no passage: it is for the pages of places and terms to link."""

_MOST: Final = 30
"""Han characters above which it is no name, but a sentence."""

_PLACE: Final = "ns"
"""The tag of places in jieba's dictionary (tags of the Peking University corpus)."""

_STOPS: Final = ("c", "p", "u", "d", "r", "y")
"""What tags of words begin with that stand in no name: conjunctions, prepositions, particles, adverbs, pronouns."""

_NOUNS: Final = ("n", "b", "l", "j")
"""And those of words that go on with one, right behind it: nouns, what stands before nouns, set phrases, shorts."""

_LONG: Final = 3
_RARE: Final = 12
"""By `generator.text.segment.rarity`: 东北 and 辽宁 are in everybody's mouth, 白洋淀 is not."""


def named_things(run: str) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    """Give what may be names in a run of Han characters: where one begins, the place, and all it may be, short to long.

    A name begins with a rare place and ends in what a thing is (`generator.data.thing_names`), `LEAST` characters at
    least. 珠江口东西两岸融合 ends in no thing, and 粤港澳大湾区中心 in 粤港澳大湾区中心城市 goes on.
    """
    if not any(run[at : at + _LONG] in _openings() for at in range(len(run) - _LONG + 1)):
        return  # cutting is what takes time
    words = segmenter()(run)
    for at, (word, end) in enumerate(zip(words, accumulate(map(len, words)), strict=True)):
        if word in _rare_places() and (names := tuple(_names(words[at : at + _MOST + 1]))):
            yield end - len(word), word, names


def _names(words: Sequence[str]) -> Iterator[str]:
    """Give the beginnings of these words that end in what a thing is and do not go on."""
    known = load_thing_names()
    name = words[0]
    for word, after in pairwise((*words[1:], "")):
        name += word
        if len(name) > _MOST or word in known.stops or tag_of(word).startswith(_STOPS):
            return
        ends = word.endswith(known.heads) and word not in known.but
        if ends and len(name) >= LEAST and not _goes_on(after):
            yield name


def _goes_on(after: str) -> bool:
    """Say whether a name goes on with the word after it: with a noun that is not known to stand after names."""
    known = load_thing_names()
    return tag_of(after).startswith(_NOUNS) and after not in known.after | known.stops


@cache
def _openings() -> frozenset[str]:
    return frozenset(place[:_LONG] for place in _rare_places())


@cache
def _rare_places() -> frozenset[str]:
    import jieba

    with jieba.Tokenizer().get_dict_file() as file:
        entries = (line.decode("utf-8").split() for line in file)
        places = [word for word, _, tag in entries if tag == _PLACE and len(word) >= _LONG]
    return frozenset(place for place in places if rarity(place) >= _RARE) - load_thing_names().openings
