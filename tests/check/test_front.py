"""generator/check/front.py: front pages of a whole site, and which of them are looked at."""

from pathlib import Path

from generator.check.addresses import Addresses
from generator.check.front import check_front
from generator.check.page import Page
from generator.model.report import Report
from generator.render.home import render_home
from tests.check.fronts import html_of
from tests.render.pages import INDICATORS, tree_of
from tests.samples import a_report

REPORT = a_report()


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


def test_a_page_that_is_not_there_or_not_ours_is_no_fault_here(tmp_path: Path) -> None:
    assert told(tmp_path, {"index.html": "<h1>公报</h1>"}, REPORT) == told(tmp_path, {}, REPORT) == []
