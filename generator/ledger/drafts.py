"""Drafts: reports that nobody has published yet, so that their ids come from a counter and may still change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from generator.ledger.address import address, unknown_in_address
from generator.ledger.rows import LETTERS
from generator.model.report import Report
from generator.model.structure import Block
from generator.problems import Problem, Where

UNKNOWN = "address.unknown"
_EXAMPLES = {"region": "210921", "period": "2024"}


def number_drafts(
    reports: Sequence[Report], paths: Sequence[str], published: Mapping[str, str] | None = None
) -> tuple[list[Report], list[Problem]]:
    """Give each report its draft address and anchors, the same on every rebuild.

    `paths` says where each report's raw file lies, for the problems; `published` names who has an address already.
    Where two reports come to the same address the second is left out, with an error that names both. An address that
    says `undated` or `x/…` is a warning: it would be so for good.
    """
    numbered: list[Report] = []
    problems: list[Problem] = []
    taken = dict(published or {})
    for report, path in zip(reports, paths, strict=True):
        report_id = address(report.meta, report.source)
        first = taken.setdefault(report_id, path)
        if first == path:
            numbered.append(number_draft(report, report_id))
            problems += _unknown(report, report_id, path)
            continue
        message = f"comes to the address {report_id}, which {first} has"
        hint = f"look whether they are the same, and take one of them out; else publish one with --as {report_id}-2"
        problems.append(Problem("error", "address.taken", Where(path), message, hint))
    return numbered, problems


def _unknown(report: Report, report_id: str, path: str) -> Iterator[Problem]:
    """Give a warning where a person must say whether an address shall say for good that something is not known."""
    fields = unknown_in_address(report.meta)
    if fields:
        message = f"comes to the address {report_id}, for good once published: {' and '.join(fields)} not read"
        given = ", ".join(f"{field}: '{_EXAMPLES[field]}'" for field in fields)
        hint = f"write `metadata: {{{given}}}` into its sidecar; or accept {UNKNOWN} there"
        yield Problem("warning", UNKNOWN, Where(path), message, hint)


def number_draft(report: Report, report_id: str) -> Report:
    """Give the report this address, and its paragraphs `p1` …, headings `s1` …, figures `f1` … in reading order."""
    counters = {letter: count(1) for letter in "psf"}

    def anchored(block: Block) -> Block:
        letter = LETTERS.get(block.kind)
        return replace(block, anchor=f"{letter}{next(counters[letter])}") if letter else block

    return replace(
        report,
        id=report_id,
        blocks=tuple(anchored(block) for block in report.blocks),
        figures=tuple(replace(figure, anchor=f"f{next(counters['f'])}") for figure in report.figures),
    )
