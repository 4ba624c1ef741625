"""An editor's fields of a figure, as the record has them."""

from decimal import Decimal

from generator.correct.figure_fields import read_fields


def test_numbers_are_read_as_the_record_has_them_and_all_else_stays() -> None:
    fields = {"value": "12.5", "value_max": None, "unit": "%", "period": "2021/2025", "is_change": False}
    assert read_fields(fields) == {**fields, "value": Decimal("12.5")}


def test_the_words_of_the_number_are_no_field() -> None:
    assert read_fields({"number": "11次"}) == {}
