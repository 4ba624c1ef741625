"""Words of Chinese text, by jieba's pinned dictionary: the same words on every machine, cache or no cache.

jieba keeps its compiled dictionary where `generator.data.jieba_cache` says; where that gives no folder, jieba compiles
it in memory, and says nothing (its log is off).
"""

from __future__ import annotations

import logging
from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING

from generator.data.jieba_cache import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from jieba import Tokenizer

_CLAUSES_KEPT = 4096
_NOWHERE = "/dev/null"


def segmenter(words: Iterable[str] = ()) -> Callable[[str], tuple[str, ...]]:
    """Give a function that cuts a text into words, which together are the text.

    `words` are never cut apart where they fit (terms of the field that jieba's dictionary lacks). The hidden Markov
    model is off: it guesses names from single characters, and its guesses change with the neighbouring words.
    """
    return _segmenter(tuple(dict.fromkeys(words)))


def rarity(word: str) -> float:
    """Give how rare a word is in running text, by jieba's dictionary: the negative natural logarithm of its share.

    A word that the dictionary lacks is as rare as the rarest that it has.
    """
    tokenizer = _plain()
    return log(tokenizer.total) - log(max(tokenizer.FREQ.get(word) or 1, 1))


def dictionary() -> tuple[Mapping[str, int], int]:
    """Give jieba's dictionary: how often each word counts, 0 for what only begins one; and the sum of it all."""
    tokenizer = _plain()
    return tokenizer.FREQ, tokenizer.total


@lru_cache(maxsize=_CLAUSES_KEPT)
def guessed(text: str) -> tuple[str, ...]:
    """Give the words of a text where jieba's hidden Markov model joins single characters: 欣|达 is 欣达.

    Such guesses tell where a cut is in doubt, and are no ground to cut by.
    """
    return tuple(_plain().lcut(text, HMM=True))


@cache
def _segmenter(words: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    tokenizer = _copy(_plain()) if words else _plain()
    for word in words:
        if not tokenizer.FREQ.get(word):
            tokenizer.add_word(word)
        elif len(tokenizer.lcut(word, HMM=False)) > 1:  # known, but too rare to stay whole
            tokenizer.suggest_freq(word, tune=True)

    @lru_cache(maxsize=_CLAUSES_KEPT)
    def cut(text: str) -> tuple[str, ...]:
        return tuple(tokenizer.lcut(text, HMM=False))

    return cut


@cache
def _plain() -> Tokenizer:
    import jieba

    jieba.setLogLevel(logging.CRITICAL)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache_folder() or _NOWHERE)
    tokenizer.cache_file = f"jieba-{jieba.__version__}.cache"
    tokenizer.initialize()
    return tokenizer


def _copy(loaded: Tokenizer) -> Tokenizer:
    """Give a tokenizer with the same dictionary, to add words to; to read it again takes 70 times as long."""
    import jieba

    tokenizer = jieba.Tokenizer()
    tokenizer.FREQ, tokenizer.total = dict(loaded.FREQ), loaded.total
    tokenizer.initialized = True
    return tokenizer
