"""Making a report permanent, opening its next version, and taking one back."""

from __future__ import annotations

from dataclasses import replace

from generator.ledger.drafts import number_draft
from generator.ledger.follow import follow
from generator.ledger.minter import Minter
from generator.ledger.numbers import spot_of
from generator.ledger.rows import marks_of, rows_of
from generator.model.ledger import ERASED_WHY, Anchor, Ledger, Revision, canonical_text, text_hash
from generator.model.report import Report


def publish_report(report: Report, ledger: Ledger | None, on: str, why: str) -> Ledger:
    """Give the ledger after a report was published on the day `on` (ISO 8601) for the reason `why`.

    Without a ledger the report, which has its address, gets its first version, and its ids count from 1. With one its
    next version is opened where its text, or what its blocks are, differs from the last; where only figures or metadata
    differ the last version takes them, and stays what it is. ValueError where an id waits for a person's decision, or
    the report was withdrawn.
    """
    if ledger is None:
        return _first(report, on, why)
    if ledger.status != "live":
        message = f"{ledger.id} was withdrawn"
        raise ValueError(message)
    followed = follow(ledger, report)
    if followed.proposals:
        message = f"{', '.join(proposal.anchor for proposal in followed.proposals)} wait for a decision"
        raise ValueError(message)
    last = ledger.latest
    number, day, reason = (followed.number, on, why) if followed.changed else (last.number, last.on, last.why)
    revision = _revision(followed.report, number, day, reason)
    return replace(
        ledger,
        seed=report.source.file,
        anchors=followed.anchors,
        counters=followed.counters,
        revisions=(*ledger.revisions[: number - 1], revision),
    )


def withdraw(ledger: Ledger, on: str, why: str, *, erase: bool = False) -> Ledger:
    """Give the ledger of a report that was withdrawn on the day `on` for the reason `why`; its ids stay what they were.

    With `erase` it keeps no text, no number of a figure, no person's name, and no version's reason, which may quote the
    text: ids, hashes and the rest of the metadata stay. One that was erased before keeps its day and its reason.
    """
    withdrawn = replace(ledger, status="withdrawn", withdrawn=why, withdrawn_on=on)
    if not erase:
        return withdrawn
    if ledger.status == "erased":
        withdrawn = ledger
    return replace(
        withdrawn,
        status="erased",
        anchors={key: replace(anchor, number=None, occurrence=None) for key, anchor in ledger.anchors.items()},
        revisions=tuple(_without_text(revision) for revision in ledger.revisions),
    )


def _first(report: Report, on: str, why: str) -> Ledger:
    if report.id is None:
        message = f"{report.source.file} has no address"
        raise ValueError(message)
    numbered = number_draft(report, report.id)
    revision = _revision(numbered, 1, on, why)
    anchors = {row.anchor: Anchor(row.anchor) for row in revision.rows if row.anchor}
    for figure in numbered.figures:
        block = numbered.by_id[figure.block]
        spot = spot_of(figure, block.text)
        if figure.anchor and block.anchor:
            anchors[figure.anchor] = Anchor(
                figure.anchor, block=block.anchor, number=spot.number, occurrence=spot.occurrence
            )
    minter = Minter({})
    for anchor in anchors:
        minter.mint(anchor[0])
    return Ledger(report.id, report.source.file, anchors, (revision,), minter.counters)


def _revision(report: Report, number: int, on: str, why: str) -> Revision:
    rows = rows_of(report)
    return Revision(
        number=number,
        on=on,
        why=why,
        source=report.source.sha256,
        sha256=text_hash(canonical_text(row.text for row in rows)),
        meta=report.meta,
        provenance=report.provenance,
        rights=report.rights,
        rows=rows,
        figures=marks_of(report),
    )


def _without_text(revision: Revision) -> Revision:
    """Give a version without its text and its reason; of the metadata all goes that is, or holds, a person's name."""
    meta = revision.meta
    names = [person.name for person in (*((meta.speaker,) if meta.speaker else ()), *meta.credits)]
    subtitle = None if any(name in (meta.subtitle or "") for name in names) else meta.subtitle
    meta = replace(meta, speaker=None, credits=(), subtitle=subtitle)
    return replace(revision, why=ERASED_WHY, meta=meta, rows=(), figures=())
