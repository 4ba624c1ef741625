"""generator/link/series.py: which report follows directly on which."""

from typing import Any

import pytest

from generator.data.places import Place, Places
from generator.link.series import consecutive
from generator.model.compared import Pair
from generator.model.facts import Period, Region, Session
from generator.model.report import Report
from tests.samples import OTHER_COUNTY, a_report

PLACES = Places(
    [
        Place("210921", "甲县", "county", None),
        Place("330281", "丙市", "county", None, valid_to=2015, successor="330213"),
        Place("330213", "丙区", "county", None, valid_from=2016),
        Place("330299", "丁区", "county", None, valid_to=2015, successor="210921"),
    ]
)
OLD_CODE = Region("330281", "丙市", ("丙市",))
NEW_CODE = Region("330213", "丙区", ("丙区",))


def on(start: int, end: int | None = None, name: str = "", **meta: Any) -> Report:  # noqa: ANN401 # any field
    years = Period(str(start), str(end or start))
    return a_report(f"a/renda/{start}-{end}{name}", period=years, **meta)


def pairs(*reports: Report) -> list[Pair]:
    return list(consecutive(reports, PLACES))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ((2023, None), (2024, None)),
        ((2016, 2020), (2021, 2025)),
        ((2016, 2020), (2021, None)),
        ((2019, None), (2016, 2020)),
    ],
)
def test_a_period_that_begins_in_the_year_after_follows(
    earlier: tuple[int, int | None], later: tuple[int, int | None]
) -> None:
    one, other = on(*earlier), on(*later)
    assert pairs(other, one) == [Pair(one.id or "", other.id or "")]


@pytest.mark.parametrize(
    ("earlier", "later"),
    [((2022, None), (2024, None)), ((2020, None), (2021, 2025)), ((2016, 2021), (2021, 2025))],
)
def test_a_gap_an_overlap_and_years_after_one_year_make_no_pair(
    earlier: tuple[int, int | None], later: tuple[int, int | None]
) -> None:
    assert pairs(on(*earlier), on(*later)) == []


def test_five_years_follow_on_the_report_of_a_year_before_rather_than_on_five_years() -> None:
    year, five, later = on(2019), on(2011, 2015), on(2016, 2020)
    assert pairs(year, five, later) == [Pair(year.id or "", later.id or "")]


def test_a_year_follows_on_a_year_rather_than_on_five() -> None:
    year, five, later = on(2020), on(2016, 2020), on(2021)
    assert pairs(year, five, later) == [Pair(year.id or "", later.id or "")]


@pytest.mark.parametrize("year", [2023, 2024])
def test_two_reports_on_one_period_are_in_no_pair(year: int) -> None:
    assert pairs(on(2023), on(2024), on(year, name="-2")) == []


@pytest.mark.parametrize("meta", [{"body": "fayuan"}, {"genre": "overview"}, {"region": OTHER_COUNTY}, {"body": None}])
def test_another_body_genre_or_place_is_another_series(meta: dict[str, Any]) -> None:
    assert pairs(on(2023), on(2024, **meta)) == []


def test_a_place_under_its_earlier_code_is_of_the_same_series() -> None:
    assert pairs(on(2015, region=OLD_CODE), on(2016, region=NEW_CODE)) == [
        Pair("a/renda/2015-None", "a/renda/2016-None")
    ]


def test_a_place_that_became_part_of_another_is_of_another_series() -> None:
    assert pairs(on(2015, region=Region("330299", "丁区", ("丁区",))), on(2016)) == []


def test_a_term_follows_on_a_term_where_no_year_is_known() -> None:
    terms = [a_report(f"a/renda/term-{n}", period=None, session=Session(n, None)) for n in (15, 16, 18)]
    assert pairs(*terms) == [Pair("a/renda/term-15", "a/renda/term-16")]


def test_one_session_of_a_term_is_not_the_term() -> None:
    assert pairs(*(a_report(f"a/{n}", period=None, session=Session(n, 3)) for n in (15, 16))) == []
