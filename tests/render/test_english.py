"""The English front pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.data.english import load_english
from generator.data.tables import load_tables
from generator.model.facts import Period
from generator.model.ledger import Publication
from generator.model.report import Report
from generator.render.english import kind_words, render_english, years_words
from generator.render.exports.codebook import render_codebook
from generator.render.exports.records import record_fields
from tests.render.pages import INDICATORS, body, by_path, front_matter, targets, tree_of
from tests.samples import a_report

DOCS = Path(__file__).parents[2] / "docs"
WRITTEN = ("about", "citing", "method")
MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
_CHINESE = re.compile("[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")


def _pages(*reports: Report) -> dict[str, str]:
    return by_path(render_english(reports, tree_of(reports), INDICATORS))


HELD = a_report(figures=[MEETINGS])
PAGES = {
    **_pages(HELD),
    **{
        path: text for path, text in by_path(render_codebook(INDICATORS, frozenset())).items() if path.startswith("en/")
    },
    **{f"en/{name}.md": (DOCS / f"en/{name}.md").read_text("utf-8") for name in WRITTEN},
}


def _english(page: str) -> str:
    """Give the words of a page that are not said to be Chinese, and the names that attributes give."""
    found = body(page)
    for element in found.css("[lang=zh-Hans]"):
        element.decompose()
    return found.text() + " ".join(node.attributes.get("aria-label") or "" for node in found.css("[aria-label]"))


def test_there_is_a_page_of_each_kind() -> None:
    assert set(PAGES) == {
        "data/codebook-en.md",
        *(f"en/{name}.md" for name in ("index", "indicators", "data/index", "data/codebook", *WRITTEN)),
    }


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_says_that_it_is_english_and_what_it_is_in_chinese(path: str) -> None:
    meta = front_matter(PAGES[path])
    assert meta["lang"] == "en"
    assert meta["alternate"]
    assert _CHINESE.search(meta["title"] + meta["description"]) is None


@pytest.mark.parametrize("path", sorted(PAGES))
def test_chinese_words_say_their_language_and_chinese_marks_are_not_used(path: str) -> None:
    assert _CHINESE.findall(_english(PAGES[path])) == []


@pytest.mark.parametrize("name", WRITTEN)
def test_links_of_written_pages_lead_to_pages(name: str) -> None:
    made = {"en/data/index.md", "en/indicators.md"}
    for target in targets(PAGES[f"en/{name}.md"], f"en/{name}.md"):
        assert target in made or (DOCS / target).is_file()


@pytest.mark.parametrize("name", WRITTEN)
def test_a_written_page_and_its_chinese_counterpart_name_each_other(name: str) -> None:
    assert front_matter(PAGES[f"en/{name}.md"])["alternate"] == f"{name}/"
    assert front_matter((DOCS / f"{name}.md").read_text("utf-8"))["alternate"] == f"en/{name}/"


def test_a_report_stands_with_its_chinese_title_and_english_facts() -> None:
    [card] = body(PAGES["en/index.md"]).css(".gb-card")
    [link] = card.css("a")
    assert (link.attributes["lang"], link.attributes["href"]) == ("zh-Hans", "../reports/210921/renda/2024/")
    facts = card.css(".gb-card__facts")[0].text()
    assert "Work report; standing committee of the people's congress" in facts
    assert "阜新蒙古族自治县 (210921)" in facts
    assert "2024" in facts
    assert card.css(".gb-draft")[0].text() == "draft"


def test_a_published_report_says_its_version_and_stands_before_drafts() -> None:
    published = replace(
        a_report("210921/renda/2023"), publication=Publication(2, ("2026-01-02", "2026-02-03"), ("", ""))
    )
    cards = body(_pages(HELD, published)["en/index.md"]).css(".gb-card")
    assert "version 2, published 2026-02-03" in cards[0].text()
    assert len(cards) == 2


def test_years_are_told_in_english() -> None:
    assert years_words(a_report(period=Period("2021", "2025"))) == "2021–2025"
    assert years_words(a_report(period=None, session=None)) == "years unknown"
    assert kind_words(a_report(body=None)) == "Work report; body unknown"


def test_every_indicator_is_listed_and_one_with_values_leads_to_them() -> None:
    page = body(PAGES["en/indicators.md"])
    assert len(page.css("tbody tr")) == len(INDICATORS.all)
    assert [link.attributes["href"] for link in page.css("td a")] == ["../indicators/renda.meetings.md"]


def test_every_indicator_and_theme_has_english_words() -> None:
    names = [*(one.name_en for one in INDICATORS.all), *(theme.name_en for theme in INDICATORS.themes)]
    assert [name for name in names if not name or _CHINESE.search(name)] == []

    assert set(load_tables().definitions_en) >= {one.id for one in INDICATORS.all}


@pytest.mark.parametrize("name", ["report", "block", "edit", "move", "figure"])
def test_every_field_of_a_record_is_told_in_english(name: str) -> None:
    fields = [field for field, _ in record_fields(None if name == "report" else name)]
    assert list(load_english().record[name]) == fields
    cells = {cell.text() for cell in body(PAGES["en/data/index.md"]).css("td:first-child")}
    assert set(fields) <= cells


def test_without_reports_the_pages_say_so() -> None:
    assert "There are no reports here yet." in _pages()["en/index.md"]
