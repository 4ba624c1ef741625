"""Links between reports, and between the figures of one: data like everything else, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.model.spans import Span

Relation = Literal["same-series", "same-place", "shared-passage", "same-law", "same-term", "same-indicator"]
PassageKind = Literal["exact", "near", "name"]
CheckKind = Literal["sum", "rate", "subset", "list", "count"]


@dataclass(frozen=True, slots=True)
class Link:
    """From the report `source` to the report `target` (ids), by `relation`; `basis` names the fact that it rests on.

    `basis` is data, not prose: the series `code/body` for same-series, the place's code for same-place (the last code
    that it had), the id of the law, term or indicator for same-law, same-term and same-indicator. For shared-passage it
    is the kind of passage and how many there are (`exact:12`, `near:3`), or the name that both have (`name:` and the
    source's words).
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


@dataclass(frozen=True, slots=True, order=True)
class Stretch:
    """The characters at `span` of the block `block` of the report `report` (both by id)."""

    report: str
    block: str
    span: Span


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that the reports of `source` and `target` share; there is another one the other way round.

    `kind`: exact, the same but for punctuation; near, the same but for a few characters; name, the same rare name of
    something within sentences that differ. `likeness` is in percent: 100 also where only numbers differ, which
    `numbers_differ` tells. `reports` is in how many of the reports that were compared all of it stands, exactly or
    nearly, these two counted; `bodies` how many bodies gave those reports.
    """

    kind: PassageKind
    source: Stretch
    target: Stretch
    likeness: int
    numbers_differ: bool
    reports: int
    bodies: int


@dataclass(frozen=True, slots=True)
class StockPhrase:
    """Clauses at `span` of block `block` that stand, exactly or nearly, in reports of `bodies` other bodies."""

    block: str
    span: Span
    bodies: int


@dataclass(frozen=True, slots=True)
class Shared:
    """What the reports of a corpus share: `passages`, and `stock`, the phrase of the genre, by report id."""

    passages: tuple[Passage, ...]
    stock: Mapping[str, tuple[StockPhrase, ...]]


NOTHING_SHARED = Shared((), {})
