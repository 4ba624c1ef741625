"""Each class of numbers that are no figures stops its examples and lets its counter-examples through."""

import pytest

from generator.data.figure_stops import StopClass, load_figure_stops, stops_of
from tests.extract.helpers import figures_of

STOPS = load_figure_stops()


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.id)
def test_examples_hold_no_figure(stop: StopClass) -> None:
    for example in stop.examples:
        assert not figures_of(example), example


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.id)
def test_examples_would_hold_one_without_their_class(stop: StopClass, monkeypatch: pytest.MonkeyPatch) -> None:
    def others(number: str, *, chinese: bool) -> list[StopClass]:
        return [other for other in stops_of(number, chinese=chinese) if other.id != stop.id]

    monkeypatch.setattr("generator.extract.stops.stops_of", others)
    for example in stop.examples:
        assert figures_of(example), example


@pytest.mark.parametrize("stop", STOPS, ids=lambda stop: stop.id)
def test_counter_examples_hold_a_figure(stop: StopClass) -> None:
    for counter in stop.counters:
        assert figures_of(counter), counter


def test_every_class_has_examples_of_both_kinds() -> None:
    assert not [stop.id for stop in STOPS if not stop.examples or not stop.counters]


def test_ids_are_used_once() -> None:
    assert len({stop.id for stop in STOPS}) == len(STOPS)
