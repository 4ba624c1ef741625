"""What the names of single places may be taken for (place_senses.csv), where no rule can tell."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

SENSES: Final = ("place", "rather", "word", "part")


@dataclass(frozen=True, slots=True)
class PlaceSenses:
    """Short names by what they are taken for.

    `places` are places though the dictionary of words knows none by that name; `rather` mean something else unless a
    place stands before them; `words` are words besides, and count only where places stand; `parts` gives by name what
    makes another name of it when it stands right behind (宁德, 时代).
    """

    places: frozenset[str]
    rather: frozenset[str]
    words: frozenset[str]
    parts: Mapping[str, tuple[str, ...]]


@cache
def load_place_senses() -> PlaceSenses:
    """Read the table. ValueError for a sense that is none, and for what stands behind a name of another sense."""
    text = files("generator.data").joinpath("place_senses.csv").read_text("utf-8")
    names: dict[str, set[str]] = {sense: set() for sense in SENSES}
    parts: dict[str, list[str]] = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        if row["sense"] not in SENSES or bool(row["behind"]) != (row["sense"] == "part"):
            message = f"place_senses.csv: {row['name']}: {row['sense']!r} with {row['behind']!r} behind it is no sense"
            raise ValueError(message)
        names[row["sense"]].add(row["name"])
        if row["behind"]:
            parts[row["name"]].append(row["behind"])
    behind = {name: tuple(found) for name, found in parts.items()}
    return PlaceSenses(frozenset(names["place"]), frozenset(names["rather"]), frozenset(names["word"]), behind)
