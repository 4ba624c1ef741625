"""Whether reports are found by other engines where they should be, and only there. The site's own is `searched`."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from generator.check.addresses import Inside
from generator.check.fidelity import page_path
from generator.check.source_page import source_path
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.report import Report

SITEMAP = "sitemap.xml"
_LOCATION = re.compile(r"<loc>([^<]*)</loc>")


def check_outside_search(
    site: Path,
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    addresses: Addresses,
    versions: Collection[str] = (),
) -> Iterator[Problem]:
    """Hold the site map and the pages' `noindex` against the drafts: they are kept from other engines, nothing else is.

    A site without a known address has an empty site map; then nothing can be missing from it. `versions` are the paths
    of the pages of published versions, which lead engines to the latest text.
    """
    listed: set[str] = set()
    for location in _locations(site / SITEMAP):
        target = addresses.resolve("index.html", location)
        if isinstance(target, Inside) and target.path in pages:
            listed.add(target.path)
        else:
            yield _sitemap("check.sitemap", f"lists {location!r}, where no page is")
    for path in sorted(listed.intersection(versions)):
        yield _sitemap("check.sitemap", f"lists {path}, a version that is reached from its report")
    for report in reports:
        for path in (page_path(report), source_path(report)):
            if path in pages and pages[path].noindex != report.draft:
                message = f"{report.id} is {'a draft without' if report.draft else 'published, with'} a noindex mark"
                yield Problem("error", "check.draft", Where(path), message, "look at the page's template")
        path = page_path(report)
        if source_path(report) in listed:
            yield _sitemap("check.sitemap", f"lists the source page of {report.id}, which is reached from the report")
        if report.draft and path in listed:
            yield _sitemap("check.draft", f"lists {report.id}, which is a draft")
        if listed and not report.draft and path not in listed:
            yield _sitemap("check.sitemap", f"does not list {report.id}, which is published")


def _locations(sitemap: Path) -> list[str]:
    """Give the addresses in a site map (sitemaps.org, version 0.9); none where there is no site map."""
    if not sitemap.is_file():
        return []
    return [html.unescape(found).strip() for found in _LOCATION.findall(sitemap.read_text("utf-8"))]


def _sitemap(code: str, message: str) -> Problem:
    return Problem("error", code, Where(SITEMAP), message, "look at the site map's template and at site_url")
