"""Records to JSON and back, and the schema that is published for them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.data.schemas import report_schema
from generator.model import codec
from generator.model.facts import Credit, Mention, Session, Speaker
from generator.model.ledger import Gone, Proposal, Publication
from generator.model.links import Check
from generator.model.report import Report
from generator.model.source import Provenance, Rights
from generator.model.spans import Span
from generator.model.structure import Finding, Move
from generator.pipeline import annotate_bytes
from tests.samples import a_report

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
VALIDATOR = Draft202012Validator(json.loads(report_schema()))
PUBLICATION = Publication(
    2,
    ("2025-01-02", "2026-03-04"),
    ("首次发布", "订正"),
    changed=True,
    aliases={"p1": ("p2",)},
    gone=(Gone("p3", "p1", 2, "删去"),),
    proposals=(Proposal("p4", "旧文", None, None, 0.5),),
)


def _full() -> Report:
    """Give a report in which every field holds something."""
    report = a_report(
        figures=[
            {
                "quote": "会议11次",
                "number": "11次",
                "action": "召开",
                "indicator": "renda.meetings",
                "period_text": "全年",
            },
            {"quote": "信访100余件", "number": "100余件", "qualifier": "余", "unit": "件", "value_max": Decimal(120)},
            {"quote": "解决48件", "number": "48件", "is_change": True, "from_value": Decimal("1E+1"), "role": "target"},
        ],
        subtitle="——副标题",
        extent="abridged",
        session=Session(17, 4),
        delivered="2024-12-27",
        speaker=Speaker("赵宝权", "县人大常委会主任"),
        credits=(Credit("撰稿", "王会刚"),),
    )
    blocks = (*report.blocks[:2], replace(report.blocks[2], lead=Span(0, 9)), *report.blocks[3:])
    return replace(
        report,
        blocks=blocks,
        moves=(Move(("b2",), 0, 1, {"numbering": 1.0, "words": 0.4, "near": 0.2}, 0.21),),
        mentions=(Mention("region", "b3", Span(0, 2), "210921"),),
        checks=(Check("sum", ("f1", "f2", "f3"), holds=False, statement="48件＋100余件＝11次"),),
        findings=(
            Finding("note", "sic.suspect", "重复", "b3", Span(0, 2), "看一看", accepted=True),
            Finding("warning", "meta.body", "未详"),
        ),
        provenance=Provenance("known", "某报", official=True, url="https://example.org/"),
        rights=Rights("public", "著作权法第五条"),
        publication=PUBLICATION,
    )


@pytest.mark.parametrize("make", [a_report, _full], ids=["small", "full"])
def test_a_record_comes_back_as_it_was(make: Callable[[], Report]) -> None:
    assert codec.loads(codec.dumps(make())) == make()


@pytest.mark.parametrize("make", [a_report, _full], ids=["small", "full"])
def test_a_record_follows_the_schema(make: Callable[[], Report]) -> None:
    assert not [error.message for error in VALIDATOR.iter_errors(json.loads(codec.dumps(make())))]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_a_real_reports_record_follows_the_schema_and_comes_back(seed: Path) -> None:
    record = codec.dumps(annotate_bytes(seed.name, seed.read_bytes()))
    assert not [error.message for error in VALIDATOR.iter_errors(json.loads(record))]
    assert codec.dumps(codec.loads(record)) == record


def test_a_report_of_which_nothing_is_known_follows_the_schema() -> None:
    report = a_report(None, body=None, genre="other", region=None, period=None)
    bare = replace(report, provenance=None, rights=None)
    assert not [error.message for error in VALIDATOR.iter_errors(codec.encode(bare))]


def test_the_bytes_of_a_record_are_known_again() -> None:
    report = _full()
    data = codec.to_bytes(report)
    assert data == codec.dumps(report).encode()
    assert codec.is_bytes_of(data, report)
    assert not codec.is_bytes_of(data + b" ", report)


def test_a_record_that_was_never_written_knows_its_bytes_too() -> None:
    assert codec.is_bytes_of(codec.dumps(_full()).encode(), _full())
    assert not codec.is_bytes_of(b"{}", _full())


def test_a_changed_record_does_not_take_the_bytes_of_the_old_one() -> None:
    report = _full()
    data = codec.to_bytes(report)
    assert not codec.is_bytes_of(data, replace(report, draft=not report.draft))


def test_the_schema_is_itself_right() -> None:
    Draft202012Validator.check_schema(json.loads(report_schema()))


@pytest.mark.parametrize("field", sorted(codec.encode(a_report())))
def test_the_schema_misses_no_field(field: str) -> None:
    record = codec.encode(a_report())
    del record[field]
    assert not VALIDATOR.is_valid(record)


@pytest.mark.parametrize(
    ("where", "value"),
    [("title", None), ("body", "shizhang"), ("source", {}), ("blocks", [{"id": "b1"}]), ("extra", 1), ("id", "A b")],
)
def test_the_schema_refuses_what_the_contract_does_not_know(where: str, value: object) -> None:
    assert not VALIDATOR.is_valid({**codec.encode(a_report()), where: value})


@pytest.mark.parametrize("value", ["1e3", "01", "1.50", "1,000", "", "+5"])
def test_the_schema_wants_numbers_in_plain_notation(value: str) -> None:
    record = codec.encode(_full())
    record["figures"][0]["value"] = value
    assert not VALIDATOR.is_valid(record)


def test_every_field_of_the_schema_is_described() -> None:
    def undescribed(node: object, path: str = "") -> list[str]:
        if not isinstance(node, dict):
            return []
        fields: dict[str, Any] = {**node.get("properties", {}), **node.get("$defs", {})}
        found = [f"{path}/{name}" for name, field in fields.items() if not field.get("description")]
        return found + [deep for name, field in fields.items() for deep in undescribed(field, f"{path}/{name}")]

    assert not undescribed(json.loads(report_schema()))


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="schema 2"):
        codec.decode({**codec.encode(a_report()), "schema": 2})


def test_a_missing_field_is_named() -> None:
    record = codec.encode(a_report())
    del record["moves"]
    with pytest.raises(KeyError, match="moves"):
        codec.decode(record)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("60000", "60000"),
        ("6E+4", "60000"),
        ("12.50", "12.5"),
        ("3.00", "3"),
        ("0.05", "0.05"),
        ("-0.5", "-0.5"),
        ("100", "100"),
    ],
)
def test_a_value_is_in_plain_notation(value: str, text: str) -> None:
    assert codec.plain(Decimal(value)) == text


def test_a_character_beyond_the_first_plane_counts_as_one() -> None:
    report = a_report(pieces=[("paragraph", "𠮷家店召开会议11次。")], figures=[{"quote": "会议11次", "number": "11次"}])
    figure = json.loads(codec.dumps(report))["figures"][0]
    assert (figure["start"], figure["end"], figure["quote"]) == (5, 10, "会议11次")


def test_one_line_holds_one_block() -> None:
    lines = codec.dumps(a_report()).splitlines()
    assert sum(line.lstrip().startswith('{"id":"b') for line in lines) == len(a_report().blocks)
