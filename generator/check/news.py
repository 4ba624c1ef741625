"""What the home page tells of the versions that were published last, held against the records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.parts import fold
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.report import Report

_HOME: Final = "index.html"  # of the site, and of each folder
_DAY: Final = re.compile(r"(\d+)年(\d+)月(\d+)日")


def check_news(pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    """Hold each line of the list against the version that it leads to, by its day and title: check.news.

    The lines go from the last day back, and none that is left out is later than one that is there.
    """
    versions = {path: (day, report) for report in reports for path, day in _versions(report)}
    page = pages.get(_HOME)
    left = dict(versions)
    told: list[str] = []
    for when, title, href in page.news if page else ():
        target = addresses.resolve(_HOME, href)
        day, report = left.pop(target.path, ("", None)) if isinstance(target, Inside) else ("", None)
        if report is None:
            yield _problem(f"leads to {href}, which is no version, or was told before")
        elif _day(when) != day:
            yield _problem(f"has {when!r} for what was published on {day}: {href}")
        elif fold(report.meta.title) not in title:
            yield _problem(f"calls {report.id} {title!r}")
        told.append(day)
    if told != sorted(told, reverse=True) or (told and max((day for day, _ in left.values()), default="") > told[-1]):
        yield _problem("does not tell what was published last, the last first")


def _versions(report: Report) -> Iterator[tuple[str, str]]:
    """Give the page that shows each version of a report, and its day; the last one's is the report's own."""
    publication, own = report.publication, page_path(report)
    for number, day in enumerate(publication.days if publication else (), 1):
        latest = publication is not None and number == publication.revision
        yield own if latest else f"{own.removesuffix(_HOME)}v{number}/{_HOME}", day


def _day(words: str) -> str:
    found = _DAY.search(words)
    return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}" if found else ""


def _problem(message: str) -> Problem:
    return Problem("error", "check.news", Where(_HOME), f"the list of news {message}", "look at render/home_news.py")
