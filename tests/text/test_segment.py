"""Segmentation: the same words everywhere."""

import importlib
from pathlib import Path

import pytest

from generator.text import segment
from generator.text.segment import dictionary, guessed, rarity, segmenter

SENTENCE = "全年共召开县人大常委会会议11次，任免国家机关工作人员65人次。"


def test_words_together_are_the_text() -> None:
    assert "".join(segmenter()(SENTENCE)) == SENTENCE


def test_a_term_is_not_cut_apart() -> None:
    assert "专题询问会" in segmenter(("专题询问会",))("召开专题询问会三次")


def test_a_cold_cache_gives_the_same_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warm = segmenter(("人大代表",))(SENTENCE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert importlib.reload(segment).segmenter(("人大代表",))(SENTENCE) == warm


def test_a_word_of_every_day_is_less_rare_than_one_of_the_field_and_an_unknown_one_is_rarest() -> None:
    assert 0 < rarity("工作") < rarity("任免") <= rarity("鿿鿿鿿")


def test_the_dictionary_has_words_and_what_only_begins_one() -> None:
    counts, total = dictionary()
    assert counts["任免"] > 0
    assert counts["AT&"] == 0  # AT&T
    assert total > counts["任免"]


def test_a_guess_joins_the_single_characters_of_a_name() -> None:
    assert guessed("保定欣达公司") == ("保定", "欣达", "公司")
