"""The sections and sentences of a report, as far as two reports of a series are compared by them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.model.compared import Section, Sentence
from generator.model.spans import Span
from generator.text.similarity_clauses import sentences

if TYPE_CHECKING:
    from generator.model.report import Report
    from generator.model.structure import Block

_NUMBERED: Final = re.compile(r"\s*[（(][一二三四五六七八九十]{1,3}[）)]")
_CALL: Final = re.compile(r"\s*(?:各位|同志们|女士们)[^，。：；]{0,24}[！!：:]")
_FEW: Final = 2  # run-in heads without numbers, from which on they are a structure
_STOPS: Final = "。！？；"
_CLOSING: Final = "”’》）」』"


@dataclass(frozen=True, slots=True)
class Read:
    """A report's sections, its sentences, and the clauses of each sentence (spans in its block)."""

    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    clauses: tuple[tuple[Span, ...], ...]


def read_sections(report: Report) -> Read:
    """Cut a report into sections, at headings of both levels, and its paragraphs into sentences.

    Where a heading has none below it, run-in heads begin sections too: those with a number in brackets (（一）…), and
    where none has one, all of them if there are a few; such a head is no sentence of its section. A call on the
    audience (各位代表！) begins a section without a head: what follows is on the whole, not on what was spoken of last.
    """
    heads = _structural(report.blocks)
    sections: list[Section] = []
    said: list[Sentence] = []
    clauses: list[tuple[Span, ...]] = []
    part = 0
    for block in report.blocks:
        if block.kind == "heading":
            part = len(sections) if block.level == 1 else part
            sections.append(Section(block.id, Span(0, len(block.text)), part))
        if block.kind != "paragraph":
            continue
        if block.id in heads and block.lead:
            sections.append(Section(block.id, block.lead, part))
        elif not sections or _CALL.match(block.text):
            sections.append(Section(block.id, None, part))
        head = block.lead.end if block.id in heads and block.lead else 0
        for parts in sentences(block.text):
            if parts[-1].end <= head:
                continue
            said.append(Sentence(block.id, _whole(block.text, parts), len(sections) - 1))
            clauses.append(parts)
    return Read(tuple(sections), tuple(said), tuple(clauses))


def _whole(text: str, clauses: Sequence[Span]) -> Span:
    """Give the span of a sentence with the mark that ends it, and a quotation mark that closes behind that.

    Such a mark at its beginning closes the sentence before.
    """
    start, end = clauses[0].start, clauses[-1].end
    start += text[start] in _CLOSING and start + 1 < end
    end += text[end : end + 1] in _STOPS and end < len(text)
    end += text[end : end + 1] in _CLOSING and end < len(text)
    return Span(start, end)


def _structural(blocks: Sequence[Block]) -> frozenset[str]:
    """Give the ids of the paragraphs whose run-in heads begin sections."""
    return frozenset(block.id for stretch in _stretches(blocks) for block in _heads(stretch))


def _stretches(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Give the paragraphs with run-in heads below each heading of the first level that has none below it."""
    found: list[Block] = []
    whole = True
    for block in blocks:
        if block.kind == "heading" and block.level == 1:
            yield found if whole else []
            found, whole = [], True
        elif block.kind == "heading":
            whole = False
        elif block.kind == "paragraph" and block.lead:
            found.append(block)
    yield found if whole else []


def _heads(leading: Sequence[Block]) -> Sequence[Block]:
    numbered = [block for block in leading if _NUMBERED.match(block.text)]
    return numbered or (leading if len(leading) >= _FEW else ())
