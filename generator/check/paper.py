"""What a report's page says on paper, where nothing can be pressed: the address that is printed leads to this text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside, Outside
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
    """Hold the printed address of each report and version, and the printed day of each report: check.paper.

    A text that is published and unchanged since is at its version's address; any other at its page's own. Whether the
    code beside it holds the same address is not looked at: to draw one takes longer than all the rest.
    """
    by_path = {page_path(report): report for report in reports}
    for path, page in pages.items():
        if not page.head.paper:
            continue
        report = by_path.get(path)
        rows = dict(page.head.paper)
        yield from (_problem(path, said) for said in _address_faults(rows, _home(path, report), addresses))
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


def _numbers(text: str) -> list[int]:
    return [int(number) for number in _DIGITS.findall(text)]


def _problem(path: str, message: str) -> Problem:
    return Problem("error", "check.paper", Where(path), message, _HINT)
