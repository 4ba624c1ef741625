"""What is behind a paragraph or a figure, as one JSON object: raw lines, edits, readings, corrections, versions."""

from __future__ import annotations

from generator.correct.snippet import snippet_for
from generator.explain_report import correction_facts, finding_facts, move_facts
from generator.explain_source import Ground
from generator.explain_words import doubt_words, indicator_words, label_words, period_words, place_words, rule_words
from generator.model import codec
from generator.model.codec_parts import Json
from generator.model.facts import Figure
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.model.spans import Span
from generator.model.structure import Block
from generator.render.furniture import furniture_reasons
from generator.review_doubts import Answer, Doubt
from generator.review_doubts_entries import entry_of


def block_facts(report: Report, block: Block, ledger: Ledger | None, by: str, on: str) -> Json:
    """Give all that is behind a block. `by` and `on` sign the correction that is made ready; None where none can be."""
    ground, record = Ground(report), codec.encode(report)
    number = next(place for place, one in enumerate(report.blocks) if one.id == block.id)
    move = next((one for one in report.moves if block.id in one.blocks), None)
    return {
        "block": record["blocks"][number],
        "lines": ground.lines(block),
        "edits": [{**edit, "says": rule_words(edit["rule"])} for edit in ground.edits(block)],
        "place": place_words(report, block),
        "furniture": furniture_reasons(report).get(block.id) if block.kind == "furniture" else None,
        "move": move and move_facts(report, move),
        "figures": [_figure(ground, one, record) for one in report.figures if one.block == block.id],
        "corrections": [correction_facts(report, one) for one in report.corrections if one.block == block.id],
        "notes": [note for note in record["notes"] if note["block"] == block.id],
        "findings": [finding_facts(ground, one) for one in report.findings if one.block == block.id],
        "history": published_facts(ledger, block.anchor, block.text),
        "correction": _snippet(report, block, by, on),
    }


def figure_facts(report: Report, figure: Figure, ledger: Ledger | None, by: str, on: str) -> Json:
    """Give all that is behind a figure; what is said of its block is not said again, but for the raw lines."""
    ground, record = Ground(report), codec.encode(report)
    block = report.by_id[figure.block]
    doubt = Doubt(report, "", "", (), block, figure.number, figure=figure)
    _, entry = entry_of(doubt, Answer("correct", "", {"label": figure.label}), by, on)
    return {
        "figure": _figure(ground, figure, record),
        "block": {"id": block.id, "anchor": block.anchor, "kind": block.kind, "text": block.text},
        "lines": ground.lines(block),
        "edits": [{**edit, "says": rule_words(edit["rule"])} for edit in ground.edits(block, figure.span)],
        "notes": [note for note in record["notes"] if note["block"] == block.id and _meets(figure, note)],
        "findings": [
            finding_facts(ground, one)
            for one in report.findings
            if one.block == block.id and one.span and _overlap(one.span, figure.span)
        ],
        "history": published_facts(ledger, figure.anchor, None),
        "correction": "".join(f"  {line}\n" for line in entry.splitlines()),
    }


def published_facts(ledger: Ledger | None, mark: str | None, text: str | None) -> Json | None:
    """Give what was published under a mark: since and until when, and the versions in which its text changed.

    `text` is the one of now; `changed` says whether it is another than the one that was published last. None for a
    mark that was never published.
    """
    known = ledger.anchors.get(mark or "") if ledger else None
    if ledger is None or known is None:
        return None
    versions: list[Json] = []
    before = None
    for one in ledger.revisions:
        marked = next((figure for figure in one.figures if figure.anchor == known.id), None)
        row = ledger.text_of(known.id, one.number)
        now = f"{marked.block} {marked.span.start}" if marked else row
        if now is not None and (before is None or (row is not None and row != before)):
            versions.append({"version": one.number, "on": one.on, "why": one.why, "text": row})
        before = now if now is not None else before
    return {
        "mark": known.id,
        "state": known.state,
        "first": known.first,
        "last": known.last,
        "of": known.of,
        "since": known.since,
        "why": known.why,
        "aliases": [one.id for one in ledger.anchors.values() if one.state == "alias" and one.of == known.id],
        "changed": text is not None and known.state == "live" and text != before,
        "versions": versions,
        "decisions": [
            {"goes_on": one.text is not None, "by": one.by, "on": one.on}
            for one in ledger.decisions
            if one.anchor == known.id
        ],
    }


def _figure(ground: Ground, figure: Figure, record: Json) -> Json:
    """Give a figure as the record has it, and what each of its fields rests on."""
    report = ground.report
    block = report.by_id[figure.block]
    said = next(one for one in record["figures"] if one["id"] == figure.id)
    where, at = label_words(figure, block.text)
    corrections = [one for one in report.corrections if one.figure == figure.id]
    checks = [
        {"kind": one.kind, "holds": one.holds, "statement": one.statement}
        for one in report.checks
        if figure.id in one.figures
    ]
    return {
        **said,
        "words": figure.number.of(block.text),
        **ground.place(block, figure.number.start),
        "label_read": {
            "says": where,
            **(ground.place(block, at) if at is not None else {"line": None, "column": None}),
        },
        "period_says": period_words(figure, report, block.text),
        "indicator_says": indicator_words(figure, report),
        "doubts": list(doubt_words(figure, corrections)),
        "checks": checks,
        "corrections": [correction_facts(report, one) for one in corrections],
    }


def _meets(figure: Figure, note: Json) -> bool:
    return _overlap(figure.span, Span(note["start"], note["end"]))


def _overlap(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _snippet(report: Report, block: Block, by: str, on: str) -> str | None:
    try:
        return snippet_for(report, block, None, by, on)
    except ValueError:  # a block without words
        return None
