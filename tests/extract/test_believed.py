"""Values of parts of a place and of several years: which figures keep their indicator, and which year they are of."""

import pytest

from generator.model.facts import Period
from tests.extract.helpers import figures_of, meta, report

CITY = meta("zhengfu")
FIVE = meta("zhengfu", Period("2016", "2020"), "2021-02-05")
NONE = meta("zhengfu", None)


@pytest.mark.parametrize(
    "text",
    [
        "前海地区生产总值增长15.0%。",
        "前海新城展现新面貌，新增注册企业1.2万家，完成固定资产投资500亿元。",
        "推进桂湾金融先导区等建设提速，全年完成固定资产投资420亿元以上。",
        "开发区主营业务收入和税收收入分别完成210亿元和7.5亿元。",
        "中国古动物馆（自然博物馆）持续火爆，接待游客超230万人次。",
        "高铁加快建设，启动区市政设施建成，全年固定资产投资增长16%。",
        "老街改造一期开业即火爆，接待游客突破500万人次。",
        "片区地区生产总值1334.1亿元、同比增长10.9%。",
    ],
)
def test_what_an_area_has_is_no_value_of_its_place(text: str) -> None:
    assert figures_of(text, CITY)[-1].indicator is None


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("强力推进园区建设，全县固定资产投资完成57.6亿元。", "gov.fixed-investment"),
        ("加快先进制造业园区建设，完成工业技改2亿元，固定资产投资增长10%以上。", "gov.investment-growth"),
        ("新区生产总值达到600亿元。", "gov.gdp"),
    ],
)
def test_what_the_place_has_is_its_value_beside_an_area(text: str, indicator: str) -> None:
    assert figures_of(text, CITY)[-1].indicator == indicator


def test_things_added_by_the_end_of_a_year_are_not_of_that_year() -> None:
    assert figures_of("力争到2027年，新增国家高新技术企业300家。", CITY)[-1].indicator is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("地区生产总值达到5000亿元。", "2020"),
        ("社会消费品零售总额完成14.2亿元，同比下降1.2%。", "2020"),
        ("城镇化率50.5%。", "2020"),
        ("一般公共预算收入完成9.2亿元，超额完成任务。", None),
        ("城镇登记失业率控制在3%以内。", None),
        ("2018年是关键一年。地区生产总值达到5000亿元。", None),
        ("五年累计完成投资20亿元、社会消费品零售总额3095亿元。", "2016/2020"),
        ("城镇登记失业率始终控制在3%以内。", "2016/2020"),
    ],
)
def test_what_holds_for_a_year_is_of_several_only_where_they_are_summed(text: str, period: str | None) -> None:
    assert [figure.period for figure in figures_of(text, FIVE) if figure.indicator] == [period]


def test_the_end_of_a_term_without_years_is_not_known() -> None:
    found = figures_of("本届任期内，居民人均可支配收入达5.7万元。", NONE)[-1]
    assert (found.indicator, found.period) == ("gov.income", None)


def test_sums_of_other_bodies_keep_their_years() -> None:
    assert figures_of("五年来，审结各类案件4980件。", meta("court", Period("2016", "2020")))[0].period == "2016/2020"


@pytest.mark.parametrize(
    "text",
    [
        "用三年时间新建学校146所、新增学位21万个，新建高中30所、新增学位6万个以上。",
        "力争三年内新增国家高新技术企业300家。",
    ],
)
def test_things_added_in_several_years_are_of_no_single_one(text: str) -> None:
    assert [figure.indicator for figure in figures_of(text, CITY)][-1] is None


def test_a_year_within_which_things_are_added_is_one() -> None:
    assert figures_of("2025年内，新增国家高新技术企业300家。", CITY)[-1].indicator == "gov.hightech-new"


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("过去一年，成绩很大。国内生产总值增长10.3%。", None),
        ("过去一年，成绩很大。今年要做得更好。国内生产总值增长8%。", "gov.gdp-growth"),
    ],
)
def test_what_a_plan_tells_of_the_past_year_is_no_aim(text: str, indicator: str | None) -> None:
    assert report([("h", "三、2025年的工作"), ("p", text)], CITY)[-1].indicator == indicator
