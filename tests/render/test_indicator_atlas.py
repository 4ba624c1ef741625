"""The page of all indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.report import Report
from generator.render.indicator_atlas import render_atlas
from tests.render.pages import INDICATORS, body, table, tree_of
from tests.samples import OTHER_COUNTY, a_report, a_year

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
HEAD = ["指标", "最近", "数字", "地区", "年份"]


def _page(*reports: Report) -> LexborNode:
    found = [(report, figure) for report in reports for figure in report.figures]
    return body(render_atlas({"renda.meetings": found}, tree_of(reports), INDICATORS).data.decode())


def test_an_indicator_stands_with_its_latest_value_and_what_there_is_of_it() -> None:
    [head, row] = table(_page(a_year(2022, 9), a_year(2023, 12)))
    assert head == HEAD
    assert row[1].split() == ["12次", "草稿", "阜新蒙古族自治县，2023年"]
    assert row[2:] == ["2 个数字", "1 个地区", "2022—2023年"]


def test_the_latest_value_leads_to_its_sentence() -> None:
    links = _page(a_year(2022, 9), a_year(2023, 12)).css("td:nth-child(2) a")
    assert [link.attributes["href"] for link in links] == ["../reports/210921/renda/2023.md#f1"]


def test_other_values_of_the_same_year_are_counted() -> None:
    far = a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY)
    assert "2024年；同期另有 1 个" in table(_page(far, a_report(figures=[MEETINGS])))[1][1]


def test_a_result_comes_before_a_target_of_a_later_year() -> None:
    assert table(_page(a_year(2022, 9), a_year(2023, 12, role="target")))[1][1].startswith("9次")


def test_a_target_is_called_that() -> None:
    assert "目标，阜新蒙古族自治县" in table(_page(a_year(2023, 12, role="target")))[1][1]


def test_a_whole_year_is_later_than_a_part_of_it() -> None:
    whole, part = a_year(2023, 12), a_year(2022, 9, period="2023-01/2023-06")
    assert table(_page(part, whole))[1][1].startswith("12次")


def test_values_that_name_no_year_are_counted() -> None:
    assert table(_page(a_year(2023, 12), a_year(2022, 9, period=None)))[1][4] == "2023年，1 个未写明年份"


def test_a_series_of_three_years_is_drawn() -> None:
    page = _page(a_year(2021, 8), a_year(2022, 9), a_year(2023, 12))
    assert [title.text() for title in page.css("svg title")] == [
        "阜新蒙古族自治县人大常委会：2021年 8次，2022年 9次，2023年 12次"
    ]


def test_a_series_stands_below_the_latest_value() -> None:
    head, row = table(_page(a_year(2021, 8), a_year(2022, 9), a_year(2023, 12)))
    assert head == HEAD
    assert row[1].startswith("12次")
    assert row[1].endswith("阜新蒙古族自治县人大常委会，2021—2023年")


def test_two_years_are_no_series() -> None:
    assert not _page(a_year(2021, 8), a_year(2022, 9)).css("svg")


def test_values_that_are_not_exact_are_not_drawn() -> None:
    assert not _page(a_year(2021, 8), a_year(2022, 9), a_year(2023, 12, qualifier="余")).css("svg")


def test_a_year_with_two_values_is_left_out() -> None:
    series = [a_year(2021, 8), a_year(2022, 9), a_year(2023, 12)]
    assert not _page(*series, a_year(2020, 7, period="2023")).css("svg")
