"""Entries of vocabularies whose names stand in running text: names, guards, examples, and how they are read.

Names are matched as they are written in the vocabulary, with “ ” and full-width brackets; whoever looks for them folds
widths and quotation marks first, one character for one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from generator.data.vocabulary import read_yaml
from generator.model.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_SLUG: Final = re.compile("[a-z0-9]+(?:-[a-z0-9]+)*")
_FIRST: Final = 1949
_LAST: Final = 2100


@dataclass(frozen=True, slots=True)
class Counter:
    """A text that has the characters of a name but not its meaning, or that looks like it, and why it is none."""

    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that reports name: a permanent id, its name, and how else it is written.

    `not_after` and `not_before`: texts that may not stand right before and right after one of its names, since they
    make something else of it. `within`: the code of the only place in whose reports the names mean this, if any;
    `since`: the year before which they meant something else in reports, if any.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    not_after: tuple[str, ...]
    not_before: tuple[str, ...]
    within: str | None
    examples: tuple[str, ...]
    counters: tuple[Counter, ...]
    since: int | None = field(default=None, kw_only=True)

    @property
    def forms(self) -> tuple[str, ...]:
        """Give every way in which it is written, the longest first."""
        return tuple(sorted({self.name, *self.aliases}, key=lambda form: (-len(form), form)))

    def places(self, text: str) -> list[Span]:
        """Give where it stands in `text`, the longest form at each point, from left to right, none in another."""
        return [
            Span(*found.span())
            for found in _forms(self.forms).finditer(text)
            if not text.endswith(self.not_after, 0, found.start()) and not text.startswith(self.not_before, found.end())
        ]


AnEntry = TypeVar("AnEntry", bound=Entry)


@cache
def _forms(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, forms)))


def read_entries(name: str, kinds: Iterable[str], more: Mapping[str, object]) -> Iterator[dict[str, Any]]:
    """Give the entries of a vocabulary file `name` as arguments of a kind of Entry, checked.

    `kinds` are the values that `kind` may have; `more` names the fields beyond those of Entry and `kind`, with what an
    entry has that does not give them (`...`: it must). The guards of the file itself hold for every entry. ValueError
    and TypeError name the file and the entry: a field missing or unknown, an id that is no slug, no list.
    """
    record = read_yaml(name)
    for number, entry in enumerate(record["entries"], 1):
        given = _arguments(f"{name}: {entry.get('id', f'entry {number}')}", entry, frozenset(kinds), more)
        yield given | {guard: (*given[guard], *record.get(guard, ())) for guard in ("not_after", "not_before")}


def distinct(name: str, entries: Iterable[AnEntry]) -> tuple[AnEntry, ...]:
    """Give the entries of a vocabulary file `name`. ValueError: an id or a form stands in two, or twice in one."""
    all_of = tuple(entries)
    owners: dict[str, str] = {}
    for entry in all_of:
        for text in (f"id {entry.id}", entry.name, *entry.aliases):
            if text in owners:
                raise ValueError(f"{name}: {text} stands twice: in {owners[text]} and in {entry.id}")
            owners[text] = entry.id
    return all_of


def as_year(where: str, value: object) -> int:
    """Give a year as a number; ValueError for anything else, and for one before the republic."""
    if not isinstance(value, int) or not _FIRST <= value <= _LAST:
        raise ValueError(f"{where}: {value} is no year from {_FIRST} to {_LAST}")
    return value


def _arguments(
    where: str, entry: Mapping[str, Any], kinds: frozenset[str], more: Mapping[str, object]
) -> dict[str, Any]:
    lists = ("aliases", "not_after", "not_before", "examples", "counters")
    usual: dict[str, object] = (
        dict.fromkeys(("id", "name", "kind"), ...) | dict.fromkeys(lists, ()) | {"within": None, "since": None}
    )
    usual |= more
    if unknown := sorted(entry.keys() - usual.keys()):
        raise ValueError(f"{where}: no such field: {', '.join(unknown)}")
    given: dict[str, Any] = {**usual, **entry}
    if missing := sorted(key for key, value in given.items() if value is ... or value == ""):
        raise ValueError(f"{where}: not given: {', '.join(missing)}")
    if not _SLUG.fullmatch(str(given["id"])):
        raise ValueError(f"{where}: an id is of lower-case letters, digits and single hyphens")
    if given["kind"] not in kinds:
        raise ValueError(f"{where}: kind is {given['kind']}, not one of {', '.join(sorted(kinds))}")
    if given["since"] is not None:
        given["since"] = as_year(where, given["since"])
    for key in lists:
        given[key] = _texts(f"{where}: {key}", given[key])
    return given


def _texts(where: str, value: object) -> tuple[object, ...]:
    """Give the texts of a list; a counter-example is a pair of text and reason."""
    if not isinstance(value, list | tuple):
        raise TypeError(f"{where} is no list")
    if not where.endswith("counters"):
        if any(not isinstance(text, str) or not text for text in value):
            raise TypeError(f"{where} has something that is no text: put it in quotation marks")
        return tuple(value)
    keys = {field.name for field in fields(Counter)}
    if any(not isinstance(pair, dict) or pair.keys() != keys or not all(pair.values()) for pair in value):
        raise ValueError(f"{where}: each has a text and a why")
    return tuple(Counter(**pair) for pair in value)
