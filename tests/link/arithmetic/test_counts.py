"""The same thing counted twice."""

import pytest

from tests.link.arithmetic.helpers import checks, said

ONE = "开展“走基层大调研”活动，截至目前已走访[21个|乡镇|走访]乡镇。"
OTHER = "常态化开展走基层大调研。全年深入[11个|乡镇|深入]乡镇。"


def test_two_numbers_of_one_campaign_are_a_note_at_the_later() -> None:
    found = checks(ONE, OTHER)
    assert said(found) == [("count", False, "“21个乡镇”（截至目前）与“11个乡镇”（全年）数目不同")]
    assert found[0].figures == ("f2", "f1")


def test_two_totals_of_one_thing_by_one_verb_are_a_note() -> None:
    found = checks("全年召开常委会会议[8次|常委会会议|召开]。", "一年来，召开常委会会议[9次|常委会会议|召开]。")
    assert said(found) == [("count", False, "“8次常委会会议”（全年）与“9次常委会会议”（一年来）数目不同")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (ONE, OTHER.replace("11个", "21个")),
        (ONE, OTHER.replace("走基层大调研", "送温暖")),  # another campaign
        (ONE, OTHER.replace("全年", "")),  # not told to be all
        (ONE, OTHER.replace("11个", "11余个")),
        (ONE, OTHER.replace("|乡镇|", "|社区|")),
        ("全年开展“大走访”活动[51次|“大走访”活动|开展]。", "全年就议题开展“大走访”活动[7次|活动|视察]。"),
    ],
)
def test_what_may_be_something_else_is_no_note(one: str, other: str) -> None:
    assert not checks(one, other)


def test_a_thing_that_is_counted_three_times_is_no_note() -> None:
    assert not checks(ONE, OTHER, OTHER.replace("11个", "12个"))


def test_numbers_of_one_block_are_no_note() -> None:
    assert not checks(ONE + OTHER)
