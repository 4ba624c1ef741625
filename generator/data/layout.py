r"""The shapes of lines that are no running text: titles, date lines, captions, credits, page numbers, page chrome.

Each row of `layout.tsv` is a kind, a regular expression that a whole line must match, an example that it matches and a
counter-example that it does not. In a character class `\p{Han}` stands for all Han characters.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from generator.text.marks import HAN

_ANY_HAN = r"\p{Han}"  # as in UTS 18; `re` does not know it
_HALF_WIDTH = re.compile("[(),:;?!]")
_FULL_WIDTH = str.maketrans("(),:;?!", "（），：；？！")
LONGEST = 200
"""Code points: no line of furniture is longer, so that no pattern is tried on running text."""
_LINES_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Shape:
    """One row: a `pattern` for lines of `kind`, with an `example` and a `counter`-example."""

    kind: str
    pattern: str
    example: str
    counter: str


@dataclass(frozen=True)
class Layout:
    """All shapes, asked by kind."""

    shapes: tuple[Shape, ...]
    _by_kind: dict[str, re.Pattern[str]]

    def has(self, kind: str, line: str) -> bool:
        """Say whether a whole line has the shape of `kind`, its marks of either width.

        KeyError for a kind that the table does not know.
        """
        pattern = self._by_kind[kind]
        if len(line) > LONGEST:
            return False
        return pattern.fullmatch(_widened(line)) is not None

    def only(self, shape: Shape) -> Layout:
        """Give a layout that knows this one shape, to try it by itself."""
        return _compile((shape,))


@lru_cache(_LINES_KEPT)  # a line is asked about ten kinds
def _widened(line: str) -> str:
    """Give a line with its half-width marks full-width."""
    return line.translate(_FULL_WIDTH) if _HALF_WIDTH.search(line) else line


@cache
def load_layout() -> Layout:
    """Read the table, once."""
    with Path(__file__).with_name("layout.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return _compile(tuple(Shape(**row) for row in rows))


def _compile(shapes: tuple[Shape, ...]) -> Layout:
    """Make one pattern of the shapes of each kind."""
    patterns: dict[str, list[str]] = {}
    for shape in shapes:
        patterns.setdefault(shape.kind, []).append(f"(?:{shape.pattern.replace(_ANY_HAN, HAN)})")
    return Layout(shapes, {kind: re.compile("|".join(rows)) for kind, rows in patterns.items()})
