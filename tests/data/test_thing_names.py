"""generator/data/thing_names.yml: every list is held to its examples."""

import pytest

from generator.data.thing_names import load_thing_names
from generator.text.similarity_names import named_things

KNOWN = load_thing_names()


@pytest.mark.parametrize(("text", "name"), KNOWN.examples)
def test_an_example_holds_its_name(text: str, name: str) -> None:
    assert any(name == names[-1] for _, _, names in named_things(text))


@pytest.mark.parametrize("text", KNOWN.counters)
def test_a_counter_example_holds_none(text: str) -> None:
    assert list(named_things(text)) == []


def test_no_word_both_ends_and_stops_a_name() -> None:
    assert not {*KNOWN.heads} & KNOWN.stops
