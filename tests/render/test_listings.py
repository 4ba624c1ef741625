"""Listings: all reports, those of a place, those of a series."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.facts import Period, Region, Session
from generator.model.report import Report
from generator.render.listings import render_listings
from tests.render.pages import INDICATORS, body, by_path, front_matter, table, targets, tree_of
from tests.samples import OTHER_COUNTY, a_report

RENDA = a_report(title="甲", session=Session(17, 4), delivered="2024-12-27", extent="abridged")
ZHENGXIE = a_report("210921/zhengxie/2024", title="乙", body="zhengxie")
FAR = a_report("140826/renda/2024", title="丙", region=OTHER_COUNTY)
MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}


def _pages(*reports: Report) -> dict[str, str]:
    return by_path(render_listings(reports, tree_of(reports), INDICATORS))


def test_all_reports_are_listed_with_both_years() -> None:
    page = body(_pages(RENDA)["reports/index.md"])
    assert table(page) == [
        ["报告", "地区", "机构", "报告年度", "报告日期"],
        ["甲 草稿", "阜新蒙古族自治县", "人大常委会", "2024年", "2024-12-27"],
    ]


def test_what_is_unknown_is_said() -> None:
    unknown = a_report("x/a/other/undated", title="丁", body=None, region=None, period=None)
    page = body(_pages(unknown)["reports/index.md"])
    assert table(page)[1] == ["丁 草稿", "地区未详（a）", "机构未详", "年度未详", "日期未详"]


def test_a_listing_leads_to_report_place_and_series() -> None:
    page = _pages(RENDA)["reports/index.md"]
    assert targets(page, "reports/index.md")[-3:] == [
        "reports/210921/renda/2024.md",
        "reports/210921/index.md",
        "reports/210921/renda/index.md",
    ]


def test_a_published_report_bears_no_mark() -> None:
    assert "草稿" not in _pages(replace(RENDA, draft=False))["reports/index.md"]


def test_every_level_has_its_page() -> None:
    assert {"reports/210000/index.md", "reports/210900/index.md", "reports/210921/index.md"} <= set(_pages(RENDA))


def test_a_place_without_reports_of_its_own_says_so_and_lists_those_below() -> None:
    page = body(_pages(RENDA)["reports/210900/index.md"])
    assert "本站尚未收录阜新市本级机构的报告" in page.text()
    assert [item.text() for item in page.css("li")] == ["阜新蒙古族自治县：人大常委会 2024年"]


def test_the_tree_says_once_whose_reports_follow() -> None:
    early = a_report("210921/renda/2023", period=Period("2023", "2023"))
    page = body(_pages(RENDA, early, ZHENGXIE)["reports/210900/index.md"])
    assert [item.text() for item in page.css("li")] == ["阜新蒙古族自治县：人大常委会 2024年、2023年、政协 2024年"]


def test_reports_of_unknown_years_are_by_term_then_by_day() -> None:
    undated = [
        a_report("210921/renda/term-9", title="九", period=None, session=Session(9, 1)),
        a_report("210921/renda/term-16", title="十六", period=None, session=Session(16, 1)),
        a_report("210921/renda/undated", title="甲", period=None, session=None, delivered="1954-05-23"),
        a_report("210921/renda/undated-2", title="乙", period=None, session=None, delivered="1960-04-06"),
    ]
    page = body(_pages(*undated)["reports/210921/renda/index.md"])
    assert [row[0] for row in table(page)[1:]] == ["十六 草稿", "九 草稿", "乙 草稿", "甲 草稿"]


def test_a_place_leads_to_those_above_it() -> None:
    page = _pages(RENDA)["reports/210921/index.md"]
    assert targets(page, "reports/210921/index.md")[:3] == [
        "reports/index.md",
        "reports/210000/index.md",
        "reports/210900/index.md",
    ]


def test_the_tree_of_places_is_nested() -> None:
    page = body(_pages(RENDA)["reports/index.md"])
    [deepest] = page.css("ul ul ul > li")
    assert deepest.text().startswith("阜新蒙古族自治县")


def test_unplaced_reports_are_listed_honestly() -> None:
    unplaced = a_report("x/a/other/undated", title="丁", region=None)
    pages = _pages(unplaced)
    assert "我们不猜测" in pages["reports/x/index.md"]
    assert "reports/x/a/index.md" in pages
    assert "现有报告 1 份。" in body(pages["reports/index.md"]).text()


def test_an_address_right_below_the_unplaced_makes_no_second_page() -> None:
    unplaced = a_report("x/a/undated", region=None)
    paths = [output.path for output in render_listings([unplaced], tree_of([unplaced]), INDICATORS)]
    assert len(paths) == len(set(paths))


def test_a_series_has_its_years_with_session_and_extent() -> None:
    page = body(_pages(RENDA)["reports/210921/renda/index.md"])
    assert table(page)[1] == ["甲 草稿", "2024年", "第十七届第四次会议", "2024-12-27", "工作报告", "摘要"]


def test_a_series_says_the_session_of_a_report_without_a_year_once() -> None:
    page = body(_pages(replace(RENDA, meta=replace(RENDA.meta, period=None)))["reports/210921/renda/index.md"])
    assert table(page)[1][1:3] == ["年度未详", "第十七届第四次会议"]


def test_a_series_names_the_years_that_are_missing() -> None:
    early = a_report("210921/renda/2021", period=Period("2021", "2021"))
    page = _pages(RENDA, early)["reports/210921/renda/index.md"]
    assert "本站尚缺 2022—2023年的报告" in page


def test_a_series_without_gaps_names_none() -> None:
    early = a_report("210921/renda/2023", period=Period("2023", "2023"))
    assert "尚缺" not in _pages(RENDA, early)["reports/210921/renda/index.md"]


def test_a_series_has_a_table_of_indicators_by_year() -> None:
    report = a_report(figures=[MEETINGS])
    early = a_report("210921/renda/2023", period=Period("2023", "2023"))
    page = body(_pages(report, early)["reports/210921/renda/index.md"])
    rows = [[cell.text().strip() for cell in row.css("th, td")] for row in page.css("table")[1].css("tr")]
    assert rows == [["指标", "2024年", "2023年"], [INDICATORS.by_id("renda.meetings").name, "11次", "—"]]


@pytest.mark.parametrize(("period", "told"), [("2021/2024", "2021—2024年"), (None, "期间未详")])
def test_a_value_of_another_period_names_it(period: str | None, told: str) -> None:
    report = a_report(figures=[{**MEETINGS, "period": period}])
    page = body(_pages(report)["reports/210921/renda/index.md"])
    assert [cell.text().strip() for cell in page.css("table")[1].css("td")] == [f"11次（{told}）"]


def test_pages_of_drafts_are_closed_to_search_engines() -> None:
    pages, published = _pages(RENDA), _pages(replace(RENDA, draft=False))
    for path in ("reports/210921/index.md", "reports/210921/renda/index.md"):
        assert front_matter(pages[path])["noindex"]
        assert "noindex" not in front_matter(published[path])


def test_a_figure_in_doubt_is_no_indicators() -> None:
    report = a_report(figures=[{**MEETINGS, "confidence": "low"}])
    assert "## 指标" not in _pages(report)["reports/210921/renda/index.md"]


def test_a_series_leads_to_the_places_other_bodies() -> None:
    page = _pages(RENDA, ZHENGXIE)["reports/210921/renda/index.md"]
    assert targets(page, "reports/210921/renda/index.md")[-1] == "reports/210921/zhengxie/index.md"


def test_titles_may_break_behind_their_terms() -> None:
    pages = _pages(a_report("210921/renda/2024", title="甲县人民代表大会常务委员会工作报告"))
    for path in ("index", "210921/index", "210921/renda/index"):
        link = body(pages[f"reports/{path}.md"]).css(".gb-listing td a")[0]
        assert link.text() == "甲县人民代表大会常务委员会工作报告"
        assert [one.prev and one.prev.text() for one in link.css("wbr")] == ["甲县人民代表大会", "常务委员会"]


def test_titles_are_safe_in_the_front_matter() -> None:
    page = _pages(RENDA)["reports/210921/index.md"]
    assert front_matter(page)["title"] == "阜新蒙古族自治县"


def test_places_of_one_province_are_neighbours() -> None:
    near = Region("210922", "彰武县", ("辽宁省", "阜新市", "彰武县"))
    pages = _pages(RENDA, a_report("210922/renda/2024", region=near), FAR)
    assert "同属阜新市的地区" in pages["reports/210921/index.md"]
    assert "reports/210922/index.md" in targets(pages["reports/210921/index.md"], "reports/210921/index.md")
