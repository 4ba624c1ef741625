"""Figures and notes as W3C Web Annotations: each points at its words in the plain text, by quotation and by position.

Web Annotation Data Model, 4.2.4 (TextQuoteSelector) and 4.2.5 (TextPositionSelector): either selects the words alone.
Positions count Unicode code points of the text file, which is UTF-8.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.ledger import canonical_text
from generator.model.spans import Span
from generator.render.citations.reference import LANGUAGE
from generator.render.words import period_words

if TYPE_CHECKING:
    from generator.model.facts import Figure
    from generator.model.report import Report

_CONTEXT = 24  # code points of context on either side, to begin with


@dataclass(frozen=True, slots=True)
class _Target:
    """The text, where each block begins in it, and its address."""

    text: str
    starts: dict[str, int]
    source: str


def annotation_page(report: Report, page: str) -> str:
    """Give the annotations of a report's text as JSON-LD, an AnnotationPage.

    `page` is the address of the page that the annotations and their `text.txt` stand beside, `/` at its end. Furniture
    is not in that file and has no annotations.
    """
    shown = [block for block in report.blocks if block.kind != "furniture"]
    starts, at = {}, 0
    for block in shown:
        starts[block.id] = at
        at += len(block.text) + 1
    target = _Target(canonical_text(block.text for block in shown), starts, f"{page}text.txt")
    here = f"{page}annotations.jsonld"
    record = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": here,
        "type": "AnnotationPage",
        "items": [*_figures(report, target, here), *_notes(report, target, here)],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def _figures(report: Report, target: _Target, here: str) -> Iterator[dict[str, object]]:
    for figure in report.figures:
        if figure.anchor and figure.block in target.starts:
            body = _body(_figure_words(figure), "describing")
            yield _annotation(f"{here}#{figure.anchor}", body, target, figure.block, figure.span)


def _notes(report: Report, target: _Target, here: str) -> Iterator[dict[str, object]]:
    for number, finding in enumerate(report.shown_findings, 1):
        if finding.block in target.starts and finding.block and finding.span and len(finding.span):
            body = _body(finding.message, "commenting")
            yield _annotation(f"{here}#note-{number}", body, target, finding.block, finding.span)


def _figure_words(figure: Figure) -> str:
    """Say what was understood: verb, what is counted, and when; and that this is in doubt where it is."""
    role = "目标" if figure.role == "target" else ""
    doubt = "所指待核" if figure.confidence == "low" else ""
    counted = " ".join(filter(None, (figure.action, figure.label)))
    return "；".join(filter(None, (counted, f"时期：{period_words(figure.period)}", role, doubt)))


def _body(words: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "language": LANGUAGE, "purpose": purpose}


def _annotation(address: str, body: dict[str, str], target: _Target, block: str, span: Span) -> dict[str, object]:
    start = target.starts[block] + span.start
    end = start + len(span)
    return {
        "id": address,
        "type": "Annotation",
        "motivation": body["purpose"],
        "body": body,
        "target": {
            "source": target.source,
            "selector": [
                _quote(target.text, start, end),
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        },
    }


def _quote(text: str, start: int, end: int) -> dict[str, str]:
    """Quote with as much context as it takes to fit one place of the text alone."""
    reach = _CONTEXT
    while True:
        first, last = max(0, start - reach), end + reach
        found = text.find(text[first:last])
        alone = found == first and text.find(text[first:last], first + 1) < 0
        if alone or (not first and last >= len(text)):
            break
        reach *= 2
    exact = {"type": "TextQuoteSelector", "exact": text[start:end]}
    return {**exact, "prefix": text[first:start], "suffix": text[end:last]}
