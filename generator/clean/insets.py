"""Insets: captions, bylines and title blocks that stand in the middle of a sentence, with blank lines around them.

A photograph or a headline is set across the columns, and extraction puts its words where it stood on the page: in the
middle of a sentence. Like a page number, such a line must be known before the lines around it are read.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.clean.cues import End, line_end
from generator.clean.heads import one_of_two
from generator.clean.lines import Line
from generator.data.layout import Layout, load_layout
from generator.text.marks import compact

_LONGEST = 60  # code points of a line of a title block
_HEAD = ("dateline", "date", "speaker", "name", "note")
_PICTURE = ("caption", "byline")
_NARROWER = 3.5  # cells by which a full line, the first of its paragraph, may be narrower than the next one
_PARTED = 0.8  # where so many lines have a blank line before them, it says nothing


def insets(lines: Sequence[Line], margins: set[int]) -> set[int]:
    """Give the places of lines that by their form are captions, bylines or a title block, where a sentence is cut.

    `margins` are the places of page numbers, running heads and footnotes.
    """
    layout = load_layout()
    parted = sum(line.blank is not False for line in lines) < _PARTED * len(lines)
    found: set[int] = set()
    last, after = 0, 0
    for i, line in enumerate(lines):
        if i in margins or i < after:
            continue
        if i and line.blank is not False and _is_cut(layout, lines[last]):
            after = _title_block(layout, lines, i) or (_pictures(layout, lines, i) if parted else i)
            if after < len(lines) and lines[after].width <= lines[last].width + _NARROWER:
                found.update(range(i, after))
        if i >= after:
            last = i
    return found - margins


def _is_cut(layout: Layout, line: Line) -> bool:
    """Tell whether a line may end in the middle of a sentence."""
    return line_end(line.text) not in (End.STOP, End.COLON) and not _is_picture(layout, line)


def _title_block(layout: Layout, lines: Sequence[Line], i: int) -> int:
    """Give the place behind a title block that begins with line `i`, with its date line; 0 where there is none."""
    if not _has(layout, ("title",), lines[i]) or one_of_two(layout, lines[i - 1].text, lines[i].text) < 0:
        return 0
    end = i + 1
    while end < len(lines) and _has(layout, _HEAD, lines[end]):
        end += 1
    dated = any(_has(layout, ("dateline",), line) for line in lines[i + 1 : end])
    return end if dated and end < len(lines) and lines[end].blank is not False else 0


def _pictures(layout: Layout, lines: Sequence[Line], i: int) -> int:
    """Give the place behind captions and bylines from line `i` on, each between blank lines: `i` if there are none."""
    after = i
    while after < len(lines) and lines[after].blank and _is_picture(layout, lines[after]):
        after += 1
    return after if after < len(lines) and lines[after].blank else i


def _is_picture(layout: Layout, line: Line) -> bool:
    """Tell whether a line is a caption or byline; the space before a name is part of its form."""
    return len(line.text) <= _LONGEST and any(layout.has(kind, line.text) for kind in _PICTURE)


def _has(layout: Layout, kinds: Sequence[str], line: Line) -> bool:
    text = compact(line.text)
    return len(text) <= _LONGEST and any(layout.has(kind, text) for kind in kinds)
