"""The level of each heading: 1 for the report's parts, 2 for all below."""

from __future__ import annotations

from bisect import bisect
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from generator.data.layout import Layout

from generator.structure.markers import RANKS, Marker, read_marker
from generator.structure.pieces import Piece

_BULLET = "bullet"
_ALIKE = 3  # code points by which headings begin alike


def set_levels(pieces: Sequence[Piece], layout: Layout) -> list[Piece]:
    """Give each heading its level, in reading order."""
    places = [i for i, piece in enumerate(pieces) if piece.kind == "heading"]
    markers = [read_marker(pieces[i].text) for i in places]
    named = [layout.has("part-heading", pieces[i].compact) for i in places]
    ranks = _ranks(markers, named)
    for at in _alike([pieces[i].compact for i in places], markers, named):
        ranks[at] = max(ranks[at], min(ranks) + 1)
    out = list(pieces)
    top = min(ranks, default=0)
    for i, rank in zip(places, ranks, strict=True):
        is_part = rank == top or layout.has("glossary", pieces[i].compact)
        out[i] = replace(pieces[i], level=1 if is_part else 2)
    return out


def _alike(texts: Sequence[str], markers: Sequence[Marker | None], named: Sequence[bool]) -> Iterator[int]:
    """Give the headings without number that begin as others do (五年来，…), where another heading is first."""
    begins: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        if markers[at] is None and not named[at]:
            begins.setdefault(text[:_ALIKE], []).append(at)
    for found in begins.values():
        if len(found) > 1 and found[0] > 0:
            yield from found


def _ranks(markers: Sequence[Marker | None], named: Sequence[bool]) -> list[float]:
    """Rank each heading, the lower the higher it stands; `named` says that a heading is worded as a part's is."""
    styles = [marker.style if marker else "" for marker in markers]
    fixed = [RANKS.get(style) for style in styles]
    top = min((rank for rank in fixed if rank is not None), default=None)
    if top is None:  # none is numbered: the kind that comes first stands above
        return [float(style != styles[0]) for style in styles]
    chain = [at for at, rank in enumerate(fixed) if rank == top]
    starts = {at for at in chain if (marker := markers[at]) and marker.number == 1}
    has_parts = None in fixed[: chain[0]]
    bulleted = _has_items(styles, starts)
    ranks: list[float] = []
    for at, rank in enumerate(fixed):
        below = bisect(chain, at)
        item = bulleted and styles[at] == _BULLET
        if rank is not None:
            ranks.append(rank)
        elif item or (_is_inside(chain, starts, below) and not (has_parts and named[at])):
            ranks.append(top + 0.5)
        else:
            ranks.append(top - 1 if has_parts else top)
    return ranks


def _has_items(styles: Sequence[str], starts: AbstractSet[int]) -> bool:
    """Say whether headings with bullets are items of others: one of another kind stands above the first of them.

    Not so where the highest numbers begin anew right below it.
    """
    first = styles.index(_BULLET) if _BULLET in styles else 0
    return first > 0 and first + 1 not in starts


def _is_inside(chain: Sequence[int], starts: AbstractSet[int], below: int) -> bool:
    """Say whether a heading stands within a run of the highest numbers: some before, and one that goes on after it."""
    return 0 < below < len(chain) and chain[below] not in starts
