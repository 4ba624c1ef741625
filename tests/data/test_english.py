"""What the English pages say of units and fields."""

from generator.data.english import load_english
from generator.data.units import load_units


def test_every_family_of_units_has_an_english_name() -> None:
    assert set(load_english().families) == {family.id for family in load_units().families}


def test_no_field_is_without_words() -> None:
    assert [name for fields in load_english().record.values() for name, words in fields.items() if not words] == []
