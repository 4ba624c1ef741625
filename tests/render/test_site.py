"""All generated files together."""

from __future__ import annotations

from functools import cache

import pytest

from generator.model.facts import Region
from generator.model.links import Link
from generator.model.report import Report
from generator.render.site import render_site
from tests.render.pages import body, by_path, front_matter, targets
from tests.samples import OTHER_COUNTY, a_report

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
REPORTS = [
    a_report(figures=[MEETINGS]),
    a_report("210921/zhengxie/2024", body="zhengxie"),
    a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY),
    a_report("x/a/other/undated", body=None, region=None, period=None),
]
LINKS = [
    Link("210921/renda/2024", "210921/zhengxie/2024", "same-place", "210921"),
    Link("210921/renda/2024", "140826/renda/2024", "same-indicator", "renda.meetings"),
]
HAND_WRITTEN = {"method.md", "about.md", "en/about.md"}
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "a|b",
    "甲\n乙",
    "{{ 7*7 }}",
    "# x",
    "[a](javascript:alert(1))",
    "*a* `b` &lt;",
]


def test_every_address_of_the_contract_is_made() -> None:
    made = set(by_path(render_site(REPORTS, LINKS)))
    assert {
        "index.md",
        "reports/index.md",
        "reports/210000/index.md",
        "reports/210921/index.md",
        "reports/210921/renda/index.md",
        "reports/210921/renda/2024.md",
        "reports/x/index.md",
        "indicators/index.md",
        "indicators/renda.meetings.md",
        "data/index.md",
        "data/figures.csv",
        "data/links.csv",
        "terms/index.md",
        "laws/index.md",
        "meetings/index.md",
        "plans/index.md",
        "compare/index.md",
        "data/reports/210921/renda/2024.json",
        "data/schema/annotated-report-1.json",
        "data/schema/offsets.json",
        "data/schema/sidecar-1.json",
    } <= made


def test_paths_are_sorted_and_given_once() -> None:
    paths = [output.path for output in render_site(REPORTS, LINKS)]
    assert paths == sorted(set(paths))


def test_the_order_of_reports_and_links_does_not_matter() -> None:
    shuffled = [REPORTS[place] for place in (2, 0, 3, 1)]
    assert render_site(shuffled, LINKS[::-1]) == render_site(REPORTS, LINKS)


def test_every_link_leads_to_a_page_that_is_there() -> None:
    pages = by_path(render_site(REPORTS, LINKS))
    there = set(pages) | HAND_WRITTEN
    for path, page in pages.items():
        if path.endswith(".md"):
            assert set(targets(page, path)) <= there, path


def test_a_report_page_says_why_it_leads_elsewhere() -> None:
    page = by_path(render_site(REPORTS, LINKS))["reports/210921/renda/2024.md"]
    assert "同一地区；同为2024年" in body(page).text()


def test_a_link_to_a_report_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        render_site(REPORTS[:1], LINKS)


@cache
def _hostile(text: str) -> dict[str, str]:
    report: Report = a_report(title=text, subtitle=text, region=Region("999999", text, (text,)))
    return by_path(render_site([report], []))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_shows_exactly_that_in_every_listing(text: str) -> None:
    pages = _hostile(text)
    for path in ("reports/index.md", "reports/210921/index.md", "reports/210921/renda/index.md", "data/index.md"):
        [cell] = body(pages[path]).css(".gb-listing:not(.gb-files) td:first-child a")
        assert cell.text() == text, path


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_shows_exactly_that_on_the_home_page(text: str) -> None:
    page = body(_hostile(text)["index.md"])
    assert [link.text() for link in page.css(".gb-turn__title a, .gb-card > a")] == [text, text]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_place_is_its_pages_headline(text: str) -> None:
    page = _hostile(text)["reports/999999/index.md"]
    [headline] = body(page).css("h1")
    assert headline.text() == text
    assert "<" not in front_matter(page)["title"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_makes_no_element(text: str) -> None:
    for path, page in _hostile(text).items():
        if path.endswith(".md"):
            found = body(page)
            assert not found.css("img, script, em"), path
            assert not [link for link in found.css("a") if "javascript:" in (link.attributes.get("href") or "")], path
