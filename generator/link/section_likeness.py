"""How much alike two sections are: by the words of their heads, and by the pairs of characters in their texts.

A report of the next year says much the same in other words, so that of two sections on one subject the texts may share
next to nothing; then their heads count as much as their texts. Heads are read by their words and by the topics that
these name (topics.tsv): 群众获得感幸福感 and 保障民生 have no word in common. Words that say what is done (加快, 推进)
rather than in what field are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import chain, pairwise
from math import log, sqrt
from typing import Final, NamedTuple

from generator.data.report_words import load_report_words
from generator.data.topics import load_topics
from generator.text.segment import segmenter
from generator.text.similarity_clauses import bare

_HEAD: Final = 0.3  # the share of the head in how much two sections are alike
_HEAD_MOST: Final = 0.5  # the same where the heads are more alike than the texts
_APART: Final = 0.5  # sections whose heads name other topics count less
_STOCK: Final = re.compile(
    "高质量|高水平|安全感|发展|建设|迈出|坚实|步伐|践行|成效|突破|水平|更好|更加|努力|不断|坚持|抓好|落实|全面|——"
)  # in heads on any subject, and no topic's own
_TOPIC: Final = 4  # a topic counts as so many of the pairs of characters in a head
_CLAUSES: Final = re.compile("[，、：；“”（）]")


class Bag(NamedTuple):
    """What a section is known by: the pairs of characters in its text, those in its head together with its topics.

    `named` says whether it has a head.
    """

    text: Counter[str]
    head: Counter[str]
    topics: frozenset[str]
    named: bool


def bag(text: str, head: str | None) -> Bag:
    """Read a section: `text` is that of its sentences without marks, `head` its head as printed, None without one."""
    said = _STOCK.sub("，", head or "")
    topics = frozenset(topic.name for topic in load_topics() if topic.is_named(said))
    words = Counter(chain.from_iterable(map(_pairs, _words(said))))
    return Bag(_pairs(text), words + Counter(dict.fromkeys(topics, _TOPIC)), topics, head is not None)


def alike(olds: Sequence[Bag], news: Sequence[Bag]) -> dict[tuple[int, int], float]:
    """Give how much alike every two sections are (0 to 1) that share something, text and head each with its weight.

    Both have half where the heads are more alike, else the text has more, and all where no head tells a subject.
    """
    texts = _cosines([one.text for one in olds], [one.text for one in news])
    heads = _cosines([one.head for one in olds], [one.head for one in news])
    return {
        key: _together(texts.get(key, 0.0), heads.get(key, 0.0), olds[key[0]], news[key[1]]) for key in texts | heads
    }


def apart(old: Bag, new: Bag) -> bool:
    """Tell whether the heads of two sections say that they are on other subjects, or one alone has a head on any."""
    if old.named and new.named:
        return bool(old.topics and new.topics and old.head.keys().isdisjoint(new.head))
    return bool(old.topics or new.topics)


def _together(text: float, head: float, old: Bag, new: Bag) -> float:
    if not old.head and not new.head:
        return text
    share = _HEAD_MOST if head > text else _HEAD
    return ((1 - share) * text + share * head) * (_APART if apart(old, new) else 1)


def _words(head: str) -> list[str]:
    """Give the words of a head that tell its subject, those that follow on each other together."""
    cut = segmenter()
    said = (
        "，" if word in _common() else word for clause in _CLAUSES.split(head) for word in (*cut(bare(clause)), "，")
    )
    return "".join(said).split("，")


@cache
def _common() -> frozenset[str]:
    """Give the words that any head may have: what is done, and how."""
    words = load_report_words()
    return words.strong | words.manner | words.adverb | words.change | words.light | words.time | words.generic


def _pairs(text: str) -> Counter[str]:
    return Counter(map("".join, pairwise(text)))


def _cosines(olds: Sequence[Counter[str]], news: Sequence[Counter[str]]) -> dict[tuple[int, int], float]:
    """Give the cosine of every two that share a pair: its weight is how few have it, and the root of how often."""
    held = Counter(chain.from_iterable((*olds, *news)))
    whole = len(olds) + len(news) + 1
    weights = {pair: log(whole / count) for pair, count in held.items()}
    lengths = [
        [sqrt(sum(n * weights[pair] ** 2 for pair, n in bag.items())) or 1.0 for bag in bags] for bags in (olds, news)
    ]
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, bag in enumerate(olds):
        for pair, count in bag.items():
            postings[pair].append((number, sqrt(count) * weights[pair] ** 2 / lengths[0][number]))
    scores: dict[tuple[int, int], float] = {}
    for other, bag in enumerate(news):
        row = [0.0] * len(olds)
        for pair, count in bag.items():  # in the order of the text: sums of fractions depend on their order
            weight = sqrt(count) / lengths[1][other]
            for one, part in postings.get(pair, ()):
                row[one] += weight * part
        scores.update({(one, other): score for one, score in enumerate(row) if score})
    return scores
