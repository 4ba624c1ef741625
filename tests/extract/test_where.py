"""Where something is done or added, beside what is counted."""

import pytest

from tests.extract.helpers import figures_of, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("常委会领导带头深入县区、企业、学校宣讲46场。", "宣讲"),
        ("班子成员到联系点调研130余次。", "调研"),
        ("中心城区新增绿地75万平方米。", "中心城区绿地"),
        ("县城公交新增线路两条。", "县城公交线路"),
    ],
)
def test_what_is_done_or_added_is_counted(text: str, expected: str) -> None:
    assert labels(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("深入企业、学校走访群众46次。", "群众"),
        ("银行机构新增贷款30亿元。", "银行机构新增贷款"),
        ("全县新增绿地75万平方米。", "绿地"),
        ("委员企业新增专利5件。", "专利"),
    ],
)
def test_objects_scopes_and_money_stay_as_they_are(text: str, expected: str) -> None:
    assert labels(text) == [expected]


def test_whom_one_sends_somewhere_stay_in_the_name() -> None:
    assert figures_of("组织代表赴甘肃金塔、新疆伊吾考察三次。")[0].label == "代表赴甘肃金塔、新疆伊吾考察"
