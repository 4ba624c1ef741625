"""Where a name on the right of its number ends."""

import pytest

from tests.extract.helpers import figures_of, labels


@pytest.mark.parametrize(
    ("text", "label"),
    [("340个行政村通上油路。", "行政村"), ("在一团、六团等4个团场先行试点。", "团场")],
)
def test_a_name_ends_where_the_clause_tells_how_it_fares(text: str, label: str) -> None:
    assert labels(text) == [label]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("17家矿山综合利用企业年生产砂石料7024万吨。", "矿山综合利用企业"),
        ("绿色建材、绿色食品两个产业集群年营收入力争分别突破30亿元、40亿元。", "产业集群"),
        ("75家企业年产值达6.8亿元。", "企业"),
        ("233户D级水毁农房全部完成重建。", "D级水毁农房"),
        ("优良天数4项指标稳居全市第一。", "指标"),
        ("3个省考出境水质稳定达标。", "省考出境水质"),
        ("291项行政许可事项合并调整到120项。", "行政许可事项"),
        ("入选农业农村部30个帮扶产业高质量发展典型案例。", "帮扶产业高质量发展典型案例"),
        ("争取石道沟、寨沟门2个已纳入省级规划的集中开采区新增指标。", "集中开采区"),
        ("全力推进区内4个签约项目落地建设。", "签约项目"),
        ("9家光伏发电、风电企业运行平稳。", "光伏发电、风电企业"),
        ("23个灾后恢复重建项目除一个外全部完工。", "灾后恢复重建项目"),
        ("7家企业上榜全球国际承包商250强。", "企业"),
        ("4家省级区域医疗中心运营，系统全面上线。", "省级区域医疗中心"),
        ("11条河流综合整治快速推进。", "河流综合整治"),
        ("100多项品质提升项目顺利推进。", "品质提升项目"),
        ("完成15个村饮水安全巩固提升工程。", "村饮水安全巩固提升工程"),
        ("新增中山、江门3个组合港和郴州、梅州3个内陆港。", "组合港"),
        ("加快推进8家复工复产的矿山企业手续办理。", "矿山企业"),
        ("为312.7万农民群众报免医药费7.39亿元。", "农民群众"),
        ("全力推进东岭1200兆瓦抽水蓄能电站项目进度。", "抽水蓄能电站项目"),
    ],
)
def test_a_label_on_the_right_ends_where_its_thing_does(text: str, label: str) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.confidence) == (label, "high")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("总投资5.63亿元的标准化科创园项目全速推进。", "标准化科创园项目总投资"),
        ("总投资5.63亿元的标准化科创园6月底前建成。", "标准化科创园总投资"),
        ("投资3.9亿元的中国皮都市场改造等项目开工。", "中国皮都市场改造投资"),
        ("投资2.3亿元的城北公司迁扩建等项目竣工。", "城北公司迁扩建投资"),
    ],
)
def test_what_money_is_spent_on_is_named_whole(text: str, label: str) -> None:
    assert figures_of(text)[0].label == label
