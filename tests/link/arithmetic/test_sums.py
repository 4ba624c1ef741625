"""Parts that make up a whole in one sentence."""

import pytest

from tests.link.arithmetic.helpers import checks, said

TRUE_SUMS = [
    ("受理信访件[87件|信访件]，解决[48件|信访件]，转办[39件|信访件]。", "48件＋39件＝87件"),
    ("针对审计发现的[310个|问题]问题，销号[281个|问题]，挂号[29个|问题]。", "281个＋29个＝310个"),
    ("立案[158件|提案]，其中集体提案[33件|集体提案]、委员提案[125件|委员提案]。", "33件＋125件＝158件"),
    ("改造桥梁[343座|桥梁]（三类桥[136座]，四类桥[173座]，五类桥[34座]）。", "136座＋173座＋34座＝343座"),
    ("安排赤字[2.76万亿元]，其中中央[1.83万亿元]，地方[9300亿元]。", "1.83万亿元＋9300亿元＝2.76万亿元"),
    ("财政收入[2830亿元]，其中属中央[2029亿元]，地方[800.4亿元]。", "2029亿元＋800.4亿元＝2830亿元"),
    ("实事[118项|实事]完成[116项|事项]，其余[2项|项目]正在推进。", "116项＋2项＝118项"),
    ("发出建议书[12份]、意见书[8份]，共计[20份]。", "12份＋8份＝20份"),
    ("完成[5项|任务]：水务[2项]；交通[3项]。", "2项＋3项＝5项"),
    ("干部[30名|干部]，其中县级[10名]、乡级[20人]。", "10名＋20人＝30名"),
    (
        "生产总值[486.7亿元]，增长[5.6%]，其中一产[98.2亿元]、二产[172.3亿元]、三产[216.2亿元]。",
        "98.2亿元＋172.3亿元＋216.2亿元＝486.7亿元",
    ),
    ("补选代表[9名]（其中市代表[4名]（女[1名]）、县代表[5名]）。", "4名＋5名＝9名"),
]


@pytest.mark.parametrize(("text", "statement"), TRUE_SUMS)
def test_parts_that_the_words_make_parts_come_out(text: str, statement: str) -> None:
    assert ("sum", True, statement) in said(checks(text))


NO_SUMS = [
    "召开会议[5次|会议]，开展视察[3次|视察]、调研[2次|调研]。",  # different things, small numbers
    "引进企业[10家|企业]，其中[4家|企业]投产；另签约[6家|企业]。",  # 其中 counts 4 of them; the 6 are others
    "生产总值增长[13%]，能耗、水耗分别下降[10%]、[3%]。",  # shares are no parts
    "受理信访件[87余件|信访件]，解决[48件|信访件]，转办[39件|信访件]。",  # 余: no number to add up to
    "新增学位[1.2万座|学位]、公办学位[1万座|学位]、普高学位[0.6万座|学位]。",  # more than the whole
    "输变电工程有[220千伏]、[110千伏]、[110千伏]。",
    "其中[10家|企业]投产，[2家|企业]试产；加速器有[8家|企业]。",
]


@pytest.mark.parametrize("text", NO_SUMS)
def test_numbers_that_happen_to_add_up_are_no_sum(text: str) -> None:
    assert not [check for check in checks(text) if check.kind == "sum"]


def test_parts_that_are_more_than_their_whole_are_a_note() -> None:
    found = checks("受理信访[100件]，其中来信[40件]、来访[50件]、网上[20件]。")
    assert said(found) == [("sum", False, "40件＋50件＋20件＝110件，原文总数为100件")]


@pytest.mark.parametrize(
    "text",
    [
        "实施项目[259个]，其中省级[20个]、市级[78个]。",  # 其中 need not name all
        "清理地块建设[6个]停车场，其中[4个]是码头，提供停车位[573个]，配餐中心[4个]。",
        "城乡低保由[55元]分别提高到[253元]和[150元]。",
    ],
)
def test_parts_that_need_not_be_all_or_no_parts_are_no_note(text: str) -> None:
    assert all(check.holds for check in checks(text))
