"""How much the words of a passage are those of a heading: what both say, and what is said of the heading's topic.

Cues are strings that a heading brings and a passage may have: the heading's pairs of characters (they hold for names
that no dictionary has), its terms as jieba cuts them, and the words of the topics that it names. A cue weighs as much
as it is rare: on the page, and for terms in jieba's dictionary too. Only the headings are ever cut into terms.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import exp, log, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

from generator.data.topics import load_topics
from generator.text.marks import is_han
from generator.text.segment import rarity, segmenter

_WEIGHT = 0.35  # nats for each nat of a cue's rarity: with it, groups of real reports are found as often as is claimed
_COMMON, _RARE = 8.0, 14.0  # rarity in jieba's dictionary of a term that says little, and of one that says most


def affinities(passages: Sequence[str], headings: Sequence[str]) -> list[list[float]]:
    """Give a row a passage, a column a heading: how likely the passage is the heading's, as a natural logarithm.

    Each row's likelihoods sum to 1; a passage that has no cue is as likely anyone's. Time is linear in the passages.
    """
    leads = [passage.partition("。")[0] for passage in passages]
    rows = [[0.0] * len(headings) for _ in passages]
    cues = _cues(headings)
    # Paragraphs of one group repeat each other: the more there are to a heading, the less each one adds.
    scale = _WEIGHT * sqrt(len(headings) / max(len(passages), 1))
    for cue, owners in cues.items():
        having = [at for at, passage in enumerate(passages) if cue in passage]
        if not having:
            continue
        weight = scale * log((1 + len(passages)) / len(having))
        for at in having:
            row = rows[at]
            for column, factor in owners.items():
                row[column] += weight * factor * (2 if cue in leads[at] else 1)
    return [_likelihoods(row) for row in rows]


def _cues(headings: Sequence[str]) -> dict[str, dict[int, float]]:
    """Give for each cue the headings that bring it, with its share in each."""
    cues: dict[str, dict[int, float]] = {}

    def add(cue: str, column: int, factor: float) -> None:
        owners = cues.setdefault(cue, {})
        owners[column] = owners.get(column, 0.0) + factor

    for factors in (_pairs(headings), _terms(headings), _topic_words(headings)):
        for column, row in enumerate(factors):
            for cue, factor in row.items():
                add(cue, column, factor)
    return cues


def _pairs(headings: Sequence[str]) -> list[dict[str, float]]:
    """Give each heading's pairs of Han characters that no other heading has."""
    rows = [{a + b for a, b in pairwise(heading) if is_han(a) and is_han(b)} for heading in headings]
    return _own(rows)


def _terms(headings: Sequence[str]) -> list[dict[str, float]]:
    """Give each heading's terms that no other heading has, by their rarity in jieba's dictionary."""
    cut = segmenter()
    rows = _own([{term for term in cut(heading) if len(term) > 1 and all(map(is_han, term))} for heading in headings])
    return [{term: min(1.0, max(0.0, (rarity(term) - _COMMON) / (_RARE - _COMMON))) for term in row} for row in rows]


def _own(rows: Sequence[set[str]]) -> list[dict[str, float]]:
    """Give what is in one row only."""
    owners = Counter(cue for row in rows for cue in row)
    return [dict.fromkeys(sorted(cue for cue in row if owners[cue] == 1), 1.0) for row in rows]


def _topic_words(headings: Sequence[str]) -> list[dict[str, float]]:
    """Give each heading the words of the topics that it names; a topic of all headings tells nothing."""
    named = [[topic for topic in load_topics() if topic.is_named(heading)] for heading in headings]
    owners = Counter(topic.name for topics in named for topic in topics)
    rows: list[dict[str, float]] = []
    for topics in named:
        telling = [topic for topic in topics if owners[topic.name] < max(2, len(headings))]
        row: dict[str, float] = {}
        for topic in telling:
            for word in sorted(topic.words):
                row[word] = row.get(word, 0.0) + 1 / (owners[topic.name] * sqrt(len(telling)))
        rows.append(row)
    return rows


def _likelihoods(row: Sequence[float]) -> list[float]:
    """Give sums of weights as logarithms of likelihoods."""
    top = max(row, default=0.0)
    whole = top + log(sum(exp(value - top) for value in row)) if row else 0.0
    return [value - whole for value in row]
