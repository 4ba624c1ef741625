"""The vocabulary of indicators holds what its entries say."""

from dataclasses import replace

import pytest

from generator.data.indicators import Indicator, load_indicators
from generator.data.units import load_units
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


def test_two_candidates_are_none() -> None:
    figure = figures_of("召开常委会会议11次。")[0]
    fitting = INDICATORS.by_id("renda.meetings")
    twin = replace(fitting, id="renda.twin")
    for all_of, found in (((fitting,), fitting.id), ((fitting, twin), None)):
        indicators = replace(INDICATORS, all=all_of)
        assert indicators.match(figure.label, figure.action, figure.unit, "renda") == found


def test_a_label_in_doubt_takes_no_indicator() -> None:
    figure = figures_of("办复率100%。")[0]
    assert figure.indicator is not None
    doubtful = type(figure)(**{name: getattr(figure, name) for name in figure.__slots__} | {"confidence": "low"})
    assert INDICATORS.assign(doubtful, "renda").indicator == figure.indicator  # assign leaves what it is given
    bare = type(figure)(**{name: getattr(doubtful, name) for name in figure.__slots__} | {"indicator": None})
    assert INDICATORS.assign(bare, "renda").indicator is None


def test_every_indicator_has_a_theme_of_the_list() -> None:
    assert {indicator.theme for indicator in INDICATORS.all} <= set(INDICATORS.themes)


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
    ],
)
def test_a_theme_is_that_of_the_thing_and_not_of_a_word_in_it(text: str, theme: str) -> None:
    assert INDICATORS.theme_of(figures_of(text)[0]).id == theme
