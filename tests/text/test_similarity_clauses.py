"""generator.text.similarity_clauses: sentences and clauses, and what is compared of them."""

import pytest

from generator.text.similarity_clauses import bare, numbers, sentences


def _read(text: str) -> list[list[str]]:
    return [[clause.of(text) for clause in clauses] for clauses in sentences(text)]


def test_sentences_end_at_stops_and_clauses_at_commas() -> None:
    assert _read("坚持党的领导，把牢方向。听取报告；作出决议") == [
        ["坚持党的领导", "把牢方向"],
        ["听取报告"],
        ["作出决议"],
    ]


def test_a_list_with_enumeration_commas_is_one_clause() -> None:
    assert _read("调研、座谈、庭审等活动。") == [["调研、座谈、庭审等活动"]]


@pytest.mark.parametrize("item", ["（一）", "一是", "二要", "1.", "三、", "　　"])
def test_an_item_s_number_is_no_part_of_its_clause(item: str) -> None:
    assert _read(f"{item}深化监督部署。") == [["深化监督部署"]]


def test_a_number_that_is_said_stays() -> None:
    assert _read("3.5公里") == [["3.5公里"]]


def test_a_quotation_keeps_both_its_marks() -> None:
    assert _read("“两个维护”：坚决") == [["“两个维护”", "坚决"]]


def test_an_empty_text_has_no_sentence() -> None:
    assert _read("。，\n") == []


def test_bare_text_has_neither_marks_nor_the_values_of_numbers() -> None:
    assert bare("听取“一府两院”报告 18项，3.5%[12]") == "听取一府两院报告0项0"


def test_the_width_of_digits_makes_no_other_number() -> None:
    assert numbers("完成３项，增长１２．５%") == numbers("完成3项，增长12.5%") == ["3", "12.5"]


def test_numbers_come_in_order_and_those_of_notes_do_not() -> None:
    assert numbers("18项[3]、2,000人、3.5%") == ["18", "2,000", "3.5"]
