"""generator/check/front.py: front pages of a whole site, and which of them are looked at."""

from functools import cache
from pathlib import Path

import pytest

from generator.check.addresses import Addresses
from generator.check.front import check_front
from generator.check.page import Page
from generator.model.report import Report
from generator.render.home import render_home
from generator.render.output import Output
from generator.render.site import render_site
from tests.check.fronts import html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import a_report

REPORT = a_report()


@cache
def made() -> tuple[Output, ...]:
    return render_site([REPORT], [])


def told(site: Path, files: dict[str, str], *reports: Report) -> list[tuple[str, str]]:
    for path, html in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(f"<!doctype html><body>{html}</body>", "utf-8")
    pages = {path: Page(path) for path in files}
    return [(one.where.path, one.message) for one in check_front(site, pages, reports, (), Addresses.below(""))]


def test_the_home_page_is_held(tmp_path: Path) -> None:
    html = html_of(render_home([REPORT], tree_of([REPORT]), INDICATORS))
    assert told(tmp_path, {"index.html": html}, REPORT) == []
    hurt = html.replace("<dt>报告</dt><dd>1 份", "<dt>报告</dt><dd>2 份").replace("接回成 2 段", "接回成 3 段")
    assert [path for path, _ in told(tmp_path, {"index.html": hurt}, REPORT)] == ["index.html"] * 2


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("reports/index.html", "报告 1 份", "报告 2 份"),
        ("indicators/index.html", "归入 0 个指标", "归入 1 个指标"),
        ("en/index.html", "<dt>Reports</dt><dd>1<", "<dt>Reports</dt><dd>2<"),
        ("en/indicators/index.html", "for 0 of", "for 1 of"),
        ("en/data/index.html", "0 rows", "1 rows"),
    ],
)
def test_so_is_every_other_front_page(tmp_path: Path, path: str, before: str, after: str) -> None:
    folder = path.removesuffix("/index.html")
    sources = (f"{folder}/index.md", f"{folder}.md")
    html = next(html_of(output) for output in made() if output.path in sources)
    assert told(tmp_path, {path: html}, REPORT) == []
    assert before in html
    assert [where for where, _ in told(tmp_path, {path: html.replace(before, after)}, REPORT)] == [path]


def test_a_page_that_is_not_there_or_not_ours_is_no_fault_here(tmp_path: Path) -> None:
    assert told(tmp_path, {"index.html": "<h1>公报</h1>"}, REPORT) == told(tmp_path, {}, REPORT) == []
