"""Words by which sentences for a report's opening are told apart."""

import csv
from importlib.resources import files

import pytest

from generator.data.opening_words import load_opening_words

ROWS = list(csv.DictReader(files("generator.data").joinpath("opening_words.csv").read_text("utf-8").splitlines()))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['use']} {row['word']}")
def test_a_word_is_in_its_example_and_not_in_its_counter_example(row: dict[str, str]) -> None:
    if row["use"] == "lean":
        assert row["example"].startswith(row["word"])
        assert not row["counter"].startswith(row["word"])
    else:
        assert row["word"] in row["example"]
        assert row["word"] not in row["counter"]


def test_every_row_is_of_a_use_that_is_read() -> None:
    words = load_opening_words()
    read = [
        *words.lean,
        *words.whole,
        *words.said,
        *words.setting,
        *words.aim,
        *words.future,
        *words.lack,
        *words.stock,
    ]
    assert sorted(read) == sorted(row["word"] for row in ROWS)
