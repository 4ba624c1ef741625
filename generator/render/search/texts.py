"""The text of reports as search shows it: a report's units in files small enough to be fetched for one hit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.render.search.units import Unit

CHUNK: Final = 12_000
"""The bytes that a file has, about: a unit is never cut."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Units of a report from number `first` on, as JSON."""

    first: int
    data: bytes


def chunks_of(units: Sequence[Unit], size: int = CHUNK) -> tuple[Chunk, ...]:
    """Give the units of a report as JSON files.

    Each is an object: `units`, with `[anchor, section, text, …]` for each, and `heads`, the words of the sections that
    these stand in, by number.
    """
    chunks = []
    rows: list[str] = []
    first = held = 0
    for number, unit in enumerate(units):
        row = _json([unit.anchor, unit.section, unit.text, *unit.more])
        width = len(row.encode())
        if rows and held + width > size:
            chunks.append(_chunk(units, first, rows))
            rows, first, held = [], number, 0
        rows.append(row)
        held += width
    return (*chunks, _chunk(units, first, rows))


def _chunk(units: Sequence[Unit], first: int, rows: Sequence[str]) -> Chunk:
    sections = {
        unit.section: units[unit.section].text for unit in units[first : first + len(rows)] if unit.section >= 0
    }
    lines = ",\n".join(rows)
    return Chunk(first, f'{{"heads":{_json(sections)},"units":[\n{lines}\n]}}\n'.encode())


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
