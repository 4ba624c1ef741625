"""A contents list in front of a report: its headings, with leaders and page numbers or without."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.layout import Layout

from generator.structure.pieces import Piece, is_prose, open_pieces

_LINES, _LED = 3, 2  # lines of a list without the word 目录: without leaders, and with them
_ENTRY = 4  # code points: no heading is shorter
_LONGEST = 70  # code points of an entry
_LOOKED = 50  # lines that begin alike, the last ones; a contents list stands before what it lists
_HEAD = 6  # code points by which a line of a contents list is looked up
_TAIL = 120  # code points: in so many at a line's start stands its first leader, in so many at its end the page number
_LEADER = re.compile(r"[…⋯]{2,}[…⋯.·\s]*|[.．·・‥•]{4,}|[.．·・‥•](?:\s[.．·・‥•]){3,}|[_＿—－\-]{5,}|\t+")
_PAGE = r"[（(〔\[—－–\-]{0,2} ?\d{1,3} ?[）)〕\]—－–\-]{0,2}"
# A page number of so many digits, that before a year is not one with it.
_PAGES = [
    re.compile(rf"(?:{_LEADER.pattern}|\s+)?{_PAGE.replace('{1,3}', size)}(?:(?=\d{{4}}年)|(?![\d年]))")
    for size in ("{1}", "{2}", "{3}")
]
_PAGE_FIRST, _PAGE_LAST = re.compile(rf"^{_PAGE}"), re.compile(rf"{_PAGE}$")
_LEADS = "….．·・‥•⋯—－–-_＿ \t"


def set_contents_apart(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Make furniture of a list of the later headings that stands before the first running text, or under 目录."""
    heads = _by_head(pieces)
    out = _cut_entries(pieces, heads, layout)
    if len(out) > len(pieces):
        heads = _by_head(out)
    pieces = tuple(out)
    for run in _front_runs(pieces, layout):
        titled = layout.has("contents", pieces[run[0]].compact)
        known = _known_entries(pieces, run[1:] if titled else run, heads, layout)
        led = sum(is_led(pieces[i].text) for i in known)
        if known and (titled or len(known) >= _LINES or led >= _LED):
            for i in (run[:1] if titled else []) + known:
                out[i] = pieces[i].as_kind("furniture")
    return out


def _cut_entries(pieces: Sequence[Piece], heads: dict[str, list[int]], layout: Layout) -> list[Piece]:
    """Cut what stands under 目录 behind each later heading with which it begins, as an entry that runs on."""
    out: list[Piece] = []
    listing = False
    for i, piece in enumerate(pieces):
        ends = _entry_ends(pieces, i, heads) if listing and piece.is_open else []
        out += [piece.cut(a, b) for a, b in pairwise([0, *ends, len(piece.text)]) if a < b] if ends else [piece]
        listing = listing and not (piece.is_open and is_prose(piece) and not is_led(piece.text))
        listing = listing or layout.has("contents", piece.compact)
    return out


def _entry_ends(pieces: Sequence[Piece], i: int, heads: dict[str, list[int]]) -> list[int]:
    """Give the places in a line behind the headings, worded as later lines are, with which it begins."""
    text, at = pieces[i].text, 0
    ends: list[int] = []
    while end := _heading_end(pieces, i, at, heads):
        pages = [match.end() for page in _PAGES if (match := page.match(text, end))]
        whole = (page for page in (end, *pages) if page == len(text) or _heading_end(pieces, i, page, heads))
        at = next(whole, max(pages, default=end))
        ends.append(at)
    return ends


def _heading_end(pieces: Sequence[Piece], i: int, at: int, heads: dict[str, list[int]]) -> int:
    """Give the end of the longest heading, worded as a later line is, that stands at a place of a line, or 0."""
    text = pieces[i].text
    key = "".join(text[at : at + 2 * _HEAD].split())[:_HEAD]
    later = (pieces[j].text for j in heads.get(key, [])[-_LOOKED:] if j > i)
    found = [line for line in later if _ENTRY <= len(line) <= _LONGEST and text.startswith(line, at)]
    longest = max(found, key=len, default="。")
    return 0 if longest[-1] in "。：；！，" else at + len(longest)


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
        elif is_prose(pieces[i]) and not is_led(pieces[i].text):
            if run:
                yield run
            run, front = [], False
        elif front:
            run.append(i)
    if run:
        yield run


def _known_entries(
    pieces: Sequence[Piece], run: Sequence[int], heads: dict[str, list[int]], layout: Layout
) -> list[int]:
    """Give the lines of a run, from its first known one on, that open a later line or have a leader.

    The list ends where an entry repeats, or where the report's title stands.
    """
    known: list[int] = []
    listed: set[str] = set()
    for at, i in enumerate(run):
        entry = entry_text(pieces[i].text)
        if entry in listed or (known and _is_title(pieces, run[at : at + 2], layout)):
            break
        later = (pieces[j].compact for j in heads.get(entry[:_HEAD], [])[-_LOOKED:] if j > i)
        if is_led(pieces[i].text) or (len(entry) >= _ENTRY and any(line.startswith(entry) for line in later)):
            known.append(i)
            listed.add(entry)
        elif known:
            break
    return known


def _is_title(pieces: Sequence[Piece], places: Sequence[int], layout: Layout) -> bool:
    """Say whether a line has the words of a title, and the next one those of a date line."""
    title, *below = (pieces[i].compact for i in places)
    return layout.has("title", title) and any(layout.has("dateline", line) for line in below)


def is_led(line: str) -> bool:
    """Say whether a line is one entry of a contents list, or several: each a few words, a leader and its page."""
    if _LEADER.search(line, 0, _TAIL) is None:
        return False
    words, *rest = _LEADER.split(line)
    parts = [words, *(_PAGE_FIRST.sub("", part) for part in rest)]
    return (
        len(words.strip()) > 1
        and not parts[-1].strip()
        and all(len(part) <= _LONGEST and not set(part) & set("。；！？") for part in parts)
    )


def entry_text(line: str) -> str:
    """Give the first words of a line of a contents list: without white space, leader and page number."""
    words = "".join(_LEADER.split(line, maxsplit=1)[0].split())
    end = _PAGE_LAST.search(words, max(0, len(words) - _TAIL))
    return words[: end.start()].rstrip(_LEADS) if end and end.start() else words.rstrip(_LEADS)
