"""generator/text/alphabet.py: the letter of a name's pinyin, and the order of names."""

import pytest

from generator.data.terms import load_terms
from generator.text.alphabet import OTHER, letter, order


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("阿", "A"),
        ("提案", "T"),
        ("“双减”", "S"),
        ("重点提案", "Z"),
        ("调研", "D"),
        ("调解", "T"),
        ("座谈", "Z"),
        ("PM2.5", "P"),
        ("a股", "A"),
        ("12345热线", OTHER),
        ("亍", OTHER),
        ("龍", OTHER),
        ("", OTHER),
    ],
)
def test_a_name_stands_under_the_letter_of_its_reading(name: str, read: str) -> None:
    assert letter(name) == read


def test_names_are_in_the_order_of_their_reading() -> None:
    assert sorted(("“双减”", "社保", "三农", "SUV"), key=order) == ["SUV", "三农", "社保", "“双减”"]


def test_each_term_that_begins_with_a_letter_or_a_character_has_its_letter() -> None:
    assert [term.name for term in load_terms() if not letter(term.name) and not term.name.strip("“")[0].isdigit()] == []
