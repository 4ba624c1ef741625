"""The home page."""

from __future__ import annotations

from typing import Any

from generator.model.report import Report
from generator.render.home import render_home, striking
from tests.render.pages import INDICATORS, body, tree_of
from tests.samples import OTHER_COUNTY, a_report, paragraphs

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
PETITIONS = {"quote": "信访100余件", "number": "100余件", "unit": "件", "indicator": "renda.petitions"}


def _page(*reports: Report) -> str:
    return render_home(reports, tree_of(reports), INDICATORS).data.decode()


def test_raw_text_stands_beside_the_page_that_it_became() -> None:
    page = body(_page(a_report()))
    assert "一、监督" in page.css(".gb-raw")[0].text()
    assert [item.text() for item in page.css(".gb-turn__outline a")] == [
        "一、监督",
        "全年召开会议11次。受理信访100余件…",
        "各位代表，谢谢。",
    ]


def test_both_ends_bear_the_same_number() -> None:
    page = body(_page(a_report()))
    left = [mark.text() for mark in page.css("pre .gb-turn__mark")]
    right = [mark.text() for mark in page.css("ol .gb-turn__mark")]
    assert left == right == ["1", "2", "3"]


def test_the_outline_leads_to_the_paragraphs() -> None:
    hrefs = [link.attributes["href"] for link in body(_page(a_report())).css(".gb-turn__outline a")]
    assert hrefs == [f"reports/210921/renda/2024/#{anchor}" for anchor in ("s1", "p1", "p2")]


def test_a_card_says_place_kind_and_years() -> None:
    facts = [
        fact.text() for fact in body(_page(a_report(figures=[MEETINGS]))).css(".gb-card__facts")[0].css("span span")
    ]
    assert facts == ["阜新蒙古族自治县", "人大常委会工作报告", "2024年", "1 个关键数字"]


def test_a_draft_is_marked() -> None:
    assert [mark.text() for mark in body(_page(a_report())).css(".gb-draft")] == ["草稿"]


def test_a_figure_leads_to_its_sentence() -> None:
    [card] = body(_page(a_report(figures=[MEETINGS]))).css(".gb-cards--figures a")
    assert card.attributes["href"] == "reports/210921/renda/2024/#f1"


def test_figures_in_doubt_planned_or_without_indicator_are_not_chosen() -> None:
    doubtful: list[dict[str, Any]] = [
        {**MEETINGS, "confidence": "low"},
        {**MEETINGS, "role": "target"},
        {**MEETINGS, "indicator": None},
    ]
    assert striking([a_report(figures=doubtful)], INDICATORS) == []


def test_another_indicator_comes_before_a_second_value_of_the_same() -> None:
    chosen = striking([a_report(figures=[MEETINGS, MEETINGS, PETITIONS])], INDICATORS)
    assert [figure.indicator for _, figure in chosen] == ["renda.petitions", "renda.meetings", "renda.meetings"]


def test_another_report_comes_before_a_second_figure_of_the_same() -> None:
    far = a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY)
    chosen = striking([a_report(figures=[MEETINGS, PETITIONS]), far], INDICATORS)
    assert [report.id for report, _ in chosen[:2]] == ["210921/renda/2024", "140826/renda/2024"]


def test_no_more_than_six_figures_are_chosen() -> None:
    assert len(striking([a_report(figures=[MEETINGS] * 9)], INDICATORS)) == 6


def test_a_site_without_reports_has_a_home_page() -> None:
    assert "还没有收录报告" in _page()


def test_raw_text_is_shown_as_it_is() -> None:
    page = body(_page(a_report(pieces=paragraphs("<img src=x onerror=alert(1)> *a* | `b`"))))
    assert page.css("pre .gb-raw__line")[0].text() == "<img src=x onerror=alert(1)> *a* | `b`"
    assert not page.css("img")
