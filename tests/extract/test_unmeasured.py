"""Numbers without a measure word: persons in 万, and tenths."""

import pytest

from generator.data.units import load_units
from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("仍有5.8万农村贫困人口。", 58000, None),
        ("惠及1031万农户。", 10310000, None),
        ("为200多万中小学生测评。", 2000000, "多"),
        ("农村贫困人口减少1000万以上，", 10000000, "以上"),
        ("参保人数增加1.4亿。", 140000000, None),
        ("平台用户突破500万。", 5000000, "超"),
        ("实现约1亿农业转移人口落户。", 100000000, "约"),
    ],
)
def test_persons_may_have_no_measure_word(text: str, value: int, qualifier: str | None) -> None:
    figure = figures_of(text)[0]
    assert (int(figure.value), figure.unit, figure.qualifier) == (value, "", qualifier)


@pytest.mark.parametrize(
    "text",
    [
        "打造1000亿级产业集群。",
        "地区生产总值达8000亿规模。",
        "新增10万人口以上中小城市。",
        "60万人民万众一心。",
        "力争突破5000万大关。",
        "完成179亿投资。",
        "收入120万。",
        "拥有300学生。",
    ],
)
def test_other_numbers_without_a_unit_are_no_figures(text: str) -> None:
    assert not figures_of(text)


def test_a_list_after_apart_shares_the_unit_of_its_last() -> None:
    found = figures_of("小学生、中学生分别新增3万、2万人。")
    assert [(int(figure.value), figure.unit) for figure in found] == [(30000, "人"), (20000, "人")]


def test_figures_without_a_unit_are_labelled_beside_others() -> None:
    found = figures_of("召开会议3次，帮助5.8万农村贫困人口脱贫，其中3.2万贫困人口就业，走访12户。")
    assert [figure.unit for figure in found] == ["次", "", "", "户"]


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("占全市三成以上。", 3, "以上"),
        ("销售量增长3成。", 3, None),
        ("占财政支出近八成。", 8, "近"),
        ("民生支出占比超过七成，", 7, "超"),
        ("将八成左右的财政支出用于民生。", 8, "左右"),
    ],
)
def test_a_tenth_keeps_its_unit(text: str, value: int, qualifier: str | None) -> None:
    figure = figures_of(text)[0]
    assert (int(figure.value), figure.unit, figure.qualifier) == (value, "成", qualifier)


@pytest.mark.parametrize("text", ["建成3成套设备。", "三七分成。", "形成合力。", "一成不变。", "成绩单3成果。"])
def test_a_verb_or_a_share_of_profit_is_no_tenth(text: str) -> None:
    assert not [figure for figure in figures_of(text) if figure.unit == "成"]


def test_a_tenth_is_a_share() -> None:
    assert load_units().family(figures_of("销售量增长3成。")[0].unit) == "share"
