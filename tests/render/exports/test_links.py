"""generator/render/exports/links.py: the table of links, and the record beside each report's JSON."""

import json
from dataclasses import replace
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from generator.data.schemas import links_schema
from generator.data.tables import load_tables
from generator.model.facts import Mention
from generator.model.links import Link, Passage, Relation, Shared, StockPhrase, Stretch
from generator.model.spans import Span
from generator.render.exports import export_data
from generator.render.exports.links import link_records, link_rows
from generator.render.exports.rows import Row
from tests.factory import make_report
from tests.samples import OTHER_COUNTY, a_report, paragraphs

HERE, THERE = "210921/renda/2024", "140826/renda/2023"
TEXT = "我县依法履行宪法和法律赋予的职责。"
ONE = replace(
    make_report(("paragraph", TEXT), report_id=HERE), mentions=(Mention("region", "b1", Span(0, 2), "210921"),)
)
OTHER = a_report(THERE, paragraphs("一年来。", TEXT), region=OTHER_COUNTY)
ENDS = Stretch(HERE, "b1", Span(2, 16)), Stretch(THERE, "b2", Span(2, 16))
WORDS = "依法履行宪法和法律赋予的职责"
PASSAGE = Passage("exact", *ENDS, 100, numbers_differ=False, reports=2, bodies=2)
BACK = Passage("exact", *ENDS[::-1], 100, numbers_differ=False, reports=2, bodies=2)
LINKS = (Link(HERE, THERE, "same-indicator", "renda.meetings"),)
SHARED = Shared((PASSAGE, BACK), {HERE: (StockPhrase("b1", Span(2, 16), 3),)})
COLUMNS = load_tables().by_id["links"].names


def _rows() -> list[Row]:
    return link_rows([ONE, OTHER], LINKS, SHARED.passages)


def _cells(row: Row) -> dict[str, object]:
    return {name: cell for name, cell in zip(COLUMNS, row, strict=True) if cell is not None}


def test_a_report_has_first_what_it_names_then_what_it_shares_then_what_it_belongs_beside() -> None:
    assert [(row[0], row[1], row[7], row[8]) for row in _rows()] == [
        (HERE, 1, "region", "210921"),
        (HERE, 2, "passage", THERE),
        (HERE, 3, "same-indicator", THERE),
        (THERE, 1, "passage", HERE),
    ]


def test_a_passage_has_both_its_ends_and_how_common_it_is() -> None:
    assert _cells(_rows()[1]) == {
        "report": HERE,
        "position": 2,
        "anchor": "p1",
        "block": "b1",
        "start": 2,
        "end": 16,
        "quote": WORDS,
        "relation": "passage",
        "target": THERE,
        "target_anchor": "p2",
        "target_block": "b2",
        "target_start": 2,
        "target_end": 16,
        "target_quote": WORDS,
        "basis": "exact",
        "likeness": 100,
        "numbers_differ": False,
        "reports": 2,
        "bodies": 2,
    }


def test_a_link_of_whole_reports_has_no_places() -> None:
    assert set(_cells(_rows()[2])) == {"report", "position", "relation", "target", "basis"}


def test_a_link_that_leads_out_is_refused() -> None:
    with pytest.raises(KeyError):
        link_rows([ONE], LINKS, ())


def test_every_relation_is_explained() -> None:
    known = {code.code for code in load_tables().codes_of("links", "relation")}
    assert {*get_args(Relation), "passage"} <= known


def test_the_record_has_the_rows_that_are_no_names_and_its_stock_phrase_and_follows_the_schema() -> None:
    records = {name: json.loads(data) for name, data in link_records([ONE, OTHER], _rows(), SHARED)}
    check = Draft202012Validator(json.loads(links_schema()))
    assert [list(check.iter_errors(record)) for record in records.values()] == [[], []]
    assert [[link["relation"] for link in record["links"]] for record in records.values()] == [
        ["passage", "same-indicator"],
        ["passage"],
    ]
    assert records[HERE]["links"][0] == {key: value for key, value in _cells(_rows()[1]).items() if key != "report"}
    place = {"anchor": "p1", "block": "b1", "start": 2, "end": 16}
    assert records[HERE]["stock"] == [{**place, "quote": WORDS, "bodies": 3}]
    assert records[THERE]["stock"] == []


def test_table_record_and_schema_are_published() -> None:
    files = {output.path: output.data for output in export_data([ONE, OTHER], LINKS, SHARED)}
    assert f"data/reports/{HERE}.links.json" in files
    assert len(files["data/links.csv"].decode().splitlines()) == 1 + len(_rows())
    titles = [json.loads(files[f"data/schema/links-{number}.json"])["title"] for number in (1, 2)]
    assert titles == ["The links that leave a report, schema 1", "The links that leave a report, schema 2"]
