"""What is behind a report: what it is believed to be, and all that was done to its text, as one JSON object."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from generator.explain_source import Ground
from generator.explain_words import correction_words, move_words, rule_words
from generator.model import codec
from generator.model.codec_parts import Json
from generator.model.editorial import Corrected
from generator.model.facts import Figure
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.model.structure import Finding, Move
from generator.seeds import SIDECAR_SUFFIX


def report_facts(report: Report, ledger: Ledger | None, path: Path) -> Json:
    """Give the facts of a report; `ledger` is None for a draft, `path` that of the raw file.

    Places in the raw text are line and column from 1. `moves` count blocks from 0, as the record does.
    """
    ground, record = Ground(report), codec.encode(report)
    return {
        **head(report, ledger, path),
        "source": {**record["source"], "lines": len(ground.raw.starts)},
        "origin": record["origin"],
        "metadata": codec.encode_meta(report.meta),
        "overridden": list(report.overridden),
        "reviewed": record["reviewed"],
        "blocks": dict(sorted(Counter(block.kind for block in report.blocks).items())),
        "edits": [
            {"rule": rule, "says": rule_words(rule), "count": count}
            for rule, count in sorted(Counter(edit.rule for edit in report.edits).items(), key=lambda one: -one[1])
        ],
        "moves": [move_facts(report, move) for move in report.moves],
        "corrections": [correction_facts(report, one) for one in report.corrections],
        "notes": record["notes"],
        "findings": [finding_facts(ground, one) for one in report.findings],
        "figures": len(report.figures),
        "unclear": [_unclear(ground, one) for one in report.figures if one.confidence == "low"],
    }


def head(report: Report, ledger: Ledger | None, path: Path) -> Json:
    """Give which report it is: its files, its address, and whether and how it is published."""
    return {
        "file": str(path),
        "sidecar": str(path.with_suffix(SIDECAR_SUFFIX)),
        "id": report.id,
        "address": report.id and f"/reports/{report.id}/",
        "title": report.meta.title,
        "draft": ledger is None,
        "published": ledger and _published(report, ledger),
    }


def move_facts(report: Report, move: Move) -> Json:
    """Give a move with the marks of its blocks."""
    marks = [report.by_id[block].anchor or block for block in move.blocks]
    return {
        "blocks": list(move.blocks),
        "marks": marks,
        "printed": move.printed,
        "placed": move.placed,
        "evidence": dict(move.evidence),
        "margin": move.margin,
        "says": move_words(move),
    }


def correction_facts(report: Report, one: Corrected) -> Json:
    """Give a correction with the mark of where its passage stands now, None where it stands nowhere."""
    block = report.by_id[one.block] if one.block else None
    span = [one.span.start, one.span.end] if one.span else None
    return {
        "op": one.op,
        "kind": one.kind,
        "mark": block and (block.anchor or block.id),
        "span": span,
        "figure": one.figure,
        "before": one.before,
        "after": one.after,
        "why": one.why,
        "by": one.by,
        "on": one.on,
        "redundant": one.redundant,
        "says": correction_words(one),
    }


def finding_facts(ground: Ground, one: Finding) -> Json:
    """Give a finding with its words, and where they stand in the raw text."""
    said: Json = {"severity": one.severity, "code": one.code, "message": one.message, "hint": one.hint}
    block = ground.report.by_id[one.block] if one.block else None
    if block is None:
        return {**said, "accepted": one.accepted, "mark": None, "words": None, "line": None, "column": None}
    words = one.span.of(block.text) if one.span else None
    where = ground.place(block, one.span.start if one.span else 0)
    return {**said, "accepted": one.accepted, "mark": block.anchor or block.id, "words": words, **where}


def _unclear(ground: Ground, figure: Figure) -> Json:
    block = ground.report.by_id[figure.block]
    where = ground.place(block, figure.number.start)
    words = figure.number.of(block.text)
    mark = figure.anchor or figure.id
    return {"mark": mark, "block": block.anchor or block.id, "words": words, "label": figure.label, **where}


def _published(report: Report, ledger: Ledger) -> Json:
    publication = report.publication
    return {
        "status": ledger.status,
        "version": ledger.latest.number,
        "on": ledger.latest.on,
        "changed": bool(publication and publication.changed),
        "withdrawn": ledger.withdrawn,
        "withdrawn_on": ledger.withdrawn_on,
        "old": list(ledger.old),
    }
