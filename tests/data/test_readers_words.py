"""Words that readers ask with."""

from generator.data.readers_words import load_readers_words


def test_no_word_is_there_twice_and_none_stands_for_itself() -> None:
    words = load_readers_words()
    assert len({word for word, _ in words}) == len(words)
    assert all(word != printed for word, printed in words)
