"""Traditional characters and their simplified forms."""

from generator.data.script import load_simplified

FORMS = load_simplified()


def test_a_traditional_character_has_its_simplified_form() -> None:
    assert (FORMS["紀"], FORMS["會"], FORMS["體"]) == ("纪", "会", "体")


def test_characters_of_simplified_text_are_not_in_the_table() -> None:
    assert not set("乾瞭昇堃後於徵着镕玍") & FORMS.keys()


def test_no_form_is_traditional_itself() -> None:
    assert not set(FORMS.values()) & FORMS.keys()


def test_every_pair_is_two_single_characters() -> None:
    assert all(len(one) == len(other) == 1 for one, other in FORMS.items())
