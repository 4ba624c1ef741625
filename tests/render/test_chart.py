"""Charts: what they draw, what they say, and what they are made of."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.render.chart import Drawing, charts
from generator.render.chart_layout import WIDTH, bars, dots
from generator.render.chart_points import Held, Mark, Point, marks_of
from generator.render.words import chinese_number

ALL = Held(frozenset(range(2015, 2025)), undated=False)


def point(row: int, value: float, year: int = 2024, **fields: Any) -> Point:  # noqa: ANN401 # any field of Point
    given = {"series": "绛县 · 政府", "level": "县级", "report": f"140826/zhengfu/{year}", "of": f"{year}年", **fields}
    words = given.pop("words", f"{value}次")
    return Point(row=row, period=str(year), when=f"{year}年", words=words, value=Decimal(str(value)), **given)


def drawn(*points: Point, unit: str = "次", yearly: bool = True, held: Held = ALL) -> LexborNode:
    drawing = Drawing(unit, "g1-chart", "会议：一年的结果", yearly, {"绛县 · 政府": held})
    [chart] = charts(points, drawing)
    figure = LexborHTMLParser(chart).css_first("figure")
    assert figure is not None
    return figure


def said(figure: LexborNode, selector: str) -> list[str]:
    return [node.text() for node in figure.css(selector)]


def many(count: int = 41) -> list[Point]:
    return [point(row, row, 2020 + row % 3, report=f"r{row}", series=f"s{row}") for row in range(1, count)]


def test_fewer_than_two_values_are_not_drawn() -> None:
    assert charts([point(1, 3)], Drawing("次", "g1-chart", "会议", yearly=True)) == []


def test_a_number_beyond_all_measure_is_not_drawn() -> None:
    huge = point(1, 3, high=Decimal(10) ** 400)
    assert charts([huge, point(2, 5, 2023)], Drawing("次", "g1-chart", "会议", yearly=True)) == []


def test_nothing_but_noughts_is_drawn_too() -> None:
    assert said(drawn(point(1, 0), point(2, 0, 2023)), ".gb-value text") == ["0次", "0次"]


def test_a_bar_is_as_long_as_its_value() -> None:
    figure = drawn(point(1, 10), point(2, 5, 2023))
    long = [float(re.findall(r"h([\d.]+)v", path.attributes["d"] or "")[0]) for path in figure.css(".gb-bar path")]
    assert long[1] == pytest.approx(2 * long[0], abs=0.02)


def test_the_axis_begins_at_zero() -> None:
    assert said(drawn(point(1, 99), point(2, 100, 2023)), ".gb-axis text")[0] == "0"


def test_a_value_below_zero_has_its_bar_on_the_other_side() -> None:
    paths = drawn(point(1, -5), point(2, 5, 2023)).css(".gb-bar path")
    shapes = [re.findall(r"M([\d.]+),[\d.]+h([\d.]+)", path.attributes["d"] or "")[0] for path in paths]
    (above, _), (below, length) = (map(float, shape) for shape in shapes)
    assert below + length == pytest.approx(above, abs=0.02)


def test_values_stand_as_they_are_printed() -> None:
    assert said(drawn(point(1, 10, words="约10次"), point(2, 5, 2023)), ".gb-value text") == ["5次", "约10次"]


def test_words_of_a_report_are_escaped() -> None:
    assert said(drawn(point(1, 10, words="<b>&10次"), point(2, 5, 2023)), ".gb-value text") == ["5次", "<b>&10次"]


def test_earlier_years_stand_above_later_ones_under_their_series() -> None:
    figure = drawn(point(1, 10), point(2, 5, 2023), point(3, 4, series="怀来县 · 政府"))
    assert said(figure, ".gb-head text") == ["绛县 · 政府", "怀来县 · 政府"]
    assert said(figure, ".gb-label text") == ["2023年", "2024年", "2024年"]


def test_missing_years_are_one_hollow_row_and_no_value() -> None:
    figure = drawn(point(1, 10), point(2, 5, 2020))
    assert said(figure, ".gb-label text") == ["2020年", "2021—2023年", "2024年"]
    assert said(figure, ".gb-value text") == ["5次", "未见", "10次"]
    assert [node.attributes.get("fill") for node in figure.css(".gb-missing path")] == [None]


def test_periods_that_are_no_years_have_no_missing_ones() -> None:
    assert not drawn(point(1, 10), point(2, 5, 2020), yearly=False).css(".gb-missing path")


def test_terms_stand_in_the_order_of_their_numbers() -> None:
    terms = [
        replace(point(row, row, period), period=f"{period:04}", when=f"第{chinese_number(period)}届任期")
        for row, period in enumerate((17, 16, 15), 1)
    ]
    figure = drawn(*terms, yearly=False)
    assert said(figure, ".gb-label text") == ["第十五届任期", "第十六届任期", "第十七届任期"]
    assert "第十五届任期至第十七届任期" in figure.css("desc")[0].text()


def test_the_numbers_of_the_axis_stay_whole() -> None:
    figure = drawn(point(1, 0.016), point(2, 0.008, 2023))
    assert said(figure, ".gb-axis text") == ["0", "0.005", "0.01", "0.015", "0.02"]


def test_a_value_said_twice_in_a_report_is_one_mark() -> None:
    assert [mark.rows for mark in marks_of([point(1, 10), point(2, 10)], {}, yearly=True)] == [(1, 2)]


def test_two_values_of_one_report_and_year_are_two_marks() -> None:
    assert [mark.words for mark in marks_of([point(1, 10), point(2, 11)], {}, yearly=True)] == ["10次", "11次"]


def test_values_of_two_reports_for_one_year_name_their_reports() -> None:
    later = point(2, 10, report="140826/zhengfu/2025", of="2025年")
    assert [mark.words for mark in marks_of([point(1, 10), later], {}, yearly=True)] == [
        "10次（2024年报告）",
        "10次（2025年报告）",
    ]


def test_a_range_runs_from_end_to_end() -> None:
    figure = drawn(point(1, 3, high=Decimal(5)), point(2, 10, 2023))
    [path] = figure.css(".gb-range path")
    start, length = map(float, re.findall(r"M([\d.]+),[\d.]+h([\d.]+)", path.attributes["d"] or "")[0])
    assert length == pytest.approx(start * 2 / 3, abs=0.05)


def test_forty_values_are_dots_by_year() -> None:
    figure = drawn(*many())
    assert len(figure.css(".gb-dot path")) == 40
    assert said(figure, ".gb-label text") == ["2020年", "2021年", "2022年"]
    assert said(figure, ".gb-count text") == ["13个", "14个", "13个"]


def test_a_chart_of_dots_tells_the_median() -> None:
    assert "中位数 20.5次" in drawn(*many()).css("desc")[0].text()


def test_thirty_nine_values_are_bars() -> None:
    assert len(drawn(*many(40)).css(".gb-bar path")) == 39


def test_levels_of_places_far_apart_have_charts_of_their_own() -> None:
    far = [
        point(1, 5000, series="山西省 · 政府", level="省级"),
        point(4, 5000, 2023, series="山西省 · 政府", level="省级"),
    ]
    found = charts([*far, point(2, 5), point(3, 7, 2023)], Drawing("次", "g1-chart", "会议", yearly=True))
    assert [re.findall(r'data-values="(\d)"', chart) for chart in found] == [["4", "1"], ["3", "2"]]
    assert ["<b>省级</b>（各级的轴不同）" in chart for chart in found] == [True, False]


def test_the_only_value_of_a_level_far_from_the_others_has_no_chart() -> None:
    points = [point(1, 5000, series="山西省 · 政府", level="省级"), point(2, 5), point(3, 7, 2023)]
    [chart] = charts(points, Drawing("次", "g1-chart", "会议", yearly=True))
    assert re.findall(r'data-values="(\d)"', chart) == ["3", "2"]
    assert "<b>县级</b>：" in chart  # and of other axes nothing, for there is none


def test_charts_of_levels_come_the_highest_first() -> None:
    far = [point(row, 5000, 2020 + row, series="山西省 · 政府", level="省级") for row in (3, 4)]
    first, second = charts([point(1, 5), point(2, 7, 2023), *far], Drawing("次", "g1-chart", "会议", yearly=True))
    assert "<b>省级</b>" in first
    assert "<b>县级</b>" in second


def test_levels_that_are_near_share_an_axis() -> None:
    assert len(charts([point(1, 50, level="省级"), point(2, 5)], Drawing("次", "g1-chart", "会议", yearly=True))) == 1


@pytest.mark.parametrize(
    ("held", "shown", "meaning"),
    [
        (ALL, ["未见"], "“未见”是收有那一年的报告、其中没有见到数字"),
        (Held(frozenset(), undated=False), ["未收"], "“未收”是没有收到那一年的报告"),
        (Held(frozenset(), undated=True), ["未详"], "“未详”是收有年份未详的报告，不知是否讲到那一年"),
        (Held(frozenset({2021, 2022}), undated=False), ["未见", "未收"], "“未收”是没有收到那一年的报告"),
    ],
)
def test_a_year_without_report_is_told_from_one_without_the_value(held: Held, shown: list[str], meaning: str) -> None:
    figure = drawn(point(1, 10), point(2, 5, 2020), held=held)
    assert said(figure, ".gb-value text") == ["5次", *shown, "10次"]
    assert meaning in said(figure, "figcaption")[0]


def test_dots_tell_years_without_report_too() -> None:
    points = [point(row, row, 2020 if row % 2 else 2024, report=f"r{row}", series=f"s{row}") for row in range(1, 42)]
    [chart] = charts(
        points, Drawing("次", "g1-chart", "会议", yearly=True, held={"s1": Held(frozenset({2021}), undated=False)})
    )
    words = LexborHTMLParser(chart).css("desc")[0].text()
    assert "有报告而未见数字的年份：2021年" in words
    assert "没有收到报告的年份：2022—2023年" in words


def test_the_description_tells_how_many_whose_and_the_least_and_most() -> None:
    words = drawn(point(1, 10), point(2, 5, 2020)).css("desc")[0].text()
    assert "共 2 个数字，绛县 · 政府，2020年至2024年" in words
    assert "最小 5次（绛县 · 政府，2020年），最大 10次（绛县 · 政府，2024年）" in words
    assert "有报告而未见数字的年份：绛县 · 政府2021—2023年" in words


def test_large_values_are_counted_in_yi() -> None:
    figure = drawn(point(1, 11_970_000_000), point(2, 5_000_000_000, 2023), unit="元")
    assert "单位：亿元" in said(figure, "figcaption")[0]
    assert "100" in said(figure, ".gb-axis text")


def test_a_picture_is_named_by_title_and_description() -> None:
    svg = drawn(point(1, 10), point(2, 5, 2023)).css("svg")[0]
    assert svg.attributes["role"] == "img"
    assert (svg.attributes["aria-labelledby"] or "").split() == [node.id for node in svg.css("title, desc")]


@pytest.mark.parametrize("points", [[point(1, 10), point(2, 5, 2020), point(3, 3, 2019, high=Decimal(4))], many()])
def test_a_picture_has_no_style_no_script_and_no_address(points: list[Point]) -> None:
    [chart] = charts(points, Drawing("次", "g1-chart", "会议", yearly=True))
    assert not re.search(r"style|<script|href|url\(|//|#[0-9a-f]{3}|font-family| on\w+=|\n", chart)


def test_no_mark_and_no_words_lie_beside_the_picture() -> None:
    long = "双江拉祜族佤族布朗族傣族自治县 · 人民代表大会常务委员会" * 2
    marks = [Mark((1,), long, "2021—2025年", "119.7亿元" * 8, Decimal(1), Decimal(1))]
    layout = bars(marks)
    assert max(len(text.words) * 12 for text in layout.texts if text.kind == "head") <= WIDTH
    assert max(text.y for text in layout.texts) < layout.height


def test_dots_that_would_touch_stand_apart() -> None:
    marks = [Mark((row,), "", "2024年", "", Decimal(5), Decimal(5)) for row in range(1, 8)]
    assert len({placed.y for placed in dots([("2024年", marks)]).placed}) == 7


def test_the_same_values_give_the_same_bytes_in_another_process() -> None:
    code = (
        "from tests.render.test_chart import *;"
        "print(charts([point(1, 10), point(2, 5, 2020)], Drawing('次', 'g1-chart', '会议', yearly=True))[0])"
    )
    other = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True, encoding="utf-8"
    )
    assert (
        other.stdout.strip()
        == charts([point(1, 10), point(2, 5, 2020)], Drawing("次", "g1-chart", "会议", yearly=True))[0]
    )


def test_the_library_is_loaded_only_where_a_chart_is_drawn() -> None:
    code = "import sys, generator.cli, generator.render.site; print('vl_convert' in sys.modules)"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert other.stdout.strip() == "False"
