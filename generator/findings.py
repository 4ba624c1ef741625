"""Findings inside a report, told as problems of its raw file, with line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path

from generator.model.report import Report, restore_source, source_span
from generator.model.spans import Span
from generator.model.structure import Finding
from generator.problems import Problem, Where

_LINE_END = re.compile(r"\r\n|\r|\n")


def problems_of(report: Report, path: Path) -> list[tuple[Problem, str]]:
    """Give each finding of a report as a problem of its raw file, with the passage that it speaks of."""
    if not report.findings:
        return []
    starts = [0, *(match.end() for match in _LINE_END.finditer(restore_source(report)))]
    return [(_problem(finding, report, path, starts), _passage(finding, report)) for finding in report.findings]


def _problem(finding: Finding, report: Report, path: Path, starts: list[int]) -> Problem:
    where = Where(str(path))
    if finding.block is not None:
        block = report.by_id[finding.block]
        offset = source_span(report, block, finding.span or Span(0, 0)).start
        line = bisect_right(starts, offset)
        where = Where(str(path), line, offset - starts[line - 1] + 1)
    return Problem(finding.severity, finding.code, where, finding.message, finding.hint)


def _passage(finding: Finding, report: Report) -> str:
    if finding.block is None:
        return ""
    text = report.by_id[finding.block].text
    return finding.span.of(text) if finding.span else text
