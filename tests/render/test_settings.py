from tests.render.settings import settings


def test_only_these_markdown_extensions_are_on_none_of_which_acts_on_text() -> None:
    names = [next(iter(entry)) if isinstance(entry, dict) else entry for entry in settings()["markdown_extensions"]]
    assert names == ["attr_list", "md_in_html", "tables", "toc"]


def test_the_site_asks_no_other_host_for_anything() -> None:
    assert settings()["theme"]["font"] is False
    assert settings()["extra"]["generator"] is False
    assert "analytics" not in settings()["extra"]


def test_no_report_is_in_the_navigation() -> None:
    *pages, about = [page for entry in settings()["nav"] for page in entry.values()]
    assert pages == ["index.md", "reports/index.md", "indicators/index.md", "data/index.md", "method.md"]
    assert [page for entry in about for page in entry.values()] == ["about.md", "policy.md", "publishing.md"]
