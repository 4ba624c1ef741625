"""Mentions in reports that are no part of the project, held against judgements: see tests/judged/README.md."""

import pytest

from tests.judged import FOLDER, by_file, is_found, rows
from tests.judged.__main__ import agreement, precision

RECALL = 0.9
KEPT = 0.97
"""The least share of the mentions judged right that is still found: below it, the draw says nothing of the program."""
FILES = 12
"""So many of the reports of the draw are read again: all of them take longer than the test is worth."""

needs_reports = pytest.mark.skipif(not FOLDER, reason="GONGBAO_CORPUS names no folder of raw reports")


@needs_reports
def test_what_readers_would_link_in_ten_reports_is_found() -> None:
    wanted = rows("mentions_wanted.tsv")
    assert sum(map(is_found, wanted)) / len(wanted) >= RECALL


@needs_reports
def test_what_a_reader_would_link_in_three_whole_reports_is_found() -> None:
    wanted = rows("mentions_wanted_fresh.tsv")
    assert sum(map(is_found, wanted)) / len(wanted) >= RECALL


@needs_reports
def test_what_was_judged_right_is_found_and_what_was_wrong_is_not_more() -> None:
    judged = [row for _, file in sorted(by_file(rows("mentions.tsv")).items())[:FILES] for row in file]
    right = [row for row in judged if row["settled"] == "right"]
    assert sum(map(is_found, right)) / len(right) >= KEPT


def test_at_least_99_in_100_were_right_when_two_judgements_were_settled() -> None:
    right, drawn = precision(rows("mentions.tsv"), "settled")
    assert right / drawn >= 0.99


@pytest.mark.parametrize("name", ["mentions_after.tsv", "mentions_last.tsv"])
def test_at_least_99_in_100_of_a_draw_after_the_mends_were_right(name: str) -> None:
    right, drawn = precision(rows(name), "judgement")
    assert right / drawn >= 0.99


def test_agreement_beyond_chance_is_none_where_one_judge_always_says_the_same() -> None:
    table = [{"first": "right", "second": word} for word in ("right", "right", "right", "wrong")]
    assert agreement(table) == (0.75, 0.0)


def test_two_who_judge_alike_agree_wholly() -> None:
    assert agreement([{"first": word, "second": word} for word in ("right", "wrong")]) == (1.0, 1.0)
