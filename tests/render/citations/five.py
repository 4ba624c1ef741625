"""The five reports as references, as if each had been published once."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from generator.ledger.address import address
from generator.ledger.drafts import number_draft
from generator.model.ledger import Publication
from generator.model.report import Report
from generator.pipeline import annotate_bytes
from generator.render.citations.reference import Reference, report_reference

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("00?_*.txt"))
ADDRESSES = (
    "210921/renda/2024",
    "150526/renda/2024-overview",
    "210921/zhengxie/2024",
    "140826/renda/2023",
    "330822/renda/term-16-overview",
)
"""The five's addresses, in the order of their files: tests are named by them without a report being read."""

SITE_URL = "https://example.org/gongbao/"


@cache
def drafts() -> dict[str, Report]:
    """Give the five by their addresses, as drafts."""
    made = (annotate_bytes(path.name, path.read_bytes()) for path in SEEDS)
    numbered = [number_draft(report, address(report.meta, report.source)) for report in made]
    return {str(report.id): report for report in numbered}


def published(report: Report) -> Report:
    """Give the report as its first version."""
    return replace(report, draft=False, publication=Publication(1, ("2026-11-22",), ("首次发布",)))


@cache
def references() -> dict[str, Reference]:
    """Give the five's references, each to its first version."""
    return {name: report_reference(published(report), SITE_URL) for name, report in drafts().items()}
