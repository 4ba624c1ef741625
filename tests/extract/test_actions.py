"""What is done with the things counted."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    ("text", "label", "action"),
    [
        ("提出建立交易市场、推广节水灌溉等建议23条。", "建议", "提出"),
        ("发现分红不及时、质量不一等问题89个。", "问题", "发现"),
        ("采取“四不两直”方式暗访社区和村组87个。", "社区和村组", "暗访"),
        ("主席、副主席督办重点提案12件。", "重点提案", "督办"),
        ("最终18户业主一致签字。", "业主", "签字"),
        ("推动30个重点项目开工。", "重点项目", "推动开工"),
        ("为1640余名农民工追回劳动报酬2万元。", "农民工", "追回"),
        ("城镇登记失业率控制在4.2%以内。", "城镇登记失业率", "控制"),
        ("73个集体和91名个人受到表彰。", "集体", "受到表彰"),
    ],
)
def test_what_is_done_and_to_what(text: str, label: str, action: str | None) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.action) == (label, action)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "保障性住房开工2864套、竣工341套。",
            [("保障性住房", "开工"), ("保障性住房", "竣工")],
        ),
        ("城镇新增就业7600人。", [("城镇新增就业", "新增")]),
        ("智能窑炉改造113座。", [("智能窑炉改造", "改造")]),
        ("举办培训班4期、培训620人次。", [("培训班", "举办"), ("培训", "培训")]),
        ("经营主体净增98万户，其中企业超830万户。", [("经营主体", "净增"), ("企业", None)]),
        ("对173个嘎查开展了一次拉网式视察。", [("嘎查", "视察")]),
        ("重点筛选100个以上的村发展特色产业。", [("村", "筛选")]),
    ],
)
def test_the_verb_may_be_part_of_the_name(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(figure.label, figure.action) for figure in figures_of(text)] == expected


@pytest.mark.parametrize(("text", "unit"), [("录制微党课9集。", "集"), ("编印文史专辑7辑。", "辑")])
def test_parts_of_a_work_are_counted(text: str, unit: str) -> None:
    assert [figure.unit for figure in figures_of(text)] == [unit]


def test_a_verb_in_guo_keeps_its_end() -> None:
    assert figures_of("第十七次会议表决通过决定3项。")[0].action == "表决通过"


def test_what_a_thing_reached_takes_no_verb_of_its_growth() -> None:
    share, level = figures_of("生产总值年均增长13.8%，达到8201亿元。")
    assert (share.action, level.action) == ("年均增长", None)


@pytest.mark.parametrize(
    ("text", "label", "action"),
    [
        ("通过视频会议培训代表300人次。", "代表", "培训"),
        ("通过开展执法检查3次。", "执法检查", "开展"),
        ("通过12个联络站收集意见建议230条。", "联络站", None),
        ("会议通过3个决定。", "决定", "通过"),
        ("审议、通过地方性法规2件。", "地方性法规", "审议、通过"),
        ("通过关于批准决算的决议2项。", "决议", "通过"),
    ],
)
def test_only_what_can_be_passed_is_passed(text: str, label: str, action: str | None) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.action) == (label, action)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("9个贫困村全部脱贫。", "脱贫"),
        ("14名代表围绕林地保护现场应答。", "应答"),
        ("123名委员结对帮扶贫困户361户。", "结对帮扶"),
        ("13名个人受到市级以上表彰。", "受到表彰"),
        ("86个行政村全部实现通客车。", "实现通客车"),
        ("33家企业通过国家智能制造认证。", "通过"),
        ("15个部门作为试点。", None),
    ],
)
def test_the_verb_of_a_name_on_the_right_stands_behind_it(text: str, action: str | None) -> None:
    assert figures_of(text)[0].action == action


def test_a_verb_in_the_name_of_a_place_is_not_what_is_done() -> None:
    figure = figures_of("建成镇代表联络工作站1个。")[0]
    assert (figure.label, figure.action) == ("镇代表联络工作站", "建成")


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("组织五级代表86名视察老旧小区改造。", "组织视察"),
        ("对中小微企业163户减免租金近200万元。", "减免"),
        ("对14部条例提出意见47条。", None),
        ("向区人大常委会专题报告工作3次。", "报告"),
    ],
)
def test_the_verb_of_a_name_on_the_left_may_stand_behind_its_number(text: str, action: str | None) -> None:
    assert figures_of(text)[0].action == action


def test_what_something_is_about_is_no_part_of_its_verb() -> None:
    assert figures_of("围绕绿色循环发展开展重点调研6项。")[0].action == "开展"


def test_a_name_that_opens_with_a_verb_borrows_none() -> None:
    assert [figure.action for figure in figures_of("开展审务督察36次，通报问题52个。")] == ["开展", "通报"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("政协主席督办的重点提案5件。", ["督办"]),
        ("代表建议31件、政协提案42件全部办结。", ["办结", "办结"]),
        ("提案交由26个单位办理。", ["办理"]),
        ("320名人大代表全部编组进站。", ["进站"]),
        ("粮食播种面积完成30万亩，玉米稳定在12万亩。", ["完成", "稳定"]),
        ("研发支出占GDP比重稳定在6%以上。", ["占"]),
        ("9名委员连续奋战在隔离点。", ["奋战"]),
        ("6个部门负责人现场应询。", ["应询"]),
    ],
)
def test_the_verb_stands_where_the_clause_has_it(text: str, actions: list[str]) -> None:
    assert [figure.action for figure in figures_of(text)] == actions
