"""One line of a table of measures."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Measure:
    """One number, its unit, and the most that it may be (None: told, not judged)."""

    name: str
    value: float
    unit: str = ""
    limit: float | None = None

    @property
    def over(self) -> bool:
        """Tell whether the limit is passed."""
        return self.limit is not None and self.value > self.limit

    def __str__(self) -> str:
        """Give one line of the table."""
        limit = "" if self.limit is None else f"  at most {self.limit:g}{'   OVER' if self.over else ''}"
        return f"  {self.name:<58}{self.value:>10.2f} {self.unit:<5}{limit}".rstrip()


def show(measures: Iterable[Measure]) -> bool:
    """Print measures as they come; tell whether one is over its limit."""
    over = False
    for measure in measures:
        print(measure, flush=True)
        over |= measure.over
    return over
