"""generator/render/compared_values.py: the indicators of two reports of a series side by side."""

from decimal import Decimal
from typing import Any

import pytest

from generator.data.indicators import load_indicators
from generator.model.facts import Period
from generator.model.report import Report
from generator.render.compared_values import Values, compare_values
from tests.samples import a_report, paragraphs

YUAN = {"unit": "元"}
ABOUT = {"number": "8余件", "value": Decimal(8), "unit": "件", "qualifier": "余"}


def values(old: list[dict[str, Any]], new: list[dict[str, Any]], since: str = "2024") -> Values:
    """Compare reports on 2023 and `since` to 2024; their figures are given by printed number and other fields."""
    reports: list[Report] = []
    for first, year, given in (("2023", "2023", old), (since, "2024", new)):
        text = "，".join(f"完成第{at}项{one['number']}" for at, one in enumerate(given)) + "。"
        figures = [
            {"quote": f"第{at}项{one['number']}", "indicator": "gov.gdp", "period": year, **one}
            for at, one in enumerate(given)
        ]
        reports.append(a_report(f"a/zhengfu/{year}", paragraphs(text), figures, period=Period(first, year)))
    return compare_values(reports[0], reports[1], load_indicators(), "compare/a/zhengfu/2024.md")


def difference(old: dict[str, Any], new: dict[str, Any]) -> str:
    (row,) = values([old], [new]).both
    return row.difference


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ({"number": "8件"}, {"number": "11件"}, "多 3 件"),
        ({"number": "12.5%"}, {"number": "10.4%"}, "少 2.1 个百分点"),
        ({"number": "8件"}, {"number": "8件"}, "相同"),
        (
            {"number": "1.2亿元", **YUAN, "value": Decimal(120000000)},
            {"number": "0.6亿元", **YUAN, "value": Decimal(60009000)},
            "少 5999.1 万元",
        ),
        ({"number": "9000元"}, {"number": "1.2万元", **YUAN, "value": Decimal(12000)}, "多 3000 元"),
        (ABOUT, {"number": "11件"}, "约多 3 件"),
        (ABOUT, {"number": "8件"}, "大致相同"),
        (ABOUT, ABOUT, "相同"),
    ],
)
def test_a_difference_is_told_by_arithmetic(old: dict[str, Any], new: dict[str, Any], said: str) -> None:
    assert difference(old, new) == said


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ({"number": "8家"}, "单位不同"),
        ({"number": "8件", "is_change": True}, "有一个是起止两数"),
        ({"number": "8件", "period": None}, "期间未详"),
        ({"number": "8件", "period": "2021/2024"}, "期间长短不同"),
        ({"number": "8件", "period": "2022"}, "所指的时间不对应"),
        ({"number": "8件", "qualifier": "以上"}, "一个是界限"),
        ({"number": "8件", "value_max": Decimal(9)}, "有一个是范围"),
        ({"number": "800件"}, "相差过大，所指可能不同"),
    ],
)
def test_why_two_values_are_not_compared_is_told(new: dict[str, Any], why: str) -> None:
    assert difference({"number": "5件"}, new) == f"不可直接比较：{why}"


@pytest.mark.parametrize("qualifier", ["超", "以上", "以下"])
def test_two_bounds_are_not_subtracted(qualifier: str) -> None:
    bounds = ({"number": "8件", "qualifier": qualifier}, {"number": "9件", "qualifier": qualifier})
    assert difference(*bounds) == "不可直接比较：都是界限"


def test_few_things_may_become_many_times_as_many() -> None:
    assert difference({"number": "2件"}, {"number": "60件"}) == "多 58 件"


def test_of_a_report_on_five_years_the_last_year_stands_beside_that_of_the_year_before() -> None:
    total = {"number": "90件", "period": "2020/2024"}
    (row,) = values([{"number": "8件"}], [total, {"number": "11件"}], since="2020").both
    assert [value.words for value in row.later] == ["11件（2024年）"]
    assert row.difference == "多 3 件"


def test_several_values_in_one_report_are_shown_and_not_compared() -> None:
    (row,) = values([{"number": "5件"}], [{"number": "8件"}, {"number": "9件"}]).both
    assert [value.words for value in row.later] == ["8件", "9件"]
    assert row.difference == "不可直接比较：有一份给出几个数"


def test_targets_stand_beside_targets() -> None:
    target = {"role": "target"}
    found = values([{"number": "5件", **target, "period": "2024"}], [{"number": "6件", **target, "period": "2025"}])
    assert [(row.name, row.difference) for row in found.both] == [("地区生产总值（目标）", "多 1 件")]


def test_a_value_leads_to_its_figure_and_tells_another_time() -> None:
    (row,) = values([{"number": "5件"}], [{"number": "8件", "period": "2022"}]).both
    assert [(value.words, value.href) for value in (*row.earlier, *row.later)] == [
        ("5件", "../../../reports/a/zhengfu/2023.md#f1"),
        ("8件（2022年）", "../../../reports/a/zhengfu/2024.md#f1"),
    ]


def test_what_one_report_alone_gives_is_listed() -> None:
    found = values([{"number": "5件"}], [{"number": "8件", "indicator": "renda.meetings"}])
    assert ([one.name for one in found.earlier], [one.name for one in found.later]) == (
        ["地区生产总值"],
        ["常委会会议"],
    )


def test_what_is_in_doubt_is_left_out() -> None:
    assert values([{"number": "5件", "confidence": "low"}], []) == Values((), (), ())
