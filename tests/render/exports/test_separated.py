"""generator/render/exports/separated.py: tables as CSV."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest

from generator.data.tables import Column
from generator.render.exports.rows import Value
from generator.render.exports.separated import FORMULA_STARTS, csv_text

COLUMNS = (
    Column("name", "text", "", ""),
    Column("value", "number", "", ""),
    Column("held", "boolean", "", ""),
    Column("code", "string", "", ""),
)


def row_of(*values: Value) -> list[str]:
    """Give the row of a table with these values, read back."""
    text = csv_text(COLUMNS, [values]).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text, newline="")))[1]


def test_truth_nought_and_nothing_are_told_apart() -> None:
    assert row_of(*("", Decimal("0.00"), False, None)) == ["", "0", "false", ""]


def test_a_value_is_written_out_in_full() -> None:
    assert row_of("甲", Decimal("1.5E+12"), None, "a")[1] == "1500000000000"


@pytest.mark.parametrize("start", FORMULA_STARTS)
def test_one_apostrophe_taken_away_gives_a_guarded_text_back(start: str) -> None:
    cell = row_of(f"{start}1+1", None, None, None)[0]
    assert cell == f"'{start}1+1"


def test_a_negative_number_has_no_apostrophe() -> None:
    assert row_of("甲", Decimal("-0.5"), None, None)[1] == "-0.5"
