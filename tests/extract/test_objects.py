"""What of the words before or behind a number is its name, by what a reader would say."""

import pytest

from tests.extract.helpers import figures_of, labels


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("审结合同纠纷案件3128件，标的额4.37亿元。", ["合同纠纷案件", "纠纷案件标的额"]),
        ("提出意见建议92条，采纳率达85%以上。", ["意见建议", "意见建议采纳率"]),
        ("网络司法拍卖成交1214件、成交额5.92亿元。", ["网络司法拍卖成交", "拍卖成交额"]),
        ("审结民商事案件574件。标的额9.7亿元。", ["民商事案件", "标的额"]),
        ("审结案件5件，涉案企业多，标的额9.7亿元。", ["案件", "标的额"]),
    ],
)
def test_a_measure_at_once_behind_a_count_is_of_what_was_counted(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("收到提案184件，作为委员来信转有关部门17件。", ["提案", "提案"]),
        ("查处违纪干警11人，移送司法机关两人。", ["违纪干警", "违纪干警"]),
        ("司法拘留罪犯74人，向公安机关移送涉嫌犯罪人员7人。", ["罪犯", "涉嫌犯罪人员"]),
        ("采用委员信息205条，被省、市政协分别采用6条和29条。", ["委员信息"] * 3),
        ("撰写调研报告95篇，26篇转化为区委的决策。", ["调研报告", "调研报告"]),
        ("审结民事案件6420件，调解和撤诉4526件。", ["民事案件", "民事案件"]),
        ("公开听证3815件，其中检察长主持917件。", ["公开听证", "公开听证"]),
    ],
)
def test_where_a_thing_goes_and_who_acts_is_not_what_is_counted(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("促使58对夫妻重归于好。", "夫妻"),
        ("开展191个城中村综合治理。", "城中村综合治理"),
        ("促成潘安湖、小南湖等11处湿地修复提升。", "湿地"),
        ("17个坑塘治理达标。", "坑塘"),
        ("26个重点项目投资完成34.6亿元。", "重点项目投资"),
        ("区委先后两次召开人大工作会议，出台实施意见。", "人大工作会议"),
        ("选派干部436名驻连队、进社区。", "干部"),
    ],
)
def test_how_the_things_counted_fare_is_no_part_of_their_name(text: str, expected: str) -> None:
    assert labels(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("省财政厅核定我县2024年政府债务限额48.9亿元。", "政府债务限额"),
        ("院庭长办理案件占比43.2%。", "院庭长办理案件占比"),
        ("救助金额是前五年的3.2倍。", "救助金额"),
        ("免费发放药品价值23万元。", "药品价值"),
        ("三年调处纠纷210起。", "纠纷"),
        ("就人大工作向县委作专题汇报9次。", "专题汇报"),
        ("邀请代表委员旁听庭审、见证执行等活动187人次。", "代表委员"),
        ("邀请人大代表列席人大常委会会议40人次。", "人大代表列席人大常委会会议"),
        ("向民主监督员派驻单位反馈问题137条。", "问题"),
        ("责令被告人栽种树木2.8万株。", "树木"),
        ("五龙村代表李兴国自筹资金6.8万元。", "资金"),
        ("农业实现增加值30亿元。", "农业增加值"),
        ("全年招商引资签约项目9个。", "签约项目"),
        ("实施项目9个。", "项目"),
        ("人民陪审员参审案件1120件。", "参审案件"),
        ("起诉侵犯企业合法权益的犯罪46人。", "侵犯企业合法权益的犯罪"),
    ],
)
def test_the_thing_is_named_and_not_who_acts_on_it(text: str, expected: str) -> None:
    assert labels(text) == [expected]


def test_a_part_by_sort_is_not_told_apart_again_by_what_was_done() -> None:
    assert labels("收到提案708件，立案432件，其中A类301件，占69.7%。")[-1] == "A类提案占"


def test_who_is_sent_somewhere_is_the_verb() -> None:
    assert figures_of("立案提案184件，转有关部门17件。")[1].action == "转"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("53万居民喝上放心水。", "居民"),
        ("扎实推进24个单元片区有序开发，补齐短板。", "单元片区"),
        ("购买20个以上社会治理重点领域专业化服务项目。", "社会治理重点领域专业化服务项目"),
        ("重点片区投资完成891亿元。", "重点片区投资"),
        ("邀请党外人士列席会议36人次。", "党外人士列席会议"),
        ("设立诉调对接中心3个。", "诉调对接中心"),
    ],
)
def test_names_end_where_the_clause_tells_what_they_do(text: str, expected: str) -> None:
    assert labels(text) == [expected]


def test_projects_at_another_stage_are_others() -> None:
    assert labels("新开工项目753个，续建项目870个，建成项目620个。") == ["新开工项目", "续建项目", "建成项目"]


def test_where_things_come_from_tells_them_apart_and_names_none() -> None:
    assert labels("接待游客390万人次，其中来自京津106.6万人次。") == ["游客", "游客"]


def test_persons_are_no_cases() -> None:
    assert labels("办理审查起诉案件312件487人，提起公诉421人。")[2] == "提起公诉"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("预算联网系统筛查疑点数据860条。", "疑点数据"),
        ("检查组随机抽查工地15个。", "工地"),
        ("运用大数据模型发现线索190条。", "线索"),
        ("走访宗教界、企业界和新的社会阶层人士90人次。", "宗教界、企业界和新的社会阶层人士"),
        ("累计为居民办实事320件。", "实事"),
        ("平均每个站有代表23名。", "代表"),
        ("远程协商会开了7次。", "远程协商会"),
        ("实质性化解行政争议21件。", "行政争议"),
    ],
)
def test_the_thing_is_named_without_who_or_what_did_it(text: str, label: str) -> None:
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label", "action"),
    [
        ("对涉罪未成年人开展矫治教育36人。", "涉罪未成年人", "矫治教育"),
        ("对县人大代表开展履职培训120人次。", "履职培训", "开展"),
        ("对认罪认罚的被告人适用缓刑14人。", "认罪认罚的被告人", "适用缓刑"),
    ],
)
def test_persons_to_whom_something_is_done_are_counted_but_not_where_acts_are(
    text: str, label: str, action: str
) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.action) == (label, action)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("走访新能源、机器人等重点企业66家。", "重点企业"),
        ("修订议事规则、工作规程等制度16项。", "制度"),
        ("修复潘安湖、小南湖等湿地11处。", "潘安湖、小南湖等湿地"),
        ("引进影视动漫、创意设计等领域优质企业10家。", "影视动漫、创意设计等领域优质企业"),
        ("常委会重点督办建议50件。", "建议"),
        ("全年向县委请示报告19次。", "请示报告"),
        ("预算管理系统覆盖预算单位203家。", "预算单位"),
        ("打掉黑社会性质组织2个。", "黑社会性质组织"),
    ],
)
def test_a_list_stays_where_its_sum_alone_says_too_little(text: str, label: str) -> None:
    assert labels(text) == [label]
