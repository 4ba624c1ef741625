"""generator/render/quotable.py: which figures stand as cards."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.data.indicators import load_indicators
from generator.model.facts import Figure
from generator.model.report import Report
from generator.model.spans import Span
from generator.render.quotable import quotable
from tests.factory import make_report

INDICATORS = load_indicators()
OWN = [indicator.id for indicator in INDICATORS.all if indicator.bodies == ("renda",)]
COMMON = [indicator.id for indicator in INDICATORS.all if indicator.id.startswith("common.")]
FILLERS = 30


def _report(*indicators: str | None) -> Report:
    """Make a report of figures with these indicators, and of thirty without that come behind them."""
    figures = [_figure(number, indicator) for number, indicator in enumerate((*indicators, *[None] * FILLERS), 1)]
    return replace(make_report(), figures=tuple(figures))


def _figure(number: int, indicator: str | None) -> Figure:
    name = f"f{number}"
    return Figure(
        name, "b3", Span(0, 4), Span(2, 4), Decimal(2), "次", "会议", indicator=indicator, anchor=name, period="2024"
    )


def _changed(report: Report, name: str, **changes: object) -> Report:
    figures = tuple(replace(each, **changes) if each.id == name else each for each in report.figures)  # type: ignore[arg-type] # fields by name
    return replace(report, figures=figures)


def _chosen(report: Report) -> list[str]:
    return [figure.id for figure in quotable(report, INDICATORS)]


def test_figures_with_an_indicator_are_chosen_in_the_order_of_the_text() -> None:
    assert _chosen(_report(OWN[2], None, OWN[0])) == ["f1", "f3"]


def test_no_more_than_eight_are_chosen() -> None:
    assert len(_chosen(_report(*OWN))) == 8


@pytest.mark.parametrize(("count", "cards"), [(2, 0), (3, 1), (12, 4)])
def test_a_report_with_few_figures_has_few_cards(count: int, cards: int) -> None:
    report = _report(*OWN[:count])
    assert len(_chosen(replace(report, figures=report.figures[:count]))) == cards


def test_a_figure_in_doubt_is_never_chosen() -> None:
    assert _chosen(_changed(_report(OWN[0], OWN[1]), "f1", confidence="low")) == ["f2"]


def test_a_figure_without_an_address_is_never_chosen() -> None:
    assert _chosen(_changed(_report(OWN[0], OWN[1]), "f1", anchor=None)) == ["f2"]


def test_of_one_indicator_the_first_is_chosen() -> None:
    assert _chosen(_report(OWN[0], OWN[0])) == ["f1"]


def test_of_one_indicator_the_whole_is_chosen_before_its_parts() -> None:
    report = _changed(_report(OWN[0], OWN[0]), "f2", value=Decimal(5))
    assert _chosen(report) == ["f2"]
    assert _chosen(_changed(report, "f2", period="2023")) == ["f1"]
    assert _chosen(_changed(report, "f2", unit="场")) == ["f1"]


def test_a_count_of_one_is_never_chosen() -> None:
    assert _chosen(_changed(_report(OWN[0], OWN[1]), "f1", value=Decimal(1))) == ["f2"]


def test_of_one_indicator_a_result_is_chosen_before_a_target() -> None:
    assert _chosen(_changed(_report(OWN[0], OWN[0]), "f1", role="target")) == ["f2"]


def test_what_is_the_bodys_own_comes_before_what_all_bodies_have() -> None:
    chosen = _chosen(_report(*COMMON, *OWN))
    assert not set(chosen) & {f"f{number}" for number in range(1, len(COMMON) + 1)}


def test_results_come_before_targets() -> None:
    report = _report(*OWN[:9])
    for number in (1, 2, 3):
        report = _changed(report, f"f{number}", role="target")
    assert len({"f1", "f2", "f3"} & set(_chosen(report))) == 2


def test_no_theme_fills_the_cards() -> None:
    chosen = quotable(_report(*OWN), INDICATORS)
    themes = {INDICATORS.by_id(figure.indicator or "").theme.id for figure in chosen}
    assert themes == {INDICATORS.by_id(indicator).theme.id for indicator in OWN}
