"""The nouns behind Chinese numerals: each list's examples hold a figure, its counter-examples none."""

import pytest

from generator.data.counted import load_counted
from tests.extract.helpers import figures_of

COUNTED = load_counted()


@pytest.mark.parametrize("text", COUNTED.examples)
def test_an_example_holds_a_figure(text: str) -> None:
    assert figures_of(text), text


@pytest.mark.parametrize("text", COUNTED.counters)
def test_a_counter_example_holds_none(text: str) -> None:
    assert not figures_of(text), text


def test_a_noun_is_found_behind_its_adjectives() -> None:
    assert COUNTED.thing.match("满意度偏低的部门负责人")


@pytest.mark.parametrize("text", ["重点领域的试点项目", "，部门", "非常非常非常非常非常长的部门"])
def test_no_noun_is_found_beyond_an_abstract_word_a_mark_or_ten_characters(text: str) -> None:
    assert not COUNTED.thing.match(text)
