"""Where words begin and end in folded text, for the ranking of whole words before accidental runs of characters.

The cut is jieba's most likely one without its hidden Markov model. Since only the edges are wanted, text is first taken
apart where no word of the dictionary can go over: most of what is left between has been met before and is looked up.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, compress, repeat
from math import inf, log
from operator import add, contains
from typing import TYPE_CHECKING, Final

from generator.text.segment import dictionary

if TYPE_CHECKING:
    from collections.abc import Mapping

_RUN: Final = re.compile(r"[\u4E00-\u9FD5]+")
"""What jieba looks into: runs of Han characters. Others are taken one by one, Latin words and numbers whole."""
_LATIN: Final = re.compile(r"[a-z0-9]{2,}")
_LEAST: Final = 3
"""Characters of the shortest word that is looked for by itself: all pairs that begin one are looked for at once."""
_KEPT: Final = 1 << 16
"""Stretches whose edges are kept at most."""
_TURNED: Final = bytes((1, *bytes(255)))
"""Makes 1 of 0 and 0 of all else, for `bytes.translate`."""


def word_edges(text: str) -> bytearray:
    """Give for each offset of a folded text, its end included, 1 where a word begins or the text ends, else 0."""
    stops = list(compress(range(1, len(text)), _bound(text).translate(_TURNED)))
    stretches = map(text.__getitem__, map(slice, chain((0,), stops), chain(stops, (len(text),))))
    return bytearray(b"".join(map(_EDGES.__getitem__, stretches))) + b"\x01"


def _bound(text: str) -> bytearray:
    """Give for each neighbouring two characters 1 where a word of the dictionary may go over both, else 0."""
    bound = bytearray(map(contains, map(_followers().__getitem__, text), text[1:]))
    words, _ = dictionary()
    begun = list(compress(range(len(bound)), bound))
    # Of pairs that begin a word, one of six begins a longer one too.
    longer = map(words.__contains__, map(text.__getitem__, map(slice, begun, map(add, begun, repeat(_LEAST)))))
    for start in compress(begun, longer):
        stop = start + _LEAST
        while stop <= len(text) and text[start:stop] in words:
            bound[stop - 2] = 1
            stop += 1
    for match in _LATIN.finditer(text):
        size = match.end() - match.start() - 1
        bound[match.start() : match.end() - 1] = b"\x01" * size
    return bound


class _Followers(dict[str, str]):
    """For a character those that stand second in words that it begins."""

    def __missing__(self, char: str) -> str:
        """Give none for a character that begins no longer word."""
        return ""


@cache
def _followers() -> _Followers:
    found: dict[str, list[str]] = {}
    for word in dictionary()[0]:
        if len(word) == _LEAST - 1:
            found.setdefault(word[0], []).append(word[1])
    return _Followers({char: "".join(others) for char, others in found.items()})


class _Edges(dict[str, bytes]):
    """For a stretch of text 1 for each character that begins a word, else 0; worked out when it is first met."""

    def __missing__(self, text: str) -> bytes:
        """Cut a stretch into words."""
        edges = _cut(text)
        if len(self) < _KEPT:
            self[text] = edges
        return edges


_EDGES: Final = _Edges()


def _cut(text: str) -> bytes:
    edges = bytearray(b"\x01") * len(text)
    for match in _LATIN.finditer(text):
        edges[match.start() + 1 : match.end()] = bytes(match.end() - match.start() - 1)
    for match in _RUN.finditer(text):
        run, start = match[0], match.start()
        ends = _ends(run)
        edges[start : start + len(run)] = bytes(len(run))
        at = 0
        while at < len(run):
            edges[start + at] = 1
            at = ends[at]
    return bytes(edges)


def _ends(run: str) -> list[int]:
    """Give for each offset where the word that begins there ends, on the most likely way from it to the run's end.

    Of ways that are as likely the longer word is taken, as jieba does.
    """
    words, _ = dictionary()
    shares = _shares()
    size = len(run)
    best = [0.0] * (size + 1)
    ends = [0] * size
    for start in range(size - 1, -1, -1):
        most, end = shares[words.get(run[start]) or 1] + best[start + 1], start + 1
        for stop in range(start + 2, size + 1):
            count = words.get(run[start:stop])
            if count is None:
                break
            if shares[count] + best[stop] >= most:
                most, end = shares[count] + best[stop], stop
        best[start], ends[start] = most, end
    return ends


@cache
def _shares() -> Mapping[int, float]:
    """Give for each count of the dictionary the logarithm of its share; a character that it lacks counts as 1."""
    counts, total = dictionary()
    return {count: log(count) - log(total) if count else -inf for count in {1, *counts.values()}}
