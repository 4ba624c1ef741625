"""What is printed twice: a body repeated by a page's source."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.data.layout import Layout

from generator.structure.pieces import Piece, open_pieces

_LONG = 30  # code points: two such lines are not alike by chance
_COPY_LINES, _COPY_CHARS = 3, 200  # a copy has so many long lines and so many characters at least
_SHARE = 0.8  # of a copied line stands in sentences printed before
_SAID = 2  # different sentences of a line that come back
_NEXT = 4  # lines after the last copied one among which the next one is
_GAP = 2  # lines between copies that may be copies with characters changed
_CHANGED = 5  # such a line is longer or shorter by this part of its length at most
_STOP = re.compile("(?<=[。！？；])")


def set_copies_apart(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make furniture of every later copy of a passage of the body; the first stays.

    A line is a copy if most of its words stand in sentences that were printed before, however they were cut into lines;
    a line between two copies is one too where it differs in some characters only. Where a passage was printed above
    the salutation and again below it, as a page's summary is, the passage below stays.
    """
    shown = open_pieces(pieces)
    greeting = next((i for i in shown if layout.has("salutation", pieces[i].compact)), len(pieces))
    apart: set[int] = set()
    for run in map(partial(_from_its_start, pieces), _copied_runs(pieces, shown)):
        sizes = [len(pieces[i].text) for i in run]
        if sum(size >= _LONG for size in sizes) >= _COPY_LINES and sum(sizes) >= _COPY_CHARS:
            apart.update(run.values() if max(run.values()) < greeting <= min(run) else run)
    return [piece.as_kind("furniture") if i in apart else piece for i, piece in enumerate(pieces)]


def _from_its_start(pieces: Sequence[Piece], run: dict[int, int]) -> dict[int, int]:
    """Give a run of copies without short lines before it that were printed behind what it repeats first.

    Such a line, a caption printed under two photographs, stands in the report twice itself.
    """
    places = list(run)
    start = 0
    while start + 1 < len(places) and len(pieces[places[start]].text) < _LONG:
        if run[places[start]] <= run[places[start + 1]]:
            break
        start += 1
    return {i: run[i] for i in places[start:]}


def _copied_runs(pieces: Sequence[Piece], shown: Sequence[int]) -> list[dict[int, int]]:
    """Give the runs of lines that were printed before: the place of each with that of the line where it was."""
    first: dict[str, int] = {}
    runs: list[dict[int, int]] = [{}]
    gap: list[int] = []
    for i in shown:
        line = pieces[i].compact
        parts = [part for part in _STOP.split(line) if part]
        source = _source(line, parts, first)
        if source is not None:
            runs[-1].update((at, before) for at in gap if (before := _near(pieces, at, runs[-1])) is not None)
            runs[-1][i] = source
            gap = []
        elif runs[-1]:
            gap.append(i)
            if len(gap) > _GAP:
                runs.append({})
                gap = []
        for part in (line, *parts):
            first.setdefault(part, i)
    return runs


def _source(line: str, parts: Sequence[str], first: dict[str, int]) -> int | None:
    """Give the place at which a line or most of its sentences (`parts`) were printed first, or None where they are new.

    One sentence that comes back makes no copy of a line that says more.
    """
    if line in first:
        return first[line]
    known = {part for part in parts if part in first}
    if len(known) < _SAID or sum(len(part) for part in parts if part in known) < _SHARE * len(line):
        return None
    return first[max(sorted(known), key=len)]


def _near(pieces: Sequence[Piece], at: int, run: dict[int, int]) -> int | None:
    """Give the line, beside those that a run repeats, of which a line is a copy with some characters changed."""
    words = pieces[at].compact
    pairs = _pairs(words)
    last = run[max(run)]
    for i in range(last + 1, min(last + 1 + _NEXT, at)):
        line = pieces[i].compact
        alike = abs(len(line) - len(words)) <= len(words) // _CHANGED
        if alike and len(pairs & _pairs(line)) > _SHARE * len(pairs):
            return i
    return None


def _pairs(line: str) -> set[str]:
    """Give the pairs of neighbouring characters of a line."""
    return {line[i : i + 2] for i in range(len(line) - 1)}
