"""Words that readers ask with."""

from generator.data.other_names import load_other_names
from generator.data.readers_words import load_readers_words


def test_no_pair_is_there_twice_and_none_says_what_is_found_without_it() -> None:
    words = load_readers_words()
    assert len(set(words)) == len(words)
    assert not [(word, printed) for word, printed in words if word in printed]


def test_no_pair_is_one_of_the_other_names_too() -> None:
    both = {pair for short, full in load_other_names() for pair in ((short, full), (full, short))}
    assert not both & set(load_readers_words())
