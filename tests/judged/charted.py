"""Values of indicators judged against their sentences, and those that the program reads now: see README.md.

`GONGBAO_CORPUS=DIR python -m tests.judged.charted` prints how both stand to each other.
"""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.clean import clean_text
from generator.data.places import load_places
from generator.extract import read_figures
from generator.ingest import read_source
from generator.model.report import Report, source_span
from generator.structure import read_structure
from generator.structure.metadata import read_metadata
from tests.judged import FOLDER, by_file, rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.judged import Row

TABLES: Final = ("charted.tsv", "charted_fresh.tsv", "charted_last.tsv", "charted_found.tsv")
_SEEDS: Final = Path(__file__).parents[2] / "seeds"


class Charted(NamedTuple):
    """A value as charts and tables take it; the period is empty where it is not known."""

    indicator: str
    value: str
    period: str
    role: str


class Count(NamedTuple):
    """How many values judged right are read still, of how many; and how many judged wrong are read again."""

    kept: int
    right: int
    back: int


def judged() -> dict[str, list[Row]]:
    """Give the rows of all tables by report."""
    return by_file([row for name in TABLES for row in rows(name)])


def count(table: Sequence[Row]) -> Count:
    """Say how the program stands to rows judged earlier.

    OSError where a report is missing, ValueError where it is not the one that was judged.
    """
    right = [row for row in table if row["judgement"] == "right"]
    wrong = [row for row in table if row["judgement"] == "wrong"]
    return Count(sum(map(_is_read, right)), len(right), sum(map(_is_read, wrong)))


def _is_read(row: Row) -> bool:
    said = Charted(row["indicator"], row["value"], row["period"], row["role"])
    return _charted(row["file"], row["sha256"]).get((int(row["start"]), int(row["end"]))) == said


@cache
def _charted(stem: str, digest: str) -> dict[tuple[int, int], Charted]:
    """Read a report's values of indicators, by their numbers' places in the raw text in code points."""
    path = _SEEDS / f"{stem}.txt"
    data = (path if path.exists() else Path(FOLDER) / path.name).read_bytes()
    if not hashlib.sha256(data).hexdigest().startswith(digest):
        message = f"{stem} is not the report that was judged"
        raise ValueError(message)
    source = read_source(path.name, data)
    cleaned = clean_text(source.text)
    blocks = read_structure(cleaned).blocks
    meta, _ = read_metadata(blocks, load_places())
    report = Report(source.info, meta, blocks, cleaned.edits)
    found = {}
    for figure in read_figures(blocks, meta):
        at = source_span(report, report.by_id[figure.block], figure.number)
        said = (figure.indicator or "", f"{figure.value:f}", figure.period or "", figure.role)
        found[at.start, at.end] = Charted(*said)
    return found


def told() -> str:
    """Say of each table how its rows were judged, and how the program stands to them."""
    lines = []
    for name in TABLES:
        table = rows(name)
        stands = count(table)
        wrong = sum(row["judgement"] == "wrong" for row in table)
        lines.append(
            f"{name}: {len(table)} values, {stands.right} right, {wrong} wrong; "
            f"now {stands.kept} of those right are read, {stands.back} of those wrong"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    sys.stdout.write(told() + "\n")
