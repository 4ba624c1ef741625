"""Run-in heads: a first sentence that names its paragraph, `（一）…。`, `——…。`, or one that its neighbours' match."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

from generator.structure.markers import read_marker, read_ordinal
from generator.structure.pieces import Piece
from generator.text.marks import DASHES

_SHORTEST = 4  # code points of its words
_LONGEST = 50  # code points of a run-in head with its marker
_PLAIN_LONGEST = 26  # and of one without
_REST = 30  # code points that must follow a head without number
_FIGURE = re.compile(r"\d")
_DASH = re.compile(rf"[{DASHES}]{{1,3}}")
_MARKED = ("comma", "bracket", "digit", "bracket-digit", "circle", "section")


def set_leads(pieces: Sequence[Piece]) -> list[Piece]:
    """Set the end of the run-in head of each paragraph that has one, in reading order."""
    out = list(pieces)
    for section in _sections(pieces):
        leads = [_marked_lead(pieces, section, at) for at in range(len(section))]
        for at, end in zip(section, leads, strict=True):
            if end:
                out[at] = replace(pieces[at], lead=end)
        if not any(leads):
            for at in _parallel(pieces, section):
                out[at] = replace(pieces[at], lead=_sentence_end(pieces[at].text))
    return out


def _sections(pieces: Sequence[Piece]) -> Iterator[list[int]]:
    """Give the places of the paragraphs between headings."""
    section: list[int] = []
    for i, piece in enumerate(pieces):
        if piece.kind == "heading":
            yield section
            section = []
        elif piece.is_open:
            section.append(i)
    yield section


def _sentence_end(text: str) -> int:
    """Give the end of the first sentence, its full stop included, or 0 where another stop comes first."""
    for at, char in enumerate(text[:_LONGEST]):
        if char == "。":
            return at + 1
        if char in "；！？：":
            return 0
    return 0


def _marked_lead(pieces: Sequence[Piece], section: Sequence[int], at: int) -> int:
    """Give the end of a run-in head that a marker opens, or 0."""
    text = pieces[section[at]].text
    end = _sentence_end(text)
    if not end:
        return 0
    marker = read_marker(text)
    if marker:
        return end if marker.style in _MARKED and end - marker.end > _SHORTEST else 0
    rest = len(text) - end
    if _DASH.match(text):
        return end if rest >= _REST // 2 and not _FIGURE.search(text[:end]) else 0
    ordinal = read_ordinal(text)
    around = [read_ordinal(pieces[section[i]].text) for i in (at - 1, at + 1) if 0 <= i < len(section)]
    return end if ordinal and rest >= _REST and {ordinal - 1, ordinal + 1} & set(around) - {0} else 0


def _parallel(pieces: Sequence[Piece], section: Sequence[int]) -> list[int]:
    """Give the paragraphs whose first sentences are built alike: neighbours, as long, with as many commas.

    In a longer row one may differ by a character, but not the first or the last: those may open or close the section.
    """
    shapes = [_shape(pieces[i].text) for i in section]
    found: list[int] = []
    run: list[int] = []
    for at, shape in enumerate([*shapes, None]):
        last = shapes[run[-1]] if run else None
        if shape and last and shape[1] == last[1] and abs(shape[0] - last[0]) <= 1:
            run.append(at)
            continue
        while len(run) > 1 and shapes[run[0]] != shapes[run[1]]:
            del run[0]
        while len(run) > 1 and shapes[run[-1]] != shapes[run[-2]]:
            del run[-1]
        if len(run) > 1:
            found += [section[i] for i in run]
        run = [at] if shape else []
    return found


def _shape(text: str) -> tuple[int, int] | None:
    """Give length and commas of a first sentence that could be a run-in head without marker, or None."""
    end = _sentence_end(text)
    if not _SHORTEST < end <= _PLAIN_LONGEST or len(text) - end < _REST or _FIGURE.search(text[:end]):
        return None
    return end, text.count("，", 0, end)
