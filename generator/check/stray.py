"""Whether a report's page shows, among the report's text, text that the report has not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.check.page import Page
    from generator.model.report import Report

_SHOWN = 24  # code points of a stray text that are told


def check_stray(page: Page, report: Report) -> Iterator[Problem]:
    """Tell text in the section of text that is in no block of the record, and a page without such a section."""
    if page.stray is None:
        yield _problem(page, f"{report.id}: the page has no section of text")
        return
    for text in page.stray:
        yield _problem(page, f"{report.id}: {text[:_SHOWN]!r} stands among the text, but in no block of the record")


def _problem(page: Page, message: str) -> Problem:
    return Problem("error", "check.stray", Where(page.path), message, "look at the template of the text")
