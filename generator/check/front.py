"""The front pages held against the records: home, all reports, all indicators, and those in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from generator.check.atlas import atlas_faults
from generator.check.branches import branch_faults, listed
from generator.check.english import english_data_faults, english_home_faults, english_indicators_faults
from generator.check.front_parts import Front
from generator.check.home import home_faults
from generator.check.news import news_faults
from generator.check.slider import slider_faults
from generator.data.indicators import load_indicators
from generator.problems import Problem, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from generator.check.addresses import Addresses
    from generator.check.page import Page
    from generator.model.ledger import Ledger
    from generator.model.report import Report

_HOME: Final = "index.html"
_ATLAS: Final = "indicators/index.html"
_REPORTS: Final = "reports/index.html"
_IN_ENGLISH: Final = "render/english.py"
_ENGLISH: Final = "en/index.html"
_ENGLISH_INDICATORS: Final = "en/indicators/index.html"
_ENGLISH_DATA: Final = "en/data/index.html"
_OURS: Final = ".gb-home-title"  # what has it was made by our template, and has all else of it too


def check_front(
    site: Path,
    pages: Mapping[str, Page],
    reports: Sequence[Report],
    published: Iterable[Ledger],
    addresses: Addresses,
) -> Iterator[Problem]:
    """Tell what front pages say that the records do not: check.front; `published` is all that was ever given out.

    Every number on them is counted anew, every name is that of what its link leads to, and nothing that they list is
    left out.
    """
    home = _read(site, pages, _HOME, addresses)
    if home is not None and home.body.css_first(_OURS) is not None:
        yield from _told(home, home_faults(home, reports), "render/home.py")
        yield from _told(home, news_faults(home, reports), "render/home_news.py")
        yield from _told(home, slider_faults(home, reports), "render/home_example.py")
    if (tree := _read(site, pages, _REPORTS, addresses)) is not None:
        yield from _told(tree, branch_faults(tree, listed(reports, published)), "render/listings.py")
    if (atlas := _read(site, pages, _ATLAS, addresses)) is not None:
        yield from _told(atlas, atlas_faults(atlas, reports, load_indicators()), "render/indicator_atlas.py")
    if (english := _read(site, pages, _ENGLISH, addresses)) is not None:
        yield from _told(english, english_home_faults(english, reports), _IN_ENGLISH)
    if (names := _read(site, pages, _ENGLISH_INDICATORS, addresses)) is not None:
        yield from _told(names, english_indicators_faults(names, reports, load_indicators()), _IN_ENGLISH)
    if (data := _read(site, pages, _ENGLISH_DATA, addresses)) is not None:
        yield from _told(data, english_data_faults(data, reports), _IN_ENGLISH)


def _read(site: Path, pages: Mapping[str, Page], path: str, addresses: Addresses) -> Front | None:
    """Parse a page, which must be one of those that are there."""
    from selectolax.lexbor import LexborHTMLParser

    body = LexborHTMLParser((site / path).read_bytes()).body if path in pages else None
    return Front(path, body, addresses) if body is not None else None


def _told(front: Front, faults: Iterator[str], made_by: str) -> Iterator[Problem]:
    for fault in faults:
        yield Problem("error", "check.front", Where(front.path), fault, f"build again; if it stays, look at {made_by}")
