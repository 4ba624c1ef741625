"""The lexicon of the genre is consistent with itself."""

from generator.data.report_words import load_report_words

WORDS = load_report_words()


def test_what_may_be_a_noun_too_is_a_verb() -> None:
    assert not WORDS.noun_too - WORDS.govern


def test_words_have_no_punctuation() -> None:
    assert not {word for word in WORDS.known if set(word) & set("，。；：、 ")} - {"听取、审议"}


def test_a_strong_verb_is_not_a_noun_too() -> None:
    assert not WORDS.strong & WORDS.noun_too


def test_verbs_of_courts_are_verbs() -> None:
    assert not WORDS.judicial - WORDS.govern
