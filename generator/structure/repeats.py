"""What is printed twice: a body repeated by a page's source, and a contents list in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.layout import Layout

from generator.structure.pieces import Piece, is_prose, open_pieces

_LONG = 30  # code points: two such lines are not alike by chance
_COPY_LINES, _COPY_CHARS = 3, 200  # a copy has so many long lines and so many characters at least
_CONTENTS_LINES = 3
_ENTRY = 4  # code points: no heading is shorter
_LOOKED = 50  # lines that begin alike, the last ones; a contents list stands before what it lists
_HEAD = 6  # code points by which a line of a contents list is looked up


def set_copies_apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Make furniture of every later copy of a passage of the body; the first stays."""
    seen: set[str] = set()
    runs: list[list[int]] = [[]]
    for i in open_pieces(pieces):
        key = pieces[i].compact
        if key in seen:
            runs[-1].append(i)
        elif runs[-1]:
            runs.append([])
        seen.add(key)
    out = list(pieces)
    for run in runs:
        sizes = [len(pieces[i].text) for i in run]
        if sum(size >= _LONG for size in sizes) >= _COPY_LINES and sum(sizes) >= _COPY_CHARS:
            for i in run:
                out[i] = pieces[i].as_kind("furniture")
    return out


def set_contents_apart(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make furniture of a list of the later headings that stands before the first running text, or under 目录."""
    out = list(pieces)
    heads = _by_head(pieces)
    for run in _front_runs(pieces, layout):
        titled = layout.has("contents", pieces[run[0]].compact)
        entries = run[1:] if titled else run
        known = _known_entries(pieces, entries, heads)
        if len(known) >= (1 if titled else _CONTENTS_LINES):
            for i in ([run[0]] if titled else []) + known:
                out[i] = pieces[i].as_kind("furniture")
    return out


def _by_head(pieces: Sequence[Piece]) -> dict[str, list[int]]:
    """Give the places of all lines by their first characters."""
    heads: dict[str, list[int]] = {}
    for i in open_pieces(pieces):
        heads.setdefault(pieces[i].compact[:_HEAD], []).append(i)
    return heads


def _front_runs(pieces: Sequence[Piece], layout: Layout) -> Iterator[list[int]]:
    """Give the runs of short lines that may be a contents list: before the first running text, and under 目录."""
    run: list[int] = []
    front = True
    for i in open_pieces(pieces):
        if layout.has("contents", pieces[i].compact):
            if run:
                yield run
            run, front = [i], True
        elif is_prose(pieces[i]):
            if run:
                yield run
            run, front = [], False
        elif front:
            run.append(i)
    if run:
        yield run


def _known_entries(pieces: Sequence[Piece], run: Sequence[int], heads: dict[str, list[int]]) -> list[int]:
    """Give the lines of a run, from its first known one on, that open a later line; the list ends where one repeats."""
    known: list[int] = []
    listed: set[str] = set()
    for i in run:
        entry = entry_text(pieces[i].compact)
        if entry in listed:
            break
        later = (pieces[j].compact for j in heads.get(entry[:_HEAD], [])[-_LOOKED:] if j > i)
        if len(entry) >= _ENTRY and any(line.startswith(entry) for line in later):
            known.append(i)
            listed.add(entry)
        elif known:
            break
    return known


def entry_text(line: str) -> str:
    """Give a line of a contents list without its leader dots and page number."""
    return line.rstrip("0123456789").rstrip("….·．—- ") or line
