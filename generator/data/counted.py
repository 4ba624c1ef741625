"""What Chinese numerals count in a report: the one reader of counted.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.data.vocabulary import read_yaml

_REACH: Final = 10
"""How many characters may stand between a numeral and the end of the noun that it counts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Patterns for what stands behind a measure word: `thing` matches the noun of a thing, `deed` what was done.

    `examples` hold a figure each, `counters` none.
    """

    thing: re.Pattern[str]
    deed: re.Pattern[str]
    examples: tuple[str, ...]
    counters: tuple[str, ...]


@cache
def load_counted() -> Counted:
    """Read the nouns. KeyError for a list that is missing."""
    record = read_yaml("counted.yml")
    words = {name: "|".join(sorted(str(entry["words"]).split())[::-1]) for name, entry in record.items()}
    idle = f"(?!{words['abstract']})[\u4e00-\u9fffA-Za-z、“”]"
    return Counted(
        re.compile(f"的?(?:{idle}){{0,{_REACH}}}?(?:{words['concrete']})"),
        re.compile(words["adverbial"]),
        tuple(text for entry in record.values() for text in entry["examples"]),
        tuple(text for entry in record.values() for text in entry["counters"]),
    )
