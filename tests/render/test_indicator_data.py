"""The table of an indicator's page to take away: each value with its sentence and its reference."""

from __future__ import annotations

import csv
import io

from generator.render.indicator_data import Told, indicator_data
from tests.samples import a_report

REPORT = a_report(figures=[{"quote": "会议11次", "number": "11次", "indicator": "renda.meetings", "period": "2024"}])


def _row(site_url: str = "") -> dict[str, str]:
    output = indicator_data("renda.meetings", [Told(REPORT, REPORT.figures[0], "一年的结果（次）")], site_url)
    assert output.path == "indicators/renda.meetings/data.csv"
    [row] = csv.DictReader(io.StringIO(output.data.decode("utf-8-sig")))
    return row


def test_a_row_has_value_and_sentence() -> None:
    row = _row()
    assert (row["value"], row["unit"], row["period"], row["group"]) == ("11", "次", "2024", "一年的结果（次）")
    assert row["sentence"] == "全年召开会议11次。"


def test_a_row_has_the_reports_reference_with_the_figures_mark() -> None:
    assert _row("https://example.org/")["citation"].endswith(
        "数字号 f1. https://example.org/reports/210921/renda/2024/#f1"
    )


def test_a_row_says_where_it_was_taken_from() -> None:
    assert _row()["retrieved_from"] == "indicators/renda.meetings/data.csv"
    assert _row("https://example.org/g")["retrieved_from"] == "https://example.org/g/indicators/renda.meetings/data.csv"
