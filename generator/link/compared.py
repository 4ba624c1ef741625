"""Two reports of a series held against each other: sentences that one has and the other has not, sections on the same.

Sentences are proposed to each other by the four-character grams that few sentences share, and measured by their longest
common subsequence; sections are matched by what their texts and heads share (`section_likeness`). All of it grows with
the text: a gram that many sentences have proposes none, what is very long is compared with the same words alone, and of
very many sections none is matched.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING, Final

from generator.link.section_likeness import Bag, alike, apart, bag
from generator.link.sections import Read, read_sections
from generator.model.compared import Comparison, Fate, Match, Pair, Sentence, Side
from generator.text.similarity import SAME, likeness
from generator.text.similarity_clauses import bare, numbers

if TYPE_CHECKING:
    from generator.model.report import Report

ALIKE: Final = 60
"""Likeness, in percent, from which on one sentence answers another; read off some two hundred pairs of sentences."""
SHORT_ALIKE: Final = 70
"""The same for sentences of fewer than `SHORT` characters, which share their verbs: 加快发展…业."""
SHORT: Final = 14
"""Characters, without marks."""
FLOOR: Final = 0.09
"""How much alike two sections must be at the least (0 to 1) to be matched."""
LOW: Final = 0.14
"""How much alike two matched sections must be at the least for there to be no doubt."""
LONGEST: Final = 2000
"""Characters of a sentence, up to which it is measured."""
MOST_SECTIONS: Final = 200
"""Sections of a report, up to which they are matched."""

_GRAM: Final = 4
_HOLDERS: Final = 5  # sentences that may share a gram that proposes
_TRIED: Final = 3  # sentences that one is measured against at the most
_OTHER_PART: Final = 0.4  # sections of parts that do not answer each other count less
_MARGIN: Final = 0.85  # another section that is alike to this share of the best one leaves a doubt
_CLAUSE: Final = 4  # characters: shorter clauses are in everybody's mouth


@dataclass(frozen=True, slots=True)
class _Text:
    """One of the two reports: what was read of it, what its sentences read without marks, and what of those is long."""

    report: Report
    read: Read
    bare: tuple[str, ...]
    raw: tuple[str, ...]


def compare(pairs: Iterable[Pair], reports: Mapping[str, Report]) -> Iterator[Comparison]:
    """Hold the reports of each pair against each other, `reports` by id; KeyError where one is not there."""
    read: dict[str, _Text] = {}
    for pair in pairs:
        read = {name: read.get(name) or _text(reports[name]) for name in (pair.earlier, pair.later)}
        yield _compare(pair, read[pair.earlier], read[pair.later])


def _compare(pair: Pair, old: _Text, new: _Text) -> Comparison:
    olds, news = _sentences(old, new)
    many = max(len(old.read.sections), len(new.read.sections)) > MOST_SECTIONS
    matches = () if many else tuple(_matches(old, new, news))
    return Comparison(
        Side(pair.earlier, old.read.sections, olds), Side(pair.later, new.read.sections, news), matches, many
    )


def _text(report: Report) -> _Text:
    read = read_sections(report)
    words = [sentence.span.of(report.by_id[sentence.block].text) for sentence in read.sentences]
    return _Text(report, read, tuple(map(bare, words)), tuple(words))


def _sentences(old: _Text, new: _Text) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
    """Give the sentences of both, each with what became of it."""
    best = _exact(old, new), _exact(new, old)  # likeness, partner negated
    for one, other, percent in _measured(old.bare, new.bare):
        short = min(len(old.bare[one]), len(new.bare[other])) < SHORT
        if percent < (SHORT_ALIKE if short else ALIKE):
            continue
        best[0][one] = max(best[0].get(one, (0, 0)), (percent, -other))
        best[1][other] = max(best[1].get(other, (0, 0)), (percent, -one))
    return _told(old, new, best[0]), _told(new, old, best[1])


def _exact(mine: _Text, theirs: _Text) -> dict[int, tuple[int, int]]:
    """Give by sentence the first of the other report that has its words; one with its numbers too goes before."""
    words: dict[str, int] = {}
    whole: dict[tuple[str, tuple[str, ...]], int] = {}
    for number, (text, raw) in enumerate(zip(theirs.bare, theirs.raw, strict=True)):
        words.setdefault(text, number)
        whole.setdefault((text, tuple(numbers(raw))), number)
    return {
        number: (SAME, -whole.get((text, tuple(numbers(raw))), words[text]))
        for number, (text, raw) in enumerate(zip(mine.bare, mine.raw, strict=True))
        if text in words
    }


def _told(mine: _Text, theirs: _Text, best: Mapping[int, tuple[int, int]]) -> tuple[Sentence, ...]:
    found = []
    for number, sentence in enumerate(mine.read.sentences):
        percent, partner = best.get(number, (0, 0))
        long = len(mine.bare[number]) > LONGEST
        if not percent:
            found.append(replace(sentence, long=long))
            continue
        same = percent == SAME and numbers(mine.raw[number]) == numbers(theirs.raw[-partner])
        fate: Fate = "same" if same else "near"
        found.append(replace(sentence, fate=fate, partner=-partner, likeness=percent, long=long))
    return tuple(found)


def _measured(olds: Sequence[str], news: Sequence[str]) -> Iterable[tuple[int, int, int]]:
    """Give pairs of sentences, by number, that are worth a look, with their likeness in percent.

    Later ones whose words the earlier report has need none.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(olds):
        for gram in _grams(text):
            holders[gram].append(number)
    rare = {gram: held for gram, held in holders.items() if len(held) <= _HOLDERS}
    known = frozenset(olds)
    for number, text in enumerate(news):
        if text in known:
            continue
        votes = Counter(chain.from_iterable(rare[gram] for gram in _grams(text) & rare.keys()))
        for one, _ in sorted(votes.items(), key=lambda item: (-item[1], item[0]))[:_TRIED]:
            yield one, number, likeness(olds[one], text)


def _grams(text: str) -> set[str]:
    """Give the grams of a sentence, none of one that is too long to be measured."""
    return {text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1)} if len(text) <= LONGEST else set()


def _matches(old: _Text, new: _Text, news: Sequence[Sentence]) -> Iterable[Match]:
    """Match sections one to one, the likest first, `news` being the later sentences; what nothing answers is alone."""
    bags = _bags(old), _bags(new)
    scores = alike(*bags)
    parts = _parts(old, new, scores)
    elsewhere = set(_elsewhere(old, new, scores, parts))
    scores = {key: score * (_OTHER_PART if key in elsewhere else 1) for key, score in scores.items()}
    chosen = _one_to_one(scores)
    clauses, held = _clauses(old), _by_section(news)
    matched = {other: one for one, other in chosen}
    beside = _beside(scores)
    for other in range(len(new.read.sections)):
        if other not in matched:
            yield Match(None, other)
            continue
        one = matched[other]
        score = scores[one, other]
        doubtful = (
            score < LOW
            or _rival(beside, one, other) >= score * _MARGIN
            or apart(bags[0][one], bags[1][other])
            or (one, other) in elsewhere
        )
        yield Match(one, other, _same(new, held[other], one, old, clauses[one]), doubtful)
    yield from (Match(one, None) for one in range(len(old.read.sections)) if one not in matched.values())


def _elsewhere(
    old: _Text, new: _Text, keys: Iterable[tuple[int, int]], parts: set[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Give the pairs of sections that lie in parts which do not answer each other, as last year's work and next's."""
    for one, other in keys:
        lie = old.read.sections[one].part, new.read.sections[other].part
        if lie not in parts and lie != (one, other):
            yield one, other


def _one_to_one(scores: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Take pairs from the likest down, each side once, none below the floor."""
    taken: tuple[set[int], set[int]] = (set(), set())
    chosen = []
    for (one, other), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score >= FLOOR and one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            chosen.append((one, other))
    return chosen


_Beside = tuple[dict[int, list[tuple[int, float]]], dict[int, list[tuple[int, float]]]]
"""By section of either report: those of the other that it shares something with, and how much."""


def _beside(scores: Mapping[tuple[int, int], float]) -> _Beside:
    found: _Beside = (defaultdict(list), defaultdict(list))
    for (one, other), score in scores.items():
        found[0][one].append((other, score))
        found[1][other].append((one, score))
    return found


def _rival(beside: _Beside, one: int, other: int) -> float:
    """Give how much alike the next best section is to one of two that were matched."""
    rivals = [score for number, score in beside[0][one] if number != other]
    rivals += [score for number, score in beside[1][other] if number != one]
    return max(rivals, default=0.0)


def _parts(old: _Text, new: _Text, scores: Mapping[tuple[int, int], float]) -> set[tuple[int, int]]:
    """Give which parts of the two reports answer each other, by how much alike the sections in them are."""
    sums: dict[tuple[int, int], float] = defaultdict(float)
    for (one, other), score in scores.items():
        sums[old.read.sections[one].part, new.read.sections[other].part] += score * score
    return set(_one_to_one({key: total + FLOOR for key, total in sums.items()}))


def _bags(text: _Text) -> list[Bag]:
    """Give for each section what it is known by: what its text and its head say."""
    words: list[list[str]] = [[] for _ in text.read.sections]
    for number, sentence in enumerate(text.read.sentences):
        words[sentence.section].append(text.bare[number])
    heads = [
        section.span.of(text.report.by_id[section.block].text) if section.span else None
        for section in text.read.sections
    ]
    return [bag("\n".join(said), head) for said, head in zip(words, heads, strict=True)]


def _clauses(text: _Text) -> list[set[str]]:
    """Give the clauses of each section, without marks, numbers all alike."""
    found: list[set[str]] = [set() for _ in text.read.sections]
    for sentence, spans in zip(text.read.sentences, text.read.clauses, strict=True):
        words = text.report.by_id[sentence.block].text
        found[sentence.section].update(bare(span.of(words)) for span in spans)
    return found


def _by_section(said: Iterable[Sentence]) -> Mapping[int, list[tuple[int, Sentence]]]:
    """Give the sentences of each section with their numbers."""
    found: dict[int, list[tuple[int, Sentence]]] = defaultdict(list)
    for number, sentence in enumerate(said):
        found[sentence.section].append((number, sentence))
    return found


def _same(text: _Text, said: Iterable[tuple[int, Sentence]], one: int, old: _Text, clauses: set[str]) -> int:
    """Give how much of a section, in percent of its characters, the section `one` that answers it has too.

    Of each sentence that is the clauses (of four characters or more) that stand there, or, if that is more, as much of
    it as is alike in the sentence that answers it.
    """
    shared = whole = 0
    for number, sentence in said:
        words = text.report.by_id[sentence.block].text
        parts = [bare(span.of(words)) for span in text.read.clauses[number]]
        length = sum(map(len, parts))
        whole += length
        alike = sum(len(part) for part in parts if len(part) >= _CLAUSE and part in clauses)
        if sentence.partner is not None and old.read.sentences[sentence.partner].section == one:
            alike = max(alike, length * sentence.likeness // SAME)
        shared += alike
    return SAME * shared // whole if whole else 0
