"""Pages of terms: `/terms/`, which names them all by kind, and a page for each letter, on which they are explained.

The index is what leads on from an address of former times, when all entries stood there: each name has its id still.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Final

from generator.render.name_entries import view
from generator.render.output import Output, page
from generator.render.paths import between_files, between_pages, term_file
from generator.text.alphabet import letter, order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.render.name_entries import Thing, Vocabulary
    from generator.render.name_uses import Named

_OTHER: Final = "其他"
"""What the page is called of those that begin with a digit."""


@dataclass(frozen=True, slots=True)
class Line:
    """A term in the index: its id and name, the way to where it is explained (HTML), and how many reports name it."""

    id: str
    name: str
    way: str
    reports: int


@dataclass(frozen=True, slots=True)
class Group:
    """Terms of one kind, those that reports name and the rest; the kind's place in the page is its address."""

    anchor: str
    name: str
    named: tuple[Line, ...]
    rest: tuple[Line, ...]


def render_terms(vocabulary: Vocabulary, found: Mapping[tuple[str, str], Sequence[Named]]) -> Iterator[Output]:
    """Give the index of terms, by kind, those that most reports name first, and a page for each letter.

    `found` is who names what, as `name_uses.found_in` gives it.
    """
    things = sorted(vocabulary.things, key=lambda thing: (letter(thing.name) or "~", order(thing.name)))
    letters = {one: list(held) for one, held in groupby(things, lambda thing: letter(thing.name))}
    files = {one or _OTHER: term_file(held[0].name) for one, held in letters.items()}
    yield page(
        vocabulary.index,
        "terms.md.jinja",
        groups=list(_groups(vocabulary, found)),
        count=len(things),
        letters=[(one, between_pages(vocabulary.index, file)) for one, file in files.items()],
    )
    for one, held in letters.items():
        here = files[one or _OTHER]
        entries = [view(vocabulary, thing, found.get((vocabulary.kind, thing.id), ())) for thing in held]
        yield page(
            here,
            "terms_letter.md.jinja",
            letter=one or _OTHER,
            entries=entries,
            index=between_files(here, vocabulary.index),
            letters=[(other, between_pages(here, file) if file != here else "") for other, file in files.items()],
            noindex=any(entry.draft for entry in entries),
        )


def _groups(vocabulary: Vocabulary, found: Mapping[tuple[str, str], Sequence[Named]]) -> Iterator[Group]:
    for number, kind in enumerate(vocabulary.kinds, 1):
        lines = [_line(vocabulary, thing, found) for thing in vocabulary.things if thing.kind == kind]
        lines.sort(key=lambda line: -line.reports)
        named, rest = (tuple(line for line in lines if bool(line.reports) is told) for told in (True, False))
        yield Group(f"kind-{number}", kind, named, rest)


def _line(vocabulary: Vocabulary, thing: Thing, found: Mapping[tuple[str, str], Sequence[Named]]) -> Line:
    way = between_pages(vocabulary.index, vocabulary.home(thing), thing.id)
    return Line(thing.id, thing.name, way, len(found.get((vocabulary.kind, thing.id), ())))
