"""Links from listings to figures: each shows the value of the figure that it leads to, and quotes its own sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.parts import fold
from generator.check.printed import after_value, printed
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.check.parts import Pointer
    from generator.model.facts import Figure
    from generator.model.report import Report

_CUT = "…"


def check_pointers(pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    """Follow every link that leads from another page to a figure, and hold its words against that figure.

    Each figure that belongs to an indicator stands on that indicator's page with its sentence.
    """
    known = {
        Inside(page_path(report), figure.anchor): (report, figure)
        for report in reports
        for figure in report.figures
        if figure.anchor is not None
    }
    quoted: set[tuple[str, Inside]] = set()
    for page in pages.values():
        for pointer in page.pointers:
            target = addresses.resolve(page.path, pointer.href)
            if isinstance(target, Inside) and target in known:
                found = _fault(pointer, *known[target])
                yield from [_problem(page, found)] if found else []
                quoted |= {(page.path, target)} if pointer.sentence is not None else set()
    for place, (report, figure) in known.items():
        path = f"indicators/{figure.indicator}/index.html"
        if figure.indicator and path in pages and (path, place) not in quoted:
            yield _problem(pages[path], f"{report.id} {figure.anchor}: has no row here, or no sentence in it")


def _fault(pointer: Pointer, report: Report, figure: Figure) -> str | None:
    name = f"{report.id} {figure.anchor}"
    if after_value(pointer.text, report, figure) is None:
        return f"{name}: the link to it reads {pointer.text!r}, the record {printed(report, figure)!r}"
    if pointer.sentence is None:
        return None
    sentence = pointer.sentence.removeprefix(_CUT).removesuffix(_CUT)
    if sentence not in fold(report.by_id[figure.block].text):
        return f"{name}: is quoted with {sentence!r}, which is not in the report"
    if fold(report.quote(figure)) not in pointer.sentence:
        return f"{name}: is quoted with {sentence!r}, in which {report.quote(figure)!r} does not stand"
    return None


def _problem(page: Page, message: str) -> Problem:
    return Problem("error", "check.figure", Where(page.path), message, "look at the template of the listing")
