"""The data files, read back by others' readers."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from generator.model import codec
from generator.model.report import restore_source
from generator.render import exports
from tests.render.pages import figures_csv
from tests.samples import a_report

FIGURE = {"quote": "会议11次", "number": "11次", "action": "召开"}


def _rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_each_report_has_its_record() -> None:
    report = a_report()
    files = {output.path: output.data for output in exports.export_data([report])}
    assert codec.loads(files["data/reports/210921/renda/2024.json"].decode()) == report


def test_the_schema_is_published_as_it_is() -> None:
    files = {output.path: output.data for output in exports.export_data([])}
    schema = json.loads(files["data/schema/annotated-report-1.json"])
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_a_report_without_address_is_refused() -> None:
    with pytest.raises(ValueError, match=r"甲\.txt: a report without an address"):
        list(exports.export_data([a_report(None)]))


def test_a_spreadsheet_program_is_told_that_it_is_utf8() -> None:
    assert figures_csv().encode().startswith(b"\xef\xbb\xbfreport,code,")


def test_a_figure_is_a_row() -> None:
    [row] = _rows(figures_csv(a_report(figures=[FIGURE])))
    named = ("report", "place", "label", "action", "value", "unit", "is_change", "quote", "value_max")
    assert [row[name] for name in named] == [
        "210921/renda/2024",
        "辽宁省 阜新市 阜新蒙古族自治县",
        "会议",
        "召开",
        "11",
        "次",
        "false",
        "会议11次",
        "",
    ]


def test_a_row_leads_to_its_sentence() -> None:
    [row] = _rows(figures_csv(a_report(figures=[FIGURE])))
    assert row["address"] == "reports/210921/renda/2024/#f1"


def test_a_row_gives_the_place_in_the_raw_file() -> None:
    report = a_report(figures=[FIGURE])
    [row] = _rows(figures_csv(report))
    assert restore_source(report)[int(row["raw_start"]) : int(row["raw_end"])] == "会议11次"


def test_offsets_cut_the_quotation_and_the_number() -> None:
    report = a_report(figures=[FIGURE])
    [row] = _rows(figures_csv(report))
    text = report.by_id[row["block"]].text
    assert text[int(row["start"]) : int(row["end"])] == row["quote"]
    assert text[int(row["number_start"]) : int(row["number_end"])] == "11次"


def test_a_large_value_is_written_out() -> None:
    [row] = _rows(figures_csv(a_report(figures=[{**FIGURE, "value": Decimal("1.197E+10")}])))
    assert row["value"] == "11970000000"


@pytest.mark.parametrize("label", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "'=1"])
def test_a_text_is_never_a_formula(label: str) -> None:
    [row] = _rows(figures_csv(a_report(figures=[{**FIGURE, "label": label}])))
    assert row["label"] == f"'{label}"


def test_a_negative_value_stays_a_number() -> None:
    [row] = _rows(figures_csv(a_report(figures=[{**FIGURE, "value": Decimal("-0.5")}])))
    assert row["value"] == "-0.5"


@pytest.mark.parametrize("label", ['会议,"讨论"', "会\n议", "会\r\n议"])
def test_commas_quotes_and_line_ends_come_back(label: str) -> None:
    [row] = _rows(figures_csv(a_report(figures=[{**FIGURE, "label": label}])))
    assert row["label"] == label


def test_what_is_unknown_is_empty() -> None:
    report = a_report("x/a/other/undated", figures=[FIGURE], region=None, period=None, body=None)
    [row] = _rows(figures_csv(report))
    assert [row[name] for name in ("code", "place", "body", "report_start", "indicator")] == [""] * 5


def test_every_field_of_a_record_is_explained() -> None:
    assert [name for name, _ in exports.record_fields()] == list(codec.encode(a_report()))


@pytest.mark.parametrize("case", json.loads(exports.offsets_vector())["cases"], ids=lambda case: case["text"])
def test_the_offsets_vector_holds(case: dict[str, str | list[int]]) -> None:
    text, quote = str(case["text"]), case["quote"]
    start, end = (int(offset) for offset in case["span"])
    first, last = (int(offset) for offset in case["utf16"])
    assert text[start:end] == quote
    assert text.encode("utf-16-le")[2 * first : 2 * last].decode("utf-16-le") == quote


def test_the_offsets_vector_tells_code_points_from_utf16() -> None:
    cases = json.loads(exports.offsets_vector())["cases"]
    assert [case["span"] == case["utf16"] for case in cases] == [True, False, False]
