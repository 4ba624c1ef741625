"""generator/check/linked.py: the table of links followed, and the records held against it."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.check.linked import grounds, table_rows
from generator.model.facts import Region
from tests.check.shared_sites import LONG, found
from tests.factory import make_report

CSV = "data/links.csv"
HERE, THERE = "110100/renda/2024", "110101/renda/2024"


def test_a_sound_site_is_sound(tmp_path: Path) -> None:
    assert found(tmp_path) == []
    assert len(table_rows(tmp_path)) > 10


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        (f"{HERE},1,p2,b2,0,22,", f"{HERE},1,p2,b2,0,21,", "check.passage"),
        (f"{HERE},1,p2,b2,", f"{HERE},1,p9,b2,", "check.passage"),
        (f"{HERE},1,p2,b2,", f"{HERE},1,p2,b9,", "check.passage"),
        (f"passage,{THERE},p1,b1", "passage,110109/renda/2024,p1,b1", "check.passage"),
        (f"passage,{THERE},p1,b1", f"passage,{THERE},p2,b1", "check.passage"),
        (f"passage,{THERE},p1,b1", f"passage,{HERE},p1,b1", "check.passage"),
        ("exact,100,false", "exact,92,false", "check.passage"),
        ("exact,100,false", "likely,100,false", "check.passage"),
        ("false,4,4", "false,3,4", "check.passage"),
        (f"{HERE},1,p2", f"{HERE},7,p2", "check.csv"),
        ("passage,", "passing,", "check.csv"),
        ("exact,100", "near,92", "check.data"),
    ],
)
def test_a_row_that_is_not_true_is_told(tmp_path: Path, before: str, after: str, code: str) -> None:
    problems = found(tmp_path, (CSV, before, after))
    assert any(problem.startswith(code) for problem in problems), problems


def test_words_that_the_report_has_not_are_told(tmp_path: Path) -> None:
    assert any("quotes" in problem for problem in found(tmp_path, (CSV, LONG[:8], "坚持把环境保护的")))


def test_a_passage_that_nothing_leads_back_from_is_told(tmp_path: Path) -> None:
    problems = found(tmp_path, (CSV, f"{THERE},1,p1,b1,0,22", f"{THERE},1,p1,b1,0,21"))
    assert any("nothing leads back" in problem for problem in problems)


def test_a_record_that_is_gone_or_other_than_the_table_is_told(tmp_path: Path) -> None:
    path = f"data/reports/{HERE}.links.json"
    assert any(problem.startswith("check.data") for problem in found(tmp_path, (path, '"exact"', '"near"')))
    assert any(problem.startswith("check.data") for problem in found(tmp_path, (path, '"schema":2', '"schema":1')))
    assert any("is not there" in problem for problem in found(tmp_path, (path, "{", "")))


def test_a_link_of_whole_reports_that_is_not_true_is_told(tmp_path: Path) -> None:
    found(tmp_path)
    row = next(row for row in table_rows(tmp_path) if row[7] == "shared-passage")
    before = f"{row[0]},{row[1]},,,,,,shared-passage,{row[8]},,,,,,{row[14]}"
    for after in (
        before.replace(str(row[8]), "110109/renda/2024"),
        before.replace("shared-passage", "same-place"),
        before.replace(f"shared-passage,{row[8]}", f"shared-passage,{row[0]}"),
    ):
        assert any(problem.startswith("check.related") for problem in found(tmp_path, (CSV, before, after)))


def test_a_county_and_the_district_that_it_became_may_be_one_series() -> None:
    report = make_report()
    for code in ("130625", "130609"):
        there = replace(report, meta=replace(report.meta, region=Region(code, "某地", ("某省", "某地")), body="renda"))
        assert "130609/renda" in grounds(there, "same-series")
