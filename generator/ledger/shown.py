"""What a reader must know of a published report: its versions, and what became of old ids."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.ledger.follow import Followed
from generator.ledger.rows import FIGURE
from generator.model.ledger import Anchor, Gone, Ledger, Publication
from generator.model.ledger_codec import rank
from generator.model.report import Report


def published(ledger: Ledger, followed: Followed) -> Report:
    """Give a followed report with its publication."""
    return replace(followed.report, publication=_publication(ledger, followed))


def _publication(ledger: Ledger, followed: Followed) -> Publication:
    anchors = followed.anchors
    aliases: dict[str, list[str]] = {}
    for name in sorted(anchors, key=rank):
        host = anchors[name].of
        if anchors[name].state == "alias" and host:
            aliases.setdefault(host, []).append(name)
    return Publication(
        revision=ledger.latest.number,
        days=tuple(revision.on for revision in ledger.revisions),
        whys=tuple(revision.why for revision in ledger.revisions),
        changed=followed.changed,
        aliases={host: tuple(names) for host, names in aliases.items()},
        gone=tuple(
            Gone(anchor.id, _after(ledger, anchors, anchor), _since(ledger, anchor), anchor.why)
            for anchor in sorted(anchors.values(), key=lambda one: rank(one.id))
            if anchor.state == "tombstone"
        ),
        proposals=followed.proposals,
    )


def _since(ledger: Ledger, anchor: Anchor) -> int | None:
    """Give the version since which an id is gone; None where that is not published yet."""
    return anchor.since if anchor.since is not None and anchor.since <= ledger.latest.number else None


def _after(ledger: Ledger, anchors: Mapping[str, Anchor], gone: Anchor) -> str | None:
    """Give the live id that a gone one is shown behind: what stood before it when it was last live."""
    rows = [row.anchor for row in ledger.revisions[gone.last - 1].rows if row.anchor]
    start = gone.block if gone.id[0] == FIGURE else gone.id
    before = rows[: rows.index(start) + (gone.id[0] == FIGURE)] if start in rows else []
    for name in reversed(before):
        anchor = anchors[name]
        if anchor.state != "tombstone":
            return anchor.of or anchor.id
    return None
