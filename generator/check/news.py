"""What the home page tells of the versions that were published last, held against the records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.front_parts import words_of
from generator.check.home import facts_fit
from generator.check.parts import fold
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.check.addresses import Addresses
    from generator.check.front_parts import Front
    from generator.check.page import Page
    from generator.model.report import Report

_HOME: Final = "index.html"  # of the site, and of each folder
_DAY: Final = re.compile(r"(\d+)年(\d+)月(\d+)日")


def check_news(pages: Mapping[str, Page], reports: Sequence[Report], addresses: Addresses) -> Iterator[Problem]:
    """Hold each line of the list against the version that it leads to, by its day and title: check.news.

    The lines go from the last day back, and none that is left out is later than one that is there.
    """
    versions = {path: (day, report) for report in reports for path, _, day in _versions(report)}
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


def news_faults(front: Front, reports: Sequence[Report]) -> Iterator[str]:
    """Say what is wrong with what the list tells of each version beside its day and title.

    Which version it is, why it was made where the reason says more, place, kind and years of the report, and whether
    its text was changed since. Where anything was published there is such a list.
    """
    versions = {path: (number, report) for report in reports for path, number, _ in _versions(report)}
    lines = front.body.css(".gb-news > li")
    if versions and not lines:
        yield f"has no news, while {len(versions)} versions were published"
    for line in lines:
        number, report = versions.get(front.target(line.css_first("a")).path, (0, None))
        publication = report.publication if report else None
        if report is None or publication is None:
            continue  # which is told with the list's days
        what, reason = "首次发布" if number == 1 else f"第{number}版", publication.whys[number - 1].rstrip("。")
        why = f"事由：{fold(reason)}" if fold(reason) not in ("", what) else ""
        facts = [words_of(fact) for fact in line.css(".gb-card__facts > span")]
        changed = number == publication.revision and publication.changed
        if (
            words_of(line.css_first(".gb-news__when > span")) != what
            or words_of(line.css_first(".gb-news__why")) != why
        ):
            yield f"does not say of {report.id} that it is {what}, {why or 'without a reason'}"
        if not facts_fit(facts, report):
            yield f"says {facts} of {report.id}"
        if (line.css_first(".gb-draft") is not None) != changed:
            yield f"does not tell whether the text of {report.id} was changed since version {number}"


def _versions(report: Report) -> Iterator[tuple[str, int, str]]:
    """Give the page that shows each version of a report, its number and its day; the last one's is the report's own."""
    publication, own = report.publication, page_path(report)
    for number, day in enumerate(publication.days if publication else (), 1):
        latest = publication is not None and number == publication.revision
        yield own if latest else f"{own.removesuffix(_HOME)}v{number}/{_HOME}", number, day


def _day(words: str) -> str:
    found = _DAY.search(words)
    return f"{int(found[1]):04}-{int(found[2]):02}-{int(found[3]):02}" if found else ""


def _problem(message: str) -> Problem:
    return Problem("error", "check.news", Where(_HOME), f"the list of news {message}", "look at render/home_news.py")
