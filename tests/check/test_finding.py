"""generator/check/finding.py: reports that cannot be found, and drafts that can."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.check.sites import BASE, found, report_html, write, write_site
from tests.factory import make_report

DRAFT = make_report()
PUBLISHED = replace(DRAFT, draft=False)
INDEX = "search/search_index.json"


def test_a_missing_search_index_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, DRAFT)
    (tmp_path / INDEX).unlink()
    assert found(tmp_path, DRAFT) == ["check.search: there is no search index"]


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"docs": [{}]}', '{"docs": 1}'])
def test_what_is_no_search_index_is_told(tmp_path: Path, text: str) -> None:
    write_site(tmp_path, DRAFT)
    write(tmp_path, INDEX, text)
    assert found(tmp_path, DRAFT) == ["check.search: is no search index"]


def test_a_report_that_search_does_not_know_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, DRAFT)
    write(tmp_path, INDEX, '{"docs": [{"location": ""}]}')
    assert found(tmp_path, DRAFT) == [f"check.search: {DRAFT.id} cannot be found by search"]


def test_a_section_is_enough_to_be_found(tmp_path: Path) -> None:
    write_site(tmp_path, DRAFT)
    write(tmp_path, INDEX, json.dumps({"docs": [{"location": f"reports/{DRAFT.id}/#s1"}]}))
    assert found(tmp_path, DRAFT) == []


@pytest.mark.parametrize(
    ("location", "words"),
    [
        ("nowhere/", "a hit leads to 'nowhere/', where no page is"),
        (f"reports/{DRAFT.id}/#s9", f"a hit leads to 'reports/{DRAFT.id}/#s9', but no such id is there"),
        ("https://example.com/", "a hit leads to 'https://example.com/', where no page is"),
    ],
)
def test_a_hit_that_leads_nowhere_is_told(tmp_path: Path, location: str, words: str) -> None:
    write_site(tmp_path, DRAFT)
    write(tmp_path, INDEX, json.dumps({"docs": [{"location": f"reports/{DRAFT.id}/"}, {"location": location}]}))
    assert found(tmp_path, DRAFT) == [f"check.search: {words}"]


def test_a_draft_that_other_engines_may_index_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, DRAFT, report_html(PUBLISHED))
    assert found(tmp_path, DRAFT) == [f"check.draft: {DRAFT.id} is a draft without a noindex mark"]


def test_a_published_report_hidden_from_other_engines_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, PUBLISHED, report_html(DRAFT))
    assert found(tmp_path, PUBLISHED) == [f"check.draft: {DRAFT.id} is published, with a noindex mark"]


def test_a_draft_in_the_site_map_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, DRAFT)
    write(tmp_path, "sitemap.xml", f"<url><loc>{BASE}reports/{DRAFT.id}/</loc></url>")
    assert found(tmp_path, DRAFT) == [f"check.draft: lists {DRAFT.id}, which is a draft"]


def test_a_published_report_missing_in_the_site_map_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, PUBLISHED)
    write(tmp_path, "sitemap.xml", f"<url><loc>{BASE}</loc></url>")
    assert found(tmp_path, PUBLISHED) == [f"check.sitemap: does not list {DRAFT.id}, which is published"]


def test_a_site_map_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, DRAFT)
    write(tmp_path, "sitemap.xml", f"<url><loc>{BASE}nowhere/?a&amp;b</loc></url>")
    assert found(tmp_path, DRAFT) == [f"check.sitemap: lists '{BASE}nowhere/?a&b', where no page is"]


def test_a_site_of_unknown_address_needs_no_site_map(tmp_path: Path) -> None:
    write_site(tmp_path, PUBLISHED)
    write(tmp_path, "sitemap.xml", "<urlset></urlset>")
    assert found(tmp_path, PUBLISHED, base="") == []
