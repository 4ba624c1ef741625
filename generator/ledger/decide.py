"""What a person says of an id: of one that waits, or of one that the program took or ended without asking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.ledger.fates import find_fates
from generator.ledger.rows import FIGURE, text_blocks
from generator.ledger.texts import Texts
from generator.model.ledger import Decision, Ledger, Proposal, text_hash
from generator.model.report import Report
from generator.model.structure import Block


def decide(ledger: Ledger, proposal: Proposal, block: Block | None, among: Sequence[Block], by: str, on: str) -> Ledger:
    """Give the ledger with the decision that the proposal's id goes on as `block`, or ends (None).

    `among` are the report's blocks, `by` says who decided, `on` the day (ISO 8601). A later decision on the same id
    counts more than an earlier one. It counts for the next version only, and while the text that it names stands. What
    was decided so already, by whomever, is not written again: the ledger is the same.
    """
    found = None if proposal.new is None else text_hash(proposal.new)
    text, occurrence = None, 1
    if block is not None:
        text = text_hash(block.text)
        occurrence += sum(other.text == block.text for other in among[: among.index(block)])
    decision = Decision(proposal.anchor, text, by, on, ledger.latest.number, found, occurrence)
    last = next((one for one in reversed(ledger.decisions) if one.anchor == proposal.anchor), None)
    if last and last == replace(decision, by=last.by, on=last.on):
        return ledger
    return replace(ledger, decisions=(*ledger.decisions, decision))


def proposal_for(ledger: Ledger, report: Report, anchor: str) -> Proposal | None:
    """Give what would become of a heading's or paragraph's id without a word on it; None for what is no such id."""
    if anchor not in ledger.anchors or anchor[0] == FIGURE:
        return None
    others = tuple(one for one in ledger.decisions if one.anchor != anchor)
    texts = Texts(replace(ledger, decisions=others), text_blocks(report))
    old = texts.last(ledger.anchors[anchor])
    for fate in find_fates(texts):
        if fate.anchor.id == anchor and fate.block is not None:
            block = texts.blocks[fate.block]
            return Proposal(anchor, old, block.text, block.id, round(fate.kept, 4))
    return Proposal(anchor, old, None, None, 0)
