"""Reports that nobody gave: invented heads and bodies of all kinds and levels, each with what it truly says of itself.

unseen.txt holds them: a line `@@ number field=value …`, then the raw text. `-` is a field of which the text says
nothing; a field that is not named is not scored. The names in them are invented; the places are real.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.clean import clean_text
from generator.data.places import load_places
from generator.ingest import read_source
from generator.model.facts import Metadata
from generator.model.structure import Finding
from generator.structure import read_structure
from generator.structure.metadata import read_metadata

FIELDS = ("body", "genre", "extent", "region", "term", "session", "delivered", "speaker", "period", "title")
_MARK = re.compile(r"^@@ (\d+)(.*)\n", re.MULTILINE)


@dataclass(frozen=True)
class Unseen:
    """One invented report: its number, what is true of it by field, and its raw text."""

    number: int
    truth: dict[str, str]
    text: str


@cache
def unseen() -> tuple[Unseen, ...]:
    """Read all of them."""
    whole = Path(__file__).with_name("unseen.txt").read_text("utf-8")
    marks = list(_MARK.finditer(whole))
    ends = [mark.start() for mark in marks[1:]] + [len(whole)]
    fields = (re.split(" (?=[a-z]+=)", mark[2].strip()) for mark in marks)
    truths = (dict(field.split("=") for field in named) for named in fields)
    return tuple(
        Unseen(int(mark[1]), truth, whole[mark.end() : end])
        for mark, truth, end in zip(marks, truths, ends, strict=True)
    )


def read_raw(name: str, data: bytes) -> tuple[Metadata, tuple[Finding, ...]]:
    """Read the metadata of a raw file as `annotate` does, without its figures."""
    structure = read_structure(clean_text(read_source(name, data).text))
    return read_metadata(structure.blocks, load_places())


def found(meta: Metadata) -> dict[str, str]:
    """Give a report's metadata as unseen.txt writes them."""
    session, period = meta.session, meta.period
    years = (period.start, period.end) if period else ()
    values = {
        "body": meta.body,
        "genre": meta.genre,
        "extent": meta.extent,
        "region": meta.region and meta.region.code,
        "term": session and session.term,
        "session": session and session.number,
        "delivered": meta.delivered,
        "speaker": meta.speaker and meta.speaker.name,
        "period": "/".join(dict.fromkeys(years)),
        "title": None if meta.title_supplied else meta.title,
    }
    return {field: str(value or "-") for field, value in values.items()}


def wrong(case: Unseen) -> dict[str, tuple[str, str]]:
    """Give the fields of one report that are read otherwise than they are: field -> (truth, what was read)."""
    read = found(read_raw("unseen.txt", case.text.encode())[0])
    return {field: (true, read[field]) for field, true in case.truth.items() if read[field] != true}
