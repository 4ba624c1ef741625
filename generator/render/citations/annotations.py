"""Figures and notes as W3C Web Annotations: each points at its words in the plain text, by quotation and by position.

Web Annotation Data Model, 4.2.4 (TextQuoteSelector) and 4.2.5 (TextPositionSelector): either selects the words alone.
Positions count Unicode code points of the text file, which is UTF-8.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.codec import json_lines
from generator.model.spans import Span
from generator.render.citations.reference import LANGUAGE
from generator.render.note_text import note_words
from generator.render.plain_text import report_text
from generator.render.words import period_words

if TYPE_CHECKING:
    from generator.model.facts import Figure
    from generator.model.ledger import Revision
    from generator.model.report import Report

_JSON = json.JSONEncoder(ensure_ascii=False)
_CONTEXT = 24  # code points of context on either side, to begin with


@dataclass(frozen=True, slots=True)
class _Target:
    """The text, where each block begins in it, and its address."""

    text: str
    starts: dict[str, int]
    source: str


def annotation_page(report: Report, page: str, text_page: str) -> str:
    """Give the annotations of a report's text as JSON-LD, an AnnotationPage.

    `page` is the address that the annotations stand below, `text_page` that below which the `text.txt` stands that they
    point into: the version's own where there is one, so that a later correction moves nothing. Both end in `/`.
    Furniture is not in that file and has no annotations.
    """
    target = _Target(report_text(report), _starts(report), f"{text_page}text.txt")
    here = f"{page}annotations.jsonld"
    return _page(here, [*_figures(report, target, here), *_notes(report, target, here)])


def revision_annotations(revision: Revision, page: str) -> str:
    """Give the annotations of a published version: its figures by their permanent ids, without a body.

    What was understood of a figure may be read better later, and is kept with the latest text alone. An erased version
    has none. `page` is the version's address.
    """
    starts = _row_starts(revision)
    target = _Target(revision.text, starts, f"{page}text.txt")
    here = f"{page}annotations.jsonld"
    marks = (mark for mark in revision.figures if mark.block in starts)
    return _page(here, [_annotation(f"{here}#{mark.anchor}", None, target, mark.block, mark.span) for mark in marks])


def no_annotations(page: str) -> str:
    """Give the page of annotations of a report that was taken back: there are none any more."""
    return _page(f"{page}annotations.jsonld", [])


def _page(here: str, items: list[dict[str, object]]) -> str:
    """Give the file, an annotation a line: to indent all of it takes Python's slow encoder."""
    head = {"@context": "http://www.w3.org/ns/anno.jsonld", "id": here, "type": "AnnotationPage"}
    return f'{_JSON.encode(head)[:-1]}, "items": [\n{json_lines(items)}\n]}}\n'


def _row_starts(revision: Revision) -> dict[str, int]:
    """Give where each row of a version that has an anchor begins in its text."""
    starts, at = {}, 0
    for row in revision.rows:
        if row.anchor:
            starts[row.anchor] = at
        at += len(row.text) + 1
    return starts


def _starts(report: Report) -> dict[str, int]:
    """Give where each block begins in the plain text."""
    starts, at = {}, 0
    for block in report.blocks:
        if block.kind != "furniture":
            starts[block.id] = at
            at += len(block.text) + 1
    return starts


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
    for note in report.notes:
        if note.block in target.starts:
            body = _body(note_words(note.text), "commenting")
            yield _annotation(f"{here}#{note.id}", body, target, note.block, note.span)


def _figure_words(figure: Figure) -> str:
    """Say what was understood: verb, what is counted, and when; and that this is in doubt where it is."""
    role = "目标" if figure.role == "target" else ""
    doubt = "所指待核" if figure.confidence == "low" else ""
    counted = " ".join(filter(None, (figure.action, figure.label)))
    return "；".join(filter(None, (counted, f"时期：{period_words(figure.period)}", role, doubt)))


def _body(words: str, purpose: str) -> dict[str, str]:
    return {"type": "TextualBody", "value": words, "format": "text/plain", "language": LANGUAGE, "purpose": purpose}


def _annotation(
    address: str, body: dict[str, str] | None, target: _Target, block: str, span: Span
) -> dict[str, object]:
    start = target.starts[block] + span.start
    end = start + len(span)
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    return {
        "id": address,
        "type": "Annotation",
        "motivation": body["purpose"] if body else "identifying",
        **({"body": body} if body else {}),
        "target": {"source": target.source, "selector": [_quote(target.text, start, end), position]},
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
