"""Ledgers for tests, as `gongbao publish` makes them of the factory's reports, and reports that were published."""

from collections.abc import Mapping
from dataclasses import replace

from generator.model.ledger import (
    Anchor,
    AnchorState,
    FigureMark,
    Ledger,
    Publication,
    Revision,
    Row,
    canonical_text,
    text_hash,
)
from generator.model.report import Report

DAYS = ("2026-11-22", "2026-12-01", "2027-01-05")
WHYS = ("首次发布", "更正错字", "补入漏段")


def a_ledger(*versions: Report, **fields: object) -> Ledger:
    """Give the ledger of a report that was published as each of these in turn; ids are those that they bear."""
    revisions = tuple(_revision(report, number) for number, report in enumerate(versions, 1))
    live: dict[str, list[int]] = {}
    for revision in revisions:
        for name in [row.anchor for row in revision.rows] + [mark.anchor for mark in revision.figures]:
            if name is not None:
                live.setdefault(name, []).append(revision.number)
    anchors = {
        name: Anchor(name, _state(found[-1], revisions), found[0], found[-1], since=_since(found[-1], revisions))
        for name, found in live.items()
    }
    blocks = {mark.anchor: mark.block for revision in revisions for mark in revision.figures}
    anchors |= {name: replace(anchors[name], block=block, number="1", occurrence=1) for name, block in blocks.items()}
    ledger = Ledger(
        id=versions[0].id or "", seed=versions[0].source.file, anchors=anchors, revisions=revisions, counters={}
    )
    return replace(ledger, **fields)  # type: ignore[arg-type] # any field of Ledger


def with_alias(ledger: Ledger, name: str, of: str) -> Ledger:
    """Give the ledger with the text of `name`, which it has not live, in that of `of`."""
    return replace(ledger, anchors={**ledger.anchors, name: replace(ledger.anchors[name], state="alias", of=of)})


def published(report: Report, ledger: Ledger, **fields: object) -> Report:
    """Give the report as it was published: `fields` are those of its publication."""
    aliases: dict[str, tuple[str, ...]] = {}
    for anchor in ledger.anchors.values():
        if anchor.state == "alias" and anchor.of:
            aliases[anchor.of] = (*aliases.get(anchor.of, ()), anchor.id)
    given: Mapping[str, object] = {
        "revision": ledger.latest.number,
        "days": tuple(revision.on for revision in ledger.revisions),
        "whys": tuple(revision.why for revision in ledger.revisions),
        "aliases": aliases,
        **fields,
    }
    return replace(report, draft=False, publication=Publication(**given))  # type: ignore[arg-type] # any of its fields


def _revision(report: Report, number: int) -> Revision:
    rows = tuple(
        Row(block.kind, block.text, block.anchor, block.level, block.lead)
        for block in report.blocks
        if block.kind != "furniture"
    )
    marks = tuple(
        FigureMark(figure.anchor, anchor, figure.span)
        for figure in report.figures
        if figure.anchor and (anchor := report.by_id[figure.block].anchor)
    )
    return Revision(
        number=number,
        on=DAYS[number - 1],
        why=WHYS[number - 1],
        source=report.source.sha256,
        sha256=text_hash(canonical_text(row.text for row in rows)),
        meta=report.meta,
        rows=rows,
        figures=marks,
    )


def _state(last: int, revisions: tuple[Revision, ...]) -> AnchorState:
    return "live" if last == len(revisions) else "tombstone"


def _since(last: int, revisions: tuple[Revision, ...]) -> int | None:
    return None if last == len(revisions) else last + 1
