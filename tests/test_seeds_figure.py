"""generator.seeds_figure: units, periods and indicators of figures, against the lists of units and indicators."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.seeds_sidecar import Sidecar, parse_sidecar
from tests.sidecars import SIGNED


def _read(field: str) -> Sidecar:
    text = f"corrections:\n  - {{{field}, at: 11次, op: set-figure, {SIGNED}}}\n"
    return parse_sidecar(Path("a.yml"), text.encode())


def _given(field: str) -> object:
    sidecar = _read(field)
    assert sidecar.sound
    (value,) = sidecar.hand.corrections[0].fields.values()
    return value


def _told(field: str) -> str:
    """Give what is told of a field, its place, which is the value's, left out."""
    (problem,) = _read(field).problems
    assert str(problem.where) == f"a.yml:2:{6 + field.index(':') + 2}"
    return f"{problem.message} ({problem.hint})"


@pytest.mark.parametrize(
    ("unit", "said"),
    [
        ("万元", "unit '万元' holds a multiplier (write unit: 元, and work 万 into value: 6万元 has the value 60000)"),
        ("余元", "unit '余元' holds a qualifier (write unit: 元 and qualifier: 余)"),
        ("12次", "unit '12次' is no unit (write the word behind the number as it is printed: 次, 件, 元, %)"),
    ],
)
def test_a_unit_holds_nothing_else(unit: str, said: str) -> None:
    assert _told(f"unit: {unit}") == f"corrections, entry 1: {said}"


@pytest.mark.parametrize("unit", ["千瓦", "百分点", "个百分点", "成", "盆", "件（次）", ""])
def test_a_unit_may_be_any_word_behind_a_number_or_none(unit: str) -> None:
    assert _given(f"unit: '{unit}'") == unit


def test_a_unit_has_the_form_of_the_list() -> None:
    assert _given("unit: ％") == "%"


def test_a_period_does_not_run_backwards() -> None:
    assert _told("period: 2025/2021").endswith("ends before it begins (write '2021/2025' if that is meant)")


@pytest.mark.parametrize("period", ["2021/2025", "2024-01/2024-07", "term"])
def test_a_period_is_a_year_a_month_two_of_them_or_the_term(period: str) -> None:
    assert _given(f"period: {period}") == period


@pytest.mark.parametrize(
    ("said", "meant"),
    [("renda.meeting", "write renda.meetings if 常委会会议 is meant"), ("主任会议", "write renda.chair-meetings if")],
)
def test_an_unknown_indicator_is_told_with_the_nearest(said: str, meant: str) -> None:
    assert _told(f"indicator: {said}").startswith(f"corrections, entry 1: indicator '{said}' is not known ({meant}")


def test_an_indicator_like_none_is_told_with_the_list() -> None:
    assert _told("indicator: zzz").endswith(
        "'zzz' is not known (they are listed in generator/data/indicators.yml; null for none)"
    )


@pytest.mark.parametrize("field", ["period: null", "indicator: null"])
def test_null_clears(field: str) -> None:
    assert _given(field) is None
