"""An editor is told what is wrong, where the sidecar says it, and what to write."""

import pytest

from generator.correct.match import Miss, find
from generator.correct.notes import Placed
from generator.correct.wrong import Wrong, missed, refuse, shown
from generator.model.editorial import At, Spot
from generator.problems import GongbaoError
from tests.correct.hand import corrected
from tests.factory import make_report

BLOCKS = make_report().blocks
NONE = corrected()


def told(at: At) -> Wrong:
    """Look for words that do not stand once, and tell of it."""
    miss = find(at, BLOCKS)
    assert isinstance(miss, Miss)
    return missed(Spot(4, 9), at, miss, "note")


def test_several_places_are_told_each_with_what_tells_it_apart() -> None:
    wrong = told(At("报告"))
    assert (wrong.spot, wrong.code) == ((4, 9), "note.several")
    assert wrong.message == (
        "the words '报告' stand at 2 places: b1 甲县人大常委会工作【报告】 (suffix: '一'); "
        "b3 全年召开会议11次，听取【报告】8项。 (suffix: '8')"
    )
    assert "at: {exact: '报告', …}" in wrong.hint


def test_of_very_many_places_it_is_said_that_there_are_more() -> None:
    miss = find(At("会"), make_report(("paragraph", "会" * 60)).blocks)
    assert isinstance(miss, Miss)
    assert "stand at 50 places or more: " in missed(None, At("会"), miss).message


def test_words_that_stand_nowhere_are_told_with_the_nearest() -> None:
    wrong = told(At("办理代表意见35件", prefix="项。"))
    assert wrong.code == "note.unmet"
    assert wrong.message.startswith(
        "the words '办理代表意见35件' after '项。' stand nowhere in the report; nearest are b4 "
    )
    assert "copy them" in wrong.hint


def test_a_wrong_prefix_is_told_with_what_really_stands_around() -> None:
    wrong = told(At("报告", prefix="甲"))
    assert wrong.message == (
        "the words '报告' after '甲' stand nowhere in the report; without prefix and suffix they stand at "
        "b1 甲县人大常委会工作【报告】 (suffix: '一'); b3 全年召开会议11次，听取【报告】8项。 (suffix: '8')"
    )
    assert wrong.hint == "write what the brackets give instead"


def test_a_prefix_that_words_do_not_need_is_to_be_left_out() -> None:
    assert told(At("35件", suffix="整")).hint == "leave prefix and suffix out"


def test_chinese_quotes_around_the_words_are_told_to_be_words() -> None:
    assert "“ and ” count as words of the report: YAML's own quotes are ' and" in told(At("“会议11次”")).hint
    assert "quotes" not in told(At("没有的话”")).hint


def test_long_words_are_shown_by_their_ends_and_quotes_as_yaml_has_them() -> None:
    assert shown("甲" * 50 + "乙" * 50) == f"'{'甲' * 20}…{'乙' * 20}'"
    assert shown("it's\nso") == "'it''s so'"


def test_all_that_is_wrong_is_raised_at_once_in_the_order_of_the_sidecar() -> None:
    with pytest.raises(GongbaoError) as raised:
        refuse(
            "a.yml", NONE, Placed(wrong=(Wrong(Spot(9, 4), "b", "2"),)), Placed(wrong=(Wrong(Spot(3, 7), "a", "1"),))
        )
    assert [str(problem.where) for problem in raised.value.problems] == ["a.yml:3:7", "a.yml:9:4"]
    assert raised.value.problem.message == "1"


def test_nothing_wrong_raises_nothing() -> None:
    refuse("a.yml", NONE, Placed())
