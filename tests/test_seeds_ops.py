"""generator.seeds_ops: every op has its fields, every field its meaning, in one table."""

from __future__ import annotations

from typing import get_args

from generator.data.tables import block_names
from generator.model.editorial import OPS
from generator.model.facts import BODIES, Extent, Genre
from generator.model.structure import BLOCK_KINDS
from generator.seeds_hand import BODY_WORDS, EXTENT_WORDS, GENRE_WORDS
from generator.seeds_ops import OP_FIELDS, op_table


def test_every_op_has_its_fields_and_every_field_its_meaning() -> None:
    assert tuple(OP_FIELDS) == OPS
    assert all(row.says for row in op_table())
    assert [row.op for row in op_table() if not row.field] == list(OPS)


def test_the_table_says_what_is_needed() -> None:
    needs = {(row.op, row.field): row.need for row in op_table()}
    assert needs["replace", "with"] == "必填"
    assert needs["move", "before"] == "必填其一"
    assert needs["move", "through"] == "选填"
    assert needs["set-figure", "value"] == "至少一项"


def test_words_that_are_known_are_the_records_own() -> None:
    assert tuple(block_names()) == BLOCK_KINDS
    assert (tuple(BODY_WORDS), tuple(GENRE_WORDS), tuple(EXTENT_WORDS)) == (BODIES, get_args(Genre), get_args(Extent))
