"""What a report's page says on paper, where nothing can be pressed: the address that is printed leads to this text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside, Outside
from generator.check.code import code_fault
from generator.check.fidelity import page_path
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.report import Report

_TOP: Final = "index.html"
_ADDRESS: Final = re.compile("(?:永久)?地址")
_DIGITS: Final = re.compile(r"\d+")
_HINT: Final = "look at render/paper.py"


def check_paper(pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    """Hold the printed address of each report and version, its code, and the printed day of each report: check.paper.

    A text that is published and unchanged since is at its version's address; any other at its page's own. The code
    beside it leads to that address; where the site does not know its own, it has none.
    """
    by_path = {page_path(report): report for report in reports}
    for path, page in pages.items():
        if not page.head.paper:
            continue
        report = by_path.get(path)
        rows = dict(page.head.paper)
        yield from (_problem(path, said) for said in _address_faults(rows, _home(path, report), addresses))
        if (fault := _code_fault(page, rows)) is not None:
            yield _problem(path, fault)
        day = report.meta.delivered if report else None
        if day and _numbers(rows.get("报告日期", "")) != _numbers(day):
            yield _problem(path, f"paper has the day {rows.get('报告日期')!r}, the record {day!r}")


def _home(path: str, report: Report | None) -> str:
    """Give the file of the page at the address that a page has to print."""
    publication = report.publication if report else None
    if publication is None or publication.changed:
        return path
    return f"{path.removesuffix(_TOP)}v{publication.revision}/{_TOP}"


def _address_faults(rows: Mapping[str, str], home: str, addresses: Addresses) -> Iterator[str]:
    printed = [words for name, words in rows.items() if _ADDRESS.fullmatch(name)]
    for words in printed:
        # Where the site does not know its own address, it prints the path below its top.
        target = addresses.resolve(_TOP, words.removeprefix("/"))
        if target != Inside(home, "") and (addresses.host or not isinstance(target, Outside)):
            yield f"paper has the address {words!r}, which is not that of {home}"
    if len(printed) != 1:
        yield f"paper has {len(printed)} addresses of its text"


def _code_fault(page: Page, rows: Mapping[str, str]) -> str | None:
    """Say what is wrong with the code beside the address that is printed; how many are printed is told elsewhere."""
    words = next((words for name, words in rows.items() if _ADDRESS.fullmatch(name)), "")
    known, code = "://" in words, page.head.code
    if code is None:
        return f"paper has no code beside the address {words!r}" if known else None
    fault = code_fault(code, words) if known else "stands beside no whole address"
    return f"paper has a code that {fault}" if fault else None


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _DIGITS.findall(text)]


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.paper", Where(path), message, _HINT)
