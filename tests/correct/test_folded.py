"""Texts are compared without white space, zero-width characters and widths, and nothing else is levelled."""

from generator.correct.folded import fold


def test_white_space_is_passed_over_and_widths_are_one() -> None:
    folded = fold("１1 ，,\u3000（\u200b")
    assert folded.text == "11,,("
    assert folded.offsets == (0, 1, 3, 4, 6)


def test_other_forms_stay_apart() -> None:
    assert fold("國国②Ⅱ¼").text == "國国②Ⅱ¼"


def test_characters_beyond_the_first_plane_are_one_character() -> None:
    assert fold("𠮷 a").offsets == (0, 2)
