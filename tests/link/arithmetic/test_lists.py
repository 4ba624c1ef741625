"""Lists that are counted."""

import pytest

from tests.link.arithmetic.helpers import checks, said


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("开展法官法、医师法、职业教育法等[3部|法律]法律的检查。", "所列共3项，与“3部”相符"),
        ("制定《甲办法》《乙办法》[2个|文件]文件。", "所列共2项，与“2个”相符"),
        ("修改《甲、乙条例》、《丙条例》和《丁条例》等[3部|条例]条例。", "所列共3项，与“3部”相符"),
        ("做好济困、助老和结对帮扶等[3个|方面]方面。", "所列共3项，与“3个”相符"),
        ("推进（会展东）片区、石岩片区、燕罗、前海等[4个|片区]片区。", "所列共4项，与“4个”相符"),
    ],
)
def test_a_list_with_as_many_members_as_its_number_comes_out(text: str, statement: str) -> None:
    assert said(checks(text)) == [("list", True, statement)]


def test_the_act_that_counts_the_same_goes_with_the_list() -> None:
    found = checks("执法检查[3项|执法检查]。", "对法官法、医师法、职业教育法等[3部|法律|执法检查]法律的执法检查。")
    assert found[0].figures == ("f2", "f1")


def test_titles_that_are_all_and_not_as_many_are_a_note() -> None:
    assert said(checks("制定《甲办法》《乙办法》[3个|文件]文件。")) == [("list", False, "所列共2项，原文为3个")]


@pytest.mark.parametrize(
    "text",
    [
        "对《甲法》《乙条例》等[4部|法律法规]法律法规进行检查。",  # 等: there are more
        "建设“口袋公园”“门前绿洲”[18个|公园]。",  # kinds, not members
        "组织视察、调研[2次|视察、调研]。",  # acts
        "组织视察、调研、座谈等[3次|活动]活动。",
        "加快梅林、大沙河等[4个|公园]公园和塘朗山、马峦山等[3个|郊野公园]郊野公园。",
        "做好供水、供电等[2项|工作]工作。",  # two and 等 say too little
    ],
)
def test_what_is_no_full_list_says_nothing(text: str) -> None:
    assert not checks(text)
