"""The lexicon of the genre is consistent with itself."""

import pytest

from generator.data.report_words import load_report_words

WORDS = load_report_words()


def test_what_may_be_a_noun_too_is_a_verb() -> None:
    assert not WORDS.noun_too - WORDS.govern


def test_words_have_no_punctuation() -> None:
    assert not {word for word in WORDS.known if set(word) & set("，。；：、 ")} - {"听取、审议"}


@pytest.mark.parametrize("word", ["召开", "开展", "审议", "组织"])
def test_what_is_hardly_ever_a_noun_is_a_strong_verb(word: str) -> None:
    assert word in WORDS.strong


@pytest.mark.parametrize("word", ["建设", "检查", "培训", "调研"])
def test_what_names_things_too_is_no_strong_verb(word: str) -> None:
    assert word in WORDS.govern
    assert word not in WORDS.strong
