"""Mentions in reports that are no part of the project, held against judgements: see tests/judged/README.md."""

import pytest

from tests.judged import FOLDER, by_file, is_found, rows
from tests.judged.__main__ import ONCE, TWICE, agreement, precision

RECALL = 0.9
KEPT = 0.97
"""The least share of the mentions judged right that is still found: below it, the draw says nothing of the program."""
STANDING = {("g095", "5754"), ("g214", "12998")}
"""Where a mention judged wrong is still found: a firm that bears its place's name, and a port."""
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
@pytest.mark.parametrize(("number", "least"), [(1, 0.98), (2, 0.96), (3, 0.94)])
def test_what_a_strict_reader_would_link_in_ten_stretches_stays_found(number: int, least: float) -> None:
    wanted = rows(f"mentions_wanted_strata_{number}.tsv")
    assert sum(map(is_found, wanted)) / len(wanted) >= least


@pytest.mark.parametrize(("number", "found", "of"), [(1, 140, 177), (2, 178, 236), (3, 186, 234)])
def test_what_was_found_before_any_mend_is_kept_as_it_came(number: int, found: int, of: int) -> None:
    wanted = rows(f"mentions_wanted_strata_{number}.tsv")
    assert (sum(row["first"] == "yes" for row in wanted), len(wanted)) == (found, of)


@needs_reports
def test_no_mention_judged_wrong_is_found_again() -> None:
    judged = [row for name in (TWICE, *ONCE) for row in rows(name)]
    wrong = [row for row in judged if "wrong" in {row.get("settled"), row.get("judgement")}]
    assert {(row["file"], row["start"]) for row in wrong if is_found(row)} <= STANDING


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
