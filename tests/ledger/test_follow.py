"""generator.ledger.follow: corrections as they happen, made by hand, and what each published id becomes.

A file has versions between lines of dashes. A line is the ids that lead to a block (`p1`, or `p1+p2` where p2 is an
alias), a space, and its text; `t` stands for a title, which has none. Figures are in brackets with the id that they
must have: `[f1:11次]`. `-p3` says that an id must have ended, `?p2` that it must wait for a decision, `~f2:p1` that a
figure leads to its paragraph only. `!p2=p4` is the decision, taken before the version is published, that p2 goes on as
the block that a line calls p4; `!-p2` that it ends. Every version but the last is published.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.ledger.decide import decide, proposal_for
from generator.ledger.follow import Followed, follow
from generator.ledger.publish import publish_report
from generator.model.facts import Figure
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Block, BlockKind
from tests.factory import make_report

CASES = sorted((Path(__file__).parent / "corrections").glob("*.txt"))
_FIGURE = re.compile(r"\[(f[0-9]+):([^\]]+)\]")
_KINDS: dict[str, BlockKind] = {"s": "heading", "t": "title", "p": "paragraph"}


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a case: the report without ids, and what is expected of the ids."""

    report: Report
    blocks: tuple[str, ...]
    figures: tuple[str, ...]
    gone: frozenset[str]
    waiting: frozenset[str]
    unread: frozenset[str]
    keep: dict[str, str]
    end: frozenset[str]


def read_version(text: str) -> Version:
    """Read one version of a case."""
    lines = text.strip().splitlines()
    shown = [line.partition(" ") for line in lines if line[0] not in "-?~!#"]
    told = {sign: [line[1:] for line in lines if line[0] == sign] for sign in "-?~!"}
    figures: list[Figure] = []
    names: list[str] = []
    blocks: list[tuple[BlockKind, str]] = []
    for ids, _, marked in shown:
        plain = _FIGURE.sub(r"\2", marked)
        shift = 0
        for found in _FIGURE.finditer(marked):
            start = found.start() - shift
            shift += len(found[0]) - len(found[2])
            span = Span(start, start + len(found[2]))
            names.append(found[1])
            figures.append(Figure(f"f{len(names)}", f"b{len(blocks) + 1}", span, span, Decimal(1), "", "件数"))
        blocks.append((_KINDS[ids[0]], plain))
    report = make_report(*blocks, file="a.txt")
    bare = replace(report, blocks=tuple(replace(block, anchor=None) for block in report.blocks), figures=tuple(figures))
    return Version(
        bare,
        tuple(ids for ids, _, _ in shown),
        tuple(names),
        frozenset(told["-"]),
        frozenset(told["?"]),
        frozenset(told["~"]),
        {one: block for one, mark, block in (line.partition("=") for line in told["!"]) if mark},
        frozenset(one[1:] for one in told["!"] if one[0] == "-"),
    )


def shown(followed: Followed, block: Block) -> str:
    """Give the ids that lead to a block, its own first, as a case writes them."""
    if block.anchor is None:
        return "t"
    aliases = [
        anchor.id
        for anchor in followed.anchors.values()
        if anchor.state == "alias" and anchor.of == block.anchor and anchor.id[0] != "f"
    ]
    return "+".join([block.anchor, *aliases])


def expect(version: Version, followed: Followed) -> None:
    """Hold what became of the ids against what a version says."""
    assert tuple(shown(followed, block) for block in followed.report.blocks) == version.blocks
    assert tuple(figure.anchor for figure in followed.report.figures) == version.figures
    anchors = followed.anchors.values()
    assert {anchor.id for anchor in anchors if anchor.state == "tombstone"} == version.gone
    assert {proposal.anchor for proposal in followed.proposals} == version.waiting
    assert {f"{one.id}:{one.of}" for one in anchors if one.state == "alias" and one.id[0] == "f"} == version.unread


def decided(ledger: Ledger, version: Version) -> Ledger:
    """Give the ledger with the decisions that a version says were taken."""
    named = dict(zip(version.blocks, version.report.blocks, strict=True))
    for anchor in (*version.keep, *version.end):
        proposal = proposal_for(ledger, version.report, anchor)
        assert proposal
        block = named.get(version.keep.get(anchor, ""))
        ledger = decide(ledger, proposal, block, version.report.blocks, "张三", "2026-02-03")
    return ledger


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_correction_leads_every_id_where_it_should(case: Path) -> None:
    versions = [read_version(text) for text in re.split(r"^---+$", case.read_text("utf-8"), flags=re.MULTILINE)]
    ledger = publish_report(versions[0].report, None, "2026-01-02", "首次发布")
    expect(versions[0], follow(ledger, versions[0].report))
    for version in versions[1:]:
        ledger = decided(ledger, version)
        expect(version, follow(ledger, version.report))
        if version is not versions[-1]:
            ledger = publish_report(version.report, ledger, "2026-02-03", "更正")


def test_there_are_twenty_corrections_at_least() -> None:
    assert len(CASES) >= 20
