"""Rounds of the sceptic's test: a report is published, edited, read again and its citations followed."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from random import Random

from generator.data.indicators import load_indicators
from generator.extract import read_figures
from generator.ledger.decide import decide
from generator.ledger.drafts import number_draft
from generator.ledger.follow import follow
from generator.ledger.publish import publish_report
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.pipeline import annotate_bytes
from tests.project import ROOT
from tests.sceptic.edits import edit_text
from tests.sceptic.oracle import Tally, Truth, judge, judge_figures
from tests.sceptic.text import edited, text_of


@cache
def published() -> list[tuple[Report, Ledger]]:
    """Give the five reports, numbered, each with the ledger of its first version."""
    found = []
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        report = number_draft(annotate_bytes(path.name, path.read_bytes()), f"x/{path.stem}/renda/2024")
        found.append((report, publish_report(report, None, "2026-01-01", "首次发布")))
    return found


def play(number: int, edits: int) -> Tally:
    """Play the round with this number, which alone decides its chances: so many edits at once on one of the five."""
    rng = Random(f"{number} {edits}")
    report, ledger = published()[number % len(published())]
    text = text_of(report)
    kinds = edit_text(text, rng, edits)
    read = edited(report, text)
    read = replace(read, figures=read_figures(read.blocks, read.meta, load_indicators()))
    followed = follow(ledger, read)
    tally = judge(ledger, followed, text)
    tally += judge_figures(report, followed, text)
    tally.remarks = [f"round {number} ({', '.join(kinds[:5])}): {remark}" for remark in tally.remarks]
    return tally


def play_chain(number: int, edits: int) -> tuple[Tally, int]:
    """Play a round in which every single edit is published, as drift would have it; figures are left out.

    A person who knows the truth decides what waits. Gives what became of the first version's ids, and how often the
    person was asked.
    """
    rng = Random(f"chain {number} {edits}")
    report, first = published()[number % len(published())]
    text, ledger, asked = text_of(report), first, 0
    for edit in range(edits):
        edit_text(text, rng, 1)
        read = edited(report, text)
        followed = follow(ledger, read)
        for proposal in followed.proposals:
            asked += 1
            home = Truth(text).home(proposal.anchor, len(first.text_of(proposal.anchor, 1) or ""))
            block = None if home is None else read.blocks[home]
            ledger = decide(ledger, proposal, block, read.blocks, "真相", "2026-01-02")
        ledger = publish_report(read, ledger, "2026-01-02", f"第{edit + 1}处")
    tally = judge(first, follow(ledger, edited(report, text)), text)
    tally.remarks = [f"chain {number}: {remark}" for remark in tally.remarks]
    return tally, asked
