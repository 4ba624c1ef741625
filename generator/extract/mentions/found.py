"""What the finders of names hand on: one stretch of a block's text and what kind of thing it names."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.facts import MentionKind
from generator.model.spans import Span
from generator.text.forms import Names


@dataclass(frozen=True, slots=True)
class Found:
    """A name at `span` of the text; `firm`: it is one whole, and nothing is named inside it."""

    kind: MentionKind
    span: Span
    firm: bool = False


@dataclass(frozen=True, slots=True)
class About:
    """What the finders are told of a report: the vocabularies, its place and those above, their names, and its year."""

    names: Names
    place: str | None
    own: frozenset[str]
    own_names: frozenset[str]
    year: int | None
