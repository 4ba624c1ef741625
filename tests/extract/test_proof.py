"""Which Chinese numerals report a count."""

import pytest

from tests.extract.helpers import figures_of


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("县城公交新增线路两条、新能源公交车20辆。", 2, "条"),
        ("三名干警获评全省办案标兵。", 3, "名"),
        ("全市九个看守所实现达标。", 9, "个"),
        ("四项核心指标全部完成。", 4, "项"),
        ("西禾路、东环路两条道路通车。", 2, "条"),
        ("对三个满意度偏低的部门进行了约谈。", 3, "个"),
        ("建成小型水库两座。", 2, "座"),
        ("邀请委员考察三批、86人次。", 3, "批"),
        ("第八届委员会连续四次被评为先进。", 4, "次"),
        ("习近平总书记两次视察我省。", 2, "次"),
        ("开展两轮巡察。", 2, "轮"),
        ("两家企业入选国家级名单。", 2, "家"),
        ("五条河道全面清理。", 5, "条"),
        ("全国办起三百九十万个食堂。", 3900000, "个"),
    ],
)
def test_a_count_in_chinese_numerals_is_a_figure(text: str, value: int, unit: str) -> None:
    assert (int(figures_of(text)[0].value), figures_of(text)[0].unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "value", "qualifier"),
    [
        ("四百余名委员参加。", 400, "余"),
        ("近百家企业参展。", 100, "近"),
        ("吸引超万名人才。", 10000, "超"),
        ("三十多个国家。", 30, "多"),
    ],
)
def test_a_qualifier_makes_it_a_count(text: str, value: int, qualifier: str) -> None:
    assert (int(figures_of(text)[0].value), figures_of(text)[0].qualifier) == (value, qualifier)


def test_one_closes_an_item_of_a_list_of_counts() -> None:
    assert [figure.value for figure in figures_of("建成农村幸福院两所、慈善超市一家。")] == [2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "做到两个维护。",
        "落实八项规定精神。",
        "把握两个关键环节。",
        "围绕四个方面发力。",
        "坚持三个有利于标准。",
        "推动五个统筹。",
        "紧紧围绕两个驱动。",
        "实施一主三次战略。",
        "推进二次创业。",
        "实现两个翻一番目标。",
        "打造一批基地。",
        "引进一家企业。",
        "这三家企业很好。",
        "每两家企业共用。",
        "筑牢四道关口。",
        "安排二十四小时值守。",
        "统一部署，一个不漏。",
        "取缔三轮车。",
        "发展汽车零部件。",
        "县委九次全体会议召开。",
        "落实省委九届九次、十次全会精神。",
    ],
)
def test_names_and_turns_of_phrase_count_nothing(text: str) -> None:
    assert not figures_of(text)
