"""Links between reports, and between the figures of one: data like everything else, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Relation = Literal["same-place", "same-series", "same-indicator"]
CheckKind = Literal["sum", "rate", "subset", "list", "count"]


@dataclass(frozen=True, slots=True)
class Link:
    """From the report `source` to the report `target` (ids), by `relation`; `basis` names the fact that it rests on.

    `basis` is data, not prose: the place's code for same-place, the series `code/body` for same-series, the
    indicator's id for same-indicator.
    """

    source: str
    target: str
    relation: Relation
    basis: str


@dataclass(frozen=True, slots=True)
class Check:
    """What figures of one report say about each other: arithmetic that comes out (`holds`), or that does not.

    `figures` are ids: first the one that the others are held against (the whole of a sum or subset, the rate, the
    number of a list, the later of two counts), then the others in the order of the text. `statement` says it in
    Chinese with the numbers as they are printed, and judges nothing.
    """

    kind: CheckKind
    figures: tuple[str, ...]
    holds: bool
    statement: str
