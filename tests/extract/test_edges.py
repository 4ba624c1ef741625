"""Labels and quotations that begin or end inside a word."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "投资2.3亿元的容城来福汽车灯泡项目开工。",
        "总投资5亿元的容城都多晶硅项目开工。",
        "各专门委员会开展提办双方面对面协商会41场。",
    ],
)
def test_what_may_be_cut_inside_a_word_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"


@pytest.mark.parametrize(
    "text", ["办结率均为100%。", "力争执结率提高到80％以上。", "西部8县新上千万元以上项目341个。", "3个项目都完成了。"]
)
def test_words_that_only_seem_to_be_one_are_no_cut(text: str) -> None:
    assert figures_of(text)[0].confidence == "high"


@pytest.mark.parametrize(
    "text",
    [
        "远高于全市28%的平均水平。",
        "新型养老保险试点范围扩大到全国40%的县。",
        "实施两年新增4万亿元的投资计划。",
        "今年小麦最低收购价每50公斤提高5到7元。",
        "总磷浓度剔除自然因素影响后下降5.2%。",
        "确保上半年实现出让、矿山企业复工复产3家以上。",
    ],
)
def test_a_label_that_holds_more_than_a_name_is_doubted(text: str) -> None:
    assert figures_of(text)[0].confidence == "low"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("农民的生产补贴资金去年达到1226亿元。", "生产补贴资金"),
        ("2015年国内生产总值将超过55万亿元。", "国内生产总值"),
        ("省重点实验室优化重组至172家。", "省重点实验室"),
        ("全年用于民生的财政支出达60多亿元。", "用于民生的财政支出"),
        ("今年中央财政用于“三农”的投入拟安排9884.5亿元。", "中央财政用于“三农”的投入"),
        ("全年生产安全事故起数、死亡人数分别下降8.89%、4.6%。", "生产安全事故起数"),
    ],
)
def test_a_label_on_the_left_is_a_name_and_the_whole_of_it(text: str, label: str) -> None:
    figure = figures_of(text)[0]
    assert (figure.label, figure.confidence) == (label, "high")


def test_a_change_behind_a_mark_is_that_of_the_things_counted_before() -> None:
    found = figures_of("新增1207款农产品入驻高端商超餐厅、增长6.7倍。")
    assert [figure.label for figure in found] == ["农产品", "农产品"]
