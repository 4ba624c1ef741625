"""How an error is reported from a report's page: a form that is filled in, or the way to do it without one."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from urllib.parse import parse_qs, urlsplit

import jinja2
import pytest
import yaml

from generator.data.indicators import load_indicators
from generator.model.ledger import Publication
from generator.render.report_page import render_report
from tests.factory import make_report

ROOT = Path(__file__).parents[2]
REPOSITORY = "https://github.com/someone/reports"


def _html(repository: str = "", url: str = "reports/210921/renda/2024-overview/", **meta: object) -> str:
    folder = ROOT / "docs/overrides/partials"
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(folder), autoescape=False)  # noqa: S701 # as MkDocs
    environment.filters["url"] = lambda path: f"../../../{path}"
    page = SimpleNamespace(url=url, meta=meta)
    config = SimpleNamespace(extra={"repository": repository})
    return environment.get_template("errata.html").render(page=page, config=config)


def _href(html: str) -> str:
    match = re.search(r'id="report-error"[^>]* href="([^"]*)"', html)
    assert match
    return match[1].replace("&amp;", "&")


def test_the_form_is_filled_in_with_the_report_and_its_version() -> None:
    address = urlsplit(_href(_html(REPOSITORY, version=2)))
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{REPOSITORY}/issues/new"
    assert parse_qs(address.query) == {
        "template": ["error.yml"],
        "title": ["[错误] 210921/renda/2024-overview"],
        "report": ["210921/renda/2024-overview"],
        "version": ["v2"],
    }


def test_the_page_of_a_version_names_that_version() -> None:
    asked = parse_qs(urlsplit(_href(_html(REPOSITORY, "reports/210921/renda/2024-overview/v12/"))).query)
    assert (asked["report"], asked["version"]) == (["210921/renda/2024-overview"], ["v12"])


@pytest.mark.parametrize(
    ("publication", "line"), [(Publication(2, ("2026-01-05", "2026-02-06"), ("", "")), True), (None, False)]
)
def test_the_page_tells_its_version_unless_it_is_a_draft(publication: Publication | None, *, line: bool) -> None:
    report = replace(make_report(), draft=publication is None, publication=publication)
    head = render_report(report, (), load_indicators()).split("---\n")[1]
    assert ("\nversion: 2\n" in head) is line


def test_a_draft_is_called_so() -> None:
    assert parse_qs(urlsplit(_href(_html(REPOSITORY, noindex=True))).query)["version"] == ["草稿"]


@pytest.mark.parametrize("name", ["report", "version"])
def test_each_value_has_a_field_of_the_form(name: str) -> None:
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/error.yml").read_text("utf-8"))
    assert name in [field.get("id") for field in form["body"]]


def test_the_form_itself_is_there() -> None:
    template = parse_qs(urlsplit(_href(_html(REPOSITORY))).query)["template"][0]
    assert (ROOT / ".github/ISSUE_TEMPLATE" / template).is_file()


def test_a_script_may_add_only_to_a_form() -> None:
    assert "data-prefilled" in _html(REPOSITORY)
    assert "data-prefilled" not in _html()


def test_without_a_repository_the_page_leads_to_how_it_is_done() -> None:
    html = _html()
    assert _href(html) == "../../../policy/#errors"
    assert "github" not in html.lower()


def test_the_page_that_it_leads_to_tells_how() -> None:
    assert "{: #errors }" in (ROOT / "docs/policy.md").read_text("utf-8")
