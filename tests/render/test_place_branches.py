"""The places that have reports as branches that fold."""

from __future__ import annotations

from generator.model.facts import Region
from generator.model.report import Report
from generator.render.listings import render_listings
from generator.render.place_branches import PlaceBranch, place_branches
from tests.render.pages import INDICATORS, body, by_path, tree_of
from tests.samples import OTHER_COUNTY, a_report

HERE = "reports/index.md"
CITY = Region("210900", "阜新市", ("辽宁省", "阜新市"))


def _branches(*reports: Report) -> tuple[PlaceBranch, ...]:
    return place_branches(tree_of(reports), HERE)


def _index(*reports: Report, gone: tuple[Report, ...] = ()) -> str:
    return by_path(render_listings(reports, tree_of([*reports, *gone]), INDICATORS, gone))[HERE]


def test_a_place_counts_all_reports_below_it() -> None:
    city = a_report("210900/renda/2024", region=CITY)
    [province] = _branches(a_report(), a_report("210921/renda/2023"), city)
    assert (province.name, province.count) == ("辽宁省", 3)
    assert [(one.name, one.count) for one in province.children] == [("阜新市", 3)]


def test_a_report_under_two_places_counts_once() -> None:
    moved = a_report("210921/renda/2024", region=CITY)
    assert [one.count for one in _branches(moved)] == [1]


def test_few_reports_lie_open() -> None:
    assert all(one.unfolded for one in _branches(a_report(), a_report("140826/renda/2024", region=OTHER_COUNTY)))


def test_of_many_reports_a_province_folds_and_opens_as_a_whole_where_it_has_few() -> None:
    many = [a_report(f"210921/renda/{year}") for year in range(1960, 2001)]
    far, near = _branches(*many, a_report("140826/renda/2024", region=OTHER_COUNTY))
    assert (far.unfolded, far.children[0].unfolded) == (False, True)
    assert (near.unfolded, near.children[0].unfolded) == (False, False)


def test_branches_fold_on_the_page() -> None:
    page = body(_index(a_report()))
    assert [item.text().strip() for item in page.css("details[open] > summary")] == ["辽宁省 1 份", "阜新市 1 份"]
    assert page.css("li li li a")[0].attributes["href"] == "210921/"


def test_a_places_own_reports_stand_before_those_below_it() -> None:
    page = body(_index(a_report(), a_report("210900/renda/2024", region=CITY)))
    assert [item.text() for item in page.css("details details li")] == [
        "本级：人大常委会 2024年",
        "阜新蒙古族自治县：人大常委会 2024年",
    ]


def test_a_withdrawn_report_is_called_that() -> None:
    page = body(_index(a_report(), gone=(a_report("210921/zhengxie/2024", body="zhengxie"),)))
    assert "政协 2024年（已撤回）" in page.css(".gb-tree")[0].text()
