"""The mentions of the five reports, as a person last read them: one line a mention."""

from functools import cache
from pathlib import Path

import pytest

from generator.model.report import Report
from generator.pipeline import annotate_bytes
from tests.goldens import Golden
from tests.mentions import score

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("00?_*.txt"))
RECALL = 0.95
"""The least share of what a careful reader would link in the five that is found."""


@cache
def annotated(path: Path) -> Report:
    return annotate_bytes(path.name, path.read_bytes())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_mentions_are_as_they_were_read(path: Path, golden: Golden) -> None:
    report = annotated(path)
    lines = ["block\tkind\ttarget\tsurface"]
    for one in report.mentions:
        surface = one.span.of(report.by_id[one.block].text)
        lines.append("\t".join((one.block, one.kind, one.target or "-", surface)))
    golden(f"mentions/{path.stem}.tsv", "\n".join(lines) + "\n")


def test_what_a_careful_reader_would_link_is_found() -> None:
    scores = [score(annotated(path)) for path in SEEDS]
    wanted = sum(1 for one in scores for mark in one.wanted if mark.target)
    missing = sum(1 for one in scores for mark in one.missing() if mark.target)
    assert 1 - missing / wanted >= RECALL
