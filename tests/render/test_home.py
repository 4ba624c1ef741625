"""The home page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.model.ledger import Publication
from generator.model.report import Report
from generator.render.home import render_home, striking
from generator.render.home_example import example_of
from generator.render.home_news import holdings
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


def test_both_ends_bear_the_same_numbers() -> None:
    report = a_report(pieces=paragraphs("甲。", "乙。", "丙。"))
    page = body(_page(replace(report, blocks=(report.blocks[1], report.blocks[0], report.blocks[2]))))
    raw = [(box.css("span")[0].text(), box.css("pre")[0].text()) for box in page.css(".gb-raw__box")]
    assert raw == [("1", "甲。"), ("2", "乙。"), ("3", "丙。")]
    assert [item.text() for item in page.css(".gb-turn__outline li")] == ["2乙。", "1甲。", "3丙。"]


def test_what_is_in_order_needs_no_numbers() -> None:
    page = body(_page(a_report()))
    assert not page.css(".gb-turn__mark")
    assert "先后" not in page.css(".gb-turn__note")[0].text()


def test_of_a_long_report_headings_come_before_paragraphs() -> None:
    long = a_report(pieces=(*paragraphs(*(f"第{number}段。" for number in range(40))), ("heading", "结语")))
    example = example_of([long])
    assert (len(example.entries), example.left_out) == (32, 9)
    assert example.entries[-1].text == "结语"


def test_a_text_that_people_corrected_is_not_called_untouched() -> None:
    report = a_report()
    edit = replace(report.edits[0], rule="correction.words")
    assert "没有改动一个汉字" in _page(report)
    assert not example_of([report]).by_hand
    assert example_of([replace(report, edits=(edit, *report.edits[1:]))]).by_hand


def test_the_slider_says_what_it_does() -> None:
    [slider] = body(_page(a_report())).css(".gb-turn input[type=range]")
    assert slider.attributes["aria-label"]


def test_one_can_search_from_the_home_page() -> None:
    [form] = body(_page(a_report())).css("form")
    assert form.attributes["action"] == "search/"
    assert form.css("input")[0].attributes["name"] == "q"


def test_the_outline_leads_to_the_paragraphs() -> None:
    hrefs = [link.attributes["href"] for link in body(_page(a_report())).css(".gb-turn__outline a")]
    assert hrefs == [f"reports/210921/renda/2024/#{anchor}" for anchor in ("s1", "p1", "p2")]


def test_a_card_says_place_kind_and_years() -> None:
    facts = [
        fact.text() for fact in body(_page(a_report(figures=[MEETINGS]))).css(".gb-card__facts")[0].css("span span")
    ]
    assert facts == ["阜新蒙古族自治县", "人大常委会工作报告", "2024年", "1 个关键数字"]


def _published(*days: str, changed: bool = False, report_id: str = "210921/renda/2024") -> Report:
    whys = ("首次发布", *(f"改了{number}处" for number in range(2, len(days) + 1)))
    return replace(a_report(report_id), draft=False, publication=Publication(len(days), days, whys, changed))


def test_versions_are_news_the_newest_first_with_day_and_reason() -> None:
    page = body(_page(_published("2024-05-01", "2024-07-01"), _published("2024-06-01", report_id="210921/renda/2023")))
    assert [item.text() for item in page.css(".gb-news__when")] == [
        "2024年7月1日 第 2 版",
        "2024年6月1日 首次发布",
        "2024年5月1日 首次发布",
    ]
    assert [item.text() for item in page.css(".gb-news__why")] == ["事由：改了2处"]


def test_news_lead_to_the_version_they_tell_of() -> None:
    links = body(_page(_published("2024-05-01", "2024-07-01"))).css(".gb-news a")
    assert [link.attributes["href"] for link in links] == [
        "reports/210921/renda/2024/",
        "reports/210921/renda/2024/v1/",
    ]


def test_a_revision_that_waits_is_named() -> None:
    assert "有未发布的修订" in _page(_published("2024-05-01", changed=True))
    assert "有未发布的修订" not in _page(_published("2024-05-01"))


def test_a_site_of_drafts_alone_says_so() -> None:
    assert "还没有正式发布的报告" in _page(a_report())
    assert "还没有正式发布的报告" not in _page(_published("2024-05-01"))


def test_a_published_report_is_no_draft() -> None:
    page = body(_page(_published("2024-05-01"), a_report("210921/renda/2023")))
    assert [link.attributes["href"] for link in page.css(".gb-cards:not(.gb-cards--figures) a")] == [
        "reports/210921/renda/2023/"
    ]


def test_places_are_counted_at_the_top_without_what_was_withdrawn() -> None:
    held, gone = a_report(), a_report("210921/renda/2020")
    page = body(render_home([held], tree_of([held, gone]), INDICATORS).data.decode())
    assert [item.text() for item in page.css(".gb-places li")] == ["辽宁省 1 份"]


def test_what_the_site_holds_is_counted() -> None:
    assert dict(holdings([a_report(figures=[MEETINGS, {**PETITIONS, "indicator": None}])])) == {
        "报告": "1 份",
        "地区": "1 个",
        "报告年度": "2024",
        "段落": "2 段",
        "文字": "42 字",
        "关键数字": "2 个",
        "归入指标的数字": "1 个",
    }


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
    assert page.css(".gb-raw__box pre")[0].text() == "<img src=x onerror=alert(1)> *a* | `b`"
    assert not page.css("img")
