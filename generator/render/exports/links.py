"""The table `links` (what a report names, what it shares, what it belongs beside) and each report's record of links."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, get_args

from generator.data.tables import load_tables
from generator.model.facts import MentionKind
from generator.render.paths import address
from generator.text.placing import OWN

if TYPE_CHECKING:
    from generator.model.links import Link, Passage, Shared, StockPhrase, Stretch
    from generator.model.report import Report
    from generator.render.exports.rows import Row, Value

SCHEMA = 2
"""Of the record of links."""
_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_NOWHERE = (None,) * 5
_COLUMNS = load_tables().by_id["links"].names
_RELATION = _COLUMNS.index("relation")
_NAMES = frozenset(get_args(MentionKind))


def link_rows(reports: Sequence[Report], links: Iterable[Link], passages: Iterable[Passage]) -> list[Row]:
    """Give the rows of the table, report by report: mentions with a target, then passages, then links of the whole.

    `links` and `passages` are those between these reports, in any order. KeyError where one leads to another report.
    """
    by_id = {address(report): report for report in reports}
    rows: dict[str, list[tuple[Value, ...]]] = {name: list(_mentions(report)) for name, report in by_id.items()}
    for passage in sorted(passages, key=lambda passage: (passage.source, passage.target)):
        rows[passage.source.report].append(_passage(passage, by_id))
    for link in sorted(links, key=lambda link: (link.source, link.relation, link.basis, link.target)):
        if link.target not in by_id:
            raise KeyError(link.target)
        rows[link.source].append((*_NOWHERE, link.relation, link.target, *_NOWHERE, link.basis, *_NOWHERE[:4]))
    return [(name, position, *row) for name, held in rows.items() for position, row in enumerate(held, 1)]


def link_records(reports: Sequence[Report], rows: Iterable[Row], shared: Shared) -> Iterator[tuple[str, bytes]]:
    """Give for each report its id and its record of links as JSON: its rows of the table, and its stock phrase.

    A row's column that is empty is left out, and so is `report`, which is the same in all. Rows of what a report names
    are left out: its own record has its mentions, each with its place, words and target.
    """
    held: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row[_RELATION] in _NAMES:
            continue
        cells = {name: cell for name, cell in zip(_COLUMNS, row, strict=True) if cell is not None}
        held[str(cells.pop("report"))].append(_JSON.encode(cells))
    for report in reports:
        name = address(report)
        stock = [_JSON.encode(_stock(report, phrase)) for phrase in shared.stock.get(name, ())]
        yield name, _record(name, {"links": held[name], "stock": stock}).encode()


def _record(name: str, lists: Mapping[str, Sequence[str]]) -> str:
    """Write a record, an entry a line."""
    between = ",\n"
    parts = [f'"{key}":[\n{between.join(lines)}\n]' if lines else f'"{key}":[]' for key, lines in lists.items()]
    return between.join((f'{{\n"schema":{SCHEMA},\n"id":{_JSON.encode(name)}', *parts)) + "\n}\n"


def _stock(report: Report, phrase: StockPhrase) -> dict[str, object]:
    block, span = report.by_id[phrase.block], phrase.span
    place = {"anchor": block.anchor, "block": block.id, "start": span.start, "end": span.end}
    return {**place, "quote": span.of(block.text), "bodies": phrase.bodies}


def _mentions(report: Report) -> Iterator[tuple[Value, ...]]:
    for mention in report.mentions:
        if mention.target is not None:
            span, block = mention.span, report.by_id[mention.block]
            quote = span.of(block.text)
            basis = "own" if mention.kind == "region" and OWN.fullmatch(quote) else "name"
            place = (block.anchor, block.id, span.start, span.end, quote)
            yield (*place, mention.kind, mention.target, *_NOWHERE, basis, *_NOWHERE[:4])


def _passage(passage: Passage, reports: Mapping[str, Report]) -> tuple[Value, ...]:
    source, target = (_place(stretch, reports[stretch.report]) for stretch in (passage.source, passage.target))
    told = (passage.kind, passage.likeness, passage.numbers_differ, passage.reports, passage.bodies)
    return (*source, "passage", passage.target.report, *target, *told)


def _place(stretch: Stretch, report: Report) -> tuple[Value, ...]:
    block, span = report.by_id[stretch.block], stretch.span
    return block.anchor, block.id, span.start, span.end, span.of(block.text)
