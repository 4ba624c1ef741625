"""generator/data/place_senses.csv: what the names of single places may be taken for."""

import csv
from importlib.resources import files

from generator.data.place_senses import load_place_senses
from tests.extract.mentions.helpers import found

TABLE = files("generator.data").joinpath("place_senses.csv").read_text("utf-8")
ROWS = list(csv.DictReader(TABLE.splitlines()))


def test_each_row_says_why() -> None:
    assert [row["name"] for row in ROWS if not row["why"]] == []


def test_no_name_has_two_senses_but_as_a_part_of_others() -> None:
    senses = load_place_senses()
    assert not senses.places & senses.rather
    assert not senses.rather & senses.words
    assert not senses.words & senses.places


def test_each_name_is_found_in_its_example() -> None:
    missed = [row["name"] for row in ROWS if not any(row["name"] in one for one in found(row["example"], "region"))]
    assert missed == []


def test_no_name_is_found_in_its_counter_example() -> None:
    wrong = [row["name"] for row in ROWS if any(row["name"] in one for one in found(row["counter"], "region"))]
    assert wrong == []
