"""Many reports out of few: the corpus itself, then reports mixed from it, for measures at sizes that it does not have.

A mixed report is one of the corpus with the place and the years of others; in half of its paragraphs, drawn by lot,
each sentence is another one out of all reports. So no report is a copy, and common and rare pairs keep their shares;
but hardly any pair of characters is new, where real reports would go on bringing some.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from generator.model.report import Report
from generator.render.paths import address
from generator.render.search import newest_first

SEED = 20_261_122
_SENTENCE = re.compile(r"[^。！？]+[。！？]?")


def made(reports: Sequence[Report], size: int) -> Iterator[Report]:
    """Give `size` reports: these, evenly spread where they are more, then mixed ones, round after round."""
    ordered = newest_first(reports)
    yield from ordered[:: max(1, len(ordered) // size)][:size]
    rng = random.Random(SEED)
    sentences = [one for report in ordered for block in report.blocks for one in _SENTENCE.findall(block.text)]
    left = size - len(ordered)
    for turn in count(2):
        for report in ordered:
            if left <= 0:
                return
            left -= 1
            yield _mixed(report, turn, rng, ordered, sentences)


def _mixed(report: Report, turn: int, rng: random.Random, others: Sequence[Report], sentences: Sequence[str]) -> Report:
    """Give one report with another place, other years, and other sentences in half of its paragraphs."""
    other = {
        block.id: "".join(rng.choice(sentences) for _ in _SENTENCE.findall(block.text))
        for block in report.blocks
        if block.kind == "paragraph" and rng.random() < 0.5
    }
    return replace(
        report,
        id=f"{address(report)}-{turn}",
        meta=replace(report.meta, region=rng.choice(others).meta.region, period=rng.choice(others).meta.period),
        blocks=tuple(
            replace(block, text=other[block.id], lead=None) if block.id in other else block for block in report.blocks
        ),
        figures=tuple(figure for figure in report.figures if figure.block not in other),
        mentions=tuple(mention for mention in report.mentions if mention.block not in other),
    )
