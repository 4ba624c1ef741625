"""generator.text.similarity_names: names of particular things."""

from generator.text.similarity_names import named_things


def test_a_name_begins_with_the_place_in_it() -> None:
    assert [(at, "".join(words)) for at, words in named_things("视察科尔沁沙地歼灭战项目")] == [
        (2, "科尔沁沙地歼灭战项目")
    ]


def test_a_place_that_everyone_speaks_of_is_no_name() -> None:
    assert list(named_things("推动东北全面振兴取得新突破")) == []


def test_words_without_a_place_are_no_name() -> None:
    assert list(named_things("全面振兴新突破三年行动")) == []
