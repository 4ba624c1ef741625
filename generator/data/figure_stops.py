"""Numbers with units that are no figures: the one reader of figure_stops.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from generator.data.vocabulary import read_yaml

WINDOW: Final = 12
"""How many characters before and after a number a class may look at."""


@dataclass(frozen=True, slots=True)
class StopClass:
    """A class of numbers that are no figures, with examples that hold none and counter-examples that each hold one."""

    id: str
    reason: str
    chinese: bool
    before: re.Pattern[str] | None
    number: re.Pattern[str] | None
    after: re.Pattern[str] | None
    without: re.Pattern[str] | None
    whole: re.Pattern[str] | None
    examples: tuple[str, ...]
    counters: tuple[str, ...]

    def holds(self, before: str, number: str, after: str, *, chinese: bool) -> bool:
        """Say whether `number`, between the texts `before` and `after`, is of this class."""
        return (
            (chinese or not self.chinese)
            and (self.number is None or bool(self.number.fullmatch(number)))
            and (self.whole is None or bool(self.whole.match(number + after)))
            and (self.after is None or bool(self.after.match(after)))
            and (self.before is None or bool(self.before.search(before)))
            and (self.without is None or not self.without.search(before))
        )


@cache
def load_figure_stops() -> tuple[StopClass, ...]:
    """Read the classes. KeyError for one without examples, re.error for a bad pattern."""
    return tuple(
        StopClass(
            entry["id"],
            entry["reason"],
            entry.get("chinese", False),
            re.compile(f"(?:{entry['before']})$") if "before" in entry else None,
            re.compile(entry["number"]) if "number" in entry else None,
            re.compile(entry["after"]) if "after" in entry else None,
            re.compile(entry["without"]) if "without" in entry else None,
            re.compile(entry["whole"]) if "whole" in entry else None,
            tuple(entry["examples"]),
            tuple(entry["counters"]),
        )
        for entry in read_yaml("figure_stops.yml")
    )
