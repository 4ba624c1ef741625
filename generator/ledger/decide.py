"""What a person says of a doubtful pair."""

from __future__ import annotations

from dataclasses import replace

from generator.model.ledger import Decision, Ledger, Proposal, text_hash


def decide(ledger: Ledger, proposal: Proposal, text: str | None, by: str, on: str) -> Ledger:
    """Give the ledger with the decision that the proposal's id goes on as `text`, or ends (None).

    `by` says who decided, `on` the day (ISO 8601). A later decision on the same id counts more than an earlier one.
    """
    decision = Decision(proposal.anchor, None if text is None else text_hash(text), by, on)
    return replace(ledger, decisions=(*ledger.decisions, decision))
