"""Figures and notes as W3C Web Annotations: each points at its words in the plain text, by quotation and by position.

Web Annotation Data Model, 4.2.4 (TextQuoteSelector) and 4.2.5 (TextPositionSelector): either selects the words alone.
Positions count Unicode code points of the text file, which is UTF-8.

Addresses are relative, to the file's own where the site knows it (`@base`, JSON-LD 1.1, 4.1.3), else to wherever the
file lies: they would be a third of it. A body's purpose is its annotation's motivation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.spans import Span
from generator.render.citations.reference import LANGUAGE
from generator.render.note_text import note_words
from generator.render.plain_text import report_text
from generator.render.words import period_words

if TYPE_CHECKING:
    from generator.model.facts import Figure
    from generator.model.ledger import Revision
    from generator.model.report import Report

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_FILE = "annotations.jsonld"
_CONTEXT = 4  # code points of context on either side, to begin with: each is in a file twice, and most fit one place


@dataclass(frozen=True, slots=True)
class _Target:
    """The text, where each block begins in it, and its address as the file of annotations gives it."""

    text: str
    starts: dict[str, int]
    source: str


@dataclass(frozen=True, slots=True)
class _Body:
    """What is said of the words, and to what end."""

    words: str
    motivation: str


def annotation_page(report: Report, page: str, text_page: str) -> str:
    """Give the annotations of a report's text as JSON-LD, an AnnotationPage.

    `page` is the address that the annotations stand below, `text_page` that below which the `text.txt` stands that they
    point into: the version's own where there is one, so that a later correction moves nothing. Both end in `/`.
    Furniture is not in that file and has no annotations.
    """
    target = _Target(report_text(report), _starts(report), f"{text_page.removeprefix(page)}text.txt")
    return _page(page, [*_figures(report, target), *_notes(report, target)])


def revision_annotations(revision: Revision, page: str) -> str:
    """Give the annotations of a published version: its figures by their permanent ids, without a body.

    What was understood of a figure may be read better later, and is kept with the latest text alone. An erased version
    has none. `page` is the version's address.
    """
    starts = _row_starts(revision)
    target = _Target(revision.text, starts, "text.txt")
    marks = (mark for mark in revision.figures if mark.block in starts)
    return _page(page, [_annotation(mark.anchor, None, target, mark.block, mark.span) for mark in marks])


def led_annotations(revision: Revision, page: str) -> str:
    """Give the page of annotations of a version that leads on to its report's: of each figure the annotation there.

    Web Annotation Data Model, 5.2: what a page lists may be named by its address alone. `page` is the version's; all
    addresses are relative to the report's file, the base (JSON-LD 1.1, 4.1.3).
    """
    starts = _row_starts(revision)
    items = [f"#{mark.anchor}" for mark in revision.figures if mark.block in starts]
    here = f"v{revision.number}/"
    above = page.removesuffix(here)
    return _page(above, items, here)


def no_annotations(page: str) -> str:
    """Give the page of annotations of a report that was taken back: there are none any more."""
    return _page(page, [])


def _page(page: str, items: Sequence[dict[str, object] | str], below: str = "") -> str:
    """Give the file, an annotation or its address a line: to indent all of it takes Python's slow encoder.

    It lies at `page`, or in the folder `below` there, which ends in `/`; its addresses are relative to `page`'s file.
    """
    context: object = "http://www.w3.org/ns/anno.jsonld"
    base = f"{page}{_FILE}" if "://" in page else f"../{_FILE}" if below else ""
    if base:
        context = [context, {"@base": base}]
    head = {"@context": context, "id": f"{below}{_FILE}", "type": "AnnotationPage"}
    lines = ",\n".join(map(_JSON.encode, items))
    return f'{_JSON.encode(head)[:-1]},"items":[\n{lines}\n]}}\n'


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


def _figures(report: Report, target: _Target) -> Iterator[dict[str, object]]:
    for figure in report.figures:
        if figure.anchor and figure.block in target.starts:
            body = _Body(_figure_words(figure), "describing")
            yield _annotation(figure.anchor, body, target, figure.block, figure.span)


def _notes(report: Report, target: _Target) -> Iterator[dict[str, object]]:
    for number, finding in enumerate(report.shown_findings, 1):
        if finding.block in target.starts and finding.block and finding.span and len(finding.span):
            body = _Body(finding.message, "commenting")
            yield _annotation(f"note-{number}", body, target, finding.block, finding.span)
    for note in report.notes:
        if note.block in target.starts:
            body = _Body(note_words(note.text), "commenting")
            yield _annotation(note.id, body, target, note.block, note.span)


def _figure_words(figure: Figure) -> str:
    """Say what was understood: verb, what is counted, and when; and that this is in doubt where it is."""
    role = "目标" if figure.role == "target" else ""
    doubt = "所指待核" if figure.confidence == "low" else ""
    counted = " ".join(filter(None, (figure.action, figure.label)))
    return "；".join(filter(None, (counted, f"时期：{period_words(figure.period)}", role, doubt)))


def _annotation(name: str, body: _Body | None, target: _Target, block: str, span: Span) -> dict[str, object]:
    start = target.starts[block] + span.start
    end = start + len(span)
    position = {"type": "TextPositionSelector", "start": start, "end": end}
    said = {"type": "TextualBody", "value": body.words, "format": "text/plain", "language": LANGUAGE} if body else None
    return {
        "id": f"#{name}",
        "type": "Annotation",
        "motivation": body.motivation if body else "identifying",
        **({"body": said} if said else {}),
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
