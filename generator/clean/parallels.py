"""Numbered lines of one form: headings are made parallel, while paragraphs have their commas anywhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from generator.clean.cues import Marker, line_marker
from generator.clean.lines import Line

_WORD = re.compile(r"\w")
_CLAUSES = re.compile("0{3,12}(?:，0{3,12}){1,2}")  # a heading of two or three clauses, its words as noughts
_LIKE = 0.5  # a marker that opens headings about as often as paragraphs


def parallels(lines: Sequence[Line]) -> set[int]:
    """Give the places of numbered lines with as many characters, their commas in the same places, and no stop.

    Most lines with such a number must be of the form (坚持党的领导，把牢正确方向). Where the lines below are parallel
    too, they are the headings' other halves.
    """
    numbered: dict[Marker, list[tuple[str, str, int]]] = {}
    for i, (line, below) in enumerate(pairwise(lines)):
        marker = line_marker(line.text)
        if marker and marker.heading <= marker.paragraph + _LIKE and (match := marker.pattern.match(line.text)):
            forms = _form(line.text[match.end() :]), _form(below.text)
            numbered.setdefault(marker, []).append((*forms, i))
    found: set[int] = set()
    for alike in numbered.values():
        form, times = Counter(form for form, _, _ in alike).most_common(1)[0]
        kin = [(below, i) for other, below, i in alike if other == form]
        if times > 1 and 2 * times > len(alike) and _CLAUSES.fullmatch(form) and not _are_halves(form, kin):
            found.update(i for _, i in kin)
    return found


def _form(text: str) -> str:
    """Give a line's marks, its words as noughts."""
    return _WORD.sub("0", text)


def _are_halves(form: str, kin: Sequence[tuple[str, int]]) -> bool:
    """Tell whether two lines below lines of a form are parallel, but for full lines of text without a mark."""
    below = [half for half, _ in kin if half.strip("0") or len(half) < len(form)]
    return len(set(below)) < len(below)
