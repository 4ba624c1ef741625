"""What a report shared when the whole site was last built, as far as its words still stand.

To find shared passages anew takes all reports; who saves one is not to wait for that. The whole site, which is built
behind, brings those that are new.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.links import NOTHING_SHARED, Passage, Shared, StockPhrase, Stretch
from generator.model.report import Report
from generator.model.spans import Span


def known_shared(record: bytes, report: Report, reports: Mapping[str, Report]) -> Shared:
    """Give what leaves a report by its record of links, made before it changed; `reports` are those of now, by address.

    Words that have moved are looked for, in their block and then in other paragraphs; a passage of which either end is
    gone, and stock phrase that is gone, is left out. An empty record, or one that is none, holds nothing.
    """
    try:
        held = json.loads(record)
        passages = dict.fromkeys(_passages(held["links"], report, reports))
        return Shared(tuple(passages), {report.id or "": tuple(_stock(held["stock"], report))})
    except (ValueError, KeyError, TypeError):
        return NOTHING_SHARED


def _passages(links: list[dict[str, Any]], report: Report, reports: Mapping[str, Report]) -> Iterator[Passage]:
    for link in links:
        other = reports.get(link["target"]) if link["relation"] == "passage" else None
        if other is None:
            continue
        source = _stretch(report, link["block"], link["start"], link["quote"])
        target = _stretch(other, link["target_block"], link["target_start"], link["target_quote"])
        if source and target:
            told = (link["likeness"], link["numbers_differ"], link["reports"], link["bodies"])
            yield Passage(link["basis"], source, target, *told)


def _stock(phrases: list[dict[str, Any]], report: Report) -> Iterator[StockPhrase]:
    """Give the phrases that still stand, by block and place, none of which shares a character with another."""
    found = [
        (stretch, int(phrase["bodies"]))
        for phrase in phrases
        if (stretch := _stretch(report, phrase["block"], phrase["start"], phrase["quote"]))
    ]
    ends: dict[str, int] = {}
    for stretch, bodies in sorted(found):
        if stretch.span.start >= ends.get(stretch.block, 0):
            ends[stretch.block] = stretch.span.end
            yield StockPhrase(stretch.block, stretch.span, bodies)


def _stretch(report: Report, block: str, start: int, quote: str) -> Stretch | None:
    """Give where words stand now: where they stood, else first in their block, else in the first that has them."""
    held = report.by_id.get(block)
    if held and held.kind == "paragraph":
        at = start if held.text.startswith(quote, start) else held.text.find(quote)
        if at >= 0:
            return Stretch(report.id or "", block, Span(at, at + len(quote)))
    for other in report.blocks:
        if other.kind == "paragraph" and (at := other.text.find(quote)) >= 0:
            return Stretch(report.id or "", other.id, Span(at, at + len(quote)))
    return None
