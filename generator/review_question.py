"""What a person must see to decide on an id: both texts whole, where each stands, and what else is there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.model.ledger import Ledger, Proposal, Row
from generator.model.report import Report
from generator.model.structure import Block


@dataclass(frozen=True, slots=True)
class Side:
    """A text with its name, and the texts before and after it, each with its name in front; None where there is none.

    A published text is named by its id, one of now by its block in the record, and the id that it would have.
    """

    name: str
    text: str | None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """A proposal with both sides. `taken` is the id of another published text that the proposed block goes on as."""

    report: Report
    proposal: Proposal
    old: Side
    new: Side
    taken: str | None = None

    @property
    def title(self) -> str:
        """Give what is asked about, and how much of it is left."""
        anchor, kept = self.proposal.anchor, self.proposal.kept
        return f"{self.report.id}#{anchor}: {kept:.0%} of the text that was published is still there"

    @property
    def warning(self) -> str:
        """Say what keeping the id would do where the proposed block is another id's; empty where it is not."""
        if self.taken is None:
            return ""
        anchor = self.proposal.anchor
        return f"{self.proposal.block} is the text of {self.taken}: kept, {anchor} would only lead there, as its alias"

    def lines(self) -> list[str]:
        """Give all of it as plain lines, with the commands that decide."""
        name, anchor = Path(self.report.source.file).stem, self.proposal.anchor
        shown = [self.title, *_plain("published", self.old), *_plain("now", self.new)]
        shown += [f"  careful: {self.warning}"] if self.warning else []
        keep = f"--accept {anchor}, " if self.proposal.block else ""
        return [*shown, f"  decide: gongbao review {name} {keep}--accept {anchor}=BLOCK, or --end {anchor}"]


def question_of(report: Report, ledger: Ledger, proposal: Proposal) -> Question:
    """Give the question that a proposal puts."""
    rows = ledger.revisions[ledger.anchors[proposal.anchor].last - 1].rows
    place = next((at for at, row in enumerate(rows) if row.anchor == proposal.anchor), None)
    blocks = [block for block in report.blocks if block.kind != "furniture"]
    found = next((at for at, block in enumerate(blocks) if block.id == proposal.block), None)
    heir = blocks[found].anchor if found is not None else None
    return Question(
        report,
        proposal,
        Side(proposal.anchor, proposal.old, *_around([_named_row(row) for row in rows], place)),
        Side(
            proposal.block or "no block is like it",
            proposal.new,
            *_around([_named_block(one) for one in blocks], found),
        ),
        heir if heir != proposal.anchor and heir in ledger.anchors else None,
    )


def _around(texts: Sequence[str], place: int | None) -> tuple[str | None, str | None]:
    if place is None:
        return None, None
    return texts[place - 1] if place else None, texts[place + 1] if place + 1 < len(texts) else None


def _named_row(row: Row) -> str:
    return f"{row.anchor or row.kind}: {row.text}"


def _named_block(block: Block) -> str:
    return f"{block.id} ({block.anchor or block.kind}): {block.text}"


def _plain(when: str, side: Side) -> list[str]:
    before = [f"    before it, {side.before}"] if side.before else []
    after = [f"    after it, {side.after}"] if side.after else []
    text = f": {side.text}" if side.text is not None else ""
    return [f"  {when}, {side.name}{text}", *before, *after]
