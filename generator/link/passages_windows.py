"""Paragraphs of reports cut into clauses and windows: what is compared when shared passages are looked for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from generator.model.report import Report
from generator.model.spans import Span
from generator.text.similarity_clauses import bare, sentences

LEAST: Final = 14
"""Han characters and letters, numbers not counted, below which common words are no passage: 促进经济社会发展."""

_LONGEST: Final = 400
"""Characters of a text without comma above which it is no clause, but debris or a table."""

_CALL: Final = re.compile(
    "请[^，。]{0,40}(?:审[议查]|提出(?:宝贵)?的?意见)|[向在]大会(?:报告|作|汇报)|各位(?:代表|委员)[，！：]?$"
    "|^[^，。]{0,6}(?:我谨?|谨)代表[^，。]{2,20}(?:向|$)|(?:表示|致以)[^，。]{0,20}(?:感谢|敬意|问候|祝愿)"
    "|^向[^。]{2,60}(?:人民|群众|代表|委员|人士|同胞|朋友|同志|官兵|单位|团体|劳动者|建设者)$"
)
"""What is said to the audience alone: it stands in every report, and tells nothing of any."""


class Window(NamedTuple):
    """Clauses `first` to `last` of a paragraph, given by its number."""

    paragraph: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the report with number `report`: its clauses and their bare text.

    `ends` gives for each clause the number of the last one of its sentence, `counts` whether a figure stands in it.
    """

    report: int
    block: str
    text: str
    clauses: tuple[Span, ...]
    bare: tuple[str, ...]
    ends: tuple[int, ...]
    counts: tuple[bool, ...]

    def span(self, first: int, last: int) -> Span:
        """Give the characters from the clause `first` to the clause `last`."""
        return Span(self.clauses[first].start, self.clauses[last].end)

    def words(self, first: int, last: int) -> str:
        """Give the bare text of the clauses `first` to `last`."""
        return "".join(self.bare[first : last + 1])


def read_paragraphs(reports: Sequence[Report]) -> list[Paragraph]:
    """Cut the paragraphs of reports; calls on the audience have an empty bare text, and so has what is no clause."""
    return [paragraph for number, report in enumerate(reports) for paragraph in _of_report(number, report)]


def _of_report(number: int, report: Report) -> Iterator[Paragraph]:
    figures: dict[str, list[Span]] = defaultdict(list)
    for figure in report.figures:
        figures[figure.block].append(figure.number)
    for block in report.blocks:
        if block.kind == "paragraph":
            yield _cut(number, block.id, block.text, figures.get(block.id, ()))


def _cut(report: int, block: str, text: str, figures: Sequence[Span]) -> Paragraph:
    said = tuple(sentences(text))
    clauses = tuple(clause for sentence in said for clause in sentence)
    words = tuple(_words(clause.of(text)) for clause in clauses)
    lasts = accumulate(len(sentence) for sentence in said)
    ends = tuple(last - 1 for sentence, last in zip(said, lasts, strict=True) for _ in sentence)
    starts = sorted(figure.start for figure in figures)
    counts = tuple(bisect_left(starts, clause.start) < bisect_left(starts, clause.end) for clause in clauses)
    return Paragraph(report, block, text, clauses, words, ends, counts)


def _words(clause: str) -> str:
    return "" if len(clause) > _LONGEST or _CALL.search(clause) else bare(clause)


def said(words: str) -> int:
    """Give the number of characters of a bare text, numbers not counted."""
    return len(words) - words.count("0")


def windows(number: int, paragraph: Paragraph) -> Iterator[tuple[str, Window]]:
    """Give the windows of the paragraph with this number, each with its bare text.

    From each clause, as many as make `LEAST` characters: none where the sentence ends before, or calls on the audience.
    """
    for first, end in enumerate(paragraph.ends):
        length = 0
        for last in range(first, end + 1):
            words = paragraph.bare[last]
            if not words:
                break
            length += said(words)
            if length >= LEAST:
                yield paragraph.words(first, last), Window(number, first, last)
                break
