"""Explaining a report, or one paragraph, figure or note of it: found by name and mark, told whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.explain_lines import place_lines, report_lines
from generator.explain_place import block_facts, figure_facts, published_facts
from generator.explain_report import head, report_facts
from generator.ledger.number import number_reports
from generator.model.codec_parts import Json
from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.outcome import Options
from generator.pipeline import annotate_bytes, read_reports
from generator.problems import GongbaoError, Problem, Where
from generator.progress import Tell
from generator.records import read_records
from generator.seeds import RAW_SUFFIX, SIDECAR_SUFFIX
from generator.seeds_ledger import Ledgers, read_ledgers

_MARK = re.compile(r"([a-z])([0-9]{1,9})")
_SORTS = {"p": "paragraphs", "s": "headings", "f": "figures", "b": "blocks", "n": "notes"}
_ALIASES = 100
"""Steps from alias to alias that are gone at the most; no ledger has so many."""


@dataclass(frozen=True, slots=True)
class Explained:
    """What is behind a report or a part of it: as one JSON object, and in lines for a terminal."""

    facts: Json
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """A report that was asked for: its record with marks, its ledger (None for a draft), its raw file's path."""

    report: Report
    ledger: Ledger | None
    path: Path


def explain(options: Options, name: str, mark: str | None, by: str, on: str, tell: Tell) -> Explained:
    """Explain a report, or what stands under a mark of it: p12, s3, f7, a block b12, a note n1.

    `name` is the raw file's, with or without folder and suffix, or the report's address. `by` and `on` sign the
    correction that is made ready for pasting. GongbaoError, which names the nearest: there is no such report or mark;
    or all that keeps the report from being made.
    """
    found = _find(options, name, tell)
    if mark is None:
        facts = report_facts(found.report, found.ledger, found.path)
        return Explained(facts, tuple(report_lines(facts)))
    facts = {**head(found.report, found.ledger, found.path), **_under(found, mark, by, on)}
    return Explained(facts, tuple(place_lines(facts)))


def _under(found: _Found, asked: str, by: str, on: str) -> Json:
    """Give what is behind a mark; one that leads elsewhere, or nowhere any more, is said to do so."""
    mark = asked.strip().lstrip("#").lower()
    report, ledger = found.report, found.ledger
    now = _live(ledger, mark)
    figure = next((one for one in report.figures if (one.anchor or one.id) == now), None)
    if figure is not None:
        return {"asked": mark, "found": now, "is": "figure", **figure_facts(report, figure, ledger, by, on)}
    note = next((one for one in report.notes if one.id == now), None)
    names = (now, note.block if note else None)
    block = next((one for one in report.blocks if one.anchor == now), None)
    block = block or next((one for one in report.blocks if one.id in names), None)
    if block is not None:
        return {"asked": mark, "found": now, "is": "block", **block_facts(report, block, ledger, by, on)}
    if history := published_facts(ledger, mark, None):
        return {"asked": mark, "found": None, "is": "gone", "history": history}
    raise GongbaoError(_unknown(found, asked, mark))


def _live(ledger: Ledger | None, mark: str) -> str:
    """Give the mark that a mark leads to: itself, or what it is the alias of."""
    for _ in range(_ALIASES):
        known = ledger.anchors.get(mark) if ledger else None
        if known is None or known.state != "alias" or known.of is None:
            return mark
        mark = known.of
    return mark


def _unknown(found: _Found, asked: str, mark: str) -> Problem:
    report = found.report
    marks = [one.anchor for one in report.blocks if one.anchor] + [one.anchor or one.id for one in report.figures]
    marks += [one.id for one in report.blocks] + [one.id for one in report.notes]
    wanted = _MARK.fullmatch(mark)
    sort = [one for one in marks if wanted and one[0] == wanted[1]]
    if wanted and sort:
        near = min(sort, key=lambda one: abs(int(one[1:]) - int(wanted[2])))
        hint = f"the nearest is {near}; {_SORTS.get(wanted[1], 'marks')} are {_ranges(sort)}"
    else:
        hint = f"its marks are {_ranges(marks)}"
    return Problem("error", "explain.mark", Where(str(found.path)), f"has no {asked[:40]!r}", hint)


def _ranges(marks: Iterable[str]) -> str:
    """Give marks by their first and last: p1-p31, s1-s6."""
    numbers: dict[str, list[int]] = {}
    for mark in marks:
        numbers.setdefault(mark[0], []).append(int(mark[1:]))
    ends = ((letter, min(found), max(found)) for letter, found in sorted(numbers.items()))
    return ", ".join(f"{letter}{low}-{letter}{high}" if low < high else f"{letter}{low}" for letter, low, high in ends)


def _find(options: Options, name: str, tell: Tell) -> _Found:
    """Find and read one report, and no other if its file or its ledger names it."""
    ledgers = read_ledgers(options.seeds)
    names = {path.stem for path in options.seeds.glob(f"*{RAW_SUFFIX}")} if options.seeds.is_dir() else set()
    stem = _stem(name, names, ledgers)
    if stem is None:
        address = _address(name)
        drafts = {one.id: Path(one.source.file).stem for one in read_reports(options, tell).reports if one.id}
        stem = drafts.get(address)
        if stem is None:
            raise GongbaoError(_no_report(options, name, [*names, *drafts]))
    return _read(options, options.seeds / f"{stem}{RAW_SUFFIX}", ledgers, tell)


def _stem(name: str, names: set[str], ledgers: Ledgers) -> str | None:
    """Give the name of the raw file that is meant; None for what can only be a draft's address, or nothing."""
    base = Path(name).name
    if base.endswith((RAW_SUFFIX, SIDECAR_SUFFIX)):
        base = base[: -len(RAW_SUFFIX)]
    if base in names:
        return base
    address = _address(name)
    found = (Path(one.seed).stem for one in ledgers.by_name.values() if address in (one.id, *one.old))
    return next((stem for stem in found if stem in names), None)


def _address(name: str) -> str:
    return name.partition("#")[0].partition("/reports/")[2].strip("/") or name.strip("/")


def _no_report(options: Options, name: str, known: list[str]) -> Problem:
    near = get_close_matches(_address(name), known, 1, 0.3)
    hint = f"the nearest is {near[0]}" if near else "name a raw file of that folder, or a report's address"
    return Problem("error", "explain.name", Where(str(options.seeds)), f"has no report {name[:100]!r}", hint)


def _read(options: Options, path: Path, ledgers: Ledgers, tell: Tell) -> _Found:
    _, outcome = read_records([path], annotate_bytes, options.cache, tell, sidecars=True)
    if not outcome.reports:
        raise GongbaoError(*[one for one in outcome.problems if one.severity == "error"])
    # A ledger whose raw file lies there is that report's, whatever bytes are the same.
    mine = {
        name: one
        for name, one in ledgers.by_name.items()
        if one.seed == path.name or not (options.seeds / one.seed).exists()
    }
    (report,) = outcome.reports
    numbered, _ = number_reports([report], [str(path)], mine)
    report = numbered[0] if numbered else report
    own = next((one for one in mine.values() if one.seed == path.name), None)
    bound = own or next((one for one in mine.values() if report.publication and one.id == report.id), None)
    return _Found(report, bound, path)
