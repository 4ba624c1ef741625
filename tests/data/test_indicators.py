"""The vocabulary of indicators holds what its entries say."""

import re
from dataclasses import replace

import pytest

from generator.data.indicators import Indicator, load_indicators
from generator.data.units import load_units
from generator.model.facts import Figure, Metadata
from generator.model.report import Report
from generator.model.source import SourceInfo
from generator.model.structure import Block
from tests.extract.helpers import figures_of, meta

INDICATORS = load_indicators()


@pytest.mark.parametrize("indicator", INDICATORS.all, ids=lambda indicator: indicator.id)
def test_examples_have_the_indicator(indicator: Indicator) -> None:
    for example in indicator.examples:
        found = figures_of(f"{example}。", meta(body=indicator.bodies[0] if indicator.bodies else None))
        assert found[indicator.first].indicator == indicator.id, example
        assert load_units().family(found[indicator.first].unit) == indicator.family


@pytest.mark.parametrize("indicator", INDICATORS.all, ids=lambda indicator: indicator.id)
def test_counter_examples_hold_a_figure_of_something_else(indicator: Indicator) -> None:
    for counter in indicator.counters:
        found = figures_of(f"{counter}。", meta(body=indicator.bodies[0] if indicator.bodies else None))
        assert found[0].indicator != indicator.id, counter


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("地区生产总值增长6.2%。", "gov.gdp-growth"),
        ("地区生产总值年均增长6.2%。", None),
        ("地区生产总值200亿元，比2011年增长62%。", None),
        ("地区生产总值200亿元，比上年增长6.2%。", "gov.gdp-growth"),
        ("2013年同2009年相比，地区生产总值增长108.3%。", None),
        ("与2009年设区时相比，地方财政不断壮大，地区生产总值增长108.3%。", None),
        ("与2009年相比，环境明显改善。地区生产总值增长6.2%。", "gov.gdp-growth"),
        ("与2009年相比，环境明显改善，地区生产总值比上年增长6.2%。", "gov.gdp-growth"),
        ("2013年与2012年相比，地区生产总值增长6.2%。", "gov.gdp-growth"),
        ("五年地区生产总值增长62%。", None),
        ("居民消费价格指数为102%。", None),
        ("居民消费价格指数上涨2%。", "gov.consumer-prices"),
    ],
)
def test_a_rate_of_growth_is_that_of_a_year(text: str, indicator: str | None) -> None:
    assert figures_of(text, meta(body="zhengfu"))[-1].indicator == indicator


def test_what_is_of_a_year_has_no_value_for_several() -> None:
    figure = figures_of("新增学位5200个。", meta(body="zhengfu"))[0]
    times = ("2024", None, "2021/2025", "term", "2024-01/2024-06")
    found = [INDICATORS.assign(replace(figure, period=time), "zhengfu").indicator for time in times]
    assert found == ["gov.school-places-new", "gov.school-places-new", None, None, None]


def test_rates_of_answers_and_of_settling_are_two() -> None:
    first, second = figures_of("代表建议办结率达98%，代表建议答复率100%。")
    assert (first.indicator, second.indicator) == ("renda.closing-rate", "renda.reply-rate")


def test_reports_of_departments_are_no_reports_on_special_work() -> None:
    assert figures_of("听取9个部门报告。")[0].indicator is None


def test_there_are_sixty_indicators_and_each_tells_all_of_itself() -> None:
    assert len(INDICATORS.all) >= 60
    for indicator in INDICATORS.all:
        told = (indicator.name, indicator.name_en, indicator.definition, indicator.family, indicator.theme.name)
        assert all(told), indicator.id
        assert indicator.examples, indicator.id
        assert indicator.counters, indicator.id


def test_two_candidates_are_none() -> None:
    figure = figures_of("召开常委会会议11次。")[0]
    fitting = INDICATORS.by_id("renda.meetings")
    twin = replace(fitting, id="renda.twin")
    for all_of, found in (((fitting,), fitting), ((fitting, twin), None)):
        indicators = replace(INDICATORS, all=all_of)
        assert indicators.match(figure.label, figure.action, figure.unit, "renda") == found


def test_a_label_in_doubt_takes_no_indicator() -> None:
    figure = figures_of("代表建议办复率100%。")[0]
    assert figure.indicator is not None
    doubtful = type(figure)(**{name: getattr(figure, name) for name in figure.__slots__} | {"confidence": "low"})
    assert INDICATORS.assign(doubtful, "renda").indicator == figure.indicator  # assign leaves what it is given
    bare = type(figure)(**{name: getattr(doubtful, name) for name in figure.__slots__} | {"indicator": None})
    assert INDICATORS.assign(bare, "renda").indicator is None


def test_every_indicator_has_a_theme_of_the_list() -> None:
    assert {indicator.theme for indicator in INDICATORS.all} <= set(INDICATORS.themes)


def test_an_indicators_name_claims_no_more_than_its_shortest_label() -> None:
    assert INDICATORS.by_id("gov.urbanisation").name == "城镇化率"


def test_a_figure_without_indicator_gets_a_theme_by_its_words() -> None:
    assert INDICATORS.theme_of(figures_of("新建农村公路32公里。")[0]).id in {"building", "rural"}


def test_a_figure_that_no_theme_knows_is_other() -> None:
    assert INDICATORS.theme_of(figures_of("完成某某乙乙32次。")[0]).id == "other"


@pytest.mark.parametrize(
    ("text", "theme"),
    [
        ("任命监察委委员3名。", "appointments"),
        ("任命县人大专门委员会组成人员12名。", "appointments"),
        ("任命检察员9名。", "appointments"),
        ("组织政协委员30名。", "consultation"),
        ("指导乡镇人大主席团工作23次。", "deputies"),
        ("审结劳动争议案件12件。", "justice"),
        ("报送建议案3件。", "consultation"),
        ("发出司法建议12份。", "justice"),
        ("制定法律5部。", "legislation"),
        ("通过财政预算调整方案3个。", "economy"),
        ("专题学习民法典等法律法规19部。", "learning"),
        ("修订完善各项议事规则及规章制度32项。", "learning"),
        ("任命工作委员会主任11名。", "appointments"),
        ("补选县人大代表3名。", "deputies"),
        ("提出立法意见建议47条。", "legislation"),
    ],
)
def test_a_theme_is_that_of_the_thing_and_not_of_a_word_in_it(text: str, theme: str) -> None:
    assert INDICATORS.theme_of(figures_of(text)[0]).id == theme


def themes(text: str, body: str = "renda") -> list[str]:
    """Give the themes of the figures of one paragraph."""
    figures = figures_of(text, meta(body=body))
    block = Block("b1", "paragraph", text, ())
    return [theme.id for theme in INDICATORS.themes_of(report_of(block, figures, meta(body=body))).values()]


def report_of(block: Block, figures: tuple[Figure, ...], about: Metadata) -> Report:
    return Report(
        SourceInfo("a.txt", "0" * 64, "utf-8", bom=False, chars=len(block.text)), about, (block,), (), figures=figures
    )


@pytest.mark.parametrize(
    ("text", "body", "theme"),
    [
        ("提出相关建议36条。", "renda", "deputies"),
        ("提出相关建议36条。", "zhengxie", "consultation"),
        ("设置58项专项监督议题。", "renda", "supervision"),
        ("走访21个乡镇。", "renda", "petitions"),
        ("新建乡镇卫生院21个。", "zhengfu", "livelihood"),
        ("城乡居民基本养老保险参保率达97.7%。", "zhengfu", "livelihood"),
        ("为农民群众报免医药费3亿元。", "zhengfu", "livelihood"),
        ("海洋公园总投资4.5亿元。", "zhengfu", "economy"),
        ("风电企业年产值达5亿元。", "zhengfu", "economy"),
        ("完成河北路面改造32公里。", "zhengfu", "building"),
        ("形成了3篇报告。", "zhengxie", "consultation"),
    ],
)
def test_a_word_means_what_it_means_to_the_body_that_reports(text: str, body: str, theme: str) -> None:
    assert themes(text, body) == [theme]


def test_a_bare_meeting_is_of_those_whom_it_gathers() -> None:
    assert themes("组织代表召开座谈会30余次。") == ["deputies"]
    assert themes("召开座谈会30余次。") == ["learning"]


def test_figures_of_the_same_thing_in_a_sentence_share_the_theme_of_the_first() -> None:
    assert themes("针对审计发现的310个问题，推动整改销号281个，挂号跟踪29个。") == ["supervision"] * 3
    assert themes("针对审计发现的310个问题，依法监督。挂号跟踪问题29个。") == ["supervision", "other"]


def test_an_item_of_a_list_that_no_theme_knows_takes_that_of_the_item_before() -> None:
    assert themes("培育人大代表“带头人”12名、“示范员”5名。") == ["deputies", "deputies"]


@pytest.mark.parametrize("indicator", INDICATORS.all, ids=lambda indicator: indicator.id)
def test_only_rates_are_counted_in_percent(indicator: Indicator) -> None:
    assert (indicator.family == "share") == any(re.fullmatch(indicator.unit, unit) for unit in ("%", "％"))


def test_a_part_takes_no_indicator() -> None:
    whole, *parts = figures_of("刊发宣传文稿137篇，其中发表稿件33篇、刊发文章5篇；刊发故事3篇。")
    assert whole.indicator == parts[2].indicator == "common.articles"
    assert parts[0].indicator is parts[1].indicator is None


def test_what_governs_a_list_governs_its_last_item() -> None:
    text = "新增科技企业2家、60家以上专精特新企业，以及120家以上国家高新技术企业。"
    assert figures_of(text, meta("zhengfu"))[-1].indicator is None
