"""Parts of speech by jieba's dictionary."""

import pytest

from generator.data.word_classes import tag_of


@pytest.mark.parametrize(("word", "tag"), [("铲除", "v"), ("研究", "vn"), ("企业", "n"), ("不", "d"), ("AT&T", "nz")])
def test_a_word_has_the_tag_of_its_line(word: str, tag: str) -> None:
    assert tag_of(word) == tag


@pytest.mark.parametrize("word", ["", "没有这个词的词", "铲", "\uffff", "0"])
def test_a_word_that_is_no_line_of_the_dictionary_is_never_an_error(word: str) -> None:
    assert tag_of(word) == "" or tag_of(word).isascii()
