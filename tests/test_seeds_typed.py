"""What Chinese keyboards type where YAML wants its own marks, and words that a comment cuts."""

import time
from pathlib import Path

import pytest

from generator.seeds_sidecar import parse_sidecar
from generator.seeds_typed import cut_off, typed_amiss


def _warned(value: str, key: str = "text") -> list[str]:
    entry = {"at": "甲", "text": "乙", "by": "王", "on": "2025-11-22", key: value}
    lines = "".join(f"    {name}: {said}\n" for name, said in entry.items())
    data = f"notes:\n  -\n{lines}".encode()
    return [f"{one.severity} {one.code} {one.message}" for one in parse_sidecar(Path("a.yml"), data).problems]


def test_words_that_a_comment_cuts_are_a_warning_that_says_where_they_end() -> None:
    (said,) = _warned("见 #3 一段")
    assert said == "warning sidecar.comment text ends at '见': '#3 一段' after it counts as a comment"


@pytest.mark.parametrize(
    "value", ["'见 #3 一段'", '"见 #3"', "见#3", "|\n      见 #3", "'见'  # 已核对", "见\n    # 说明", "见  # 已核对"]
)
def test_words_that_are_whole_are_not_warned_of(value: str) -> None:
    assert _warned(value) == []


def test_the_days_may_have_a_comment() -> None:
    assert _warned("2025-11-22  # 星期六", "on") == []


def test_a_stub_s_comments_are_no_cut() -> None:
    assert parse_sidecar(Path("a.yml"), "provenance:\n  publisher: 日报   # 谁\n".encode()).problems == ()


def test_a_sound_line_is_not_amiss() -> None:
    for line in ("  - at: 甲，乙: 丙", "    text: －", "# 一、by: 王", "", "  - {at: '甲，by', by: 王}", "in"):
        assert typed_amiss(line) is None


def test_a_long_line_takes_no_longer_than_its_length() -> None:
    begun = time.process_time()
    typed_amiss("{" * 20_000 + "，" * 20_000 + " ，a" * 20_000)
    assert time.process_time() - begun < 1
    assert cut_off("a" + " " * 50_000, 0, 1) is None


def test_a_line_of_spaces_takes_no_time() -> None:
    begun = time.process_time()
    assert typed_amiss(" " * 50_000 + "x") is None
    assert time.process_time() - begun < 1
