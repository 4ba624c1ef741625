"""What is counted by name, order or rule is no figure; what stands beside it is."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "为60周岁以上老人体检。",
        "为65岁及以上老人建档。",
        "引进亿元以上项目。",
        "引进10亿元以上项目。",
        "纳税超千万元企业增加。",
        "判处十年以上有期徒刑。",
        "打造15分钟生活圈。",
        "实行24小时值守。",
        "弘扬24字核心价值观。",
        "建设20万吨级码头。",
        "建设12英寸生产线。",
        "破解二元结构难题。",
        "获得全市第3名。",
        "位列全省前10名。",
        "铁人三项赛开幕。",
        "县十八届人大3次会议召开。",
        "推行1+3项机制。",
        "延长12路公交线。",
        "每10万人拥有医生。",
        "2024年1月7日召开。",
        "庆祝建党100周年。",
        "国道101线改造。",
        "京农发〔2024〕11号文件。",
        "第三条规定。",
        "建设5G网络。",
        "落实三重一大制度。",
        "开展12·4宣传。",
        "执行“十四五”规划。",
    ],
)
def test_what_is_no_figure_is_left_out(text: str) -> None:
    assert not figures_of(text)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("为老人体检60人。", 60, "人"),
        ("完成1100亿元以上固定资产投资。", 110000000000, "元"),
        ("产值突破千亿元，增长5%。", 100000000000, "元"),
        ("车程缩短至15分钟以内。", 15, "分钟"),
        ("编印文史资料约42万字。", 420000, "字"),
        ("码头吞吐20万吨。", 200000, "吨"),
        ("排查化解矛盾纠纷438起。", 438, "起"),
        ("6月底前90个城中村达标。", 90, "个"),
        ("目前10个项目开工。", 10, "个"),
        ("实施品质提升8大类。", 8, "大类"),
        ("平板玻璃710万重量箱。", 7100000, "重量箱"),
        ("装机规模突破千万千瓦。", 10000000, "千瓦"),
        ("产值翻两番。", 2, "番"),
    ],
)
def test_what_is_measured_beside_it_stays(text: str, value: int, unit: str) -> None:
    figure = figures_of(text)[0]
    assert (int(figure.value), figure.unit) == (value, unit)
