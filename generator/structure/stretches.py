"""Stretches of a report that may be boxed: headings of one kind, and the texts before, between and after them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

from generator.data.layout import load_layout
from generator.structure.markers import RANKS, Marker, read_marker
from generator.structure.pieces import Piece

_FEWEST, _MOST = 3, 30  # headings of a boxed page
_UNEVEN = 0.5  # headings without number whose lengths differ by more are of several kinds


@dataclass(frozen=True, slots=True)
class Stretch:
    """Places of headings of one kind, in printed order; places in the gaps before, between and after them.

    `order` gives the headings, as they are to be read; None where their numbers do not say.
    """

    heads: tuple[int, ...]
    gaps: tuple[tuple[int, ...], ...]
    order: tuple[int, ...] | None
    style: str | None

    @property
    def places(self) -> list[int]:
        """Give all places, in printed order."""
        return sorted([*self.heads, *(place for gap in self.gaps for place in gap)])


def find_stretches(pieces: Sequence[Piece], places: Sequence[int]) -> Iterator[Stretch]:
    """Give the stretches of text at `places`, those of the highest kind of heading first; none runs into an annex."""
    markers = {i: read_marker(pieces[i].text) for i in places if pieces[i].kind == "heading"}
    parts = [(part, {i: markers[i] for i in part if i in markers}) for part in _cut_annexes(pieces, places)]
    styles = dict.fromkeys(_style(marker) for marker in markers.values())
    for style in sorted(styles, key=lambda style: RANKS.get(style or "", -1)):
        for part, own in parts:
            yield from _of_style(part, pieces, own, style)


def _cut_annexes(pieces: Sequence[Piece], places: Sequence[int]) -> Iterator[list[int]]:
    """Cut the text at the lines that open annexes (附件1, 附录), which are texts with numbers of their own.

    The lines themselves are left out: they are nobody's text, and stay where they are.
    """
    layout = load_layout()
    part: list[int] = []
    for i in places:
        if layout.has("annex", pieces[i].text):
            yield part
            part = []
        else:
            part.append(i)
    yield part


def _of_style(
    places: Sequence[int], pieces: Sequence[Piece], markers: dict[int, Marker | None], style: str | None
) -> Iterator[Stretch]:
    """Give the stretches between headings that stand above those of `style`."""
    above = _above(markers, style)
    row: list[int] = []
    for i in [*places, None]:
        if i is not None and i not in above:
            row.append(i)
            continue
        heads = [place for place in row if place in markers and _style(markers[place]) == style]
        numbers = [marker.number if (marker := markers[place]) else 0 for place in heads]
        for part, own in _cut_restarts(row, heads, numbers):
            yield from _stretch(pieces, part, heads[own], numbers[own], style)
        row = []


def _above(markers: dict[int, Marker | None], style: str | None) -> set[int]:
    """Give the headings that end a stretch of headings of `style`.

    Beside numbered ones, a heading without number stands above, unless it is between two of them and they go on.
    """
    above: set[int] = set()
    numbered = style in RANKS
    waiting: list[int] = []
    inside = False  # whether a heading of the style was met since the last one above
    for i, marker in markers.items():
        if _style(marker) == style:
            if not inside or (numbered and marker is not None and marker.number == 1):
                above.update(waiting)
            waiting, inside = [], True
        elif marker is not None and marker.style in RANKS:
            limit = RANKS[style] if style in RANKS else RANKS["comma"] + 1
            if RANKS[marker.style] < limit:
                above.add(i)
                above.update(waiting)
                waiting, inside = [], False
        elif style is not None and marker is None:
            waiting.append(i)
            if not numbered:
                above.update(waiting)
    return above.union(waiting)


def _style(marker: Marker | None) -> str | None:
    """Give a marker's style."""
    return marker.style if marker else None


def _cut_restarts(
    row: Sequence[int], heads: Sequence[int], numbers: Sequence[int]
) -> Iterator[tuple[Sequence[int], slice]]:
    """Cut a row of places where the numbers of its headings begin anew; say of each part which headings are its own.

    It stays whole where they begin once, or with another number than 1.
    """
    starts = [at for at, number in enumerate(numbers) if number == 1]
    if not starts or starts[0]:
        starts = [0]
    edges = [0, *(bisect_left(row, heads[start]) for start in starts[1:]), len(row)]
    for (a, b), own in zip(pairwise(edges), pairwise([*starts, len(heads)]), strict=True):
        yield row[a:b], slice(*own)


def _stretch(
    pieces: Sequence[Piece], row: Sequence[int], heads: Sequence[int], numbers: Sequence[int], style: str | None
) -> Iterator[Stretch]:
    """Give one stretch, if it has as many headings as a boxed page has, of one style or about as long."""
    lengths = [len(pieces[i].text) for i in heads]
    if not _FEWEST <= len(heads) <= _MOST or (not style and max(lengths) - min(lengths) > _UNEVEN * max(lengths)):
        return
    gaps: list[list[int]] = [[]]
    for i in row:
        if i in heads:
            gaps.append([])
        else:
            gaps[-1].append(i)
    order: tuple[int, ...] | None = tuple(sorted(range(len(heads)), key=lambda at: numbers[at]))
    if any(numbers) and sorted(numbers) != list(range(1, len(heads) + 1)):
        order = None
    yield Stretch(tuple(heads), tuple(map(tuple, gaps)), order, style)
