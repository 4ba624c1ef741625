"""generator/check/exports.py: other forms of the tables, the codebook and the package, each made false in one point."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.check.sites import found, write_site
from tests.factory import make_figure, make_report, with_figures

BARE = make_report()
REPORT = with_figures(BARE, replace(make_figure(BARE, "会议11次", "11次", "会议", "renda.meetings"), action="召开"))


def found_where(site: Path, path: str, before: str, after: str) -> list[str]:
    """Give what the check says where a text of one file is another; digests are told beside it."""
    write_site(site, REPORT)
    file = site / path
    text = file.read_bytes().decode()
    assert before in text
    file.write_bytes(text.replace(before, after, 1).encode())
    return [line for line in found(site, REPORT) if "another size" not in line]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"value":11', '"value":12'),
        ('"label":"会议"', '"label":"会"'),
        ('"confidence":"high"', '"confidence":"low"'),
        ('"raw_start":', '"raw_start":1'),
        ('"is_change":false', '"is_change":true'),
    ],
)
def test_a_cell_of_the_list_that_the_record_has_not_is_told(tmp_path: Path, before: str, after: str) -> None:
    assert found_where(tmp_path, "data/figures.json", before, after) == [
        "check.export: 210921/renda/2024 f1: is not what the record says"
    ]


def test_a_figure_that_the_list_has_not_is_told(tmp_path: Path) -> None:
    [line] = found_where(tmp_path, "data/figures.json", '"id":"f1"', '"id":"f2"')
    assert line == "check.export: has 1 figures, by the records 1, or not the same"


def test_a_list_that_is_none_is_told(tmp_path: Path) -> None:
    [line] = found_where(tmp_path, "data/figures.json", "]", "")
    assert line.startswith("check.export: cannot be read: ")


@pytest.mark.parametrize(
    ("before", "after", "name"),
    [
        ("column,figures,value,", "column,figures,values,", "column figures value"),
        ("code,confidence,high,", "code,confidence,highest,", "code confidence high"),
        ("indicator,panel,renda.meetings,", "indicator,panel,renda.meeting,", "indicator panel renda.meetings"),
        (",Certain\r\n", ",\r\n", "code confidence high"),
    ],
)
def test_what_the_codebook_does_not_explain_is_told(tmp_path: Path, before: str, after: str, name: str) -> None:
    lines = found_where(tmp_path, "data/codebook.csv", before, after)
    assert f"check.export: does not explain {name} in both languages" in lines


def test_a_file_with_other_bytes_than_are_described_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    path = tmp_path / "data/panel.csv"
    path.write_bytes(path.read_bytes() + b"\r\n")
    assert "check.export: data/panel.csv has another size or SHA-256 than is told" in found(tmp_path, REPORT)


def test_a_file_that_is_not_described_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    (tmp_path / "data/more.csv").write_text("a\n", "utf-8")
    assert found(tmp_path, REPORT) == ["check.export: data/more.csv is not described"]


@pytest.mark.parametrize("name", ["figures.json", "codebook.csv", "gongbao.xlsx", "gongbao.sqlite", "datapackage.json"])
def test_a_file_that_is_not_there_is_told(tmp_path: Path, name: str) -> None:
    write_site(tmp_path, REPORT)
    (tmp_path / "data" / name).unlink()
    assert [line for line in found(tmp_path, REPORT) if line.startswith("check.export")]


@pytest.mark.parametrize(
    ("field", "message"), [("licenses", "has no terms of use"), ("schema", "has other columns than are told")]
)
def test_a_description_that_lacks_something_is_told(tmp_path: Path, field: str, message: str) -> None:
    write_site(tmp_path, REPORT)
    path = tmp_path / "data/datapackage.json"
    package = json.loads(path.read_bytes())
    resource = package["resources"][0]
    resource[field] = [] if field == "licenses" else {"fields": []}
    path.write_text(json.dumps(package), "utf-8")
    assert found(tmp_path, REPORT) == [f"check.export: data/figures.csv {message}"]
