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
from generator.model.spans import Span
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


def mentions(stem: str) -> tuple[Place, ...]:
    """Give the mentions of a report in the raw text, without reading its figures. OSError where it is not there."""
    return tuple(one for block in _read(stem).blocks for one in _named(stem, block.id))


def is_found(row: Row) -> bool:
    """Say whether a mention of the row's kind that leads to its target still touches its place.

    Names are read block by block (`read_mentions`, `resolve`), so that only blocks that have the place are looked at.
    """
    start, end = int(row["start"]), int(row["end"])
    return any(
        at < end and start < until and (kind, target) == (row["kind"], row["target"])
        for first, last, block in _extents(row["file"])
        if first < end and start < last
        for at, until, kind, target in _named(row["file"], block)
    )


@cache
def _read(stem: str) -> Report:
    """Read a report as far as its blocks and metadata, once for all that ask."""
    path = Path(FOLDER) / f"{stem}.txt"
    source = read_source(path.name, path.read_bytes())
    cleaned = clean_text(source.text)
    blocks = read_structure(cleaned).blocks
    meta, _ = read_metadata(blocks, load_places())
    return Report(source.info, meta, blocks, cleaned.edits)


@cache
def _extents(stem: str) -> tuple[tuple[int, int, str], ...]:
    """Give where each block of a report stands in the raw text, and its id."""
    report = _read(stem)
    spans = ((source_span(report, block, Span(0, len(block.text))), block.id) for block in report.blocks)
    return tuple((at.start, at.end, block) for at, block in spans)


@cache
def _named(stem: str, block: str) -> tuple[Place, ...]:
    report, names = _read(stem), load_names()
    here = (report.by_id[block],)
    found, _ = resolve(read_mentions(here, report.meta, names), here, report.meta, names)
    spans = (source_span(report, here[0], one.span) for one in found)
    return tuple((at.start, at.end, one.kind, one.target) for at, one in zip(spans, found, strict=True))


def draw(seed: int, reports: int, links: int, without: frozenset[str]) -> list[tuple[str, Place]]:
    """Draw mentions that lead somewhere, of reports drawn first, none of those in `without`; in reading order."""
    chance = random.Random(seed)
    stems = sorted({path.stem for path in Path(FOLDER).glob("*.txt")} - without)
    chosen = sorted(chance.sample(stems, min(reports, len(stems))))
    found = [(stem, one) for stem in chosen for one in sorted(mentions(stem), key=_place) if one[3] is not None]
    return [found[at] for at in sorted(chance.sample(range(len(found)), min(links, len(found))))]


def _place(one: Place) -> tuple[int, int]:
    return one[0], -one[1]
