"""Whether reports are found where they should be, and only there: the site's search, and other engines' lists."""

from __future__ import annotations

import html
import json
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

SEARCH = "search/search_index.json"
SITEMAP = "sitemap.xml"
_LOCATION = re.compile(r"<loc>([^<]*)</loc>")


def check_search(
    site: Path,
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    addresses: Addresses,
    versions: Collection[str] = (),
) -> Iterator[Problem]:
    """Look into the search index (MkDocs' own form): every report is in it, and no hit leads nowhere.

    `versions` are the paths of the pages of published versions: their text would be found twice.
    """
    try:
        entries = [entry["location"] for entry in json.loads((site / SEARCH).read_bytes())["docs"]]
    except FileNotFoundError:
        yield _search("there is no search index", "is the search plugin on?")
        return
    except (KeyError, TypeError, ValueError):
        yield _search("is no search index", "build again")
        return
    found: set[str] = set()
    for location in entries:
        target = addresses.resolve("index.html", location)
        if not isinstance(target, Inside) or target.path not in pages:
            yield _search(f"a hit leads to {location!r}, where no page is", "build again")
        elif target.fragment and target.fragment not in pages[target.path].ids:
            yield _search(f"a hit leads to {location!r}, but no such id is there", "build again")
        else:
            found.add(target.path)
    for path in sorted(found.intersection(versions)):
        yield _search(f"{path} is found too: a version is not kept from search", "look at its template")
    for report in reports:
        if page_path(report) not in found:
            yield _search(f"{report.id} cannot be found by search", "is its page kept from search, or empty?")
        if source_path(report) in found:
            yield _search(
                f"{report.id} is found twice: its source page is not kept from search", "look at its template"
            )


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


def _search(message: str, hint: str) -> Problem:
    return Problem("error", "check.search", Where(SEARCH), message, hint)


def _sitemap(code: str, message: str) -> Problem:
    return Problem("error", code, Where(SITEMAP), message, "look at the site map's template and at site_url")
