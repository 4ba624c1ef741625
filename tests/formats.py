"""The five reports through each format that editors have: `python -m tests.formats [FORMAT ...]` prints block F1.

Each way makes a file of a format from the true blocks of a report; the program's own reader takes the text out again,
and what the record has of it is scored as `python -m tests.eval` scores the raw reports.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from generator.ingest.docx import read_docx
from generator.ingest.html import read_html
from generator.ingest.pdf import read_pdf
from generator.ingest.taken import Taken
from generator.model import codec
from generator.pipeline import annotate_bytes
from tests.damage.documents import five
from tests.damage.sheet import Document
from tests.formats_docx import docx_of
from tests.formats_html import PAGES
from tests.formats_pdf import PDFS

score: Any = import_module("tests.score.score")  # kept as it was written, without types

LEAST = 0.97
"""Block F1 that each report must reach through each format."""


@dataclass(frozen=True, slots=True)
class Way:
    """How a report goes through a format: a file made of its true blocks, and what reads that."""

    make: Callable[[Document], bytes]
    read: Callable[[bytes, str], Taken]
    suffix: str


def ways() -> Mapping[str, Way]:
    """Give every way by its name."""
    return {
        "docx": Way(docx_of, read_docx, ".docx"),
        **{name: Way(make, read_html, ".html") for name, make in PAGES.items()},
        **{name: Way(make, read_pdf, ".pdf") for name, make in PDFS.items()},
    }


@cache
def take(way: str, report: str) -> Taken:
    """Take a report, by the first letters of its name in the gold, through a format."""
    chosen = ways()[way]
    document = next(one for one in five() if one.name == report)
    return chosen.read(chosen.make(document), report + chosen.suffix)


def score_text(document: Document, text: str) -> dict[str, Any]:
    """Score what the program makes of a text against a report's true blocks; by the names of the scorer."""
    record = json.loads(codec.dumps(annotate_bytes(f"{document.name}.txt", text.encode())))
    truth = [{"kind": piece.kind, "text": piece.text, "level": piece.level} for piece in document.pieces]
    scored: dict[str, Any] = score.score_blocks({"blocks": truth}, record)
    return scored


def main(names: Sequence[str]) -> int:
    """Print a row a report and format, and give 1 where one is below `LEAST`."""
    short = 0
    for way in names or ways():
        for document in five():
            scored = score_text(document, take(way, document.name).text)
            f1 = scored["blocks"]["f1"]
            short += f1 < LEAST
            rest = f"others {scored['others']['f1']:.3f}  order {scored['order']:.3f}"
            sys.stdout.write(f"{way:<16}{document.name}  blocks {f1:.4f}  {rest}{'  SHORT' * (f1 < LEAST)}\n")
            sys.stdout.flush()
    return int(short > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
