"""Editors' notes held against a report's page: each stands at its foot, and its mark stands in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.page import Page
    from generator.model.report import Report


def check_notes(page: Page, report: Report) -> Iterator[Problem]:
    """Tell notes that the page has not, or that nothing in it leads to: check.note."""
    links = {use.value for use in page.uses}
    for note in report.notes:
        if note.id not in page.ids:
            yield _problem(page, f"{report.id}: the editor's note {note.id} is not there")
        elif f"#{note.id}" not in links and report.by_id[note.block].kind != "furniture":
            yield _problem(page, f"{report.id}: nothing leads to the editor's note {note.id}")


def _problem(page: Page, message: str) -> Problem:
    return Problem("error", "check.note", Where(page.path), message, "look at the template of the report's page")
