"""The text of reports as search shows it: a report's units in files small enough to be fetched for one hit.

A short report's text, no longer than two such files, is not written a second time: it stands in the plain text beside
the report's page, a line a block, and one file tells the anchor of each unit, and the line of its text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.render.search.units import NO_SECTION, Unit

CHUNK: Final = 12_000
"""The bytes that a file has, about: a unit is never cut."""
_PLAIN: Final = 2
"""As many times that a report's plain text may have to be read whole."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Units of a report from number `first` on, as JSON."""

    first: int
    data: bytes


def is_plain(text: str, size: int = CHUNK) -> bool:
    """Tell whether a report's units are read from its plain text, which is `text`."""
    return len(text.encode()) <= _PLAIN * size


def lines_of(units: Sequence[Unit], text: str) -> bytes:
    """Give the units of a report as one JSON file, as `chunks_of` does, with the number of a line for each text.

    The line is one of `text`, the report's plain text, from 0 on. What is no line of it stands there itself.
    """
    lines = {line: number for number, line in enumerate(text.split("\n"))}
    return _chunk(
        units, 0, [_json([one.anchor, one.section, lines.get(one.text, one.text), *one.more]) for one in units]
    )


def chunks_of(units: Sequence[Unit], size: int = CHUNK) -> tuple[Chunk, ...]:
    """Give the units of a report as JSON files.

    Each is an object: `units`, with `[anchor, section, text, …]` for each, and `heads`, the words by number of sections
    that these stand in and whose headings are not among them.
    """
    chunks = []
    rows: list[str] = []
    first = held = 0
    for number, unit in enumerate(units):
        row = _json([unit.anchor, unit.section, unit.text, *unit.more])
        width = len(row.encode())
        if rows and held + width > size:
            chunks.append(Chunk(first, _chunk(units, first, rows)))
            rows, first, held = [], number, 0
        rows.append(row)
        held += width
    return (*chunks, Chunk(first, _chunk(units, first, rows)))


def _chunk(units: Sequence[Unit], first: int, rows: Sequence[str]) -> bytes:
    held = range(first, first + len(rows))
    sections = {units[number].section for number in held} - {NO_SECTION, *held}
    heads = _json({section: units[section].text for section in sorted(sections)})
    lines = ",\n".join(rows)
    return f'{{"heads":{heads},"units":[\n{lines}\n]}}\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
