"""generator/render/search/postings.py: where pairs of characters stand in a report."""

from generator.render.search.postings import END, postings_of
from generator.render.search.units import Unit
from generator.render.search.varint import varint


def units(*texts: str) -> list[Unit]:
    """Give units of these texts."""
    return [Unit("text", text, "") for text in texts]


def test_a_place_tells_unit_position_and_edges() -> None:
    assert postings_of(units("和", "法院和"))["法院"] == bytes([1 << 1 | 1, 0 << 3 | 0b110 | 1])


def test_places_are_steps_from_the_one_before() -> None:
    found = postings_of(units("ab，ab", "c", "ab"))["ab"]
    assert found == bytes([0, 0b110, 3 << 3 | 0b111, 2 << 1 | 1, 0b111])


def test_every_character_begins_a_pair() -> None:
    assert set(postings_of(units("甲乙", "丙"))) == {"甲乙", f"乙{END}", f"丙{END}"}


def test_a_pair_does_not_go_over_the_end_of_a_unit() -> None:
    assert "甲乙" not in postings_of(units("甲", "乙"))


def test_far_places_are_written_too() -> None:
    found = postings_of(units("乙" * 3000 + "甲丙"))["甲丙"]
    assert found == bytes([1]) + varint(3000 << 3 | 0b111)


def test_no_units_have_no_pairs() -> None:
    assert postings_of(units("", " ")) == {}


def test_more_places_of_a_unit_than_of_the_next_and_of_the_first_are_told_apart() -> None:
    found = postings_of(units("ab，ab，ab", "ab", "ab，ab"))["ab"]
    third = bytes([0b110, 3 << 3 | 0b110, 3 << 3 | 0b111])
    assert found == bytes([0]) + third + bytes([1 << 1, 0b111]) + bytes([1 << 1 | 1, 0b110, 3 << 3 | 0b111])


def test_a_report_is_the_same_whether_its_words_were_met_before() -> None:
    text = "人民代表大会常务委员会听取和审议人民法院工作报告"
    first = postings_of(units(text))
    assert postings_of(units(text)) == first
