"""Whether a version's text is told by the report's own page, so that the version's page may lead there and be small.

The only version of a report is what the report's page shows, until something of it changes. Then its page is the whole
text again, made from the ledger as any other (docs/dev/decisions/0020-versions.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.ledger import Ledger
    from generator.model.report import Report


def leads_on(report: Report, ledger: Ledger) -> bool:
    """Tell whether the report's page shows what its only version has: every row with its id, every figure's mark.

    No where the report has a second version or was withdrawn, or where its text, its ids or the places of its figures
    are others today than when they were published.
    """
    publication = report.publication
    if publication is None or publication.changed or ledger.status != "live" or len(ledger.revisions) != 1:
        return False
    blocks = [block for block in report.blocks if block.kind != "furniture"]
    rows = [(block.kind, block.text, block.anchor, block.level, block.lead) for block in blocks]
    anchors = {block.id: block.anchor for block in blocks if block.anchor}
    marks = [
        (figure.anchor, anchors[figure.block], figure.span)
        for figure in report.figures
        if figure.anchor and figure.block in anchors
    ]
    published = ledger.latest
    return rows == [(row.kind, row.text, row.anchor, row.level, row.lead) for row in published.rows] and marks == [
        (mark.anchor, mark.block, mark.span) for mark in published.figures
    ]
