"""Reports by place."""

from __future__ import annotations

from generator.data.places import load_places
from generator.model.facts import Period, Region
from generator.render import tree
from tests.samples import OTHER_COUNTY, a_report

PLACES = load_places()


def test_the_places_above_a_report_are_in_the_tree() -> None:
    grown = tree.grow([a_report()], PLACES)
    assert [(node.name, node.level) for node in grown.values()] == [
        ("辽宁省", "省级"),
        ("阜新市", "地级"),
        ("阜新蒙古族自治县", "县级"),
    ]


def test_only_the_place_itself_has_the_report() -> None:
    grown = tree.grow([a_report()], PLACES)
    assert [len(node.reports) for node in grown.values()] == [0, 0, 1]


def test_a_place_knows_those_below_it() -> None:
    grown = tree.grow([a_report(), a_report("140826/renda/2024", region=OTHER_COUNTY)], PLACES)
    assert [(depth, node.key) for depth, node in tree.below(grown["210000"], grown)] == [(0, "210900"), (1, "210921")]


def test_roots_are_in_the_order_of_their_codes() -> None:
    grown = tree.grow([a_report(), a_report("140826/renda/2024", region=OTHER_COUNTY)], PLACES)
    assert [node.key for node in tree.roots(grown)] == ["140000", "210000"]


def test_a_report_of_no_known_place_is_kept_last() -> None:
    unplaced = a_report("x/a/other/undated", region=None)
    grown = tree.grow([unplaced, a_report()], PLACES)
    assert list(grown)[-2:] == ["x", "x/a"]
    assert grown["x/a"].reports == (unplaced,)


def test_a_place_that_the_table_does_not_know_keeps_its_reports_name() -> None:
    township = Region("210921100", "阜新镇", ("辽宁省", "阜新市", "阜新蒙古族自治县", "阜新镇"))
    grown = tree.grow([a_report("210921100/zhengfu/2024", region=township)], PLACES)
    assert grown["210921100"].name == "阜新镇"
    assert grown["210921100"].line == ("210000", "210900", "210921", "210921100")


def test_the_nation_stands_alone() -> None:
    nation = Region("000000", "全国", ("全国",))
    grown = tree.grow([a_report("000000/zhengfu/2024", region=nation)], PLACES)
    assert [node.line for node in grown.values()] == [("000000",)]


def test_a_report_whose_place_was_found_later_stands_under_both() -> None:
    grown = tree.grow([a_report("x/a/renda/2024")], PLACES)
    assert [key for key, node in grown.items() if node.reports] == ["210921", "x/a"]


def test_the_newest_years_come_first_and_the_unknown_last() -> None:
    reports = [
        a_report("210921/renda/undated", period=None),
        a_report("210921/renda/2023", period=Period("2023", "2023")),
        a_report("210921/renda/2024"),
    ]
    ids = [report.id for report in tree.in_order(reports)]
    assert ids == ["210921/renda/2024", "210921/renda/2023", "210921/renda/undated"]


def test_the_order_of_the_reports_does_not_matter() -> None:
    reports = [
        a_report(),
        a_report("210921/zhengxie/2024", body="zhengxie"),
        a_report("x/a/other/undated", region=None),
    ]
    assert list(tree.grow(reports, PLACES).items()) == list(tree.grow(reports[::-1], PLACES).items())
