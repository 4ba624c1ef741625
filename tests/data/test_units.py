"""The vocabulary of units holds what its entries say."""

import pytest

from generator.data.units import Family, load_units
from generator.extract.numbers import scan

UNITS = load_units()


@pytest.mark.parametrize("family", UNITS.families, ids=lambda family: family.id)
def test_a_familys_example_has_one_of_its_units(family: Family) -> None:
    assert [quantity.family for quantity in scan(family.example, UNITS)] == [family.id]


@pytest.mark.parametrize("family", UNITS.families, ids=lambda family: family.id)
def test_a_familys_counter_example_has_none(family: Family) -> None:
    assert family.id not in {quantity.family for quantity in scan(family.counter, UNITS)}


def test_the_longest_unit_wins() -> None:
    found = UNITS.at("个百分点", 0)
    assert found is not None
    assert found.text == "个百分点"


def test_a_word_that_only_begins_like_a_unit_is_none() -> None:
    assert UNITS.at("名单", 0) is None


def test_a_compound_belongs_to_the_family_of_its_first_part() -> None:
    assert UNITS.family("件（次）") == "count"


def test_an_unknown_unit_counts() -> None:
    assert UNITS.family("页") == "count"


def test_every_unit_is_read_after_a_number() -> None:
    read = {
        unit.text: [quantity.unit for quantity in scan(f"新增3{unit.text}", UNITS)] for unit in UNITS.by_text.values()
    }
    assert {text: found for text, found in read.items() if found != [UNITS.by_text[text].name]} == {}


def test_a_form_of_a_unit_takes_its_name() -> None:
    assert UNITS.by_text["％"].name == "%"
