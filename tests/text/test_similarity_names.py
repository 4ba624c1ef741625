"""generator.text.similarity_names: names of particular things."""

from generator.text.similarity_names import named_things


def test_a_name_begins_with_the_place_in_it_and_ends_in_what_it_is() -> None:
    assert list(named_things("视察科尔沁沙地歼灭战项目")) == [
        (2, "科尔沁沙地", ("科尔沁沙地歼灭战", "科尔沁沙地歼灭战项目"))
    ]


def test_a_place_that_everyone_speaks_of_is_no_name() -> None:
    assert list(named_things("推动东北全面振兴取得新突破行动")) == []


def test_words_without_a_place_are_no_name() -> None:
    assert list(named_things("全面振兴新突破三年行动")) == []


def test_what_ends_in_no_thing_is_no_name() -> None:
    assert list(named_things("科尔沁沙地治理成效明显")) == []


def test_what_goes_on_with_a_noun_is_no_name() -> None:
    assert list(named_things("建设好粤港澳大湾区中心城市")) == []
    assert [names for _, _, names in named_things("粤港澳大湾区中心落户")] == [("粤港澳大湾区中心",)]


def test_a_name_ends_before_a_particle() -> None:
    assert list(named_things("科尔沁沙地的治理工程")) == []


def test_a_run_that_is_no_sentence_has_names_of_a_length_alone() -> None:
    found = list(named_things("科尔沁沙地" + "歼灭战" * 3000))
    assert max(len(name) for _, _, names in found for name in names) <= 30
