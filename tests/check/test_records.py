"""generator/check/records.py: published data that does not give its source back is told."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.check.records import restored_sha256
from generator.model import codec
from generator.model.source import SourceInfo
from tests.check.sites import found, write, write_site
from tests.factory import make_report

REPORT = make_report()
DATA = f"data/reports/{REPORT.id}.json"

Spoil = Callable[[dict[str, Any]], object]


def found_with(site: Path, spoil: Spoil) -> list[str]:
    """Give what the check finds where the report's data was spoilt after its page was made."""
    write_site(site, REPORT)
    record = codec.encode(REPORT)
    spoil(record)
    write(site, DATA, json.dumps(record))
    return found(site, REPORT)


def swap(record: dict[str, Any]) -> None:
    record["blocks"][2]["text"] = record["blocks"][2]["text"].replace("11", "12")


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (swap, "restores 甲.txt with SHA-256 "),
        (lambda record: record["blocks"].pop(), "does not hold a whole report: 甲.txt: character "),
        (lambda record: record["edits"].pop(), "does not hold a whole report: 甲.txt: character "),
        (lambda record: record.pop("moves"), "is no record of schema 1: 'moves' is missing"),
        (lambda record: record.update(schema=2), "does not hold a whole report: schema 2, not 1"),
        (lambda record: record["source"].update(encoding="klingon"), "does not hold a whole report: 甲.txt: unknown "),
        (lambda record: record["source"].update(encoding="ascii"), "does not hold a whole report: 'ascii' codec can't"),
        (lambda record: record["source"].update(more=1), "does not hold a whole report: "),
    ],
    ids=["swapped", "no block", "no edit", "no field", "other schema", "no encoding", "other encoding", "more fields"],
)
def test_a_record_that_does_not_restore_its_source_is_told(tmp_path: Path, spoil: Spoil, words: str) -> None:
    assert any(line.startswith(f"check.data: {words}") for line in found_with(tmp_path, spoil))


def test_a_record_other_than_the_pages_is_told(tmp_path: Path) -> None:
    assert found_with(tmp_path, lambda record: record.update(title="乙")) == [
        f"check.data: is not the record that the page of {REPORT.id} was made from"
    ]


def test_a_data_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    (tmp_path / DATA).unlink()
    assert found(tmp_path, REPORT) == ["check.data: the report's data file is not there"]


def test_data_of_a_report_without_a_page_is_read_too(tmp_path: Path) -> None:
    write_site(tmp_path, REPORT)
    write(tmp_path, "data/reports/old.json", "{")
    (line,) = found(tmp_path, REPORT)
    assert line.startswith("check.data: does not hold a whole report: ")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "gb18030"])
@pytest.mark.parametrize("bom", [False, True])
def test_the_bytes_are_restored_in_every_encoding(encoding: str, *, bom: bool) -> None:
    text = "\n".join(block.text for block in REPORT.blocks)
    raw = ("\ufeff" * bom + text).encode(encoding)
    source = SourceInfo("甲.txt", hashlib.sha256(raw).hexdigest(), encoding, bom, len(text))
    assert restored_sha256(replace(REPORT, source=source)) == source.sha256
