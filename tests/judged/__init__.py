"""Judgements on mentions in reports that are no part of the project, and the mentions of those: see README.md."""

from __future__ import annotations

import csv
import os
import random
from collections import defaultdict
from functools import cache
from pathlib import Path

from generator.clean import clean_text
from generator.data.places import load_places
from generator.extract.mentions import read_mentions
from generator.ingest import read_source
from generator.link.resolve import resolve
from generator.model.report import Report, source_span
from generator.structure import read_structure
from generator.structure.metadata import read_metadata
from generator.text.forms import load_names

FOLDER = os.environ.get("GONGBAO_CORPUS", "")
"""The folder of the raw reports, as texts `STEM.txt`; empty where there is none."""

Row = dict[str, str]
Place = tuple[int, int, str, str | None]
"""Where a mention stands in the raw text, in code points; its kind; what it leads to."""


def rows(name: str) -> list[Row]:
    """Read a table of this folder."""
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def by_file(table: list[Row]) -> dict[str, list[Row]]:
    """Give the rows of a table by the report that they are of, in the order of the table."""
    found: dict[str, list[Row]] = defaultdict(list)
    for row in table:
        found[row["file"]].append(row)
    return found


@cache
def mentions(stem: str) -> tuple[Place, ...]:
    """Give the mentions of a report in the raw text, without reading its figures. OSError where it is not there."""
    path = Path(FOLDER) / f"{stem}.txt"
    source = read_source(path.name, path.read_bytes())
    cleaned = clean_text(source.text)
    blocks = read_structure(cleaned).blocks
    meta, _ = read_metadata(blocks, load_places())
    names = load_names()
    found, _ = resolve(read_mentions(blocks, meta, names), blocks, meta, names)
    report = Report(source.info, meta, blocks, cleaned.edits)
    spans = (source_span(report, report.by_id[one.block], one.span) for one in found)
    return tuple((at.start, at.end, one.kind, one.target) for at, one in zip(spans, found, strict=True))


def is_found(row: Row) -> bool:
    """Say whether a mention of the row's kind that leads to its target still touches its place."""
    start, end = int(row["start"]), int(row["end"])
    return any(
        at < end and start < until and (kind, target) == (row["kind"], row["target"])
        for at, until, kind, target in mentions(row["file"])
    )


def draw(seed: int, reports: int, links: int, without: frozenset[str]) -> list[tuple[str, Place]]:
    """Draw mentions that lead somewhere, of reports drawn first, none of those in `without`; in reading order."""
    chance = random.Random(seed)
    stems = sorted({path.stem for path in Path(FOLDER).glob("*.txt")} - without)
    chosen = sorted(chance.sample(stems, min(reports, len(stems))))
    found = [(stem, one) for stem in chosen for one in sorted(mentions(stem), key=_place) if one[3] is not None]
    return [found[at] for at in sorted(chance.sample(range(len(found)), min(links, len(found))))]


def _place(one: Place) -> tuple[int, int]:
    return one[0], -one[1]
