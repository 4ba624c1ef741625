"""What one of two compared reports says and the other does not, as quotations that lead to their paragraphs (HTML).

A page quotes so much and no more: beyond that sentences are cut at their end, with … there, and after that left out
and counted.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.model.spans import Span
from generator.render import escape, foreign
from generator.render.compare import Piece
from generator.render.cutting import CUT, begun, ends
from generator.render.paths import address, between_pages, report_file
from generator.text.segment import segmenter
from generator.text.similarity_clauses import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.model.compared import Comparison, Sentence
    from generator.model.report import Report

_ROOM: Final = 20_000
"""Characters of sentences without counterpart that a page quotes."""
_LENGTHS: Final = (10_000, 90, 70, 54, 42, 32, 24, 20)
"""Characters of such a sentence that are quoted at the most: the first of these with which all have room."""
_PAIRS_ROOM: Final = 14_000
"""Characters of sentences set beside their counterpart."""
_KEPT: Final = 30  # characters of words that both have, beyond which their middle is left out
_EDGE: Final = 12  # characters that then stay on either side
_CHANGED: Final = 160  # characters of words that one has, beyond which their end is left out
_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)*|[^0-9]+")
_BEGUN: Final = 18  # characters by which a section without a head is called


@dataclass(frozen=True, slots=True)
class Quoted:
    """What is quoted of a comparison: by section of either report, HTML lists, and how much was cut or left out.

    `alone` holds for the earlier (0) and the later (1) report its lists by section; `near` by section of the later one.
    `length` is how many characters of a sentence are quoted at most, None where all are; `left_out` counts sentences.
    """

    alone: tuple[Mapping[int, str], Mapping[int, str]]
    near: Mapping[int, str]
    length: int | None
    left_out: int


def quote(comparison: Comparison, earlier: Report, later: Report, here: str) -> Quoted:
    """Quote what is new, what is gone and what was reworded; links lead from the page `here`.

    Where sections were not matched there is nothing to quote under, and nothing is.
    """
    if comparison.unmatched:
        return Quoted(({}, {}), {}, None, 0)
    sides = ((comparison.earlier.sentences, earlier), (comparison.later.sentences, later))
    lone = [[one for one in said if one.fate == "alone"] for said, _ in sides]
    lengths = [len(one.span) for said in lone for one in said]
    most, room = _length(lengths), _ROOM
    alone: tuple[dict[int, str], dict[int, str]] = ({}, {})
    left_out = 0
    for found, said, (_, report) in zip(alone, lone, sides, strict=True):
        held = _within(said, most, room // 2 if most == _LENGTHS[-1] else room)
        left_out += len(said) - len(held)
        for section, group in groupby(held, key=lambda one: one.section):
            found[section] = _list(group, report, here, most)
    near, more = _near(comparison, earlier, later, here)
    return Quoted(alone, near, most if max(lengths, default=0) > most else None, left_out + more)


def _length(lengths: Sequence[int]) -> int:
    return next((most for most in _LENGTHS if sum(min(one, most) for one in lengths) <= _ROOM), _LENGTHS[-1])


def _within(said: Sequence[Sentence], most: int, room: int) -> list[Sentence]:
    """Give the first sentences, as many as have room."""
    held = []
    for one in said:
        room -= min(len(one.span), most)
        if room < 0:
            break
        held.append(one)
    return held


def _list(said: Iterable[Sentence], report: Report, here: str, most: int) -> str:
    """Give sentences as a list, those of one paragraph together behind the link to it."""
    items = []
    for block, group in groupby(said, key=lambda one: one.block):
        text = report.by_id[block].text
        quotes = " ".join(f"<q>{_text(begun(one.span.of(text), most))}</q>" for one in group)
        items.append(f"<li>{_way(block, report, here)} {quotes}</li>")
    return f"<ul>{''.join(items)}</ul>"


def _clipped(text: str, most: int) -> str:
    return text if len(text) <= most else text[:most] + CUT


def _near(comparison: Comparison, earlier: Report, later: Report, here: str) -> tuple[dict[int, str], int]:
    """Give, by section of the later report, both readings of what was reworded, and how many have no room."""
    rows: dict[int, list[str]] = {}
    room, left_out = _PAIRS_ROOM, 0
    for new in comparison.later.sentences:
        if new.fate != "near" or new.partner is None:
            continue
        old = comparison.earlier.sentences[new.partner]
        room -= len(old.span) + len(new.span)
        if room < 0:
            left_out += 1
            continue
        pieces = _pieces(_words(old, earlier), _words(new, later))
        sides = (_reading(pieces, "cut", old, earlier, here), _reading(pieces, "put", new, later, here))
        rows.setdefault(new.section, []).append(f"<li>{''.join(sides)}</li>")
    return {section: f"<ul>{''.join(found)}</ul>" for section, found in rows.items()}, left_out


def _pieces(old: str, new: str) -> list[Piece]:
    """Give the pieces by which one sentence became the other, in words, a number being one word."""
    from rapidfuzz.distance import Indel

    olds, news = _cut(old), _cut(new)
    pieces: list[Piece] = []
    for step in Indel.opcodes(olds, news):
        before = "".join(olds[step.src_start : step.src_end])
        after = "".join(news[step.dest_start : step.dest_end])
        if step.tag == "equal":
            pieces.append(Piece("kept", before))
        else:
            pieces += [Piece("cut", before)] if before else []
            pieces += [Piece("put", after)] if after else []
    return pieces


def _cut(text: str) -> list[str]:
    cut = segmenter()
    return [word for part in _NUMBER.findall(text) for word in ((part,) if part[0].isdigit() else cut(part))]


def _reading(pieces: Sequence[Piece], own: str, sentence: Sentence, report: Report, here: str) -> str:
    """Give one reading: what both have is quiet and short, what this one alone has is marked."""
    words = []
    last = len(pieces) - 1
    for at, piece in enumerate(pieces):
        if piece.op == own and not bare(piece.text):
            words.append(_text(piece.text))
        elif piece.op == own:
            words.append(f"<mark>{_text(_clipped(piece.text, _CHANGED))}</mark>")
        elif piece.op == "kept":
            words.append(_text(_shortened(piece.text, first=at == 0, last=at == last)))
    return f"<div>{_way(sentence.block, report, here)} <q>{''.join(words)}</q></div>"


def _shortened(text: str, *, first: bool, last: bool) -> str:
    """Leave out the middle of long words; at the beginning or the end of a sentence what is far from the change."""
    if len(text) <= _KEPT:
        return text
    head, tail = (0 if first else _EDGE), (0 if last else _EDGE)
    return ends(text, head or _EDGE - tail, tail)


def _words(sentence: Sentence, report: Report) -> str:
    return sentence.span.of(report.by_id[sentence.block].text)


def _way(block: str, report: Report, here: str) -> str:
    """Give the link to a paragraph, by its mark."""
    anchor = report.by_id[block].anchor
    href = between_pages(here, report_file(address(report)), anchor)
    return f'<a href="{escape.attribute(href)}">{escape.block(anchor or "全文")}</a>'


def _text(text: str) -> str:
    return foreign.block(text)


def head_words(report: Report, block: str, span: Span | None) -> str:
    """Give the words by which a section is called: its head without the stop, else how its text begins."""
    text = report.by_id[block].text
    return f"“{begun(text.strip(), _BEGUN)}”" if span is None else span.of(text).strip().rstrip("。：:")
