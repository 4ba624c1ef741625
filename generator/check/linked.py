"""The table of links followed, row by row: passages at both ends, links between whole reports, records beside the data.

What reports name is held against their records in check/named.py; what their pages show of passages in check/same.py.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.check.fidelity import page_path
from generator.check.records import FOLDER
from generator.check.records import LINKS as ENDING
from generator.check.table import LINK_COLUMNS, LINKS, MENTIONED, read_csv, unguarded
from generator.data.places import load_places
from generator.data.successions import later
from generator.data.tables import load_tables
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.expected import Value
    from generator.check.page import Page
    from generator.model.report import Report

PASSAGE: Final = "passage"
_KINDS: Final = ("exact", "near", "name")
_SAME: Final = 100
_NUMBERS: Final = frozenset({"position", "start", "end", "target_start", "target_end", "likeness", "reports", "bodies"})
_TRUTHS: Final = {"true": True, "false": False}


class End(NamedTuple):
    """One end of a passage: the report, the paragraph's anchor, the block, the characters, and the words."""

    report: str
    anchor: str
    block: str
    start: int
    end: int
    quote: str


class Shared(NamedTuple):
    """A passage as the table has it."""

    source: End
    target: End
    told: tuple[Value, ...]


def table_rows(site: Path) -> list[tuple[Value, ...]]:
    """Give the rows of the table in the order of LINK_COLUMNS, numbers and truth as such, None for what is empty.

    None at all where it cannot be read or has not these columns, which check/named.py tells; rows that hold no number
    where one must stand are left out.
    """
    try:
        head, *rows = read_csv(site, LINKS)
        at = [head.index(name) for name in LINK_COLUMNS]
    except (OSError, csv.Error, ValueError):
        return []
    return [row for cells in rows if len(cells) == len(head) and (row := _typed([cells[one] for one in at]))]


def check_linked(
    site: Path, pages: Mapping[str, Page], reports: Sequence[Report], rows: Sequence[tuple[Value, ...]]
) -> Iterator[Problem]:
    """Follow all rows but those on what a report names: check.passage, check.related; hold the records: check.data.

    `rows` are those of the table as `table_rows` gives them.
    """
    by_id = {report.id or "": report for report in reports}
    yield from _check_positions(rows)
    passages = passages_of(rows)
    there = {(one.source, one.target, one.told) for one in passages}
    for one in passages:
        for end in (one.source, one.target):
            yield from _check_end(end, by_id, pages)
        if (one.target, one.source, one.told) not in there:
            yield _problem("check.passage", f"{_name(one.source)} leads to {_name(one.target)}, and nothing leads back")
        yield from _check_told(one)
    yield from _check_whole(rows, by_id, pages)
    held: dict[Value, list[tuple[Value, ...]]] = defaultdict(list)
    for row in rows:
        held[row[0]].append(row)
    for report in reports:
        yield from _check_record(site, report, held[report.id])


def passages_of(rows: Sequence[tuple[Value, ...]]) -> list[Shared]:
    """Give the rows on passages, each with its two ends."""
    found: list[Shared] = []
    relation = LINK_COLUMNS.index("relation")
    for row in rows:
        if row[relation] == PASSAGE:
            cell = dict(zip(LINK_COLUMNS, row, strict=True))
            source = _end(cell, "report", "")
            target = _end(cell, "target", "target_")
            found.append(Shared(source, target, row[LINK_COLUMNS.index("basis") :]))
    return found


def _end(cell: Mapping[str, Value], report: str, before: str) -> End:
    anchor, block, quote = (str(cell[f"{before}{name}"] or "") for name in ("anchor", "block", "quote"))
    start, end = (int(str(cell[f"{before}{name}"] or 0)) for name in ("start", "end"))
    return End(str(cell[report] or ""), anchor, block, start, end, quote)


def _typed(cells: Sequence[str]) -> tuple[Value, ...]:
    try:
        return tuple([read(cell) if cell else None for read, cell in zip(_READERS, cells, strict=True)])
    except (ValueError, KeyError):
        return ()


def _reader(name: str) -> Callable[[str], Value]:
    """Give what reads the cells of a column that are not empty."""
    if name in _NUMBERS:
        return int
    if name == "numbers_differ":
        return _TRUTHS.__getitem__
    return unguarded if name in {"quote", "target_quote"} else str


_READERS: Final = tuple(map(_reader, LINK_COLUMNS))


def _check_positions(rows: Sequence[tuple[Value, ...]]) -> Iterator[Problem]:
    """Tell reports whose rows are not numbered from 1 on, in their order, and rows of no known kind."""
    counts: dict[Value, int] = defaultdict(int)
    known = {code.code for code in load_tables().codes_of("links", "relation")}
    at = LINK_COLUMNS.index("relation")
    for row in rows:
        counts[row[0]] += 1
        if row[1] != counts[row[0]]:
            yield _problem("check.csv", f"{row[0]}: link {counts[row[0]]} has the position {row[1]}")
            return
        if row[at] not in known:
            yield _problem("check.csv", f"{row[0]} {row[1]}: {row[at]!r} is no relation that the codebook explains")


def _check_end(end: End, reports: Mapping[str, Report], pages: Mapping[str, Page]) -> Iterator[Problem]:
    """Hold an end against the record and its page."""
    report = reports.get(end.report)
    block = report.by_id.get(end.block) if report else None
    if report is None or block is None:
        yield _problem("check.passage", f"{_name(end)}: there is no such {'report' if report is None else 'block'}")
        return
    words = block.text[end.start : end.end]
    if words != end.quote or not words:
        yield _problem("check.passage", f"{_name(end)}: quotes {end.quote!r}, the report has {words!r}")
    page = pages.get(page_path(report))
    if end.anchor != (block.anchor or ""):
        yield _problem("check.passage", f"{_name(end)}: its anchor is {end.anchor!r}, the block's {block.anchor!r}")
    elif page is not None and end.anchor and end.anchor not in page.ids:
        yield _problem("check.passage", f"{_name(end)}: {end.anchor} is not on the page")


def _check_told(one: Shared) -> Iterator[Problem]:
    """Hold what is told of a passage against itself."""
    kind, likeness, differ, reports, bodies = one.told
    sound = (
        kind in _KINDS
        and isinstance(likeness, int)
        and 0 < likeness <= _SAME
        and (kind == "near" or (likeness == _SAME and differ is False))
        and isinstance(reports, int)
        and isinstance(bodies, int)
        and 1 <= bodies <= reports
        and reports > 1
        and one.source.report != one.target.report
    )
    if not sound:
        yield _problem("check.passage", f"{_name(one.source)} to {_name(one.target)}: {one.told!r} cannot be")


def _check_whole(
    rows: Sequence[tuple[Value, ...]], reports: Mapping[str, Report], pages: Mapping[str, Page]
) -> Iterator[Problem]:
    """Follow links of whole reports: to a page that is there, back again, and on the ground that they tell."""
    places = [LINK_COLUMNS.index(name) for name in ("report", "relation", "target", "basis")]
    whole = [[str(row[at] or "") for at in places] for row in rows if row[places[1]] not in {*MENTIONED, PASSAGE}]
    pairs = {(source, relation, target) for source, relation, target, _ in whole}
    shared = {(one.source.report, one.target.report) for one in passages_of(rows)}
    for source, relation, target, basis in whole:
        name = f"{source}: {relation} to {target}"
        if source not in reports or target not in reports or source == target:
            yield _problem("check.related", f"{name}: there is no such report, or it is the same")
        elif page_path(reports[target]) not in pages:
            yield _problem("check.related", f"{name}: its page is not there")
        elif (target, relation, source) not in pairs:
            yield _problem("check.related", f"{name}: nothing leads back")
        elif relation == "shared-passage":
            if (source, target) not in shared:
                yield _problem("check.related", f"{name}: they share no passage")
        elif not all(basis in grounds(reports[end], relation) for end in (source, target)):
            yield _problem("check.related", f"{name}: {basis!r} is not true of both")


def grounds(report: Report, relation: str) -> set[str]:
    """Give all that a link of this relation from or to a report can rest on."""
    code = report.meta.region.code if report.meta.region else ""
    codes = {code, *later(load_places(), code)}  # a county is one place with the district that it became
    if relation == "same-place":
        return codes
    if relation == "same-series":
        return {f"{one}/{report.meta.body}" for one in codes}
    if relation == "same-indicator":
        return {figure.indicator for figure in report.figures if figure.indicator}
    kind = relation.removeprefix("same-")
    return {mention.target for mention in report.mentions if mention.kind == kind and mention.target}


def _check_record(site: Path, report: Report, rows: Sequence[tuple[Value, ...]]) -> Iterator[Problem]:
    """Hold a report's record of links against its rows of the table but those of names, which its own record has."""
    path = record_path(report)
    record = read_record(site, report)
    if record is None:
        yield Problem("error", "check.data", Where(path), "the record of links is not there, or is none", "build again")
        return
    at = LINK_COLUMNS.index("relation")
    wanted = [
        {name: cell for name, cell in zip(LINK_COLUMNS[1:], row[1:], strict=True) if cell is not None}
        for row in rows
        if row[at] not in MENTIONED
    ]
    if (record.get("schema"), record.get("id"), record.get("links")) != (2, report.id, wanted):
        message = f"has not the links that the table has of {report.id}"
        yield Problem("error", "check.data", Where(path), message, "build again, and report it if this stays")


def record_path(report: Report) -> str:
    """Give the file of a report's record of links, below the site."""
    return f"{FOLDER}/{report.id}{ENDING}"


def read_record(site: Path, report: Report) -> dict[str, object] | None:
    """Read the record of a report's links; None where there is none."""
    try:
        record = json.loads((site / record_path(report)).read_bytes())
    except (OSError, ValueError):
        return None
    return record if isinstance(record, dict) else None


def _name(end: End) -> str:
    return f"{end.report} {end.anchor or end.block} {end.start}–{end.end}"


def _problem(code: str, message: str) -> Problem:
    return Problem("error", code, Where(LINKS), message, "build again, and report it if this stays")
