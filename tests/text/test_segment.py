"""Segmentation: the same words everywhere, and a cache that nobody else can touch."""

import importlib
import os
import stat
from pathlib import Path

import pytest

from generator.text import segment
from generator.text.segment import cache_folder, segmenter

SENTENCE = "全年共召开县人大常委会会议11次，任免国家机关工作人员65人次。"


def test_words_together_are_the_text() -> None:
    assert "".join(segmenter()(SENTENCE)) == SENTENCE


def test_a_term_is_not_cut_apart() -> None:
    assert "专题询问会" in segmenter(("专题询问会",))("召开专题询问会三次")


def test_a_cold_cache_gives_the_same_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    warm = segmenter(("人大代表",))(SENTENCE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert importlib.reload(segment).segmenter(("人大代表",))(SENTENCE) == warm


def test_the_cache_is_its_owners_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    folder = cache_folder()
    assert folder == tmp_path / "gongbao"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX's")
def test_a_folder_that_others_can_write_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "gongbao").mkdir()
    (tmp_path / "gongbao").chmod(0o777)
    assert cache_folder() is None


def test_a_symbolic_link_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    (tmp_path / "elsewhere").mkdir(mode=0o700)
    (tmp_path / "gongbao").symlink_to(tmp_path / "elsewhere")
    assert cache_folder() is None
