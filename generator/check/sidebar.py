"""A report's key figures in the margin held against its record: every figure once, with its value and its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.parts import fold
from generator.check.printed import after_value, printed
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.page import Page
    from generator.check.parts import Entry
    from generator.model.facts import Figure
    from generator.model.report import Report


def check_sidebar(page: Page, report: Report) -> Iterator[Problem]:
    """Hold the entries against the figures: each has one, with its value, what it counts, and its verb."""
    entries = {entry.anchor: entry for entry in page.entries}
    for figure in report.figures:
        if figure.anchor is None:
            continue
        entry = entries.pop(figure.anchor, None)
        found = "has no entry among the key figures" if entry is None else _fault(entry, report, figure)
        if found:
            yield _problem(page, f"{report.id} {figure.anchor}: {found}")
    for unknown in entries:
        yield _problem(page, f"{report.id}: the key figures have an entry {unknown!r} that the record has not")


def _fault(entry: Entry, report: Report, figure: Figure) -> str | None:
    if after_value(entry.value, report, figure) != "":
        return f"its entry reads {entry.value!r}, the record {printed(report, figure)!r}"
    label, action = fold(figure.label), fold(figure.action or "")
    if not entry.rest.startswith(label) or action not in entry.rest.removeprefix(label):
        return f"its entry says {entry.rest!r}, the record {label + action!r}"
    return None


def _problem(page: Page, message: str) -> Problem:
    hint = "look at the template of the key figures, and at the code that puts a value into words"
    return Problem("error", "check.figure", Where(page.path), message, hint)
