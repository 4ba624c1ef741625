"""Names of particular things, told by the place in them: 科尔沁沙地歼灭战, not 全面振兴新突破三年行动."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from typing import Final

from generator.text.segment import rarity, segmenter

_PLACE: Final = "ns"
"""The tag of places in jieba's dictionary (tags of the Peking University corpus)."""

_LONG: Final = 3
_RARE: Final = 12
"""By `generator.text.segment.rarity`: 东北 and 辽宁 are in everybody's mouth, 白洋淀 is not."""


def named_things(run: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give what may be names in a run of Han characters: where one begins, and the words from there to the run's end.

    A name begins with a rare place; where it ends, two texts that both have it will show.
    """
    if not any(run[at : at + _LONG] in _openings() for at in range(len(run) - _LONG + 1)):
        return  # cutting is what takes time
    words = segmenter()(run)
    for at, (word, end) in enumerate(zip(words, accumulate(map(len, words)), strict=True)):
        if word in _rare_places():
            yield end - len(word), words[at:]


@cache
def _openings() -> frozenset[str]:
    return frozenset(place[:_LONG] for place in _rare_places())


@cache
def _rare_places() -> frozenset[str]:
    import jieba

    with jieba.Tokenizer().get_dict_file() as file:
        entries = (line.decode("utf-8").split() for line in file)
        places = [word for word, _, tag in entries if tag == _PLACE and len(word) >= _LONG]
    return frozenset(place for place in places if rarity(place) >= _RARE)
