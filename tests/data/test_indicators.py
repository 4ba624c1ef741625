"""The vocabulary of indicators holds what its entries say."""

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
    for indicator in INDICATORS.all:
        for body in indicator.bodies:
            for example in indicator.examples:
                figure = figures_of(f"{example}。", meta(body=body))[indicator.first]
                fitting = [i.id for i in INDICATORS.all if i.counts(figure.label, figure.action, figure.unit, body)]
                assert len(fitting) < 2 or figure.indicator is None


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
