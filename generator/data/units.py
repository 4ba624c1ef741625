"""The units of figures: the one reader of units.yml."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from generator.data.vocabulary import read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator


TENTHS: Final = "成"
"""The unit of 三成 and 6成以上, a share: no entry of the list, since only what follows tells it from a verb (建成)."""


@dataclass(frozen=True, slots=True)
class Family:
    """A family of units (`money`, `share`, `count` …) with its Chinese name, an example and a counter-example."""

    id: str
    name: str
    example: str
    counter: str


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as it is printed; `name` is the one of its forms that it is called by (％ is %).

    `chinese`: also after a Chinese numeral; `not_before`: what may not follow it.
    """

    text: str
    name: str
    family: str
    chinese: bool
    not_before: tuple[str, ...]


@dataclass(frozen=True)
class Units:
    """All units, found by the text at a place."""

    families: tuple[Family, ...]
    by_text: dict[str, Unit]
    longest: int
    starts: frozenset[str]

    def at(self, text: str, start: int) -> Unit | None:
        """Give the longest unit that stands at `start`, unless what follows makes another word of it."""
        if text[start : start + 1] not in self.starts:
            return None
        for length in range(self.longest, 0, -1):
            unit = self.by_text.get(text[start : start + length])
            if unit is not None and not text.startswith(unit.not_before, start + length):
                return unit
        return None

    def family(self, unit: str) -> str:
        """Give the family of a printed unit; of a compound that of its first part; `count` for any other word."""
        head = unit.split("/", 1)[0].split("（", 1)[0].split("(", 1)[0]
        known = self.by_text.get(unit) or self.by_text.get(head)
        if unit == TENTHS:
            return "share"
        return known.family if known else "count"


@cache
def load_units() -> Units:
    """Read the units. ValueError where one is listed twice."""
    record = read_yaml("units.yml")
    families = []
    by_text: dict[str, Unit] = {}
    for family_id, entry in record["families"].items():
        families.append(Family(family_id, entry["name"], entry["example"], entry["counter"]))
        for unit in _units(family_id, entry):
            if unit.text in by_text:
                raise ValueError(f"units.yml: {unit.text} is listed twice")
            by_text[unit.text] = unit
    longest = max(len(text) for text in by_text)
    return Units(tuple(families), by_text, longest, frozenset(text[0] for text in by_text))


def _units(family: str, entry: dict[str, object]) -> Iterator[Unit]:
    names, guards = entry.get("same") or {}, entry.get("not_before") or {}
    chinese = entry.get("chinese") or ()
    texts = entry["units"]
    if not isinstance(texts, list) or not isinstance(chinese, list | tuple):
        raise TypeError(f"units.yml: {family}: units or chinese is no list")
    if not isinstance(names, dict) or not isinstance(guards, dict):
        raise TypeError(f"units.yml: {family}: same or not_before is no mapping")
    for text in texts:
        yield Unit(text, str(names.get(text, text)), family, text in chinese, tuple(guards.get(text, ())))
