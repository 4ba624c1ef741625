"""What a person should know of the reading of a Word document: what was left out, what was put in, what is not sure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Protocol

from generator.ingest.docx_numbers import Numbering
from generator.ingest.docx_text import Reading
from generator.ingest.taken import doubt
from generator.model.source import OriginPage
from generator.problems import Problem

_SHOWN = 60  # characters
_COMPARE = "compare the text with the original"
_MET = (
    ("deletions", "revisions", "has {} deletions that were tracked and not yet accepted: they were left out"),
    ("insertions", "revisions", "has {} insertions that were tracked and not yet accepted: they were taken"),
    ("hidden", "hidden", "has {} characters of hidden text: they were left out"),
    ("comments", "comments", "has {} comments in its margin: they were left out"),
    ("symbols", "symbols", "has {} signs of a font of symbols that are not known: U+FFFD stands for each"),
    ("formulas", "formulas", "has {} formulas: only their characters were taken"),
    ("pictures", "pictures", "has {} pictures or embedded objects: what is written in them was not read"),
    ("chunks", "chunks", "has {} whole documents embedded in it: they were not read"),
    ("notes", "notes", "has {} footnotes or endnotes: they stand at the end, and ① … mark them in the text"),
)


class Read(Protocol):
    """A document that was read."""

    reading: Reading
    numbers: Numbering
    drawn: bool

    @property
    def furniture(self) -> list[str]:
        """Give the words of the heads and feet of pages."""

    def pages(self) -> tuple[OriginPage, ...]:
        """Give on which line each page begins."""


def warnings_of(file: str, read: Read) -> tuple[Problem, ...]:
    """Give the warnings of a reading, of a kind at most one each."""
    return tuple(_warnings(file, read))


def _warnings(file: str, read: Read) -> Iterator[Problem]:
    met: Counter[str] = Counter(read.reading.met)  # before heads and feet are read
    for name, code, message in _MET:
        if met[name]:
            yield doubt(file, code, message.format(met[name]), _COMPARE)
    unread = read.numbers.unread
    if unread:
        kinds = ", ".join(f"{kind} ({count})" for kind, count in sorted(unread.items()))
        message = f"has {unread.total()} paragraphs whose automatic number could not be told, and is missing: {kinds}"
        yield doubt(file, "numbers", message, "write these numbers into the text by hand")
    elif read.numbers.written:
        message = f"has {read.numbers.written} automatic numbers: they were counted and written into the text"
        yield doubt(file, "numbers", message, _COMPARE)
    if read.pages() and not read.drawn:
        message = "tells only of pages that its writer began by hand: page numbers may be too low"
        yield doubt(file, "pages", message, "save it once in Word, or mend `origin` in the sidecar")
    for words in read.furniture:
        shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
        yield doubt(file, "margins", f"prints at the head or foot of its pages, which was left out: {shown}")
