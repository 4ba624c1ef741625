"""A report's source page held against its raw file and its record: nothing hidden, and nothing shown that is not so."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from generator.check.fidelity import difference
from generator.check.page import Use
from generator.check.source_parts import Cut
from generator.model.spans import Span
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.page import Page
    from generator.check.source_parts import Row, Source
    from generator.model.report import Report
    from generator.model.spans import Edit
    from generator.model.structure import Block, Move

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_HINT = "build again, and report it if this stays: the page must show the raw file as it is"


def source_path(report: Report) -> str:
    """Give the file, below the site, of the source page of a report that has an address."""
    return f"reports/{report.id}/source/index.html"


def raw_path(report: Report) -> str:
    """Give the file, below the site, that is the raw file of a report that has an address."""
    return f"reports/{report.id}/source/raw.txt"


def check_source(site: Path, pages: Mapping[str, Page], page: Page, report: Report) -> Iterator[Problem]:
    """Hold the source page of a report, its download, and the links between it and the report's `page`, against both.

    The download must be the raw file to the byte (SHA-256); the raw column must be its text to the character, each
    line under its number; each edit must be marked where it was made, and counted; the raw lines of each block must
    come to its text by these marks, linked both ways; what was moved and what is in doubt must be said there.
    """
    path = source_path(report)
    shown = pages[path].source if path in pages else None
    if shown is None:
        yield _problem(path, f"the source page of {report.id} is not there")
        return
    yield from _check_download(site, shown, report)
    yield from _check_edits(path, shown, report)
    yield from _check_rows(path, shown, report)
    yield from _check_way(page, report)


def _check_download(site: Path, shown: Source, report: Report) -> Iterator[Problem]:
    """Hold the raw file against the recorded digest, and the raw column against the raw file."""
    path = source_path(report)
    if shown.sha256 != report.source.sha256:
        yield _problem(path, f"{report.id}: shows the SHA-256 {shown.sha256!r}, the record {report.source.sha256!r}")
    if shown.download != "raw.txt":
        yield _problem(path, f"{report.id}: the download leads to {shown.download!r}, not to the raw file beside it")
    try:
        data = (site / raw_path(report)).read_bytes()
    except FileNotFoundError:
        yield _problem(raw_path(report), f"the raw file of {report.id} is not there")
        return
    digest = hashlib.sha256(data).hexdigest()
    if digest != report.source.sha256:
        yield _problem(raw_path(report), f"{report.id}: has SHA-256 {digest}, the record {report.source.sha256}")
        return
    text = data.decode(report.source.encoding).removeprefix("\ufeff" if report.source.bom else "")
    yield from _check_column(path, shown, text, report)


def _check_column(path: str, shown: Source, text: str, report: Report) -> Iterator[Problem]:
    found = difference(shown.raw, text)
    if found is not None:
        yield _problem(path, f"{report.id}: the raw column is not the raw file: {found.replace('record', 'file')}")
        return
    starts = [line.start() for line in _LINE.finditer(text)]
    named = {start: f"L{number}" for number, start in enumerate(starts, 1)}
    for number in shown.numbers:
        line = f"L{bisect_right(starts, number.offset)}"
        if number.id != named.pop(number.offset, None) or f"L{number.text}" != line:
            yield _problem(
                path, f"{report.id}: the number {number.text!r} stands at character {number.offset}, in {line}"
            )
    for name in named.values():
        yield _problem(path, f"{report.id}: the line {name} has no number")


def _check_edits(path: str, shown: Source, report: Report) -> Iterator[Problem]:
    at = 0
    for place, edit in enumerate(report.edits):
        marks, at = _marks_of(edit, shown.cuts, at)
        marked = Cut(edit.rule, *("".join(mark[part] for mark in marks) for part in (1, 2)))
        if marked != (edit.rule, edit.after, edit.before) or {mark.rule for mark in marks} != {edit.rule}:
            yield _problem(path, f"{report.id}: edit {place} is marked as {marks!r}, the record has {edit!r}")
    if at < len(shown.cuts):
        yield _problem(path, f"{report.id}: is marked as edited where the record is not: {shown.cuts[at:][:3]!r}")
    counts = {rule: str(count) for rule, count in Counter(edit.rule for edit in report.edits).items()}
    if dict(shown.counts) != counts or len(shown.counts) != len(counts):
        yield _problem(path, f"{report.id}: counts its edits as {dict(shown.counts)}, the record has {counts}")


def _marks_of(edit: Edit, cuts: Sequence[Cut], at: int) -> tuple[Sequence[Cut], int]:
    """Give the marks from `at` on that are an edit's by their length, and where the next one's begin."""
    end, length = at + 1, len(cuts[at].before) if at < len(cuts) else 0
    while length < len(edit.before) and end < len(cuts):
        length += len(cuts[end].before)
        end += 1
    return cuts[at:end], end


def _check_rows(path: str, shown: Source, report: Report) -> Iterator[Problem]:
    """Hold each block's rows against the block; a block has a row for each of its spans."""
    rows: dict[str, list[tuple[Span, Row]]] = {}
    start = 0
    for row in shown.rows:
        for name in row.blocks:
            rows.setdefault(name, []).append((Span(start, row.end), row))
        start = row.end
    moved: dict[str, Sequence[str]] = {block: () for move in report.moves for block in move.blocks}
    moved |= {move.blocks[0]: _numbers(move) for move in report.moves}
    doubts: dict[str, list[str]] = {}
    for finding in report.shown_findings:
        if finding.block is not None:
            doubts.setdefault(finding.block, []).append(finding.message)
    for block in report.blocks:
        own = rows.pop(block.id, [])
        faults = _row_faults(own, block, moved=moved.get(block.id), doubts=doubts.get(block.id, ()))
        for fault in faults:
            yield _problem(path, f"{report.id} {block.anchor or block.id}: {fault}")
    for unknown in rows:
        yield _problem(path, f"{report.id}: has a row of {unknown!r}, which the record has not")


def _numbers(move: Move) -> list[str]:
    """Give the numbers that a move rests on, as they are printed; what stands where its kind stands has none."""
    weights = [weight for cue, weight in move.evidence.items() if weight and cue != "kind"]
    return [f"{number:.2f}" for number in (*weights, move.margin)] if weights else []


def _row_faults(
    own: Sequence[tuple[Span, Row]], block: Block, *, moved: Sequence[str] | None, doubts: Sequence[str]
) -> Iterator[str]:
    """Give what is wrong with the rows of one block, which are given with what they hold of the raw text.

    `moved` are the numbers on which a move of it rests; None where it was not moved.
    """
    at = [next((n for n, (held, _) in enumerate(own) if _holds(held, span)), -1) for span in block.source]
    furniture = block.kind == "furniture"
    if -1 in at or (not furniture and sorted(at) != list(range(len(own)))):
        yield f"does not stand beside its raw characters {block.source!r}, but in {[held for held, _ in own]!r}"
        return
    rows = [row for _, row in own]
    parts = [rows[n].clean for n in at]
    found = difference("".join(part or "" for part in parts), block.text)
    if furniture:
        found = "is furniture, and stands there as part of the report" if any(parts) else None
    if found is not None:
        yield found
    back = f"../#{block.anchor}" if block.anchor else None
    ways = [(row.id, row.href) for row in rows]
    first = None if furniture else block.anchor or block.id
    if ways != [(first, back), *[(None, back)] * (len(rows) - 1)]:
        yield f"its rows have ids and links {ways!r}"
    if {row.moved for row in rows} != {moved is not None}:
        yield "was not moved, but a row says so" if moved is None else "was moved, and no row says so"
    if moved is not None and not (rows[0].remarks and all(number in rows[0].remarks for number in moved)):
        yield f"was moved on the evidence {moved!r}, and it is not told"
    for message in doubts:
        if message not in rows[0].remarks:
            yield f"the finding {message!r} is not told"


def _holds(held: Span, span: Span) -> bool:
    return held.start <= span.start and span.end <= held.end


def _check_way(page: Page, report: Report) -> Iterator[Problem]:
    """Look on the report's page for the way to its source page; that of each block is made from it by a script."""
    if Use("source/", loads=False) not in page.uses:
        message = f"{report.id} has no link to its source page"
        yield Problem("error", "check.source", Where(page.path), message, "look at the template of the head")


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.source", Where(path), message, _HINT)
