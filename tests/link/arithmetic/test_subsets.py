"""Numbers that are counted within another."""

import pytest

from tests.link.arithmetic.helpers import checks, said


def test_what_is_named_of_a_whole_is_within_it() -> None:
    found = checks("刊发稿件[93篇]，其中国家级[2篇]、省级[17篇]，另有[40篇]。")
    assert said(found) == [("subset", True, "2篇、17篇，计在93篇之内")]


def test_a_sum_is_not_told_again_as_a_subset() -> None:
    assert [check.kind for check in checks("立案[158件]，其中集体[33件]、委员[125件]。")] == ["sum"]


@pytest.mark.parametrize(
    "text",
    [
        "刊发稿件[137篇次]，其中市级[33篇]。",  # another unit
        "收入[7500元|人均可支配收入]，其中贫困户[4000元|收入]。",  # an average has no parts
        "提出建议[47条]、被采纳[9条]。",  # no 其中
        "选出[42户]家庭、[26户]代表，其中甲家庭获评标兵，乙家庭获得称号，仅此[2户]获此殊荣。",  # clauses away from 其中
        "签约[18家]，其中[20家]投产。",  # more than the whole: not the whole that is meant
    ],
)
def test_what_is_not_told_to_be_within_is_no_subset(text: str) -> None:
    assert not checks(text)
