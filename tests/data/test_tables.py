"""generator/data/tables.py: what the tables' columns and codes are said to mean."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from generator.data.indicators import load_indicators
from generator.data.tables import Table, load_tables
from generator.model import facts, structure
from generator.model.links import Relation

TABLES = load_tables()
HAN = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("table", TABLES.by_id.values(), ids=lambda table: table.id)
def test_every_column_is_explained_in_both_languages(table: Table) -> None:
    for column in table.columns:
        assert HAN.search(column.zh), column.name
        assert re.search("[a-z]{3}", column.en), column.name


def test_every_code_is_explained_in_both_languages() -> None:
    assert [code for codes in TABLES.codes.values() for code in codes if not (HAN.search(code.zh) and code.en)] == []


def test_every_indicator_has_a_definition_in_english_and_no_other_has() -> None:
    assert list(TABLES.definitions_en) == [entry.id for entry in load_indicators().all]


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("body", facts.BODIES),
        ("genre", get_args(facts.Genre)),
        ("extent", get_args(facts.Extent)),
        ("qualifier", get_args(facts.Qualifier)),
        ("blocks.kind", structure.BLOCK_KINDS),
        ("mentions.kind", get_args(facts.MentionKind)),
    ],
)
def test_codes_are_those_of_the_model(name: str, values: tuple[str, ...]) -> None:
    assert tuple(code.code for code in TABLES.codes[name]) == values


def test_links_lead_to_kinds_of_mentions_that_have_targets_and_to_reports() -> None:
    kinds = [code.code for code in TABLES.codes["links.relation"]]
    named = [kind for kind in get_args(facts.MentionKind) if kind not in {"document", "organisation", "person"}]
    assert kinds == [*named, "passage", *get_args(Relation)]


def test_a_columns_codes_are_found_by_its_table_first() -> None:
    assert [code.code for code in TABLES.codes_of("mentions", "kind")][:2] == ["region", "law"]
    assert TABLES.codes_of("codebook", "kind") == ()
