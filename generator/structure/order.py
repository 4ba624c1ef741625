"""Reading order: the title block on top, boxes under their headings, notes, captions and credits after the text."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

from generator.model.structure import Finding, Move
from generator.structure.boxes import Reason, order_boxes
from generator.structure.ending import END_KINDS
from generator.structure.pieces import Piece

_BY_KIND = Reason({"kind": 1.0}, 1.0)
"""A title block, footnotes, captions and credits stand where their kind stands."""
_CARRIED = Reason({"numbering": 0.0, "words": 0.0, "near": 0.0}, 0.0)
"""What only makes room for others."""
CORRECTED = Reason({"correction": 1.0}, 1.0)
"""A person put it there."""
_TEXT_KINDS = ("heading", "paragraph")
_SURE = 0.95
"""A place of boxes that is less than this better than the next best is told, for a person to look at."""
_TEXT_WEIGHT = 1000  # no report has so many captions


@dataclass(frozen=True, slots=True)
class Order:
    """Places of pieces in reading order, furniture last; what was moved; what is in doubt."""

    places: tuple[int, ...]
    moves: tuple[Move, ...]
    findings: tuple[Finding, ...]


def find_order(pieces: Sequence[Piece], title: Sequence[int]) -> Order:
    """Find the reading order of pieces in printed order; `title` are the title block's places as it is read."""
    top = set(title)
    text = [i for i, piece in enumerate(pieces) if i not in top and piece.kind in _TEXT_KINDS]
    boxes = order_boxes(pieces, text)
    notes = [i for i, piece in enumerate(pieces) if piece.kind == "note" and i not in top]
    ends = (i for kind in END_KINDS for i, piece in enumerate(pieces) if piece.kind == kind)
    below = [*notes, *ends]
    shown = (*title, *boxes.places, *below)
    furniture = tuple(i for i, piece in enumerate(pieces) if piece.kind == "furniture")
    reasons = boxes.reasons | dict.fromkeys((*title, *below), _BY_KIND)
    moves = tuple(find_moves(pieces, shown, reasons, _CARRIED))
    return Order((*shown, *furniture), moves, (*_findings(boxes.doubt, shown), *_narrow(moves)))


def _findings(doubt: int | None, shown: Sequence[int]) -> tuple[Finding, ...]:
    """Say to the editor where an order is in doubt."""
    if doubt is None:
        return ()
    message = "此处起编号与标题的先后不合常理，排序依据不足，仍按印刷顺序排列"
    hint = "请对照原版面核对各组段落与标题的先后"
    return (Finding("warning", "order.doubt", message, f"b{shown.index(doubt) + 1}", None, hint),)


def _narrow(moves: Sequence[Move]) -> Iterator[Finding]:
    """Say to the editor which boxes might as well stand elsewhere; what only makes room for others is no news."""
    for move in moves:
        if move.margin < _SURE and any(move.evidence.values()):
            message = "此处的段落由别处移来，与次优的位置相差不大"
            yield Finding("note", "order.margin", message, move.blocks[0], None, "请对照原版面核对这一段的先后")


def find_moves(
    pieces: Sequence[Piece], shown: Sequence[int], reasons: dict[int, Reason], carried: Reason
) -> list[Move]:
    """Give the fewest characters' worth of moves that make the printed order of `shown` the order that it has.

    `shown` are places of `pieces`, which stand in printed order; `carried` is why one moves that has no reason itself.
    """
    printed = {place: at for at, place in enumerate(sorted(shown))}
    runs = _runs([printed[place] for place in shown])
    weights = [sum(_weight(pieces[place]) for place in shown[a:b]) for a, b in runs]
    staying = _heaviest_rise([printed[shown[a]] for a, _ in runs], weights)
    moves = []
    for n, (a, b) in enumerate(runs):
        if n in staying:
            continue
        reason = reasons.get(shown[a], carried)
        ids = tuple(f"b{at + 1}" for at in range(a, b))
        moves.append(Move(ids, printed[shown[a]], a, reason.evidence, reason.margin))
    return moves


def _weight(piece: Piece) -> int:
    """Give how much a piece resists being moved: text by its length; what stands by its kind moves before any text."""
    return len(piece.text) * _TEXT_WEIGHT if piece.kind in _TEXT_KINDS else 1


def _runs(ranks: Sequence[int]) -> list[tuple[int, int]]:
    """Give the stretches of neighbours that stay neighbours."""
    cuts = [at for at in range(1, len(ranks)) if ranks[at] != ranks[at - 1] + 1]
    edges = [0, *cuts, len(ranks)]
    return [(a, b) for a, b in pairwise(edges) if a < b]


def _heaviest_rise(ranks: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Give the heaviest rising subsequence of `ranks`, as indices: the runs that need not be moved."""
    ends: list[tuple[int, int, int]] = []  # rank, weight and index of the last run of a rise: both grow along the list
    before: list[int] = []
    for at, rank in enumerate(ranks):
        place = bisect(ends, (rank,))
        weight, link = ends[place - 1][1:] if place else (0, -1)
        before.append(link)
        weight += weights[at]
        beaten = place
        while beaten < len(ends) and ends[beaten][1] <= weight:
            beaten += 1
        ends[place:beaten] = [(rank, weight, at)]
    staying: set[int] = set()
    at = ends[-1][2] if ends else -1
    while at >= 0:
        staying.add(at)
        at = before[at]
    return staying
