"""The schema of sidecars: it refuses what the parser refuses, takes what it takes, and has its table of ops."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.data.schemas import sidecar_schema
from generator.seeds_hand import METADATA
from generator.seeds_ops import OP_FIELDS, OpFields
from generator.seeds_sidecar import KEYS, parse_sidecar
from generator.seeds_yaml import Desk, Items, Keys, Node, Scalar, read_tree
from tests.sidecars import SIGNED, WRONG_CORRECTIONS, WRONG_ELSEWHERE

SCHEMA: dict[str, Any] = json.loads(sidecar_schema())
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
COMMON = {"at", "op", "kind", "why", "by", "on"}
ORIGIN = f"file: a.pdf, sha256: {'0a' * 32}, format: pdf, made_with: pypdfium2 5.0"

GOOD = [
    "",
    "# 说明\n",
    "provenance: unknown\nrights: unknown\n",
    "provenance:\nrights: {status: 公有领域, basis: 著作权法第五条}\n",
    "provenance: {publisher: 日报, official: true, url: 'https://a.cn/', published: 2024, retrieved: 2025-01-03}\n",
    "provenance: {publisher: null, archive_ref: 国图 123, published: 2024-12}\n",
    "metadata: {title: 报告, subtitle: null, body: renda, genre: work, extent: null, region: 210921}\n",
    "metadata: {region: {code: '210921001', name: 某街道}, session: {term: 17, number: null}}\n",
    "metadata: {speaker: {name: 王某, role: null}}\n",
    "metadata: {region: '000000'}\n",
    "metadata: {period: 2021/2025, delivered: '2024-12-27', title: null}\n",
    "accept:\n  - {code: arithmetic.rate, at: 97.5%, why: 看过, by: 王}\n",
    "reviewed: {by: 王某, on: 2026-11-02, scope: figures}\n",
    f"origin: {{{ORIGIN}, pages: [{{line: 1, page: 1, label: 第1版}}, {{line: 1, page: 2}}]}}\n",
    "corrections: []\nnotes:\nmetadata:\n",
    "notes:\n  - at: {exact: 原话, prefix: ''}\n    text: |\n      一\n\n      二\n    by: 王\n    on: 2026-11-02\n",
]
GOOD_CORRECTIONS = [
    "at: 原话, op: replace, kind: emendation, with: ''",
    "at: 原话, op: join, kind: repair",
    "at: 原话, op: split",
    "at: 原话, op: move, before: {exact: 别处, suffix: 后}, through: 末段",
    "at: 原话, op: set-kind, to: heading, level: 1",
    "at: 原话, op: set-kind, to: furniture",
    "at: 原话, op: set-level, to: 2",
    "at: 原话, op: set-figure, kind: emendation, value: 97.5, from_value: '-12', unit: '', period: 2024, number: 3件",
    "at: 原话, op: set-figure, value_max: null, qualifier: 余, role: target, is_change: false, period: 2024-01/2024-07",
    "at: 原话, op: not-a-figure",
    "at: 原话, op: sic, reading: 应作",
]
WRONG = [
    "- a\n",
    "知道\n",
    "provenence: unknown\n",
    "provenance: 未知\n",
    "provenance: {status: known}\n",
    "provenance: {official: 是}\n",
    "provenance: {url: www.a.cn}\n",
    "provenance: {published: 去年}\n",
    "rights: {status: 3}\n",
    "rights: {status: }\n",
    "metadata: {genre: 报告}\n",
    "metadata: {speaker: {role: 主任}}\n",
    "metadata: {session: {term: 0}}\n",
    "metadata: {region: 2109210}\n",
    "metadata: {region: {code: '210921', name: 阜新}}\n",
    "metadata: {region: {code: '210921100'}}\n",
    "accept: all\n",
    "accept: [{code: a, why: '', by: 王}]\n",
    "accept: [{cod: a, why: b, by: 王}]\n",
    "reviewed: {by: 王某, on: 2026-11-02, scope: figure}\n",
    f"origin: {{{ORIGIN.replace('a.pdf', '../a.pdf')}}}\n",
    f"origin: {{{ORIGIN.replace('0a', '0g')}}}\n",
    f"origin: {{{ORIGIN}, pages: [{{line: 0, page: 1}}]}}\n",
    "notes: [{at: a, text: b, by: c, on: 2026-02-30}]\n",
    *(text for text, _ in WRONG_ELSEWHERE),
]
LAXER = [  # as the schema's own comment says
    "rights: unknown\nrights: unknown\n",
    "metadata: {period: 2025/2024}\n",
    "metadata: {session: {term: null}}\n",
    "metadata: {session: {term: 017}}\n",
    f"origin: {{{ORIGIN}, pages: [{{line: 2, page: 1}}, {{line: 1, page: 2}}]}}\n",
    *(
        f"corrections:\n  - {{at: 原话, op: set-figure, {field}, {SIGNED}}}\n"
        for field in ("unit: 万元", "period: 2025/2024", "indicator: renda.meeting")
    ),
]


def _corrections(fields: str) -> str:
    return f"corrections:\n  - {{{fields}, {SIGNED}}}\n"


def _json(node: Node | None) -> object:
    """Give a tree as the JSON that an editor sees: a day is text there."""
    if isinstance(node, Keys):
        return {key.text: _json(value) for key, value in node.pairs}
    if isinstance(node, Items):
        return [_json(item) for item in node.items]
    if not isinstance(node, Scalar) or node.kind == "nothing":
        return None
    if node.kind == "number":
        return float(node.text) if "." in node.text else int(node.text)
    return node.text in {"true", "yes", "on"} if node.kind == "switch" else node.text


def _schema_takes(text: str) -> bool:
    return VALIDATOR.is_valid(_json(read_tree(text, Desk(Path("a.yml")))))


def _parser_takes(text: str) -> bool:
    return not parse_sidecar(Path("a.yml"), text.encode()).problems


@pytest.mark.parametrize("text", [*GOOD, *map(_corrections, GOOD_CORRECTIONS)])
def test_what_is_right_is_taken_by_both(text: str) -> None:
    assert _parser_takes(text)
    assert _schema_takes(text)


@pytest.mark.parametrize("text", [*WRONG, *(_corrections(fields) for fields, _, _ in WRONG_CORRECTIONS)])
def test_what_is_wrong_is_refused_by_both(text: str) -> None:
    assert not _parser_takes(text)
    assert _schema_takes(text) is (text in LAXER or f"{text}\n" in LAXER)


@pytest.mark.parametrize("text", LAXER)
def test_where_the_schema_is_laxer_the_parser_is_not(text: str) -> None:
    assert _schema_takes(text)
    assert not _parser_takes(text)


def test_it_is_a_schema_and_knows_the_parsers_keys() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert set(SCHEMA["properties"]) == set(KEYS)
    assert set(SCHEMA["properties"]["metadata"]["properties"]) == set(METADATA)


@pytest.mark.parametrize(("op", "given"), OP_FIELDS.items())
def test_its_ops_have_the_tables_fields_and_words(op: str, given: OpFields) -> None:
    (then,) = (
        case["then"] for case in SCHEMA["$defs"]["correction"]["allOf"] if case["if"]["properties"]["op"]["const"] == op
    )
    fields = {name: field["description"] for name, field in then["properties"].items() if name != "kind"}
    assert fields == {name: field.says for name, field in given.fields.items()}
    assert set(then["propertyNames"]["enum"]) == COMMON | given.fields.keys()
    assert then.get("required", []) == list(given.needed)
    assert [one["required"] for one in then.get("anyOf" if given.several else "oneOf", [])] == [
        [c] for c in given.choice
    ]
    assert ("kind" in then["properties"]) is (given.kinds == ("repair",))


def test_every_key_is_explained() -> None:
    def bare(node: object, path: str) -> list[str]:
        if not isinstance(node, dict):
            return []
        own = [f"{path}.{name}" for name, one in node.get("properties", {}).items() if one and not _explained(one)]
        return own + [one for name, below in node.items() if name != "allOf" for one in bare(below, f"{path}.{name}")]

    assert bare(SCHEMA, "") == []


def _explained(one: object) -> bool:
    return one is True or (isinstance(one, dict) and bool(one.get("description")))
