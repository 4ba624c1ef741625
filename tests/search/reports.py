"""Reports to search in: the five, and some of the corpus."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from generator.ledger.address import address
from generator.ledger.drafts import number_draft
from generator.model.report import Report
from generator.pipeline import annotate_bytes
from tests.corpus import FOLDER
from tests.render.citations.five import drafts


def five() -> list[Report]:
    """Give the five, read once in a process."""
    return list(drafts().values())


def read(files: Iterable[Path]) -> list[Report]:
    """Make the records of raw reports as drafts; where two have one address, the first is kept."""
    made = (annotate_bytes(path.name, path.read_bytes()) for path in files)
    numbered = (number_draft(report, address(report.meta, report.source)) for report in made)
    kept: dict[str, Report] = {}
    for report in numbered:
        kept.setdefault(str(report.id), report)
    return list(kept.values())


def corpus_files(count: int) -> list[Path]:
    """Give `count` files of the corpus, evenly spread, all for 0; none where GONGBAO_CORPUS names no folder."""
    files = sorted(Path(FOLDER).glob("*.txt")) if FOLDER else []
    return files[:: max(1, len(files) // count)][:count] if count else files
