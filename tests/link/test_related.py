"""generator.link.related: which reports stand beside which."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.link.related import NEIGHBOURS, relate
from generator.model.facts import Period, Region
from generator.model.links import Link
from generator.model.report import Report
from tests.factory import REGION, make_figure, make_meta, make_report


def _report(report_id: str, *, indicator: str | None = None, confidence: str = "high", **fields: object) -> Report:
    report = make_report(id=report_id, meta=make_meta(**fields))
    figure = make_figure(report, "会议11次", "11", "次", indicator=indicator, confidence=confidence)
    return replace(report, figures=(figure,))


def _place(code: str) -> Region:
    return Region(code, "某县", ("某省", "某县"))


def test_another_body_of_the_same_place_is_linked_both_ways() -> None:
    links = relate([_report("a"), _report("b", body="zhengxie")])
    assert links == (Link("a", "b", "same-place", REGION.code), Link("b", "a", "same-place", REGION.code))


def test_the_same_body_in_another_year_is_one_series() -> None:
    links = relate([_report("a"), _report("b", period=Period("2023", "2023"))])
    assert [link.relation for link in links] == ["same-series", "same-series"]
    assert links[0].basis == "210921/renda"


def test_two_unknown_bodies_are_no_series() -> None:
    links = relate([_report("a", body=None), _report("b", body=None)])
    assert {link.relation for link in links} == {"same-place"}


def test_reports_of_unknown_places_are_not_of_one_place() -> None:
    assert relate([_report("a", region=None), _report("b", region=None)]) == ()


def test_the_same_indicator_elsewhere_is_linked() -> None:
    links = relate(
        [_report("a", indicator="renda.meetings"), _report("b", indicator="renda.meetings", region=_place("140826"))]
    )
    assert [(link.source, link.target, link.basis) for link in links] == [
        ("a", "b", "renda.meetings"),
        ("b", "a", "renda.meetings"),
    ]


def test_a_figure_in_doubt_links_nothing() -> None:
    doubtful = _report("b", indicator="renda.meetings", confidence="low", region=_place("140826"))
    assert relate([_report("a", indicator="renda.meetings"), doubtful]) == ()


def test_an_indicator_of_many_places_is_linked_to_its_neighbours_only() -> None:
    reports = [_report(f"r{n:02}", indicator="renda.meetings", region=_place(f"1408{n:02}")) for n in range(30)]
    links = relate(reports)
    assert len(links) <= 2 * NEIGHBOURS * len(reports)
    assert {link.target for link in links if link.source == "r10"} == {"r08", "r09", "r11", "r12"}


def test_the_order_of_reports_changes_nothing() -> None:
    reports = [_report("a"), _report("b", body="zhengxie"), _report("c", body="zhengfu")]
    assert relate(reports) == relate(reports[::-1])
