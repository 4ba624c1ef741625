"""generator/render/version_leads.py: the page of an only version leads on where the report's page shows the same."""

import pytest

from generator.model.ledger import Ledger
from generator.model.report import Report
from generator.render.version_rows import History
from generator.render.versions import render_versions
from tests.factory import make_figure, make_report, with_figures
from tests.render.pages import body, front_matter
from tests.versions import a_ledger, published

TEXT = make_report(("title", "工作报告"), ("paragraph", "召开会议11次。"))
LONGER = make_report(("title", "工作报告"), ("paragraph", "召开会议11次。"), ("paragraph", "谢谢。"))
MARKED = with_figures(TEXT, make_figure(TEXT, "会议11次", "11次", "会议"))


def _pages(ledger: Ledger, report: Report, **fields: object) -> list[str]:
    """Give the pages of a ledger's versions, where the report's page is made from `report`."""
    outputs = render_versions(History.of(ledger), "", published(report, ledger, **fields))
    return [output.data.decode() for output in outputs]


def test_the_only_version_leads_to_the_page_that_shows_the_same() -> None:
    ledger = a_ledger(MARKED)
    [page] = _pages(ledger, MARKED)
    assert front_matter(page)["template"] == "leading.html"
    text = body(page).text()
    assert "这是第 1 版，2026年11月22日发布，现在还是最新的一版" in text
    assert ledger.latest.sha256 in text
    [heading] = body(page).css("h1")
    assert (heading.text(), [part.text() for part in heading.css("span")]) == ("工作报告（第 1 版）", ["（第 1 版）"])
    assert not body(page).css("[data-block]")


@pytest.mark.parametrize(("report", "fields"), [(TEXT, {"changed": True}), (LONGER, {}), (MARKED, {})])
def test_a_version_is_whole_where_the_report_shows_anything_else(report: Report, fields: dict[str, object]) -> None:
    [page] = _pages(a_ledger(TEXT), report, **fields)
    assert front_matter(page)["template"] == "version.html"
    assert "召开会议11次。" in body(page).text()


def test_both_versions_are_whole_where_there_are_two() -> None:
    pages = _pages(a_ledger(TEXT, LONGER), LONGER)
    assert [front_matter(page)["template"] for page in pages] == ["version.html", "version.html"]
