"""Signs of disorder: what pages with boxes out of order show and no report in order does, whatever the words say."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.data.layout import Layout

from generator.data.layout import load_layout
from generator.structure.markers import RANKS, Marker, read_marker
from generator.structure.pieces import Piece


@dataclass(frozen=True, slots=True)
class _Line:
    """A heading or paragraph: its place, its words, and its marker if it has one."""

    place: int
    piece: Piece
    marker: Marker | None

    @property
    def is_heading(self) -> bool:
        """Say whether it is a heading."""
        return self.piece.kind == "heading"

    def is_item(self, number: int, style: str) -> bool:
        """Say whether it has this number of this style."""
        return self.marker is not None and (self.marker.number, self.marker.style) == (number, style)


def find_disorder(pieces: Sequence[Piece], places: Sequence[int]) -> int | None:
    """Give the first of `places` (the text's, as it is to be read) that is a sign of disorder, None where none is.

    Signs are: items before all headings, of a list that begins anew below one; a numbered heading without text, at the
    end or with one of its kind or of a higher kind right below; item 一 right below another item. Annexes are left out:
    they have tables and lists of all sorts.
    """
    layout = load_layout()
    lines = _read_lines(pieces, places, layout)
    pairs = zip_longest(lines, lines[1:])
    signs = {a.place for a, b in pairs if _is_bare(a, b, layout) or (b and _begins_anew(a, b))}.union(_unheaded(lines))
    return next((line.place for line in lines if line.place in signs), None)


def _read_lines(pieces: Sequence[Piece], places: Sequence[int], layout: Layout) -> list[_Line]:
    """Read the markers of the lines above the first annex."""
    lines: list[_Line] = []
    for i in places:
        if layout.has("annex", pieces[i].text):
            break
        lines.append(_Line(i, pieces[i], read_marker(pieces[i].text)))
    return lines


def _unheaded(lines: Sequence[_Line]) -> Iterator[int]:
    """Give the place of the first item of a list that stands before all headings, where such lists stand below them.

    A paragraph with a number of a higher kind above the list may have its heading glued to it: then there is one.
    """
    first = next((at for at, line in enumerate(lines) if line.is_heading), 0)
    top = len(RANKS)  # the rank of the highest number that was met
    for line in lines[:first]:
        marker = line.marker
        if marker is None or marker.style not in RANKS:
            continue
        goes_on = marker.number == 1 and any(other.is_item(2, marker.style) for other in lines[:first])
        if goes_on and RANKS[marker.style] <= top and any(other.is_item(1, marker.style) for other in lines[first:]):
            yield line.place
        top = min(top, RANKS[marker.style])


def _is_bare(upper: _Line, lower: _Line | None, layout: Layout) -> bool:
    """Say whether a heading with a marker has no text, but nothing, one of its kind or a higher one right below.

    One without marker below may be the rest of it, unless it is worded as a part's is.
    """
    if not upper.is_heading or upper.marker is None:
        return False
    if lower is None:
        return True
    if not lower.is_heading:
        return False
    if lower.marker is None:
        return layout.has("part-heading", lower.piece.compact)
    above, below = RANKS.get(upper.marker.style), RANKS.get(lower.marker.style)
    if above is None or below is None:
        return upper.piece.text[0] == lower.piece.text[0]
    return below <= above


def _begins_anew(upper: _Line, lower: _Line) -> bool:
    """Say whether a list begins right below an item of its kind that is not its first."""
    marker = upper.marker
    return marker is not None and marker.number > 1 and lower.is_item(1, marker.style)
