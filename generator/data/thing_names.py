"""How names of particular things end and go on: the one reader of thing_names.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from generator.data.vocabulary import read_yaml


@dataclass(frozen=True, slots=True)
class ThingNames:
    """Sets of words; what each set is for is said in thing_names.yml, where they are listed.

    `examples` are texts with the name that they hold, `counters` texts that hold none.
    """

    heads: tuple[str, ...]
    but: frozenset[str]
    stops: frozenset[str]
    after: frozenset[str]
    openings: frozenset[str]
    examples: tuple[tuple[str, str], ...]
    counters: tuple[str, ...]


@cache
def load_thing_names() -> ThingNames:
    """Read the words. KeyError where a list is not there."""
    held = read_yaml("thing_names.yml")
    return ThingNames(
        tuple(word for entry in held["heads"] for word in entry["words"]),
        frozenset(held["but"]),
        frozenset(held["stops"]),
        frozenset(held["after"]),
        frozenset(held["openings"]),
        tuple((entry["text"], entry["name"]) for entry in held["examples"]),
        tuple(held["counters"]),
    )
