"""generator/render/neighbours.py: the reports before and after one in its series."""

from dataclasses import replace
from typing import Any

from generator.model.compared import Pair
from generator.model.facts import Period, Session
from generator.model.report import Report
from generator.render.neighbours import series_ways
from tests.samples import OTHER_COUNTY, a_report


def on(years: str, name: str = "", delivered: str | None = None, **meta: Any) -> Report:  # noqa: ANN401 # any field of Metadata
    """Give a report on these years (2024, or 2021-2025), at an address that says so."""
    start, _, end = years.partition("-")
    period = Period(start, end or start)
    return a_report(f"210921/renda/{years}{name}", period=period, delivered=delivered, **meta)


def ways(*reports: Report) -> dict[str, list[str]]:
    """Give the words and ends of the ways, by the last part of the report's address."""
    return {
        name.rpartition("/")[2]: [f"{way.words} {way.href}" for way in found]
        for name, found in series_ways(reports).items()
    }


def test_a_report_leads_to_the_one_before_and_the_one_after_with_their_years() -> None:
    assert ways(on("2024"), on("2022"), on("2023")) == {
        "2022": ["下一份：2023年 2023.md"],
        "2023": ["上一份：2022年 2022.md", "下一份：2024年 2024.md"],
        "2024": ["上一份：2023年 2023.md"],
    }


def test_the_way_to_a_comparison_stands_behind_the_neighbour_that_is_compared() -> None:
    reports, pair = (on("2020"), on("2023"), on("2024")), Pair("210921/renda/2023", "210921/renda/2024")
    found = series_ways(reports, [pair])
    page = "../../../compare/210921/renda/2024.md"
    assert [(way.words, way.beside, way.said) for way in found["210921/renda/2023"]] == [
        ("上一份：2020年", "", ""),
        ("下一份：2024年", page, "与2024年对照"),
    ]
    assert [way[2:] for way in found["210921/renda/2024"]] == [(page, "与2023年对照")]
    assert [way[2:] for way in found["210921/renda/2020"]] == [("", "")]


def test_what_is_compared_with_no_neighbour_is_led_to_by_itself() -> None:
    twins = (on("2023", "a"), on("2023", "b"), on("2024"))
    found = series_ways(twins, [Pair("210921/renda/2023a", "210921/renda/2024")])
    said = {name.rpartition("/")[2]: [(way.words, way.said) for way in ways] for name, ways in found.items()}
    assert said == {
        "2023a": [("下一份：2024年", "与2024年对照")],
        "2023b": [("下一份：2024年", "")],
        "2024": [("", "与2023年对照")],
    }


def test_years_without_a_report_are_stepped_over_and_a_term_stands_at_its_last_year() -> None:
    assert ways(on("2017-2021"), on("2024"))["2024"] == ["上一份：2017—2021年 2017-2021.md"]


def test_another_body_another_kind_and_another_place_are_other_series() -> None:
    others = (on("2022", body="zhengxie"), on("2021", genre="overview"), on("2020", region=OTHER_COUNTY))
    assert ways(on("2023"), *others) == {}


def test_of_two_on_one_year_the_one_given_nearest_in_time_counts() -> None:
    reports = (on("2024", delivered="2025-01-10"), on("2023", "a", "2023-06-01"), on("2023", "b", "2024-01-09"))
    assert ways(*reports)["2024"] == ["上一份：2023年 2023b.md"]


def test_of_two_on_one_year_neither_counts_where_a_day_is_not_known() -> None:
    reports = (on("2024", delivered="2025-01-10"), on("2023", "a"), on("2023", "b", "2024-01-09"))
    assert "2024" not in ways(*reports)
    assert ways(*reports)["2023a"] == ["下一份：2024年 2024.md"]


def test_of_two_on_one_year_neither_counts_where_both_were_given_on_one_day() -> None:
    reports = (on("2024", delivered="2025-01-10"), on("2023", "a", "2024-01-09"), on("2023", "b", "2024-01-09"))
    assert "2024" not in ways(*reports)


def test_terms_follow_on_terms_where_no_years_are_known() -> None:
    of_term = [
        replace(one, meta=replace(one.meta, period=None, session=Session(term, None)))
        for term, one in ((15, on("2016")), (16, on("2021")))
    ]
    assert ways(*of_term, on("2024")) == {
        "2016": ["下一份：第十六届任期 2021.md"],
        "2021": ["上一份：第十五届任期 2016.md"],
    }


def test_a_report_of_an_unknown_place_has_no_neighbours() -> None:
    assert ways(on("2023", region=None), on("2024", region=None)) == {}
