"""The editor's hand: what a person wants of a report, in its sidecar, and what came of it, in its record."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.spans import Span

Op = Literal[
    "replace",
    "join",
    "split",
    "move",
    "set-kind",
    "set-level",
    "set-figure",
    "not-a-figure",
    "unclear-figure",
    "sic",
]
OPS: tuple[Op, ...] = get_args(Op)
CorrectionKind = Literal["repair", "emendation"]
"""A repair mends our text of the source; an emendation says what the source itself should have, and keeps its words."""
Scope = Literal["text", "figures", "all"]


class Spot(NamedTuple):
    """A place in a sidecar: line and column, counted from 1 (characters)."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class At:
    """Where in a report: the words `exact`, told apart from the same words elsewhere by what stands around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person wants changed.

    `fields` are those of its op: replace `with`; move `before` or `after` (an `At` each) and perhaps `through` (`At`);
    set-kind `to` and perhaps `level`; set-level `to`; set-figure the fields of a figure; sic perhaps `reading`.
    `on` is a day in ISO 8601. `spots` are where the sidecar gives the values, by key: no part of what is said.
    """

    at: At
    op: Op
    why: str
    by: str
    on: str
    kind: CorrectionKind = "repair"
    fields: Mapping[str, object] = field(default_factory=dict)
    spots: Mapping[str, Spot] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class EditorNote:
    """An editor's annotation on a passage, in the small Markdown of notes; `spots` as of a `Correction`."""

    at: At
    text: str
    by: str
    on: str
    spots: Mapping[str, Spot] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Reviewed:
    """A person's word that a report was read against its source: who, on which day, and what of it."""

    by: str
    on: str
    scope: Scope = "all"


@dataclass(frozen=True, slots=True)
class Hand:
    """All that a person does to one report before it is published: what its record is made with, beside its bytes.

    `metadata` overrides what was read, by the names of the contract; a value None says openly: not known. `spots` are
    where the sidecar gives the values of `metadata`.
    """

    metadata: Mapping[str, object] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    notes: tuple[EditorNote, ...] = ()
    reviewed: Reviewed | None = None
    spots: Mapping[str, Spot] = field(default_factory=dict, compare=False)


NO_HAND = Hand()
"""What a person does to a report without sidecar: nothing."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """What came of a correction, in the record of its report.

    `block` and `span` are where its passage now stands (None where it stands in no block any more); `before` and
    `after` are what it changed, in words: texts, kinds, levels, or a figure's fields. `redundant`: the rules had done
    it already. `figure` is the figure that it was about.
    """

    op: Op
    kind: CorrectionKind
    why: str
    by: str
    on: str
    before: str
    after: str
    block: str | None = None
    span: Span | None = None
    figure: str | None = None
    redundant: bool = False


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """An editor's note where it stands: `n1`, `n2` … in reading order, at `span` of block `block`."""

    id: str
    block: str
    span: Span
    text: str
    by: str
    on: str
