"""Indicators: each with its values, and only those that can be compared side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.model.report import Report
from generator.render.indicator_pages import render_indicators
from tests.render.pages import INDICATORS, body, by_path, front_matter, table, targets, tree_of
from tests.samples import OTHER_COUNTY, a_report

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
PATH = "indicators/renda.meetings.md"
DATA = "indicators/renda.meetings/data.csv"


def _pages(*reports: Report) -> dict[str, str]:
    return by_path(render_indicators(reports, tree_of(reports), INDICATORS))


def _with(**fields: Any) -> Report:  # noqa: ANN401 # any field of Figure
    return a_report(figures=[{**MEETINGS, **fields}])


def _headings(page: str) -> list[str]:
    return [heading.text() for heading in body(page).css("h2")]


def test_an_indicator_with_a_value_has_its_page() -> None:
    assert set(_pages(_with())) == {"indicators/index.md", PATH, DATA}


def test_a_definition_that_only_repeats_the_name_is_left_out() -> None:
    told = [one for one in INDICATORS.all if one.definition.rstrip("。") == one.name]
    assert told
    for one in told[:1]:
        page = body(_pages(_with(indicator=one.id))[f"indicators/{one.id}.md"])
        assert f"{one.name}。" not in [line.text() for line in page.css("p")]


def test_a_value_stands_with_place_period_and_sentence() -> None:
    page = body(_pages(_with())[PATH])
    assert table(page) == [
        ["地区", "机构", "期间", "数字", "原句"],
        ["阜新蒙古族自治县 草稿", "人大常委会", "2024年", "11次", "全年召开会议11次。"],
    ]


def test_the_quotation_is_marked_in_its_sentence() -> None:
    assert [mark.text() for mark in body(_pages(_with())[PATH]).css("mark")] == ["会议11次"]


def test_a_value_leads_to_its_sentence() -> None:
    assert "](../reports/210921/renda/2024.md#f1)" in _pages(_with())[PATH]


def test_a_value_leads_to_its_place() -> None:
    assert "reports/210921/index.md" in targets(_pages(_with())[PATH], PATH)


def test_values_of_one_kind_stand_together() -> None:
    far = a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY)
    assert [row[0] for row in table(body(_pages(_with(), far)[PATH]))[1:]] == ["绛县 草稿", "阜新蒙古族自治县 草稿"]


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        ({"period": "term"}, "一届的结果（次）"),
        ({"period": None}, "结果（次），期间未详"),
        ({"unit": "场"}, "一年的结果（场）"),
        ({"role": "target"}, "一年的目标（次）"),
        ({"is_change": True}, "一年的变化（次）"),
    ],
)
def test_values_of_another_kind_stand_apart(fields: dict[str, Any], heading: str) -> None:
    report = a_report(figures=[MEETINGS, MEETINGS, {**MEETINGS, **fields}])
    assert _headings(_pages(report)[PATH])[:2] == ["一年的结果（次）", heading]


def test_a_term_is_told_with_the_years_of_its_report() -> None:
    page = body(_pages(_with(period="term"))[PATH])
    assert all(row[2].endswith("年报告）") for row in table(page)[1:])


def test_the_usual_unit_comes_first() -> None:
    report = a_report(figures=[{**MEETINGS, "unit": "场"}, MEETINGS, MEETINGS])
    assert _headings(_pages(report)[PATH])[:2] == ["一年的结果（次）", "一年的结果（场）"]


def test_a_figure_without_indicator_is_on_no_page() -> None:
    assert "11次" not in "".join(_pages(_with(indicator=None)).values())


def test_an_indicator_without_values_has_no_page() -> None:
    assert PATH not in _pages()


def test_sentences_of_drafts_are_closed_to_search_engines() -> None:
    assert front_matter(_pages(_with())[PATH])["noindex"]
    assert "noindex" not in front_matter(_pages(replace(_with(), draft=False))[PATH])


def test_the_index_counts_values_and_places_by_theme() -> None:
    [row] = table(body(_pages(_with())["indicators/index.md"]))[1:]
    assert (row[0], row[2:]) == (INDICATORS.by_id("renda.meetings").name, ["1 个数字", "1 个地区", "2024年"])


def test_the_index_leads_to_every_indicator_that_has_values() -> None:
    assert PATH in targets(_pages(_with())["indicators/index.md"], "indicators/index.md")


def test_the_index_names_every_indicator() -> None:
    index = body(_pages(_with())["indicators/index.md"]).text()
    assert [one.name for one in INDICATORS.all if one.name not in index] == []


def test_a_theme_has_an_id_of_its_own() -> None:
    page = body(_pages()["indicators/index.md"])
    ids = [heading.attributes.get("id") for heading in page.css("h2")]
    assert ids == [f"theme-{theme.id}" for theme in INDICATORS.themes if any(i.theme == theme for i in INDICATORS.all)]


def test_two_values_that_can_be_compared_are_drawn_above_their_table() -> None:
    far = a_report("140826/renda/2024", figures=[MEETINGS], region=OTHER_COUNTY)
    page = body(_pages(_with(), far)[PATH])
    assert [node.tag for node in page.css("#g1, figure, .gb-values")] == ["h2", "figure", "div"]
    assert [mark.attributes["data-values"] for mark in page.css("[data-values]")] == ["1", "2"]


def test_one_value_is_not_drawn() -> None:
    assert "<svg" not in _pages(_with())[PATH]


def test_results_and_targets_are_in_no_chart_together() -> None:
    report = a_report(figures=[MEETINGS, {**MEETINGS, "role": "target"}])
    assert "<svg" not in _pages(report)[PATH]


def test_pages_that_nobody_wants_are_not_made() -> None:
    reports = [_with()]
    made = render_indicators(reports, tree_of(reports), INDICATORS, wanted=lambda _: False)
    assert [output.path for output in made] == ["indicators/index.md"]


def test_the_page_says_how_to_cite_its_tables() -> None:
    reports = [_with()]
    page = by_path(render_indicators(reports, tree_of(reports), INDICATORS, "https://example.org/g"))[PATH]
    said = body(page).text()
    assert (
        "公报 Gongbao. 常委会会议：各报告中的数字[DS/OL]. [引用日期]. https://example.org/g/indicators/renda.meetings/"
        in said
    )


def test_the_page_leads_to_its_table_to_take_away() -> None:
    assert "](renda.meetings/data.csv)" in _pages(_with())[PATH]
