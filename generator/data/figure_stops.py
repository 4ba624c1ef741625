"""Numbers with units that are no figures: the one reader of figure_stops.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from generator.data.vocabulary import read_yaml

WINDOW: Final = 12
"""How many characters before and after a number a class may look at."""

_KEPT: Final = 4096


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

    def beside(self, before: str, number: str, after: str) -> bool:
        """Say whether a number that the class admits is of it between the texts `before` and `after`."""
        return (
            (self.whole is None or bool(self.whole.match(number + after)))
            and (self.after is None or bool(self.after.match(after)))
            and (self.before is None or bool(self.before.search(before)))
            and (self.without is None or not self.without.search(before))
        )


@lru_cache(maxsize=_KEPT)
def stops_of(number: str, *, chinese: bool) -> tuple[StopClass, ...]:
    """Give the classes that admit a number: reports print the same small ones again and again."""
    return tuple(
        stop
        for stop in load_figure_stops()
        if (chinese or not stop.chinese) and (stop.number is None or stop.number.fullmatch(number))
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
