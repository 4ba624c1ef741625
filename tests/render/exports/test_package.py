"""generator/render/exports/package.py: the description of the files, and the files held against it."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.model.facts import Mention, Period
from generator.model.report import Report
from generator.model.source import Rights
from generator.model.spans import Span
from generator.render.exports import export_data
from tests.samples import OTHER_COUNTY, a_report

# What the Data Package standard 2.0 (datapackage.org/standard) asks of the parts that are used here.
LICENCES: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "items": {
        "anyOf": [{"required": ["name"]}, {"required": ["path"]}],
        "properties": {"name": {"pattern": "^[-\\w.]+$"}},
    },
}
FIELD: dict[str, Any] = {
    "required": ["name", "type", "description"],
    "properties": {"type": {"enum": ["string", "integer", "number", "boolean"]}},
}
STANDARD: dict[str, Any] = {
    "required": ["$schema", "name", "licenses", "resources"],
    "properties": {
        "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
        "licenses": LICENCES,
        "resources": {
            "minItems": 1,
            "items": {
                "required": ["name", "path", "format", "mediatype", "hash", "licenses"],
                "properties": {
                    "name": {"pattern": "^[-a-z0-9._]+$"},
                    "path": {"pattern": "^[^/.][^:\\\\]*$"},
                    "hash": {"pattern": "^sha256:[0-9a-f]{64}$"},
                    "bytes": {"type": "integer"},
                    "licenses": LICENCES,
                    "type": {"const": "table"},
                    "schema": {"required": ["fields", "primaryKey"], "properties": {"fields": {"items": FIELD}}},
                },
            },
        },
    },
}
TYPES = {"string": ".*", "integer": "-?[0-9]+", "number": "-?[0-9]+(?:\\.[0-9]+)?", "boolean": "true|false"}

MEETINGS = {"quote": "会议11次", "number": "11次", "indicator": "renda.meetings"}
NAMED = (Mention("region", "b3", Span(0, 1), "210921"), Mention("term", "b3", Span(0, 2)))
REPORTS = [
    replace(a_report(figures=[MEETINGS]), mentions=NAMED, id="210921/renda/2023"),
    a_report(figures=[MEETINGS, {"quote": "信访100余件", "number": "100余件", "unit": "件", "qualifier": "余"}]),
    a_report("140826/renda/2023", region=OTHER_COUNTY, period=Period("2023", "2023")),
    a_report("x/a/other/undated", region=None, period=None, body=None, figures=[{**MEETINGS, "label": "=1"}]),
]


def files_of(*reports: Report) -> dict[str, bytes]:
    """Give the data files by their paths below data/."""
    return {output.path.removeprefix("data/"): output.data for output in export_data(reports)}


FILES = files_of(*REPORTS)
PACKAGE = json.loads(FILES["datapackage.json"])
TABLES = [resource for resource in PACKAGE["resources"] if resource["format"] == "csv"]


def table_of(resource: dict[str, Any]) -> list[dict[str, str]]:
    """Give the rows of a CSV resource."""
    return list(csv.DictReader(io.StringIO(FILES[resource["path"]].decode("utf-8-sig"), newline="")))


def test_it_is_as_the_standard_wants_it() -> None:
    assert [error.message for error in Draft202012Validator(STANDARD).iter_errors(PACKAGE)] == []


def test_it_is_valid_by_the_standards_own_library(tmp_path: Path) -> None:
    library = pytest.importorskip("frictionless", reason="frictionless is not among the locked packages (decision 16)")
    for path, data in FILES.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    pytest.importorskip("ijson", reason="frictionless reads JSON with its extra `json` only")
    report = library.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["type", "note"]) == []


def test_every_file_is_described_with_its_size_and_digest() -> None:
    for resource in PACKAGE["resources"]:
        data = FILES[resource["path"]]
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        assert resource.get("bytes") == (None if resource["name"] == "figures-json" else len(data))
    described = {resource["path"] for resource in PACKAGE["resources"]}
    assert {path for path in FILES if "/" not in path and not path.endswith(".md")} - {"datapackage.json"} == described


@pytest.mark.parametrize("resource", TABLES, ids=lambda resource: resource["name"])
def test_every_cell_is_of_its_columns_type(resource: dict[str, Any]) -> None:
    rows = table_of(resource)
    assert rows
    for field in resource["schema"]["fields"]:
        limits = field.get("constraints", {})
        for row in rows:
            cell = row[field["name"]]
            assert cell or not limits.get("required")
            assert not cell or re.fullmatch(TYPES[field["type"]], cell, re.DOTALL), (field["name"], cell)
            assert not cell or cell in limits.get("enum", [cell])


@pytest.mark.parametrize("resource", TABLES, ids=lambda resource: resource["name"])
def test_the_key_names_a_row(resource: dict[str, Any]) -> None:
    rows = table_of(resource)
    assert len({tuple(row[name] for name in resource["schema"]["primaryKey"]) for row in rows}) == len(rows)


def test_terms_that_nobody_has_looked_into_are_said_to_be_unknown() -> None:
    assert [terms["name"] for terms in PACKAGE["licenses"][1:]] == ["notspecified"]


def test_our_annotations_have_a_licence_of_their_own() -> None:
    resources = [resource["licenses"][0] for resource in PACKAGE["resources"] if resource["name"] != "codebook"]
    assert [terms["name"] for terms in (PACKAGE["licenses"][0], *resources)] == ["CC-BY-4.0"] * (1 + len(resources))


def test_terms_are_those_of_the_sidecars() -> None:
    known = replace(REPORTS[0], rights=Rights("CC-BY-4.0", "网站声明"))
    _, one = json.loads(files_of(known)["datapackage.json"])["licenses"]
    assert one == {"name": "CC-BY-4.0", "title": "CC-BY-4.0（网站声明）"}
    both = json.loads(files_of(known, REPORTS[1])["datapackage.json"])["licenses"]
    assert [terms["name"] for terms in both[1:]] == ["CC-BY-4.0", "notspecified"]


def test_the_codebook_has_the_programs_own_licence() -> None:
    [codebook] = [resource for resource in PACKAGE["resources"] if resource["name"] == "codebook"]
    assert [terms["name"] for terms in codebook["licenses"]] == ["MIT"]
