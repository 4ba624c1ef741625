"""generator/check/finding.py: reports that other engines cannot find, and drafts that they can."""

from dataclasses import replace
from pathlib import Path

from tests.check.sites import BASE, found, report_html, write, write_site
from tests.factory import make_report

DRAFT = make_report()
PUBLISHED = replace(DRAFT, draft=False)


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
