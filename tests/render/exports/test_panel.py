"""generator/render/exports/panel.py: what each body of a place reported year by year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.data.indicators import load_indicators
from generator.model.facts import Period
from generator.model.report import Report
from generator.render.exports.panel import panel_cells, panel_columns, panel_rows
from generator.render.exports.rows import Value
from tests.samples import OTHER_COUNTY, a_report

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
NAMES = [entry.id for entry in load_indicators().all]


def rows(*reports: Report) -> dict[tuple[str, str, int], dict[str, Value]]:
    """Give the panel of these reports by code, body and year, the cells by column."""
    names = [column.name for column in panel_columns(NAMES)]
    cells = [dict(zip(names, panel_cells(row, NAMES), strict=True)) for row in panel_rows(reports)]
    return {(str(row["code"]), str(row["body"]), int(str(row["year"]))): row for row in cells}


def only(**figure: Any) -> dict[str, Value]:  # noqa: ANN401 # any field of a figure
    """Give the only row of the panel of a report with the figure of meetings, so changed."""
    [row] = rows(a_report(figures=[{**MEETINGS, **figure}])).values()
    return row


def test_a_result_stands_in_its_year_under_its_indicator() -> None:
    row = only()
    assert (row["code"], row["year"], row["held"], row["renda.meetings"]) == ("210921", 2024, "yes", Decimal(11))


def test_a_report_without_the_value_is_told_from_no_report() -> None:
    early = a_report("140826/renda/2022", region=OTHER_COUNTY, period=Period("2022", "2022"))
    found = rows(a_report(figures=[MEETINGS]), early)
    assert [(key[0], key[2], row["held"], row["renda.meetings"]) for key, row in found.items()] == [
        ("140826", 2022, "yes", None),
        ("140826", 2023, "no", None),
        ("140826", 2024, "no", None),
        ("210921", 2022, "no", None),
        ("210921", 2023, "no", None),
        ("210921", 2024, "yes", Decimal(11)),
    ]


def test_a_report_of_unknown_years_leaves_open_which_year_it_is_on() -> None:
    undated = a_report("210921/renda/undated", period=None)
    found = rows(a_report(), undated, a_report("140826/renda/2023", region=OTHER_COUNTY, period=Period("2023", "2023")))
    assert [found["210921", "renda", year]["held"] for year in (2023, 2024)] == ["unknown", "yes"]


def test_a_report_on_several_years_is_held_for_each() -> None:
    found = rows(a_report("210921/renda/2021-2023", period=Period("2021", "2023")))
    assert [(key[2], row["held"]) for key, row in found.items()] == [(2021, "yes"), (2022, "yes"), (2023, "yes")]


@pytest.mark.parametrize(
    "figure",
    [
        {"period": "2020/2024"},
        {"period": "2024-01/2024-07"},
        {"period": "term"},
        {"period": None},
        {"role": "target"},
        {"is_change": True},
        {"indicator": None},
    ],
    ids=str,
)
def test_what_is_no_result_of_one_year_is_left_out(figure: dict[str, object]) -> None:
    assert only(**figure)["renda.meetings"] is None


def test_two_values_make_no_choice_and_are_named() -> None:
    other = {"quote": "解决48件", "number": "48件", "indicator": "renda.meetings"}
    [row] = rows(a_report(figures=[MEETINGS, other])).values()
    assert (row["several"], row["renda.meetings"]) == ("renda.meetings", None)


def test_the_same_value_told_twice_is_one() -> None:
    [row] = rows(a_report(figures=[MEETINGS, MEETINGS])).values()
    assert (row["several"], row["renda.meetings"]) == ("", Decimal(11))


def test_a_range_is_no_value() -> None:
    row = only(value_max=Decimal(12))
    assert (row["several"], row["renda.meetings"]) == ("renda.meetings", None)


def test_a_value_with_a_qualifier_is_named() -> None:
    assert only(qualifier="余")["inexact"] == "renda.meetings"
    assert only()["inexact"] == ""


@pytest.mark.parametrize("meta", [{"region": None}, {"body": None}, {"body": "other"}], ids=str)
def test_reports_of_no_known_place_or_body_are_left_out(meta: dict[str, Any]) -> None:
    assert rows(a_report(figures=[MEETINGS], **meta)) == {}
