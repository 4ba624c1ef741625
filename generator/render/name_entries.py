"""Entries of pages that gather names: what a vocabulary says of each, and which reports name it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from generator.render.name_uses import Named, Use, read_use, uses_list
from generator.render.paths import between_pages, entry_file, term_file

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model.facts import MentionKind

FEW: Final = 3
"""An entry that more reports name than this is quoted on a page of its own, others where the entry stands."""


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry of a vocabulary: its kind there, its id and name, what is said of it, whether it is a yearly meeting.

    The first line of what is said of it is what it is; others tell more.
    """

    kind: str
    id: str
    name: str
    about: tuple[str, ...]
    yearly: bool = False


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The vocabulary of one index: its kinds in order, and its entries."""

    kind: MentionKind
    index: str
    kinds: tuple[str, ...]
    things: tuple[Thing, ...]

    def home(self, thing: Thing) -> str:
        """Give the page on which an entry stands with what is said of it."""
        return term_file(thing.name) if self.kind == "term" else self.index


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry where it stands: how many reports name it how often, and what they say, or the way (HTML) there."""

    id: str
    name: str
    about: tuple[str, ...]
    reports: int
    count: int
    uses: tuple[Use, ...]
    way: str

    @property
    def draft(self) -> bool:
        """Tell whether a draft is quoted."""
        return any(use.draft for use in self.uses)

    @property
    def list(self) -> str:
        """Give the list of the reports that are quoted here (HTML)."""
        return uses_list((use.element for use in self.uses), self.id)


def view(vocabulary: Vocabulary, thing: Thing, named: Sequence[Named]) -> EntryView:
    """Give an entry as the page on which it stands shows it, with the reports that name it."""
    here = vocabulary.home(thing)
    way = between_pages(here, entry_file(vocabulary.index, thing.id)) if len(named) > FEW else ""
    uses = () if way else tuple(read_use(report, mentions, here) for report, mentions in named)
    count = sum(len(mentions) for _, mentions in named)
    return EntryView(thing.id, thing.name, thing.about, len(named), count, uses, way)
