from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

from jinja2 import Environment

from tests.render.settings import SETTINGS, settings


def test_only_these_markdown_extensions_are_on_none_of_which_acts_on_text() -> None:
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in settings()["markdown_extensions"]]
    assert names == ["attr_list", "md_in_html", "tables", "toc"]


def test_the_site_asks_no_other_host_for_anything() -> None:
    assert settings()["theme"]["font"] is False
    assert settings()["extra"]["generator"] is False
    assert "analytics" not in settings()["extra"]


def test_no_report_is_in_the_navigation() -> None:
    *pages, about = [page for entry in settings()["nav"] for page in entry.values()]
    kept = {"名词": "terms", "法律法规": "laws", "会议": "meetings", "规划": "plans", "前后对照": "compare"}
    names = [*({name: f"{folder}/index.md"} for name, folder in kept.items()), {"搜索": "search.md"}]
    assert pages == ["index.md", "reports/index.md", "indicators/index.md", names, "data/index.md", "method.md"]
    about_pages = [page for entry in about for page in entry.values()]
    assert about_pages == ["about.md", "accessibility.md", "policy.md", "citing.md", "publishing.md", "editing.md"]


def _site_map(meta: dict[str, Any]) -> ET.Element:
    """Give the site map of a page with this front matter."""
    page = SimpleNamespace(canonical_url="https://example.org/a&b/", meta=meta)
    template = (SETTINGS.parent / "docs" / "overrides" / "sitemap.xml").read_text("utf-8")
    made = Environment(autoescape=False).from_string(template)  # noqa: S701 # as MkDocs
    text = made.render(pages=[SimpleNamespace(page=page)], config=SimpleNamespace(site_url="https://example.org/"))
    return ET.fromstring(text)  # noqa: S314 # made here


def _listed(**meta: Any) -> list[str]:  # noqa: ANN401 # front matter
    """Give what the site map says of a page with this front matter."""
    return [found.text or "" for found in _site_map(meta).iter() if (found.text or "").strip()]


def test_the_site_map_has_the_day_of_the_last_version_and_no_other() -> None:
    assert _listed(lastmod="2026-11-22") == ["https://example.org/a&b/", "2026-11-22"]
    assert _listed() == ["https://example.org/a&b/"]


def test_drafts_are_not_in_the_site_map() -> None:
    assert _listed(noindex=True) == []


def test_the_site_map_names_a_page_in_the_other_language() -> None:
    links = _site_map({"lang": "en", "alternate": "about/"}).findall(".//{http://www.w3.org/1999/xhtml}link")
    assert [(link.get("hreflang"), link.get("href")) for link in links] == [
        ("en", "https://example.org/a&b/"),
        ("zh", "https://example.org/about/"),
    ]
