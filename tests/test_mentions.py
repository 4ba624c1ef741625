"""Mentions in reports that are no part of the project, held against judgements: see tests/judged/README.md."""

import csv
import os
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from generator.clean import clean_text
from generator.data.places import load_places
from generator.extract.mentions import read_mentions
from generator.ingest import read_source
from generator.link.resolve import resolve
from generator.model.report import Report, source_span
from generator.structure import read_structure
from generator.structure.metadata import read_metadata
from generator.text.forms import load_names

JUDGED = Path(__file__).parent / "judged"
FOLDER = os.environ.get("GONGBAO_CORPUS", "")
RECALL = 0.9
KEPT = 0.97
"""The least share of the mentions judged right that is still found: below it, the draw says nothing of the program."""
FILES = 12
"""So many of the reports of the draw are read again: all of them take longer than the test is worth."""

pytestmark = pytest.mark.skipif(not FOLDER, reason="GONGBAO_CORPUS names no folder of raw reports")


def rows(name: str) -> dict[str, list[dict[str, str]]]:
    by_file: dict[str, list[dict[str, str]]] = defaultdict(list)
    with (JUDGED / name).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            by_file[row["file"]].append(row)
    return by_file


@cache
def found(stem: str) -> list[tuple[int, int, str, str | None]]:
    """Give the mentions of a report in the raw text, without reading its figures."""
    path = Path(FOLDER) / f"{stem}.txt"
    source = read_source(path.name, path.read_bytes())
    cleaned = clean_text(source.text)
    blocks = read_structure(cleaned).blocks
    meta, _ = read_metadata(blocks, load_places())
    names = load_names()
    mentions, _ = resolve(read_mentions(blocks, meta, names), blocks, meta, names)
    report = Report(source.info, meta, blocks, cleaned.edits)
    spans = (source_span(report, report.by_id[one.block], one.span) for one in mentions)
    return [(at.start, at.end, one.kind, one.target) for at, one in zip(spans, mentions, strict=True)]


def is_found(row: dict[str, str]) -> bool:
    start, end = int(row["start"]), int(row["end"])
    return any(
        at < end and start < until and (kind, target) == (row["kind"], row["target"])
        for at, until, kind, target in found(row["file"])
    )


def test_what_readers_would_link_in_ten_reports_is_found() -> None:
    wanted = [row for file in rows("mentions_wanted.tsv").values() for row in file]
    assert sum(map(is_found, wanted)) / len(wanted) >= RECALL


def test_what_was_judged_right_is_found_and_what_was_wrong_is_not_more() -> None:
    judged = [row for _, file in sorted(rows("mentions.tsv").items())[:FILES] for row in file]
    right = [row for row in judged if row["judgement"] == "right"]
    assert sum(map(is_found, right)) / len(right) >= KEPT


def test_at_least_99_in_100_were_judged_right() -> None:
    judged = [row["judgement"] for file in rows("mentions.tsv").values() for row in file]
    assert judged.count("right") / len(judged) >= 0.99
