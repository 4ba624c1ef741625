"""What a cleaning rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.model.spans import Change


@dataclass(frozen=True, slots=True)
class Rule:
    """One family of changes: `find` takes a text and gives sorted, disjoint changes in that text's code points.

    A change may take out white space and zero-width characters, or print a mark, a digit or a Latin letter in its
    other width. It never touches a Han character or the value of a digit.
    """

    name: str
    find: Callable[[str], Iterable[Change]]
